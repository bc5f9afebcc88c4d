import { canonical } from '../../src/core/canonical.ts'
import type { Fact } from '../../src/core/fact.ts'
import type { Head, Register } from '../../src/core/fold.ts'
import { type Implementation, real } from '../helpers/implementation.ts'

const setTo = (fact: Fact, name: string) => (fact.values as Record<string, unknown>)[name]
const settersOf = (history: readonly Fact[], name: string) => history.filter((fact) => setTo(fact, name) !== undefined)

function registerOf(facts: readonly Fact[], name: string): Register<unknown> {
  const heads: Head<unknown>[] = facts.map((fact) => ({ value: setTo(fact, name), fact }))
  const [first] = heads
  if (!first) return { kind: 'unanswered' }
  const agreed = new Set(heads.map((head) => canonical(head.value))).size === 1
  return agreed ? { kind: 'settled', value: first.value, heads } : { kind: 'contested', heads }
}

/** A fold that differs from ours in which setters of a register it still shows. */
const showing = (visible: (setters: readonly Fact[], history: readonly Fact[]) => readonly Fact[]): Implementation => ({
  ...real,
  foldRegister: (history, name) => registerOf(visible(settersOf(history, name), history), name),
})

const unreplacedBy = (setters: readonly Fact[], replacers: readonly Fact[]) => {
  const replaced = new Set(replacers.flatMap((fact) => fact.replaces))
  return setters.filter((fact) => !replaced.has(fact.id))
}

/** A merge that differs from ours in what makes two facts the same one. */
const keyedBy = (key: (fact: Fact) => string): Implementation => ({
  ...real,
  merge: (...logs) => [...new Map(logs.flat().map((fact) => [key(fact), fact])).values()].sort(real.inOrder),
})

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const sortedBy = (inOrder: Implementation['inOrder']): Implementation => ({
  ...real,
  inOrder,
  merge: (...logs) => real.merge(...logs).sort(inOrder),
})

const pad = (value: number, width: number) => value.toString(36).padStart(width, '0')
const millisOf = (stamp: string | null) => (stamp === null ? 0 : Number.parseInt(stamp.slice(0, 9), 36))

/** Ways to be wrong that somebody could write on a bad day. Each must be told from the real thing by some law. */
export const MUTANTS: Readonly<Record<string, Implementation>> = {
  'the last writer wins by the stamp': showing((setters) => setters.slice(-1)),
  'nothing is ever replaced': showing((setters) => setters),
  'a note replaces the grade that was beside it': showing((setters, history) => unreplacedBy(setters, history)),
  'what a replaced fact replaced comes back': showing((setters) => unreplacedBy(setters, unreplacedBy(setters, setters))),
  'one person shows one value, seen or not': showing((setters) => {
    const lastOf = new Map(setters.map((fact) => [fact.by.practitioner, fact]))
    return unreplacedBy(setters, setters).filter((fact) => lastOf.get(fact.by.practitioner) === fact)
  }),
  'values are shown in the order of their ids': showing((setters) => unreplacedBy(setters, setters).toSorted((a, b) => text(a.id, b.id))),
  'equal values are shown once': showing((setters) => [
    ...new Map(unreplacedBy(setters, setters).map((fact) => [canonical(fact.values), fact])).values(),
  ]),
  'different values are settled on the first': {
    ...real,
    foldRegister: (history, name) => {
      const register = real.foldRegister(history, name)
      return register.kind === 'contested' ? { kind: 'settled', value: register.heads[0]?.value, heads: register.heads } : register
    },
  },
  'two people of one mind are contested': {
    ...real,
    foldRegister: (history, name) => {
      const register = real.foldRegister(history, name)
      return register.kind === 'settled' && register.heads.length > 1 ? { kind: 'contested', heads: register.heads } : register
    },
  },
  'facts of one stamp are one fact': keyedBy((fact) => fact.at.stamp),
  'facts about one thing are one fact': keyedBy((fact) => fact.about),
  'logs are put one behind the other': { ...real, merge: (...logs) => [...new Map(logs.flat().map((fact) => [fact.id, fact])).values()] },
  'a fact in both logs is there twice': { ...real, merge: (...logs) => logs.flat().sort(real.inOrder) },
  'order is by the wall clock': sortedBy((a, b) => text(a.at.wall, b.at.wall) || text(a.id, b.id)),
  'facts of one stamp stay as they came': sortedBy((a, b) => text(a.at.stamp, b.at.stamp)),
  'only what is later than ours is missing': {
    ...real,
    missing: (ours, theirs) => {
      const last =
        ours
          .map((fact) => fact.at.stamp)
          .sort()
          .at(-1) ?? ''
      return real.missing(ours, theirs).filter((fact) => fact.at.stamp > last)
    },
  },
  'a stamp that is here is not missing': {
    ...real,
    missing: (ours, theirs) => real.merge(theirs).filter((fact) => !ours.some((known) => known.at.stamp === fact.at.stamp)),
  },
  'everything of theirs is missing': { ...real, missing: (_, theirs) => real.merge(theirs) },
  'stamps have no counter': {
    ...real,
    nextStamp: (last, now, device) => `${pad(Math.max(millisOf(last), Math.floor(now)), 9)}-0000-${device}`,
  },
  'stamps trust their own clock': { ...real, nextStamp: (_, now, device) => real.nextStamp(null, now, device) },
  'a full counter starts again in the same millisecond': {
    ...real,
    nextStamp: (last, now, device) => {
      const next = real.nextStamp(last, now, device)
      return last?.slice(10, 14) === 'zzzz' && millisOf(next) === millisOf(last) + 1 ? last.slice(0, 10) + next.slice(10) : next
    },
  },
}
