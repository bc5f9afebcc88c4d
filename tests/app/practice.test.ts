import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readPositions } from '../../src/app/answers.ts'
import { type App, appOver, type Platform, takeStamp } from '../../src/app/app.ts'
import { checkEvent, type EventEntry } from '../../src/app/events.ts'
import { addFamily } from '../../src/app/families.ts'
import { hale } from '../../src/app/practice/families/hale.ts'
import { families, practitioners } from '../../src/app/practice/families/index.ts'
import { marlow } from '../../src/app/practice/families/marlow.ts'
import { daysAfter, millisAt, monthsBefore } from '../../src/app/practice/days.ts'
import type { ItemCode, PracticeAnswer, PracticeFamily, PracticeVisit } from '../../src/app/practice/family.ts'
import { inTime, planFamily, type Sitting } from '../../src/app/practice/plan.ts'
import { openScreen } from '../../src/app/practice/screen.ts'
import { seedPractice } from '../../src/app/practice/seed.ts'
import { type Family, readCaseload } from '../../src/app/read.ts'
import { checkSignature } from '../../src/app/sign.ts'
import { asked } from '../../src/core/asked.ts'
import { canonical } from '../../src/core/canonical.ts'
import { type Case, readCase } from '../../src/core/case.ts'
import { compareProfiles, type DomainChange, type Side } from '../../src/core/change/compare.ts'
import { ageInMonths, daysBetween } from '../../src/core/day.ts'
import { episodeOn } from '../../src/core/episode.ts'
import { OUTCOMES } from '../../src/core/event.ts'
import { fieldsOf } from '../../src/core/event-fields.ts'
import { type Fact, parseFact } from '../../src/core/fact.ts'
import { type Register, shown } from '../../src/core/fold.ts'
import { nextStamp, stampMillis } from '../../src/core/stamp.ts'
import type { Profile, Visit } from '../../src/core/visit.ts'
import { findInstrument } from '../../src/instruments/index.ts'
import { plumblineLens } from '../../src/instruments/plumbline/lens.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { openStore } from '../../src/store/store.ts'

/** Days on which counting back is easy to get wrong: a plain one, a month's last, after a leap day, and a year's first. */
const DAYS = ['2026-11-21', '2027-03-31', '2028-02-29', '2027-01-01']
const FAMILIES: readonly [string, PracticeFamily][] = families.map((family) => [family.name.replace(' (practice)', ''), family])

function ids(prefix: string): () => string {
  let last = 0
  return () => `${prefix}-${++last}`
}

/** Facts as the sittings would become, with real ids, parsed. */
function factsOf(sittings: readonly Sitting[]): Fact[] {
  let highest: string | null = null
  const screen = openScreen()
  return [...sittings].sort(inTime).flatMap(({ caseId, by, on, minute, acts }) =>
    acts.map((planned): Fact => {
      const act = screen.seenBy(caseId, planned)
      highest = nextStamp(
        highest,
        millisAt(on, minute, () => 0),
        `tablet-${by}`,
      )
      const author = { practitioner: by, name: by, role: 'role', agency: 'agency', device: `tablet-${by}` }
      const body = { caseId, ...act, by: author, at: { stamp: highest, wall: `${on}T09:30:00.000Z` }, replaces: [...act.replaces] }
      const parsed = parseFact({ id: createHash('sha256').update(canonical(body)).digest('base64url'), ...body })
      if (!parsed.ok) throw new Error(`${act.about}: ${parsed.failure.places.join(', ')}`)
      screen.saw(parsed.value)
      return parsed.value
    }),
  )
}

function familyOn(family: PracticeFamily, today: string): Case {
  const sittings = planFamily(family, today, ids(family.name))
  return readCase(sittings[0]?.caseId ?? '', factsOf(sittings), findInstrument)
}

const childCalled = (family: Case, name: string) => family.children.find((child) => child.name === name) ?? expect.fail(`no ${name}`)

const profileOf = (family: Case, visit: Visit | undefined, name: string): Profile =>
  visit?.profiles.get(childCalled(family, name).id) ?? expect.fail(`no profile of ${name}`)

const sideOf = (profile: Profile): Side => ({
  items: new Map(profile.items.map((reading) => [reading.item.code, reading.counted])),
  domains: profile.domains,
})

function changes(family: Case, name: string, from: number, to: number): Record<string, DomainChange> {
  const [earlier, later] = [profileOf(family, family.visits[from], name), profileOf(family, family.visits[to], name)]
  return Object.fromEntries(compareProfiles(sideOf(earlier), sideOf(later)).map((change) => [change.domain, change]))
}

const calls = (family: Case, name: string, from: number, to: number) =>
  Object.fromEntries(Object.entries(changes(family, name, from, to)).map(([domain, change]) => [domain, change.call]))

function gradeOf(profile: Profile, code: string) {
  const domain = profile.domains.find((grade) => grade.domain === code)
  return domain?.kind === 'graded' ? domain.grade : domain?.kind
}

interface Given {
  readonly where: string
  readonly answer: PracticeAnswer
}

/** Every answer in the data, whether or not a visit asks for it. */
function everyAnswer(family: PracticeFamily): Given[] {
  return family.visits.flatMap((visit) => [
    ...Object.entries({ everyChild: visit.everyChild, ...visit.answers }).flatMap(([who, answers]) =>
      Object.entries(answers).map(([code, answer]) => ({ where: `${family.name} ${visit.daysAgo} ${who} ${code}`, answer })),
    ),
    ...(visit.amended ?? []).map(({ item, answer }) => ({ where: `${family.name} ${visit.daysAgo} amended ${item}`, answer })),
  ])
}

/** Every text in the data, with its place in it. */
function texts(value: unknown, where: string): [string, string][] {
  if (typeof value === 'string') return [[where, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => texts(inner, `${where}.${name}`))
}

const words = (text: string) => text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word))

/** The items that this visit asks about this child, as the data has the child. */
function askedOf(family: PracticeFamily, visit: PracticeVisit, key: string, today: string): Set<ItemCode> {
  const read = familyOn(family, today)
  const child = childCalled(read, family.children[key]?.name ?? '')
  const instrument = findInstrument('plumbline', 1) ?? expect.fail('no instrument')
  return new Set(
    asked(instrument, { set: visit.set, contact: visit.contact ?? null }, child, daysAfter(today, -visit.daysAgo)).map(
      (item) => item.code as ItemCode,
    ),
  )
}

describe.each(FAMILIES)('the %s family', (_name, family) => {
  test('answers only items that apply to the child at that visit', () => {
    for (const visit of family.visits) {
      const askedOfAny = new Set<string>()
      for (const key of Object.keys(visit.children)) {
        const codes = askedOf(family, visit, key, '2026-11-21')
        for (const code of codes) askedOfAny.add(code)
        expect(Object.keys(visit.answers[key] ?? {}).filter((code) => !codes.has(code as ItemCode))).toEqual([])
        expect(Object.keys(visit.answers[key] ?? {}).filter((code) => code in visit.everyChild)).toEqual([])
      }
      expect(Object.keys(visit.everyChild).filter((code) => !askedOfAny.has(code))).toEqual([])
      expect(Object.keys(visit.answers).filter((key) => !(key in visit.children))).toEqual([])
    }
  })

  test.each(DAYS)('leaves no item of a signed visit open on %s, and no visit unread', (today) => {
    const sittings = planFamily(family, today, ids('id'))
    const read = readCase(sittings[0]?.caseId ?? '', factsOf(sittings), findInstrument)
    expect(read.unread).toEqual([])
    expect(read.visits).toHaveLength(family.visits.length)
    expect(read.name).toBe(family.name)
    const signed = sittings.flatMap((sitting) => (sitting.end.kind === 'signed' ? [sitting.end.visitId] : []))
    for (const visit of read.visits.filter((candidate) => signed.includes(candidate.id))) {
      for (const profile of visit.profiles.values()) {
        expect(profile.items.filter((reading) => reading.counted.kind === 'unanswered').map((reading) => reading.about)).toEqual([])
        expect(profile.items.every((reading) => reading.asked && reading.registers.answer.kind === 'settled')).toBe(true)
        expect(profile.domains.every((domain) => domain.coverage.left === 0)).toBe(true)
      }
    }
  })

  test('has one baseline in each episode, first, and visits that follow each other', () => {
    const { episodes, visits } = familyOn(family, '2026-11-21')
    for (const episode of episodes) {
      const [first, ...later] = visits.filter((visit) => episodeOn(episodes, visit.on).id === episode.id).map((visit) => visit.type)
      expect(first).toBe('baseline')
      expect(later.every((type) => type === 'review')).toBe(true)
    }
    const ago = family.visits.map((visit) => visit.daysAgo)
    expect(ago.length).toBeGreaterThanOrEqual(2)
    expect(ago.length).toBeLessThanOrEqual(8)
    expect(ago).toEqual([...ago].sort((a, b) => b - a))
    expect(ago.at(-1)).toBeGreaterThan(0)
  })

  test('writes nothing down today or later, and contradicts itself nowhere', () => {
    const today = '2026-11-21'
    const sittings = planFamily(family, today, ids(family.name))
    expect(sittings.every((sitting) => sitting.on < today)).toBe(true)
    const read = readCase(sittings[0]?.caseId ?? '', factsOf(sittings), findInstrument)
    const { events, targets, onsets, effects, agencies, actions, days } = read
    const registers = [
      read.household,
      ...[events, targets, onsets, effects, agencies, actions, days].flat().map((thing) => thing.registers),
    ]
    const contested = registers.flatMap((each) => Object.entries(each).filter(([, register]) => register.kind === 'contested'))
    expect(contested).toEqual([])
    expect(read.events).toHaveLength(family.events?.length ?? 0)
    expect(read.targets).toHaveLength(family.targets?.length ?? 0)
    expect(read.levels).toHaveLength(family.levels?.length ?? 0)
    expect(read.decisions).toHaveLength((family.levels?.length ?? 0) + (family.decisions?.length ?? 0))
    expect(read.onsets).toHaveLength(family.onsets?.length ?? 0)
    expect(read.effects).toHaveLength(family.effects?.length ?? 0)
    expect(read.agencies).toHaveLength(family.agencies?.length ?? 0)
    expect(read.actions).toHaveLength(family.actions?.length ?? 0)
    expect(read.sameness.size).toBe(family.sameness?.length ?? 0)
    const told = family.visits.flatMap(({ days = {} }) => Object.values(days).flatMap((kinds) => Object.keys(kinds)))
    expect(read.days).toHaveLength(told.length)
    expect(read.episodes.filter((episode) => episode.closing)).toHaveLength(family.closings?.length ?? 0)
  })

  test('tells of what happened only what the form would take, and nothing that its type does not have', () => {
    for (const { id, type, on, until, children, registers } of familyOn(family, '2026-11-21').events) {
      const told = Object.fromEntries(
        Object.entries(registers).flatMap(([name, register]) => {
          const value = shown(register as Register<unknown>)
          return value === undefined || value === null ? [] : [[name, value]]
        }),
      )
      const nothing = {
        approximate: false,
        note: '',
        source: '',
        outcome: null,
        percent: null,
        hours: null,
        item: null,
        alone: null,
        stage: null,
      }
      const entry = { ...nothing, ...told, type, on, until, children: [...children] } as EventEntry
      expect(checkEvent(entry, '2026-11-21'), `${family.name} ${type} ${on}`).toEqual([])
      const common = ['type', 'on', 'approximate', 'children', 'note', 'source', 'agency', 'item']
      const strange = Object.keys(told).filter((name) => !common.includes(name) && !(fieldsOf(entry) as readonly string[]).includes(name))
      expect(strange, `${family.name} ${id} ${type} ${on}`).toEqual([])
    }
  })

  test('hears each child who can be heard, at each visit that saw them', () => {
    for (const { daysAgo, children } of family.visits.filter((visit) => !visit.leftAt)) {
      const silent = Object.entries(children).filter(([, presence]) => presence.seen && !(presence.voice && presence.voiceKind))
      expect(silent, `${daysAgo}`).toEqual([])
    }
  })

  test('names only levels, stages and outcomes that there are, and says in a sentence or two what it shows', () => {
    const [levels, stages] = [builtInPractice.levels, builtInPractice.stages].map((list) => list.map(({ id }) => id))
    expect((family.levels ?? []).filter(({ level }) => !levels?.includes(level))).toEqual([])
    for (const { type, outcome, stage } of family.events ?? []) {
      if (outcome) expect((OUTCOMES as Partial<Record<string, readonly string[]>>)[type]).toContain(outcome)
      if (stage) expect(stages).toContain(stage)
    }
    expect(words(family.shows).length).toBeGreaterThan(10)
    expect(words(family.shows).length).toBeLessThan(60)
  })

  test('marks the adults’ lens only with states that the entry has', () => {
    const entries = plumblineLens.groups.flatMap(({ about, entries: within }) => within.map((entry) => ({ about, ...entry })))
    for (const { of, entry, state } of family.lens ?? []) {
      const known = entries.find(({ code }) => code === entry) ?? expect.fail(`no ${entry}`)
      expect(known.states as readonly string[], `${of} ${entry}`).toContain(state)
      expect(of === 'family', `${of} ${entry}`).toBe(known.about === 'family')
    }
  })

  test('gives each grade a short, quiet line of evidence and a source', () => {
    for (const { where, answer } of everyAnswer(family)) {
      if (!('grade' in answer)) continue
      const { length } = words(answer.evidence)
      expect(length >= 3 && length <= 30, `${where}: ${length} words`).toBe(true)
      expect(answer.sources.length, where).toBeGreaterThan(0)
      expect(new Set(answer.sources).size, where).toBe(answer.sources.length)
    }
  })

  test('says since when, and what money would do, for grades 3 to 5 and for no other', () => {
    for (const { where, answer } of everyAnswer(family)) {
      if (!('grade' in answer)) continue
      if (answer.grade < 3) expect(answer, where).not.toHaveProperty('since')
      else expect('since' in answer && words(answer.since).length > 0 && answer.money, where).toBeTruthy()
    }
  })

  test('says why for every item that was not seen or does not apply', () => {
    for (const { where, answer } of everyAnswer(family)) {
      if ('notSeen' in answer) expect(words(answer.why).length, where).toBeGreaterThan(2)
      if ('notApplicable' in answer) expect(words(answer.notApplicable).length, where).toBeGreaterThan(2)
    }
  })

  test('blames nobody, shouts nowhere and names no place in time', () => {
    const unwelcome =
      /neglect|fail|\bpoor\b|non-compliant|\bmum\b|refus|\bDNA\b|[!\u2013\u2014]|\b(january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|20\d\d)\b/i
    // The heading of a plan is a word of the law, and is no text of ours.
    const ours = texts(family, family.name).filter(([where]) => !where.endsWith('.category'))
    expect(ours.filter(([, text]) => unwelcome.test(text))).toEqual([])
  })

  test('can be taken for nobody', () => {
    expect(family.name).toMatch(/ \(practice\)$/)
    expect(Object.values(practitioners).every((practitioner) => practitioner.name.endsWith(' (practice)'))).toBe(true)
    expect(Object.values(practitioners).every((practitioner) => practitioner.agency.startsWith('Practice '))).toBe(true)
  })

  test.each(DAYS)('has children of the ages it says on %s', (today) => {
    const read = familyOn(family, today)
    for (const child of Object.values(family.children)) {
      const { birth } = childCalled(read, child.name)
      if ('expectedInDays' in child.birth) expect(daysBetween(today, birth.on)).toBe(child.birth.expectedInDays)
      else expect(ageInMonths(birth.on, today)).toBe(child.birth.years * 12 + child.birth.months)
    }
  })
})

describe('the story of the Hale family', () => {
  const family = familyOn(hale, '2026-11-21')

  test.each(['Sam', 'Mia'])('physical care of %s is worse at the last review, and medical better', (name) => {
    const change = changes(family, name, 0, 3)
    expect(change.PHY).toMatchObject({ call: 'worse', paired: 5, worse: 5, better: 0 })
    expect(change.MED).toMatchObject({ call: 'better', paired: 5, worse: 0, better: 5 })
    expect(change.SUP?.call).toBe('unsure')
    expect(change.EMO?.call).toBe('too-few')
  })

  test('learning is better for Sam; a baby is asked too little about learning for any call', () => {
    expect(changes(family, 'Sam', 0, 3).EDU).toMatchObject({ call: 'better', paired: 6, worse: 0, better: 6 })
    expect(changes(family, 'Mia', 0, 3).EDU).toMatchObject({ call: 'too-few', paired: 3, worse: 0, better: 3 })
  })

  test.each(['Sam', 'Mia'])('nothing could yet be told for sure of the home of %s one review before', (name) => {
    expect(calls(family, name, 0, 1)).toMatchObject({ PHY: 'unsure', MED: 'unsure', SUP: 'unsure', EMO: 'unsure' })
    expect(calls(family, name, 0, 2)).toMatchObject({ PHY: 'unsure', SUP: 'unsure', EMO: 'unsure' })
  })

  test('the headline grades tell the same', () => {
    const [first, last] = [profileOf(family, family.visits[0], 'Sam'), profileOf(family, family.visits[3], 'Sam')]
    const headlines = (profile: Profile) => ['PHY', 'EDU', 'MED', 'SUP', 'EMO'].map((code) => gradeOf(profile, code))
    expect(headlines(first)).toEqual([2, 4, 4, 3, 3])
    expect(headlines(last)).toEqual([4, 2, 2, 3, 'not-enough-seen'])
  })

  test('somebody else made the last review, without notice', () => {
    expect(family.visits.map((visit) => visit.by.practitioner)).toEqual(['ruth', 'ruth', 'ruth', 'imran'])
    expect(family.visits.map((visit) => shown(visit.registers.announced))).toEqual([true, true, true, false])
  })

  test('a father who sees the children lives elsewhere and has not been spoken to', () => {
    const darren = family.adults.find((adult) => adult.name === 'Darren') ?? expect.fail('no Darren')
    expect(shown(darren.registers.lives)).toBe('elsewhere')
    expect(family.visits.every((visit) => !(shown(visit.registers.present) ?? []).includes(darren.id))).toBe(true)
    expect(family.visits.every((visit) => shown(visit.registers.others)?.includes('Nobody has spoken to him'))).toBe(true)
  })

  test('the children’s own words are kept', () => {
    const voices = family.visits.map((visit) => profileOf(family, visit, 'Sam').presence)
    expect(voices.slice(0, 3).map((presence) => shown(presence.voiceKind))).toEqual(['words', 'words', 'words'])
    expect(shown(voices[2]!.voice)).toContain('my big blanket')
    expect(shown(voices[3]!.voiceKind)).toBe('behaviour')
  })
})

describe('the story of the Marlow family', () => {
  const family = familyOn(marlow, '2026-11-21')

  test('learning is stuck at grade 4', () => {
    expect(gradeOf(profileOf(family, family.visits[0], 'Aisha'), 'EDU')).toBe(4)
    expect(gradeOf(profileOf(family, family.visits[2], 'Aisha'), 'EDU')).toBe(4)
    expect(changes(family, 'Aisha', 0, 2).EDU).toMatchObject({ call: 'unsure', paired: 4, same: 4 })
  })

  test('each visit has its own practitioner and set', () => {
    expect(family.visits.map((visit) => [visit.by.practitioner, visit.set])).toEqual([
      ['ruth', 'full'],
      ['gwen', 'home'],
      ['imran', 'core'],
      ['me', 'core'],
    ])
  })

  test('the housing visit came without notice, did not see the bedroom and wrote down four senses', () => {
    const visit = family.visits[1] ?? expect.fail('no visit')
    expect(shown(visit.registers.announced)).toBe(false)
    expect(shown(visit.registers.rooms)).not.toContain('child-bedroom')
    for (const code of ['PHY.3a', 'PHY.3b']) {
      const reading = profileOf(family, visit, 'Aisha').items.find(({ item }) => item.code === code)
      expect(shown(reading!.registers.answer)).toMatchObject({ kind: 'not-seen', because: 'family-chose-not-to' })
    }
    for (const sense of ['see', 'hear', 'smell', 'feel'] as const)
      expect(words(shown(visit.registers[sense]) ?? '').length).toBeGreaterThan(2)
    expect(shown(profileOf(family, visit, 'Aisha').presence.seen)).toBe(false)
  })

  test('Noah is asked about as a baby who is not born yet', () => {
    const { items } = profileOf(family, family.visits[2], 'Noah')
    expect(items).toHaveLength(14)
    expect(items.every(({ item }) => item.bands.includes('PB'))).toBe(true)
  })

  test('the last visit is half done, left at an item that is asked and not yet answered', () => {
    const sitting = planFamily(marlow, '2026-11-21', ids('id')).at(-1) ?? expect.fail('no sitting')
    if (sitting.end.kind !== 'left') return expect.fail('it was not left')
    const { childId, item } = sitting.end.position
    const visit = readCase(sitting.caseId, factsOf(planFamily(marlow, '2026-11-21', ids('id'))), findInstrument).visits.at(-1)
    const counts = visit?.profiles.get(childId)?.items.map((reading) => [reading.item.code, reading.counted.kind]) ?? []
    expect(new Map(counts as [string, string][]).get(item ?? '')).toBe('unanswered')
    expect(counts.filter(([, kind]) => kind === 'graded')).toHaveLength(5)
    expect(parseFact({ ...factsOf([sitting])[0], ...sitting.end.typed }).ok).toBe(true)
  })
})

/** A morning in a zone that is ahead of UTC in summer, and not in winter. */
const NOW = Date.UTC(2026, 10, 21, 8, 15)
const SUMMER_ENDS = Date.UTC(2026, 9, 25, 1)
const MS_A_DAY = 86_400_000

async function emptyApp(name: string, now = NOW): Promise<App> {
  const newId = ids(name)
  const platform: Platform = {
    now: () => now,
    randomId: newId,
    zone: (now) => (now < SUMMER_ENDS ? 60 : 0),
    monotonic: () => performance.now(),
    storage: null,
  }
  const opened = await openStore(name, platform)
  if (!opened.ok) return expect.fail(opened.failure.kind)
  const store = await opened.value.openWithPublicKey()
  if (!store.ok) return expect.fail(store.failure.kind)
  const me = { practitioner: `me-${name}`, name: 'You (practice)', role: 'Practitioner', agency: 'Practice', device: `tablet-${name}` }
  return appOver(store.value, platform, me, true)
}

async function caseload(app: App): Promise<Family[]> {
  const read = await readCaseload(app)
  return read.ok ? read.value : expect.fail(read.failure.kind)
}

const NAMES = families.map((family) => family.name).sort()

const called = (read: readonly Family[], name: string) => read.find((family) => family.name === `${name} (practice)`) ?? expect.fail(name)

describe('opening the practice families', () => {
  // Filling a tablet takes seconds: those who only look share one.
  let once: Promise<App> | undefined
  const filled = () => {
    once ??= emptyApp('seed-once').then(async (app) => {
      expect(await seedPractice(app)).toEqual({ ok: true, value: undefined })
      return app
    })
    return once
  }

  test('all are there, signed by those who visited, and every signature speaks for what is there', async () => {
    const app = await filled()
    const read = await caseload(app)
    expect(read.map((family) => family.name)).toEqual(NAMES)
    for (const family of read) {
      expect(family.damaged).toEqual([])
      const signatures = family.visits.flatMap((visit) => (visit.signed ? [visit.signed] : []))
      for (const signature of signatures) expect(await checkSignature(family, signature)).toBe('whole')
      // Each signature points at the one before it in the case.
      expect(signatures.map((signature) => signature.values.previous)).toEqual([
        null,
        ...signatures.slice(0, -1).map((signature) => signature.id),
      ])
      for (const visit of family.visits) if (visit.signed) expect(visit.signed.by).toEqual(visit.by)
    }
    const half = read.filter((family) => family.visits.some((visit) => !visit.signed))
    expect(half.map((family) => family.name)).toEqual(['Marlow (practice)'])
    expect(called(read, 'Hale').visits.map((visit) => visit.by.name)).toEqual([
      ...Array(3).fill('Ruth Calder (practice)'),
      'Imran Doyle (practice)',
    ])
  })

  test('time runs as it would have run: on the day of the visit, by daylight, and rising over all devices', async () => {
    const app = await filled()
    const read = await caseload(app)
    for (const family of read) {
      for (const visit of family.visits) {
        const within = family.facts.filter((fact) => fact.about.split('/')[0] === visit.id && !fact.id.startsWith('draft:'))
        // A second scorer has a tablet of their own, and a correction comes later.
        const facts = within.filter((fact) => !['second-scorer', 'second-answer', 'amendment'].includes(fact.kind))
        expect(new Set(facts.map((fact) => fact.at.wall.slice(0, 10)))).toEqual(new Set([visit.on]))
        expect(facts.every((fact) => /T(09|1[0-8]):/.test(fact.at.wall))).toBe(true)
        expect(new Set(facts.map((fact) => fact.by.device)).size).toBe(1)
      }
    }
    const all = read.flatMap((family) => family.facts).sort((a, b) => (a.at.stamp < b.at.stamp ? -1 : 1))
    const walls = all.map((fact) => Date.parse(fact.at.wall))
    expect(walls).toEqual([...walls].sort((a, b) => a - b))
    for (const fact of all) expect(stampMillis(fact.at.stamp)).toBe(Date.parse(fact.at.wall))
    // What is written from now on comes after all of it.
    expect(app.highest !== null && all.every((fact) => fact.at.stamp <= (app.highest ?? ''))).toBe(true)
    expect(takeStamp(app) > (all.at(-1)?.at.stamp ?? '')).toBe(true)
  })

  test('there is one visit to carry on with: mine, yesterday, with half a line typed', async () => {
    const app = await filled()
    const positions = await readPositions(app)
    if (!positions.ok) return expect.fail(positions.failure.kind)
    const [left, ...others] = positions.value
    expect(others).toEqual([])
    expect(left?.position.item).toBe('EDU.1a')
    expect(NOW - (left?.at ?? 0)).toBeLessThan(MS_A_DAY)
    const visit = called(await caseload(app), 'Marlow').visits.at(-1)
    expect(visit).toMatchObject({ id: left?.position.visitId, signed: null, by: app.me })
    const reading = visit?.profiles.get(left?.position.childId ?? '')?.items.find(({ item }) => item.code === 'EDU.1a')
    expect(shown(reading!.registers.evidence)).toMatch(/^School register: .* Aisha says$/)
    expect(reading?.counted).toEqual({ kind: 'unanswered' })
  })

  test('every fact that it wrote is one that another tablet would take', async () => {
    const app = await filled()
    const cases = await app.store.readAll()
    if (!cases.ok) return expect.fail(cases.failure.kind)
    const facts = [...cases.value.values()].flatMap((pages) => pages.facts)
    expect(facts.length).toBeGreaterThan(300)
    // So that opening the practice families takes a moment and no more.
    expect(facts.length).toBeLessThan(2500)
    expect(facts.filter((fact) => !parseFact(fact).ok)).toEqual([])
  })

  test('a store that holds a case is left as it is, so a second time changes nothing', async () => {
    const app = await filled()
    const before = (await caseload(app)).map((family) => family.facts.map((fact) => fact.id))
    expect(await seedPractice(app)).toEqual({ ok: true, value: undefined })
    expect((await caseload(app)).map((family) => family.facts.map((fact) => fact.id))).toEqual(before)

    const mine = await emptyApp('seed-mine')
    await addFamily(mine, 'Mine (practice)')
    await seedPractice(mine)
    expect((await caseload(mine)).map((family) => family.name)).toEqual(['Mine (practice)'])
  })

  test('two tablets that begin on one day have the same families, and each its own half-done visit', async () => {
    const [one, two] = [await emptyApp('seed-one'), await emptyApp('seed-two', NOW + 6 * 3_600_000)]
    const [mine, theirs] = await Promise.all(
      [one, two].map(async (app) => {
        await seedPractice(app)
        const facts = (await caseload(app)).flatMap((family) => family.facts.filter(({ id }) => !id.startsWith('draft:')))
        const [own, others] = [true, false].map((by) => facts.filter((fact) => (fact.by.device === app.me.device) === by))
        return { families: new Set(facts.map(({ caseId }) => caseId)), own: own ?? [], others: others?.map(({ id }) => id) ?? [] }
      }),
    )
    if (!mine || !theirs) return expect.fail('no facts')
    expect(mine.others.length).toBeGreaterThan(300)
    expect(theirs.others).toEqual(mine.others)
    expect(theirs.families).toEqual(mine.families)
    const visitsOf = (facts: readonly Fact[]) => new Set(facts.map(({ about }) => about.split('/')[0]))
    expect([...visitsOf(mine.own)].filter((visit) => visitsOf(theirs.own).has(visit))).toEqual([])
  })

  test('one that began on another day shares no family with them: every date would contradict the other', async () => {
    const [one, later] = [await emptyApp('seed-today'), await emptyApp('seed-tomorrow', NOW + MS_A_DAY)]
    await seedPractice(one)
    await seedPractice(later)
    const here = new Set((await caseload(one)).map(({ id }) => id))
    expect((await caseload(later)).filter(({ id }) => here.has(id))).toEqual([])
  })

  test('two tabs that open at once fill it once', async () => {
    const app = await emptyApp('seed-tabs')
    let last: Promise<unknown> = Promise.resolve()
    const request = (_name: string, work: () => Promise<unknown>) => {
      last = last.then(work)
      return last
    }
    const tab: App = { ...app, platform: { ...app.platform, locks: { request } as unknown as LockManager } }
    await Promise.all([seedPractice({ ...tab }), seedPractice({ ...tab })])
    expect((await caseload(app)).map((family) => family.name)).toEqual(NAMES)
  })

  test('a locked store says so, and nothing is written', async () => {
    const app = await emptyApp('seed-locked')
    await app.store.lock()
    expect(await seedPractice(app)).toEqual({ ok: false, failure: { kind: 'locked' } })
  })
})

describe('counting back', () => {
  test('a birthday that the month does not have falls on its last day', () => {
    expect(monthsBefore('2027-03-31', 1)).toBe('2027-02-28')
    expect(monthsBefore('2027-03-31', 37)).toBe('2024-02-29')
    expect(monthsBefore('2027-01-15', 1)).toBe('2026-12-15')
  })

  test('ten past ten is ten past ten where the family lives', () => {
    expect(millisAt('2026-07-01', 610, () => 60)).toBe(Date.UTC(2026, 6, 1, 9, 10))
    expect(millisAt('2026-12-01', 610, () => -300)).toBe(Date.UTC(2026, 11, 1, 15, 10))
  })
})
