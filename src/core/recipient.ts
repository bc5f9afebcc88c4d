import { isBech32Key } from './bech32.ts'

/** Whether a text is a native X25519 recipient of the age format, whole: `age1` and 58 more in small letters, six of them a checksum. */
export const isRecipient = (text: string): boolean => isBech32Key(text, 'age')
