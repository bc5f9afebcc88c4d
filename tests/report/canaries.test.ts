// @vitest-environment node
import { expect, test, vi } from 'vitest'
import type { Case } from '../../src/core/case.ts'
import { visitsOfChild } from '../../src/core/course.ts'
import type { EventType } from '../../src/core/event.ts'
import { type Names, REPORTS } from '../../src/core/out.ts'
import type { Document } from '../../src/report/document.ts'
import { type Asked, make, type Report, type ReportAudience, reports } from '../../src/report/index.ts'
import { type Source, sourceOf } from '../../src/report/source.ts'
import { libraryOf } from '../../src/instruments/library.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { allKept, canaries, PEOPLE, type Perch } from '../helpers/canaries.ts'
import { read } from '../helpers/family.ts'

// What the schema is made of is seen as it is made, so that no register can be forgotten here.
vi.mock('zod/mini', async (original) => {
  const [z, { unions }] = await Promise.all([original<typeof import('zod/mini')>(), import('../helpers/canary-schema.ts')])
  const discriminatedUnion: typeof z.discriminatedUnion = (...given) => {
    const made = z.discriminatedUnion(...given)
    unions.push(made as unknown as (typeof unions)[number])
    return made
  }
  return { ...z, discriminatedUnion }
})

const TODAY = '2026-06-20'
const by = { name: PEOPLE.author, role: 'Social worker', agency: 'Mere service' }

const sourceFor = (family: Case): Promise<Source> =>
  sourceOf({ family, library: libraryOf([]), area: builtInPractice, today: TODAY, by, practice: false })

/** Everything that a report can be asked about in this family. */
function askings({ needs }: Report, { family }: Source): Pick<Asked, 'child' | 'visit' | 'earlier'>[] {
  const children = family.children.map(({ id }) => id)
  switch (needs) {
    case null:
      return [{ child: null, visit: null, earlier: null }]
    case 'child':
      return children.map((child) => ({ child, visit: null, earlier: null }))
    case 'visit':
      return family.visits.map(({ id }) => ({ child: null, visit: id, earlier: null }))
    case 'pair':
      return children.flatMap((child) => {
        const ids = visitsOfChild(family, child).map(({ visit }) => visit.id)
        return ids.slice(1).map((visit, at) => ({ child, visit, earlier: ids[at] ?? null }))
      })
  }
}

async function documents(id: (typeof REPORTS)[number], source: Source, audience: ReportAudience, names: Names): Promise<Document[]> {
  const report = await reports[id]()
  // A report that is only for others is never made for these.
  if (report.only && report.audience !== audience) return []
  return askings(report, source).map((asked) => make(report, source, { ...asked, audience, names }).document)
}

/** What a copy is read as: `of` is not on it. */
const asRead = (made: readonly Document[]): string => JSON.stringify(made, (key, value) => (key === 'of' ? undefined : value))

const leaks = (perches: readonly Perch[], text: string): string[] => [
  ...new Set(
    perches
      .filter(({ canary }) => text.includes(canary))
      .map(({ kind, register, type }) => `${kind}.${register}${type ? ` of ${type}` : ''}`),
  ),
]

const WORK: readonly EventType[] = ['supervision', 'challenge', 'history-read', 'reflection', 'information-shared']

/** What the family never sees, whatever anybody marked. */
function isNever({ kind, register, type, about }: Perch): boolean {
  if (['acknowledgement', 'lens', 'second-scorer', 'second-answer', 'hold', 'export', 'discretion', 'same', 'erasure'].includes(kind))
    return true
  if (kind === 'household') return ['workerSafety', 'handover'].includes(register)
  if (kind === 'agency') return register === 'worker'
  if (kind === 'event')
    return register === 'source' || register.startsWith('reflections') || register === 'whyNotTold' || WORK.includes(type as EventType)
  if (kind === 'onset' || kind === 'effect') return register === 'source'
  // Entered in error: it never was.
  return about === 'event-wrong'
}

test('every text that can be typed has a canary, and there are many', () => {
  const { perches } = canaries()
  expect(perches.length).toBeGreaterThan(300)
  for (const kind of ['event', 'answer', 'presence', 'target', 'decision', 'lens', 'action', 'day']) {
    expect(
      perches.some((perch) => perch.kind === kind),
      kind,
    ).toBe(true)
  }
})

test.each(REPORTS)('%s tells of what was typed, so that a leak would show', async (id) => {
  const { log, perches } = canaries()
  const source = await sourceFor(read(log))
  const { audience } = await reports[id]()
  expect(leaks(perches, asRead(await documents(id, source, audience, 'everybody'))).length).toBeGreaterThan(2)
})

test.each(REPORTS)('%s for the family holds nothing that is kept from them', async (id) => {
  const family = canaries()
  const source = await sourceFor(allKept(family))
  for (const names of ['household', 'everybody'] as const) {
    expect(leaks(family.perches, asRead(await documents(id, source, 'family', names)))).toEqual([])
  }
})

test.each(REPORTS)('%s for the family holds nothing that is never for them', async (id) => {
  const { log, perches } = canaries()
  const source = await sourceFor(read(log))
  for (const names of ['household', 'everybody'] as const) {
    expect(leaks(perches.filter(isNever), asRead(await documents(id, source, 'family', names)))).toEqual([])
  }
})

const parts = (name: string): string[] => name.split(' ')

test.each(REPORTS)('%s names nobody where nobody is to be named, and nobody beyond the household where only that is', async (id) => {
  const source = await sourceFor(read(canaries().log))
  const everybody = [
    PEOPLE.family,
    ...Object.values(PEOPLE.children),
    PEOPLE.here,
    PEOPLE.elsewhere,
    PEOPLE.author,
    PEOPLE.lead,
    PEOPLE.agency,
  ]
  for (const audience of ['family', 'professionals'] as const) {
    const nobody = asRead(await documents(id, source, audience, 'nobody'))
    expect(
      everybody.flatMap(parts).filter((name) => nobody.includes(name)),
      audience,
    ).toEqual([])
    const household = asRead(await documents(id, source, audience, 'household'))
    expect(
      [PEOPLE.elsewhere, PEOPLE.agency].flatMap(parts).filter((name) => household.includes(name)),
      audience,
    ).toEqual([])
  }
})
