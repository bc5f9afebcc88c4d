import { type Act, type App, record } from '../../src/app/app.ts'
import { addChild, addFamily } from '../../src/app/families.ts'
import { signVisit } from '../../src/app/sign.ts'
import { asked } from '../../src/core/asked.ts'
import type { Day } from '../../src/core/day.ts'
import { FIRST_EPISODE } from '../../src/core/episode.ts'
import { type Answer, type Birth, childAt, itemAt, type Values } from '../../src/core/fact.ts'
import type { Grade } from '../../src/core/instrument.ts'
import type { Result } from '../../src/core/result.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import type { TestClock } from './app.ts'

const DAY = 86_400_000

function value<T>(result: Result<T, { kind: string }>): T {
  if (!result.ok) throw new Error(`refused: ${result.failure.kind}`)
  return result.value
}

const dayOf = (millis: number): Day => new Date(millis).toISOString().slice(0, 10)

/** How every item of a domain is graded, by the domain's code; null: not seen. Domains that are not named are at 2. */
type Graded = Readonly<Record<string, Grade | null>>

interface Told {
  readonly daysAgo: number
  readonly grades: Graded
  readonly seen?: boolean
  readonly signed?: false
}

interface Story {
  /** Years of age of each child. */
  readonly ages: readonly number[]
  readonly visits: readonly Told[]
  readonly level?: string
  readonly lead?: string
  readonly closed?: { readonly daysAgo: number; readonly type: 'closed' | 'transferred' }
  readonly supervisedDaysAgo?: number
}

/** What a caseload is made of, over and over: each family goes another way. */
const STORIES: readonly Story[] = [
  {
    ages: [4, 7],
    level: 'in-need',
    lead: 'Gwen Harte (test)',
    visits: [
      { daysAgo: 200, grades: { PHY: 4, EMO: 3 } },
      { daysAgo: 130, grades: { PHY: 2, EMO: 3 } },
      { daysAgo: 40, grades: { PHY: 4, EMO: 3 } },
    ],
  },
  {
    ages: [9],
    level: 'early-help',
    visits: [
      { daysAgo: 60, grades: {} },
      { daysAgo: 6, grades: { PHY: 1 } },
    ],
  },
  {
    ages: [1],
    level: 'protection',
    lead: 'Imran Doyle (test)',
    supervisedDaysAgo: 12,
    visits: [
      { daysAgo: 300, grades: { SUP: 4, MED: 3 } },
      { daysAgo: 190, grades: { SUP: 4, MED: 3 } },
      { daysAgo: 100, grades: { SUP: 4, MED: 3 } },
      { daysAgo: 20, grades: { SUP: 4, MED: 2 } },
    ],
  },
  { ages: [12], visits: [{ daysAgo: 150, grades: { EDU: 3 } }] },
  { ages: [5], level: 'universal', visits: [{ daysAgo: 15, grades: { SUP: null, EMO: null }, seen: false }] },
  { ages: [3], visits: [] },
  {
    ages: [15, 6, 2],
    level: 'in-need',
    visits: [
      { daysAgo: 120, grades: { EDU: 4, EMO: 3 } },
      { daysAgo: 30, grades: { EDU: 4, EMO: 2 } },
      { daysAgo: 1, grades: { EDU: 3 }, signed: false },
    ],
  },
  {
    ages: [10],
    closed: { daysAgo: 25, type: 'closed' },
    visits: [
      { daysAgo: 140, grades: {} },
      { daysAgo: 40, grades: {} },
    ],
  },
  { ages: [], visits: [] },
]

const NAMES = ['Ash', 'Beck', 'Calder', 'Dene', 'Esk', 'Fell', 'Glen', 'Holme', 'Isle', 'Jay', 'Knoll', 'Linn', 'Moor', 'Ness', 'Orme']
const CHILDREN = ['Ada', 'Bo', 'Cleo', 'Dev', 'Ede', 'Finn', 'Gia', 'Hal', 'Ivo', 'Jude', 'Kit', 'Lio', 'Mae', 'Noor', 'Olli', 'Pip', 'Rue']

interface Kid {
  readonly id: string
  readonly birth: Birth
  readonly flags: readonly never[]
}

const planOf = (children: readonly Kid[], on: Day, first: boolean): Values<'visit'> => ({
  type: first ? 'baseline' : 'review',
  on,
  instrument: { id: plumblineV1.id, version: plumblineV1.version },
  set: 'core',
  children: children.map(({ id }) => id),
  place: 'main-home',
  announced: true,
  rooms: ['kitchen', 'living-room', 'child-bedroom'],
  previous: 'hidden',
})

const answerOf = (grade: Grade | null): Answer =>
  grade === null ? { kind: 'not-seen', because: 'not-seen-today', why: 'Not today' } : { kind: 'graded', grade }

function actsOf(child: Kid, visitId: string, on: Day, { grades, seen = true }: Told): Act[] {
  const items = asked(plumblineV1, { set: 'core', contact: null }, child, on)
  return [
    { kind: 'presence', about: childAt(visitId, child.id), values: { seen, alone: seen ? 'yes' : 'no' }, replaces: [] },
    ...items.map(({ code }): Act => {
      const given = grades[code.slice(0, 3)]
      const values = { answer: answerOf(given === undefined ? 2 : given) }
      return { kind: 'answer', about: itemAt(visitId, child.id, code), values, replaces: [] }
    }),
  ]
}

/** What is noted of a story beside its visits, and how many days ago. */
function notesOf(story: Story, caseId: string, newId: () => string, dayAgo: (daysAgo: number) => Day): (readonly [number, Act])[] {
  const first = (story.visits[0]?.daysAgo ?? 3) + 1
  const lead = story.lead && { name: story.lead, role: 'Social worker', agency: 'Test agency', from: dayAgo(first) }
  const { level, supervisedDaysAgo: supervised, closed } = story
  const note = (daysAgo: number, act: Omit<Act, 'about' | 'replaces'>, about = newId()) => [
    [daysAgo, { ...act, about, replaces: [] } as Act] as const,
  ]
  return [
    ...(lead ? note(first, { kind: 'household', values: { lead } }, caseId) : []),
    ...(level
      ? note(first, { kind: 'decision', values: { type: 'level', on: dayAgo(first), level, reason: 'Agreed with the family' } })
      : []),
    ...(supervised === undefined
      ? []
      : note(supervised, { kind: 'event', values: { type: 'supervision', on: dayAgo(supervised), children: [] } })),
    ...(closed
      ? note(closed.daysAgo, {
          kind: 'closing',
          values: { episode: FIRST_EPISODE, type: closed.type, on: dayAgo(closed.daysAgo), reason: 'Agreed', to: '', override: null },
        })
      : []),
  ]
}

/** A made-up family that went the way of one of the stories, by its number. Gives its id. The clock stands where it stood afterwards. */
export async function tellFamily(app: App, clock: TestClock, number: number): Promise<string> {
  const story = STORIES[number % STORIES.length] as Story
  const now = clock.now
  const at = (daysAgo: number): Day => {
    clock.now = now - daysAgo * DAY
    return dayOf(clock.now)
  }
  const dayAgo = (daysAgo: number) => dayOf(now - daysAgo * DAY)
  const newId = () => app.platform.randomId()
  at((story.visits[0]?.daysAgo ?? 3) + 1)
  const caseId = value(await addFamily(app, `${NAMES[number % NAMES.length]} ${number} (test)`))
  const children: Kid[] = []
  for (const [place, years] of story.ages.entries()) {
    const name = CHILDREN[(number * 3 + place) % CHILDREN.length] ?? ''
    const birth = { kind: 'born', on: dayAgo(Math.round((years + 0.4) * 365.25)) } as const
    children.push({ id: value(await addChild(app, caseId, { name, birth, flags: [], lives: 'here' })), birth, flags: [] })
  }
  for (const [place, visit] of story.visits.entries()) {
    const [on, visitId] = [at(visit.daysAgo), newId()]
    const plan: Act = { kind: 'visit', about: visitId, values: planOf(children, on, place === 0), replaces: [] }
    value(await record(app, caseId, [plan, ...children.flatMap((child) => actsOf(child, visitId, on, visit))]))
    if (visit.signed !== false) value(await signVisit(app, caseId, visitId))
  }
  for (const [daysAgo, act] of notesOf(story, caseId, newId, dayAgo)) {
    at(daysAgo)
    value(await record(app, caseId, [act]))
  }
  clock.now = now
  return caseId
}

/** A caseload of that many made-up families, each going another way. */
export async function fillCaseload(app: App, clock: TestClock, count: number): Promise<void> {
  for (let number = 0; number < count; number++) await tellFamily(app, clock, number)
}
