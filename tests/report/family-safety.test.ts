// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { childAt, itemAt } from '../../src/core/fact.ts'
import { asText } from '../../src/report/as/text.ts'
import type { REPORTS } from '../../src/core/out.ts'
import { type Asked, make, reports } from '../../src/report/index.ts'
import type { Source } from '../../src/report/source.ts'
import { sourcesOf, textsOf } from '../../src/report/say/texts.ts'
import { practiceSources } from '../helpers/practice.ts'

let sources: ReadonlyMap<string, Source>
beforeAll(async () => {
  sources = await practiceSources()
})

const familyOf = (name: string): Source => sources.get(`${name} (practice)`) ?? expect.fail(`no family ${name}`)

type About = Partial<Pick<Asked, 'child' | 'visit' | 'earlier'>>

async function given(source: Source, id: (typeof REPORTS)[number], about: About = {}): Promise<string> {
  const asked: Asked = { ...{ child: null, visit: null, earlier: null }, ...about, audience: 'family', names: 'everybody' }
  return asText(make(await reports[id](), source, asked).document)
}

/** Every copy that the family may be given: each report about each child, visit and pair of visits. */
async function copiesOf(source: Source): Promise<string> {
  const { children, visits } = source.family
  const pairs = children.flatMap(({ id }) => {
    const its = visits.filter((visit) => visit.signed && visit.children.includes(id))
    return its.slice(1).map((visit, at) => ({ child: id, earlier: its[at]?.id ?? null, visit: visit.id }))
  })
  const all = await Promise.all([
    ...(['conference', 'plan', 'chronology'] as const).map((id) => given(source, id)),
    ...children.map(({ id }) => given(source, 'family-sheet', { child: id })),
    ...visits.map(({ id }) => given(source, 'visit', { visit: id })),
    ...pairs.map((pair) => given(source, 'comparison', pair)),
  ])
  return all.join('\n')
}

const keeping = (source: Source, things: readonly string[]): Source => ({
  ...source,
  family: { ...source.family, keptFromFamily: new Set([...source.family.keptFromFamily, ...things]) },
})

const readings = ({ family }: Source) => family.visits.flatMap(({ profiles }) => [...profiles.values()].flatMap(({ items }) => items))

describe('whoever reads the copies of every practice family at home', () => {
  test('reads no plan of the workers, and no reason of a decision, of an outcome or of a beginning', async () => {
    for (const source of sources.values()) {
      const copies = await copiesOf(source)
      const { actions, decisions, onsets, targets } = source.family
      const ours = [
        ...actions.filter(({ support }) => !support).map(({ what }) => what),
        ...decisions.map(({ reason }) => reason),
        ...onsets.flatMap(({ registers }) => textsOf(registers.note)),
        ...targets.flatMap(({ registers }) => textsOf(registers.outcomeWhy)),
      ]
      expect(ours.filter((said) => said.trim() !== '' && copies.includes(said))).toEqual([])
    }
    expect(familyOf('Birch').family.actions.some(({ what }) => what.includes('legal meeting'))).toBe(true)
  })

  test('reads not why something was not seen, nor why a child was not seen alone', async () => {
    let said = 0
    for (const source of sources.values()) {
      const copies = await copiesOf(source)
      const whys = readings(source).flatMap(({ registers: { answer } }) =>
        answer.kind === 'unanswered' ? [] : answer.heads.flatMap(({ value }) => ('why' in value && value.why ? [value.why] : [])),
      )
      const alone = source.family.visits.flatMap(({ profiles }) =>
        [...profiles.values()].flatMap(({ presence }) => textsOf(presence.whyNot)),
      )
      said += whys.length
      expect([...whys, ...alone].filter((why) => copies.includes(why))).toEqual([])
    }
    expect(said).toBeGreaterThan(20)
  })

  test('reads no evidence that another worker or a child gave us', async () => {
    let told = 0
    for (const source of sources.values()) {
      const copies = await copiesOf(source)
      const others = readings(source).filter((reading) => sourcesOf(reading).some((of) => of === 'other-worker' || of === 'told-by-child'))
      // The same words may stand elsewhere as what we saw ourselves.
      const own = new Set(
        readings(source)
          .filter((each) => !others.includes(each))
          .flatMap(({ registers }) => textsOf(registers.evidence)),
      )
      const evidence = others.flatMap(({ registers }) => textsOf(registers.evidence)).filter((each) => !own.has(each))
      told += evidence.length
      expect(evidence.filter((each) => copies.includes(each))).toEqual([])
    }
    expect(told).toBeGreaterThan(20)
  })

  test('reads not whom we have not spoken to, nor of services that only one person at home may know of', async () => {
    for (const source of sources.values()) {
      const copies = await copiesOf(source)
      expect(copies).not.toMatch(/Nobody has spoken to|Spoken to:/)
      const personal = source.family.agencies.filter(({ registers: { service } }) =>
        ['police', 'adult-services', 'voluntary', 'midwife'].includes(service.kind === 'settled' ? `${service.value}` : ''),
      )
      const conference = await given(source, 'conference')
      expect(personal.filter(({ name }) => conference.includes(name))).toEqual([])
    }
  })
})

describe('a gap does not tell', () => {
  test('a child whose words are kept reads as one who said nothing', async () => {
    for (const source of sources.values()) {
      for (const child of source.family.children) {
        const things = source.family.visits.map(({ id }) => childAt(id, child.id))
        const mute = (profiles: Source['family']['visits'][number]['profiles']) =>
          new Map(
            [...profiles].map(([id, profile]) => {
              const items = profile.items.map((item) => ({
                ...item,
                registers: { ...item.registers, childSaid: { kind: 'unanswered' } as const },
              }))
              const presence = { ...profile.presence, voice: { kind: 'unanswered' } as const }
              return [id, id === child.id ? { ...profile, items, presence } : profile] as const
            }),
          )
        const visits = source.family.visits.map((visit) => ({ ...visit, profiles: mute(visit.profiles) }))
        const days = source.family.days.filter((told) => told.child !== child.id)
        const silent: Source = { ...source, family: { ...source.family, visits, days } }
        const kept = keeping(source, things)
        expect(await given(kept, 'family-sheet', { child: child.id })).toBe(await given(silent, 'family-sheet', { child: child.id }))
        if (child.birth.kind === 'born') expect(await given(kept, 'conference')).toBe(await given(silent, 'conference'))
      }
    }
  })

  test('where every target is kept it reads as where there is none', async () => {
    const source = familyOf('Hale')
    const { targets, actions } = source.family
    const kept = keeping(
      source,
      [...targets, ...actions].map(({ id }) => id),
    )
    for (const id of ['plan', 'conference'] as const) {
      expect(await given(source, id)).not.toContain('We have not agreed yet what is to change.')
      expect(await given(kept, id)).toContain('We have not agreed yet what is to change.')
    }
  })

  test('a domain that is what it is by a kept answer is in no table of theirs', async () => {
    const source = familyOf('Hale')
    const [sam] = source.family.children
    const later = source.family.visits.at(-1)
    const earlier = source.family.visits.at(-2)
    if (!sam || !later || !earlier) return expect.fail('no visits')
    const items = later.profiles.get(sam.id)?.items ?? []
    const kept = keeping(
      source,
      items.filter(({ item }) => item.code.startsWith('PHY.')).map(({ item }) => itemAt(later.id, sam.id, item.code)),
    )
    const row = 'Part of care: Food, home, sleep, clothes, washing\n  Then'
    const about = { child: sam.id, earlier: earlier.id, visit: later.id }
    expect(await given(source, 'comparison', about)).toContain(row)
    expect(await given(kept, 'comparison', about)).not.toContain(row)
    const now = (said: string) => said.slice(said.indexOf('Sam: each part of care'), said.indexOf('Sam: what is good enough'))
    expect(now(await given(source, 'conference'))).toContain('Part of care: Food, home')
    expect(now(await given(kept, 'conference'))).not.toContain('Part of care: Food, home')
  })
})

describe('where nobody is to be named', () => {
  test('no copy for professionals holds a name of the record, nor of whoever decided', async () => {
    const ids = ['conference', 'plan', 'chronology', 'case-review', 'supervision'] as const
    for (const source of sources.values()) {
      const { children, adults, facts, decisions } = source.family
      const typed = decisions.flatMap(({ registers }) => textsOf(registers.decidedBy))
      const names = [...children, ...adults].map(({ name }) => name)
      const people = [...names, ...typed, ...facts.map(({ by }) => by.name)].map((name) => name.replace(/ \(practice\).*/, ''))
      const asked: Asked = { child: null, visit: null, earlier: null, audience: 'professionals', names: 'nobody' }
      for (const id of ids) {
        const said = asText(make(await reports[id](), source, asked).document)
        const found = [...new Set(people)].filter((name) => new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(said))
        expect(found, `${id} of ${source.family.name}`).toEqual([])
      }
    }
  })
})
