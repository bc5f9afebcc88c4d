// @vitest-environment node
import { beforeAll, expect, test } from 'vitest'
import { visitsOfChild } from '../../src/core/course.ts'
import { REPORTS } from '../../src/core/out.ts'
import { asText } from '../../src/report/as/text.ts'
import { type Asked, make, type ReportAudience, reports } from '../../src/report/index.ts'
import { mayBePaper } from '../../src/report/not-on-paper.ts'
import type { Source } from '../../src/report/source.ts'
import { practiceSources } from '../helpers/practice.ts'

let sources: readonly Source[]
beforeAll(async () => {
  sources = [...(await practiceSources()).values()]
})

type About = Pick<Asked, 'child' | 'visit' | 'earlier'>

/** Everything that any report can be asked about in a family, whether it needs it or not. */
const askings = ({ family }: Source): About[] =>
  family.children.flatMap(({ id: child }): About[] => {
    const ids = visitsOfChild(family, child).map(({ visit }) => visit.id)
    return ids.map((visit, at) => ({ child, visit, earlier: ids[at - 1] ?? null }))
  })

async function textsFor(audience: ReportAudience): Promise<string> {
  const texts: string[] = []
  for (const id of REPORTS) {
    const report = await reports[id]()
    if (report.only && report.audience !== audience) continue
    for (const source of sources) {
      for (const about of askings(source)) {
        if (report.needs === 'pair' && about.earlier === null) continue
        texts.push(asText(make(report, source, { ...about, audience, names: 'everybody' }).document))
      }
    }
  }
  return texts.join('\n')
}

const secret = (): string[] =>
  Object.entries(sources[0]?.own.wording.items ?? {}).flatMap(([code, { name }]) => (mayBePaper(code) ? [] : [name]))

test('the ten items that could put a child in danger at home are named on no paper for the family, at no grade', async () => {
  expect(secret()).toHaveLength(10)
  const [family, professionals] = [await textsFor('family'), await textsFor('professionals')]
  const named = (text: string) => secret().filter((name) => text.includes(name))
  expect(named(family)).toEqual([])
  // Most of them are asked of some child of the practice families, so they could have been.
  expect(named(professionals).length).toBeGreaterThan(6)
})
