const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
const PREFIX = 'age-secret-key-'

/** The secret key that a person typed off a sheet of paper, as the age format writes it; null where a letter of it is wrong. */
export function paperKeyIn(typed: string): string | null {
  const key = typed.replace(/\s+/gu, '').toLowerCase()
  if (!/^age-secret-key-1[02-9ac-hj-np-z]{58}$/.test(key)) return null
  const values = [...key.slice(PREFIX.length + 1)].map((letter) => LETTERS.indexOf(letter))
  const high = [...PREFIX].map((sign) => sign.charCodeAt(0) >> 5)
  const low = [...PREFIX].map((sign) => sign.charCodeAt(0) & 31)
  // 52 letters hold 260 bits, the key 256: the last four are zero.
  if ((values[51]! & 15) !== 0 || checksum([...high, 0, ...low, ...values]) !== 1) return null
  return key.toUpperCase()
}

/** The checksum of Bech32 (BIP 173) over 5-bit values; 1 where they are whole. */
function checksum(values: readonly number[]): number {
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
