import type { Fact } from '../../src/core/fact.ts'
import type { Register } from '../../src/core/fold.ts'
import { REGISTERS, type RegisterName, type Story } from '../helpers/histories.ts'
import type { Implementation } from '../helpers/implementation.ts'
import { act, hear, person, START } from '../helpers/people.ts'
import { partsOf, referenceOrder, referenceUnion, sameValue, unansweredFor, unreplaced } from './reference.ts'

/** Something that holds of every history. Throws where it does not. */
export interface Law {
  readonly title: string
  readonly check: (story: Story, impl: Implementation) => void
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

const ids = (facts: readonly Fact[]) => facts.map((fact) => fact.id).join()
const headIds = (register: Register<unknown>) => (register.kind === 'unanswered' ? '' : ids(register.heads.map((head) => head.fact)))
const setTo = (fact: Fact, name: RegisterName) => (fact.values as Record<string, unknown>)[name]

/** The registers as anybody who holds these facts sees them. */
function viewOf(impl: Implementation, facts: readonly Fact[]): (thing: string, name: RegisterName) => Register<unknown> {
  const merged = impl.merge(facts)
  return (thing, name) =>
    impl.foldRegister(
      merged.filter((fact) => fact.about === thing),
      name,
    )
}

function eachRegister({ everything }: Story, look: (thing: string, name: RegisterName) => void): void {
  for (const thing of new Set(everything.map((fact) => fact.about))) for (const name of REGISTERS) look(thing, name)
}

const causes: Law = {
  title: 'what somebody writes comes after everything that was on their tablet',
  check({ made, everything }, impl) {
    const byId = new Map(everything.map((fact) => [fact.id, fact]))
    for (const { fact, knew } of made) {
      for (const id of knew) must(impl.inOrder(byId.get(id) as Fact, fact) < 0, 'an effect sorts before its cause')
    }
  },
}

const clocks: Law = {
  title: 'order is by milliseconds, then counter, then device, on every device',
  check({ everything }, impl) {
    for (const a of everything) {
      must(/^[0-9a-z]{9}-[0-9a-z]{4}-.+$/.test(a.at.stamp), `not a stamp: ${a.at.stamp}`)
      must(partsOf(a.at.stamp)[0] >= Date.parse(a.at.wall), 'a stamp is earlier than the clock of its own device')
      for (const b of everything) must(Math.sign(impl.inOrder(a, b)) === Math.sign(referenceOrder(a, b)), 'two devices sort differently')
    }
  },
}

const joining: Law = {
  title: 'joining logs forgets nothing, invents nothing, and does not care who goes first or how often',
  check({ logs, everything }, impl) {
    const [a = [], b = [], c = everything] = logs
    const { merge } = impl
    must(ids(merge(a, b)) === ids(referenceUnion(a, b)), 'not the union in order')
    must(ids(merge(a, b)) === ids(merge(b, a)), 'not commutative')
    must(ids(merge(merge(a, b), c)) === ids(merge(a, merge(b, c))), 'not associative')
    must(ids(merge(a, a, a)) === ids(merge(a)), 'not idempotent')
    must(ids(merge(...logs, everything)) === ids(referenceUnion(everything)), 'not everything')
    must(ids(merge([...everything].reverse())) === ids(merge(everything)), 'depends on the order of its input')
  },
}

const adding: Law = {
  title: 'taking in what is missing is the same as joining, and nothing that is here is called missing',
  check({ logs, everything }, impl) {
    for (const [index, ours] of logs.entries()) {
      for (const theirs of [logs[(index + 1) % logs.length] ?? ours, everything]) {
        const added = impl.missing(ours, theirs)
        must(!added.some((fact) => ours.some((known) => known.id === fact.id)), 'calls missing what is here')
        must(ids(added) === ids(referenceUnion(added)), 'what is missing is not in order, or there twice')
        must(ids(impl.merge(ours, added)) === ids(referenceUnion(ours, theirs)), 'taking it in leaves something out')
      }
    }
  },
}

const oneView: Law = {
  title: 'the same facts are the same registers in whatever order they arrive',
  check(story, impl) {
    const { everything } = story
    const half = Math.floor(everything.length / 2)
    const arrivals = [[...everything].reverse(), [...everything.slice(half), ...everything.slice(0, half)], [...everything, ...everything]]
    const [before, others] = [viewOf(impl, everything), arrivals.map((arrival) => viewOf(impl, arrival))]
    eachRegister(story, (thing, name) => {
      const first = before(thing, name)
      for (const after of others) {
        const other = after(thing, name)
        must(first.kind === other.kind && headIds(first) === headIds(other), 'two people with the same facts see different things')
      }
    })
  },
}

const nothingVanishes: Law = {
  title: 'a value stays visible unless a fact that listed it set the same register',
  check(story, impl) {
    const { logs, everything } = story
    for (const log of [everything, ...logs]) {
      const view = viewOf(impl, log)
      eachRegister(story, (thing, name) => {
        const seen = view(thing, name)
        must(headIds(seen) === ids(unreplaced(log, thing, name)), 'a value vanished, came back, or is out of order')
      })
    }
  },
}

const onlyWhoSaw: Law = {
  title: 'a value is current until somebody who had it on their tablet sets it again',
  check(story, impl) {
    const { made, everything } = story
    const view = viewOf(impl, everything)
    eachRegister(story, (thing, name) => {
      must(headIds(view(thing, name)) === ids(unansweredFor(made, thing, name)), 'replaced by somebody who had not seen it')
    })
  },
}

const ofOneMind: Law = {
  title: 'equal values are settled, different ones are contested, none is unanswered',
  check(story, impl) {
    const { logs, everything } = story
    for (const log of [everything, ...logs]) {
      const view = viewOf(impl, log)
      eachRegister(story, (thing, name) => {
        const values = unreplaced(log, thing, name).map((fact) => setTo(fact, name))
        const agreed = values.every((value) => sameValue(value, values[0]))
        const expected = values.length === 0 ? 'unanswered' : agreed ? 'settled' : 'contested'
        const register = view(thing, name)
        must(register.kind === expected, `${register.kind} where it is ${expected}`)
        must(register.kind !== 'settled' || sameValue(register.value, values[0]), 'settled on a value that is not there')
      })
    }
  },
}

const ownEyes: Law = {
  title: 'who writes sees at once what they wrote, and nothing else',
  check({ made }) {
    for (const { fact, shown } of made) {
      for (const [name, register] of Object.entries(shown)) {
        must(register.kind === 'settled' && headIds(register) === fact.id, 'own words are not what the screen shows')
        must(register.kind === 'settled' && sameValue(register.value, setTo(fact, name as RegisterName)), 'own words changed')
      }
    }
  },
}

const settling: Law = {
  title: 'it stays contested until somebody who saw every value sets it',
  check(story, impl) {
    const { everything } = story
    const view = viewOf(impl, everything)
    eachRegister(story, (thing, name) => {
      const before = view(thing, name)
      if (before.kind !== 'contested') return
      const [saw, missed] = [person('saw'), person('missed')]
      const unseen = before.heads[0]?.fact as Fact
      hear(saw, everything, impl)
      hear(
        missed,
        everything.filter((fact) => fact.id !== unseen.id),
        impl,
      )
      const fresh = name === 'answer' ? { answer: { kind: 'graded', grade: 5 } as const } : { evidence: 'both looked again' }
      const settles = act(saw, 'answer', thing, fresh, START, impl)
      const differs = act(missed, 'answer', thing, fresh, START, impl)
      const settled = viewOf(impl, saw.log)(thing, name)
      must(settled.kind === 'settled' && headIds(settled) === settles.id, 'somebody who saw all could not settle it')
      const still = viewOf(impl, [...everything, differs])(thing, name)
      must(
        still.kind === 'contested' && still.heads.some((head) => head.fact.id === unseen.id),
        'settled by somebody who did not see it all',
      )
    })
  },
}

const alone: Law = {
  title: 'one person alone never contradicts themselves, whatever their clock does',
  check(story, impl) {
    const { made, people, everything } = story
    if (people.length > 1) return
    const view = viewOf(impl, everything)
    eachRegister(story, (thing, name) => {
      const last = made.findLast((each) => each.fact.about === thing && each.sets.includes(name))
      const register = view(thing, name)
      if (!last) return must(register.kind === 'unanswered', 'a value out of nothing')
      must(register.kind === 'settled' && sameValue(register.value, setTo(last.fact, name)), 'not the last thing that they wrote')
    })
  },
}

/** Every law of joining and folding. */
export const LAWS: readonly Law[] = [
  causes,
  clocks,
  joining,
  adding,
  oneView,
  nothingVanishes,
  onlyWhoSaw,
  ofOneMind,
  ownEyes,
  settling,
  alone,
]
