const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
/** Letters of 256 bits and of the checksum. */
const KEY = /^[02-9ac-hj-np-z]{58}$/

/** The checksum of Bech32 (BIP 173) over 5-bit values; 1 where they are whole. */
function polymod(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    GENERATOR.forEach((part, bit) => {
      if ((top >>> bit) & 1) sum ^= part
    })
  }
  return sum
}

/** Whether a text is that prefix, a 1, and 256 bits in Bech32 with a checksum that fits: in small letters, and the one text of these bits. */
export function isBech32Key(text: string, prefix: string): boolean {
  if (!text.startsWith(`${prefix}1`)) return false
  const letters = text.slice(prefix.length + 1)
  if (!KEY.test(letters)) return false
  const values = [...letters].map((letter) => LETTERS.indexOf(letter))
  const signs = [...prefix].map((sign) => sign.charCodeAt(0))
  // 52 letters hold 260 bits, the key 256: the last four are zero, so that no key has two texts.
  const one = (values[51]! & 15) === 0
  return one && polymod([...signs.map((sign) => sign >> 5), 0, ...signs.map((sign) => sign & 31), ...values]) === 1
}
