import type { Checked, Skipped, Wrong } from '../../app/check-found.ts'
import { wrongs } from '../../app/check-found.ts'
import * as text from '../../i18n/index.ts'
import { whenOf } from '../forget/say.ts'

const words = text.check

/** Which words a fault has: those of a signature differ by what is wrong with it. */
export const wordOf = (wrong: Wrong): keyof typeof words.found =>
  wrong.kind === 'signature' && wrong.state === 'missing' ? 'missing' : wrong.kind

const countOf = (wrong: Wrong): number => (wrong.kind === 'page' ? wrong.places.length : wrong.kind === 'chain' ? 1 : wrong.count)

/** What is wrong, in one sentence that names nobody. */
export const sayWrong = (wrong: Wrong): string => words.found[wordOf(wrong)](countOf(wrong))

/** What was looked at, and how much of each: only that of which there is anything, and the second copy in any case. */
export function counted({ counts }: Checked): { readonly name: string; readonly count: number | string }[] {
  const { copies, ...others } = counts
  const lines = (Object.keys(others) as (keyof typeof others)[]).flatMap((part) =>
    others[part] > 0 ? [{ name: words.part_[part], count: others[part] }] : [],
  )
  return [...lines, copies === null ? { name: words.noSecondCopy, count: '' } : { name: words.part_.copies, count: copies }]
}

export const saySkipped = ({ part, why, count }: Skipped): string => words.skippedLine(words.part_[part], words.skipped[why], count)

/** What came of it, in one line. Never that all is as it was written while anything was left out. */
export function verdict(checked: Checked): string {
  const wrong = wrongs(checked)
  if (wrong > 0) return words.wrong(wrong)
  return checked.skipped.length > 0 ? words.part : words.whole
}

/** Everything that was found as plain text: counts and no names, no page and no family by its number. */
export function asReport(checked: Checked, version: string): string {
  const byKind = new Map<keyof typeof words.found, number>()
  for (const wrong of checked.wrong) byKind.set(wordOf(wrong), (byKind.get(wordOf(wrong)) ?? 0) + countOf(wrong))
  return [
    words.reportTitle,
    `Plumbline ${version}`,
    words.reportAt(whenOf(checked.at)),
    verdict(checked),
    '',
    words.looked,
    ...counted(checked).map(({ name, count }) => (count === '' ? name : words.reportLine(name, count))),
    ...(byKind.size > 0 ? ['', words.wrongTitle, ...[...byKind].map(([word, count]) => words.found[word](count))] : []),
    ...(checked.skipped.length > 0 ? ['', words.skippedTitle, ...checked.skipped.map(saySkipped)] : []),
  ].join('\n')
}
