import type { Fact } from '../../../src/core/fact.ts'
import { idOf } from '../../helpers/people.ts'
import { lastWords } from './reference.ts'
import { factsOf, type Holding, hold, type Made, type Tablet, type World } from './world.ts'

/** Everything of a file that comes is on the tablet, and nothing else changed; and again changes nothing. */
export function takeIn(at: World, who: Tablet, file: Holding): Holding {
  const came = new Map([...file].map(([caseId, theirs]) => [caseId, at.rules.comes(factsOf(who.held, caseId), theirs)]))
  for (const [caseId, facts] of came) {
    if (facts.length > 0) who.held.set(caseId, [...factsOf(who.held, caseId), ...facts])
    for (const { at: when } of facts) if (who.highest === null || when.stamp > who.highest) who.highest = when.stamp
  }
  for (const [caseId, theirs] of file) {
    if (at.rules.comes(factsOf(who.held, caseId), theirs).length > 0) at.wrongs.push('opening the same file twice changed something')
  }
  return came
}

/** A file is opened by hand and taken in, which can be taken back. */
export function open(at: World, who: Tablet, file: Holding): void {
  const before = new Map(who.held)
  const came = takeIn(at, who, file)
  if ([...came.values()].some((facts) => facts.length > 0)) who.last = { came, file, before, done: at.made.length }
}

/** The last taking in is taken back, unless something rests on it. */
export function undo(at: World, who: Tablet): void {
  if (!who.last) return
  const { came, file, before, done } = who.last
  const since = at.made.slice(done).filter(({ by }) => by === who)
  const written = (caseId: string) => since.flatMap(({ fact }) => (fact.caseId === caseId ? [fact] : []))
  if ([...came].some(([caseId, facts]) => at.rules.restsOn(written(caseId), facts, factsOf(before, caseId)))) return
  const acts = new Set([...came.values()].flat().map(({ id, of = id }) => of))
  const restsOn = ({ fact, signed }: Made): readonly string[] => [
    ...fact.replaces,
    ...(signed ?? []),
    // An amendment is one only under the signature that it amends.
    ...(fact.kind === 'amendment' ? [fact.values.signature] : []),
  ]
  const isBuiltOn = since.some((each) => restsOn(each).some((id) => acts.has(id)))
  if (isBuiltOn) at.wrongs.push('taken back, and something rests on it')
  for (const [caseId, facts] of came) {
    const gone = at.rules.takenBack(facts, factsOf(file, caseId))
    const stays = factsOf(who.held, caseId).filter(({ id }) => !gone.has(id))
    hold(at, who, caseId, stays, 'taken back')
    if (idsOf(stays) !== idsOf([...factsOf(before, caseId), ...written(caseId)]))
      at.wrongs.push('taking back left something else than before')
  }
  who.last = null
}

const idsOf = (facts: readonly Fact[]) =>
  facts
    .map(({ id }) => id)
    .sort()
    .join()

/** What the tablet would write into a file: each fact under its own name, and of what is erased only the words. */
export function makeFile(at: World, who: Tablet): Holding {
  const file = new Map([...who.held].map(([caseId, ours]) => [caseId, at.rules.sends(ours)]))
  for (const facts of file.values()) {
    const isErased = lastWords(facts, 'erasure').some(({ values }) => values.state === 'erased')
    if (isErased && facts.some(({ kind }) => kind !== 'erasure')) at.wrongs.push('records of an erased family are in a file')
    // Only what was held back ever bears another name than its own, on the screen.
    if (facts.some(({ of, id, ...body }) => of !== undefined && idOf({ ...body, of }) !== id))
      at.wrongs.push('a fact is in a file under another name')
  }
  return file
}

/** The app ended and began again: what it knows is what lies on the disk. */
export function restart(who: Tablet): void {
  const stamps = [...who.held.values()].flat().map((fact) => fact.at.stamp)
  who.highest = stamps.sort().at(-1) ?? null
}

/** How a save ends: as it should; gone after the file was closed; beside the file; over what somebody wrote meanwhile; in the middle. */
export const ENDINGS = ['well', 'lost', 'beside', 'blind', 'after reading', 'after taking in', 'after writing'] as const
export type Ending = (typeof ENDINGS)[number]

/** A save to the shared file, however it ends. */
export function save(at: World, who: Tablet, ending: Ending): void {
  if (ending === 'after reading') {
    restart(who)
    return
  }
  if (ending !== 'blind') {
    for (const each of [at.file, ...at.copies]) takeIn(at, who, each)
    // What came lies on this tablet like its own from now on, and a colleague may have it from us.
    who.last = null
  }
  if (ending === 'after taking in') {
    restart(who)
    return
  }
  const made = makeFile(at, who)
  if (ending === 'blind') who.last = null
  if (ending === 'beside') at.copies.push(made)
  else if (ending !== 'lost') {
    at.past.push(at.file)
    at.file = made
    // Only what was read into it may go: everything, where nothing was overwritten unread.
    if (ending !== 'blind') at.copies = []
  }
  if (ending === 'after writing') restart(who)
}

/** A fact with some of its registers held back, under a name of its own. */
export function partOf(fact: Fact, keeps: (register: string) => boolean): Fact {
  const { id, of = id, ...body } = fact
  const values = Object.fromEntries(Object.entries(fact.values).filter(([name]) => keeps(name)))
  const part = { ...body, values, of }
  return { id: idOf(part), ...part } as Fact
}

/** A part of the family's signed visits for somebody: of each answer, by two bits of the mask, nothing, all, its grade, or its words. */
export function partFor(at: World, who: Tablet, caseId: string, mask: number): Holding {
  const facts = at.rules.sends(factsOf(who.held, caseId))
  const signed = new Set(facts.flatMap((fact) => (fact.kind === 'signature' ? [fact.about] : [])))
  const part = facts.flatMap((fact, index): Fact[] => {
    if (fact.kind === 'household' || fact.kind === 'child' || fact.kind === 'erasure') return [fact]
    if (!signed.has(fact.about.split('/')[0] ?? '')) return []
    if (fact.kind !== 'answer') return fact.kind === 'hold' ? [] : [fact]
    const cut = (mask >> ((index * 2) % 30)) & 3
    if (cut === 0) return []
    if (cut === 1) return [fact]
    const less = partOf(fact, (name) => (cut === 2) === (name === 'answer'))
    at.parts.push(less)
    return [less]
  })
  return new Map([[caseId, part]])
}
