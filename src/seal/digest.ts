import { base64url, utf8 } from './bytes.ts'

/** The id of a content: SHA-256 of its UTF-8, as 43 characters of base64url. The same text has the same id on every device. */
export async function contentId(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))
}
