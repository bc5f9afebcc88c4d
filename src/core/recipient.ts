const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

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

// The human-readable part `age`, as Bech32 counts it in: high bits, a zero, low bits.
const AGE = [3, 3, 3, 0, 1, 7, 5]

/** Whether a text is a native X25519 recipient of the age format, whole: `age1` and 58 more in small letters, six of them a checksum. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false
  const values = [...text.slice(4)].map((letter) => LETTERS.indexOf(letter))
  // 52 letters hold 260 bits, the key 256: the last four are zero, so that no key has two texts.
  return (values[51]! & 15) === 0 && polymod([...AGE, ...values]) === 1
}
