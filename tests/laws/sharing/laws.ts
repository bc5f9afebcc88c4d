import { isDeepStrictEqual } from 'node:util'
import type { Fact } from '../../../src/core/fact.ts'
import { foldRegister } from '../../../src/core/fold.ts'
import { inOrder } from '../../../src/core/merge.ts'
import { type History, play, settle } from './histories.ts'
import { knownActs, lastWords, reference } from './reference.ts'
import type { Rules } from './rules.ts'
import * as w from './world.ts'

/** What happened, and how it ended once everybody had saved and opened until nothing changed. */
export interface Ending {
  readonly at: w.World
  /** What each tablet held before that. */
  readonly before: readonly w.Holding[]
  /** How many times something had gone from a tablet before that. */
  readonly went: number
  /** Rounds of everybody until nothing changed; null where that never came. */
  readonly rounds: number | null
  /** The same history by the naive model. */
  readonly model: w.World
}

/** Something that holds of every history. Throws where it does not. */
export interface Law {
  readonly title: string
  readonly check: (ending: Ending) => void
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

/** Everything that one can know from these facts: each act, whether all of it, and each of its values. */
const told = (facts: readonly Fact[]): ReadonlyMap<string, string> =>
  new Map([...knownActs(facts)].map(([id, { whole, says }]) => [id, JSON.stringify([whole, [...says].sort()])]))
const sameTold = (a: readonly Fact[], b: readonly Fact[]) => {
  const [left, right] = [told(a), told(b)]
  return left.size === right.size && [...left].every(([id, text]) => right.get(id) === text)
}
const records = (facts: readonly Fact[]) => facts.filter(({ kind }) => kind !== 'erasure')
const isErased = (facts: readonly Fact[]) => lastWords(facts, 'erasure').some(({ values }) => values.state === 'erased')
const eachFamily = ({ at }: Ending, look: (caseId: string, held: readonly (readonly Fact[])[]) => void) => {
  for (const caseId of w.FAMILIES)
    look(
      caseId,
      at.tablets.map(({ held }) => w.factsOf(held, caseId)),
    )
}

const ends: Law = {
  title: 'saving and opening comes to an end, and every single step keeps its word',
  check({ at, rounds }) {
    must(at.wrongs.length === 0, at.wrongs[0] ?? '')
    must(rounds !== null, 'tablets change each other for ever')
  },
}

const oneCase: Law = {
  title: 'everybody ends up with the same family, whatever they hold of what was held back',
  check(ending) {
    eachFamily(ending, (caseId, [first = [], ...others]) => {
      const expected = ending.at.rules.read(caseId, first)
      for (const other of others) {
        must(sameTold(first, other), 'two tablets know different things')
        must(isDeepStrictEqual(ending.at.rules.read(caseId, other), expected), 'two tablets show different things')
      }
      const turned = ending.at.rules.read(caseId, [...first].reverse())
      must(isDeepStrictEqual(turned, expected), 'the order in which facts lie on the disk is seen')
    })
  },
}

const nothingLost: Law = {
  title: 'what anybody has is with everybody, unless the family is erased; what somebody wrote is with them, unless they erased it',
  check(ending) {
    const { at, before } = ending
    for (const { fact, by } of at.made) {
      const isHere = w.factsOf(by.held, fact.caseId).some(({ id }) => id === fact.id)
      must(isHere || at.went.some(({ from, ids, why }) => from === by && why === 'erased' && ids.has(fact.id)), 'own words are gone')
    }
    const since = at.went.slice(ending.went)
    eachFamily(ending, (caseId, held) => {
      if (held.some(isErased)) return
      // Who was asked and erased it gave up what was there; if a colleague kept it, what the colleague has is back.
      const kept = before.flatMap((each, index) => {
        const gone = since.filter(({ from, why }) => from === at.tablets[index] && why === 'erased')
        return w.factsOf(each, caseId).filter(({ id }) => !gone.some(({ ids }) => ids.has(id)))
      })
      for (const facts of held) {
        const here = knownActs(facts)
        for (const [id, { whole, says }] of knownActs(kept)) {
          const now = here.get(id)
          must(
            now?.whole === true || (now !== undefined && !whole && [...says.keys()].every((name) => now.says.has(name))),
            'something is lost',
          )
        }
      }
    })
  },
}

const erasedStays: Law = {
  title: 'an erased family is erased with everybody, and comes back only where somebody says that it is kept',
  check(ending) {
    eachFamily(ending, (_, held) => {
      const erased = held.map(isErased)
      must(new Set(erased).size === 1, 'erased for some')
      for (const facts of held) must(!erased[0] || records(facts).length === 0, 'something of an erased family is left')
    })
  },
}

const visible: Law = {
  title: 'a value is visible until somebody who had it before their eyes sets it again',
  check(ending) {
    const { at } = ending
    eachFamily(ending, (caseId, [facts = []]) => {
      const here = knownActs(facts)
      const made = at.made.filter(({ fact }) => fact.caseId === caseId && here.has(fact.id))
      // Where a fact that stood between two others went for good, or all but a part of it, the first of them may be seen again.
      const isTorn =
        [...here.values()].some(({ whole }) => !whole) || at.made.some(({ fact }) => fact.caseId === caseId && !here.has(fact.id))
      for (const about of new Set(made.flatMap(({ fact }) => (fact.kind === 'answer' || fact.kind === 'event' ? [fact.about] : [])))) {
        for (const name of ['answer', 'evidence', 'note']) {
          const setters = made.filter(({ fact }) => fact.about === about && here.get(fact.id)?.says.has(name))
          const expected = setters
            .filter(({ fact }) => !setters.some(({ knew }) => knew.get(fact.id)?.has(name)))
            .map(({ fact }) => fact.id)
          const register = foldRegister(
            at.rules
              .standing(facts)
              .filter((fact) => fact.about === about)
              .sort(inOrder),
            name,
          )
          const seen = new Set(register.kind === 'unanswered' ? [] : register.heads.map(({ fact }) => fact.id))
          must(
            expected.every((id) => seen.has(id)),
            `a value of ${name} was replaced by somebody who had not seen it`,
          )
          must(isTorn || seen.size === expected.length, `a value of ${name} that was replaced is back`)
        }
      }
    })
  },
}

const heldBack: Law = {
  title: 'what was held back never hides, removes or contradicts the whole, whatever the order',
  check(ending) {
    const { at } = ending
    eachFamily(ending, (caseId, [facts = []]) => {
      const whole = new Set(facts.flatMap(({ id, of }) => (of === undefined ? [id] : [])))
      const parts = at.parts.filter(({ caseId: its, of = '' }) => its === caseId && whole.has(of))
      if (parts.length === 0) return
      const without = facts.filter(({ of = '' }) => !whole.has(of))
      const expected = at.rules.read(caseId, without)
      for (const mixed of [
        [...without, ...parts],
        [...parts, ...without],
        [...facts, ...parts],
      ]) {
        must(isDeepStrictEqual(at.rules.read(caseId, mixed), expected), 'a part changes what the whole shows')
      }
      must(at.rules.comes(facts, parts).length === 0, 'a part of what is here comes as something new')
      must(
        at.rules.sends(mixedOf(facts, parts)).every((fact) => !whole.has(fact.of ?? '')),
        'a part goes where the whole goes too',
      )
    })
  },
}
const mixedOf = (facts: readonly Fact[], parts: readonly Fact[]) => [
  ...new Map([...parts, ...facts].map((fact) => [fact.id, fact])).values(),
]

const stamps: Law = {
  title: 'what somebody writes comes after everything that is on their tablet, and after all that they wrote before',
  check({ at: { made } }) {
    const last = new Map<w.Tablet, string>()
    for (const { fact, by } of made) {
      const { stamp } = fact.at
      must(stamp > (last.get(by) ?? ''), 'somebody’s own stamps go back')
      last.set(by, stamp)
    }
    const byId = new Map(made.map(({ fact }) => [fact.id, fact]))
    for (const { fact, knew } of made) {
      for (const id of knew.keys()) must((byId.get(id)?.at.stamp ?? '') < fact.at.stamp, 'an effect sorts before its cause')
    }
  },
}

const naive: Law = {
  title: 'it ends as the naive model ends',
  check(ending) {
    const { model } = ending
    eachFamily(ending, (caseId, held) => {
      for (const [index, facts] of held.entries()) {
        must(sameTold(facts, w.factsOf(model.tablets[index]?.held ?? new Map(), caseId)), 'the naive model holds something else')
      }
    })
  },
}

/** Every law of sharing but that of signatures, whose check takes time. */
export const LAWS: readonly Law[] = [ends, oneCase, nothingLost, erasedStays, visible, heldBack, stamps, naive]

/** What holds of every moment, whatever comes after it. */
function watch(at: w.World): void {
  for (const who of at.tablets) {
    for (const [caseId, facts] of who.held) {
      const erasedHere = at.went.some(
        ({ from, why, caseId: its, ids }) => from === who && why === 'erased' && its === caseId && ids.size > 0,
      )
      const saidSo = lastWords(facts, 'erasure').some(({ values, by }) => values.state === 'erased' && by.device === who.author.device)
      if (erasedHere && saidSo && records(facts).length > 0) at.wrongs.push('an erased family came back to who erased it')
      if (facts.every(({ of }) => of === undefined)) continue
      const shown = at.rules.standing(facts)
      const isAll = shown.length === new Set(shown.map(({ id }) => id)).size && sameSaid(shown, facts)
      if (!isAll) at.wrongs.push('something that is known is not shown, or shown twice')
      const isPart = [...knownActs(facts).values()].some(({ whole }) => !whole)
      if (at.rules.read(caseId, facts).partial !== isPart) at.wrongs.push('a family does not say whether something was held back')
    }
  }
}

/** The same acts with the same values, whether or not something more was held back. */
const sameSaid = (shown: readonly Fact[], facts: readonly Fact[]) => {
  const known = knownActs(facts)
  return (
    shown.length === known.size &&
    shown.every(({ id, values }) => {
      const says = known.get(id)?.says
      return (
        says !== undefined &&
        Object.entries(values).every(([name, value]) => says.get(name) === JSON.stringify(value)) &&
        says.size === Object.keys(values).length
      )
    })
  )
}

/** How a history ends under these rules. */
export function endOf(rules: Rules, history: History): Ending {
  const at = play(rules, history, watch)
  const before = at.tablets.map(({ held }) => new Map(held))
  const went = at.went.length
  const rounds = settle(at)
  watch(at)
  const model = play(reference, history)
  settle(model)
  return { at, before, went, rounds, model }
}

/** The laws that this ending breaks, by title and how. Where a step was wrong already, what came of it is not judged. */
export const broken = (ending: Ending): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const { title, check } of ending.at.wrongs.length > 0 ? [ends] : LAWS) {
    try {
      check(ending)
    } catch (error) {
      found.set(title, (error as Error).message)
    }
  }
  return found
}
