// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { REPORTS } from '../../src/core/out.ts'
import { asText } from '../../src/report/as/text.ts'
import { type Asked, make, type Report, type ReportAudience, reports } from '../../src/report/index.ts'
import type { Source } from '../../src/report/source.ts'
import { practiceSources } from '../helpers/practice.ts'

const FAMILIES = ['Lark', 'Tandy', 'Hale', 'Marlow'] as const

let sources: ReadonlyMap<string, Source>
beforeAll(async () => {
  sources = await practiceSources()
})

/** The latest visit that is signed; of a pair, the first child with two of them and the last two. Null where there is none. */
function askedOf({ family }: Source, { needs }: Report, audience: ReportAudience): Asked | null {
  const signed = family.visits.filter((visit) => visit.signed)
  const asked: Asked = { child: null, visit: null, earlier: null, audience, names: 'household' }
  const [child] = family.children
  if (needs === null) return asked
  if (needs === 'child') return child ? { ...asked, child: child.id } : null
  if (needs === 'visit') return signed.length > 0 ? { ...asked, visit: signed.at(-1)?.id ?? null } : null
  for (const { id } of family.children) {
    const [earlier, later] = signed.filter((visit) => visit.children.includes(id)).slice(-2)
    if (earlier && later) return { ...asked, child: id, earlier: earlier.id, visit: later.id }
  }
  return null
}

describe.each(REPORTS)('%s', (id) => {
  const audiences = ['family', 'professionals'] as const
  test.each(FAMILIES.flatMap((family) => audiences.map((audience) => [family, audience] as const)))(
    'of %s for the %s',
    async (name, audience) => {
      const source = sources.get(`${name} (practice)`)
      if (!source) return expect.fail(`no practice family ${name}`)
      const report = await reports[id]()
      if (report.only && report.audience !== audience) return
      const asked = askedOf(source, report, audience)
      if (!asked) return
      const { document } = make(report, source, asked)
      await expect(asText(document)).toMatchFileSnapshot(`golden/${id}.${name.toLowerCase()}.${audience}.txt`)
    },
  )
})
