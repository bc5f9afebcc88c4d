import type { NotCompared } from '../../core/change/across.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'

const words = text.compare

/** What became of an item that only one of two versions has; `other` are the words of the version that does not have it. */
export function becameOf({ why, with: others }: NotCompared, other: Wording): string {
  if (why === 'dropped' || why === 'new') return words.version[why]
  return words.version[why](others.map((code) => other.items[code]?.name ?? code))
}
