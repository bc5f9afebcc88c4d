// @vitest-environment node
import { beforeAll, expect, test } from 'vitest'
import { readingAge } from '../../scripts/readability.mjs'
import type { Block, Document } from '../../src/report/document.ts'
import { familySheet } from '../../src/report/family-sheet.ts'
import type { Naming } from '../../src/report/names.ts'
import type { Source } from '../../src/report/source.ts'
import { practiceSources } from '../helpers/practice.ts'

// Not for a family's ears: domain.md 7, and the list by which the instrument's own family lines are measured.
const AVOID = new RegExp(
  `\\b(${[
    'neglect\\w*|scor(e|es|ed|ing)|fail\\w*|non-?complian\\w*|DNA|hard to reach|mums?|mummy|presenting|attachment|capacity|disclos\\w*',
    'concern\\w*|(in)?appropriate\\w*|engag\\w*|professionals?|grades?|safeguard\\w*|assess\\w*|intervention\\w*|supervis\\w*|carers?|domains?',
  ].join('|')})\\b`,
  'i',
)

/** What people wrote and names are not the sheet's own words: the one left out, the other as short as names are. */
const BARE: Naming = {
  ...{ names: 'household', family: 'Lark', person: () => 'Sam', worker: () => 'Ruth', free: () => '', third: () => '' },
  colleague: () => '',
}

let sheets: ReadonlyMap<string, Document>
beforeAll(async () => {
  const sources: readonly Source[] = [...(await practiceSources()).values()]
  sheets = new Map(
    sources.flatMap((source) =>
      source.family.children.map((child) => {
        const asked = { child: child.id, visit: null, earlier: null, audience: 'family', names: 'household' } as const
        return [child.name, familySheet.build(source, asked, BARE)] as const
      }),
    ),
  )
}, 60_000)

const wordsIn = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'text':
      return [block.text]
    case 'list':
      return block.items.map(({ text }) => text)
    case 'table':
      return [...block.head, ...block.rows.flatMap(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.text)))]
    case 'part':
      return [block.title, ...block.blocks.flatMap(wordsIn)]
    case 'lines':
      return block.labels
    default:
      return []
  }
}

/** All that is read, as it is read: a heading or a label without a full stop counts with the sentence after it, so that none hides. */
const whole = ({ title, head, sections, leavesOut }: Document): string =>
  [title, ...head, ...sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(wordsIn)]), ...leavesOut].join(' ')

test('every child of every practice family has a sheet whose own words have a reading age of 9 to 11', () => {
  expect(sheets.size).toBe(17)
  const ages = [...sheets].map(([name, sheet]) => [name, Math.round(readingAge(whole(sheet)) * 10) / 10] as const)
  expect(ages.filter(([, age]) => age < 9 || age > 11)).toEqual([])
})

test('no sheet has a word that is not for a family’s ears, nor a grade in figures', () => {
  for (const [name, sheet] of sheets) {
    const all = JSON.stringify(sheet, (key, value) => (key === 'of' ? undefined : value))
    expect(AVOID.exec(all)?.[0], name).toBeUndefined()
    expect(/\d/.exec(all.replace(/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g, ''))?.[0], name).toBeUndefined()
  }
})
