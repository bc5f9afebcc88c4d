import type { Fact } from '../../../src/core/fact.ts'
import { compareStamps } from '../../../src/core/stamp.ts'
import { real, type Rules } from './rules.ts'

type Facts = readonly Fact[]

const isWord = ({ kind }: Fact) => kind === 'erasure'
const idsOf = (facts: Facts) => new Set(facts.map(({ id }) => id))
const records = (facts: Facts) => facts.filter((fact) => !isWord(fact))

/** A standing of facts that differs from ours, and everything that is read by it. */
const showing = (standing: Rules['standing']): Rules => ({
  ...real,
  standing,
  read: (caseId, facts) => real.read(caseId, standing(facts)),
})
const saying = (keeping: Rules['keeping']): Rules => ({ ...real, keeping, read: real.read })
const fresh = (ours: Facts, theirs: Facts) => theirs.filter(({ id }) => !idsOf(ours).has(id))
const erased = (facts: Facts) => real.keeping(facts).erased.length > 0

/** Ways to be wrong that somebody could write on a bad day. Each must be told from the real thing by some law. */
export const MUTANTS: Readonly<Record<string, Rules>> = {
  // Taking in.
  'only what is later than ours comes': {
    ...real,
    comes: (ours, theirs) => {
      const last =
        ours
          .map(({ at }) => at.stamp)
          .sort()
          .at(-1) ?? ''
      return real.comes(ours, theirs).filter(({ at }) => compareStamps(at.stamp, last) > 0)
    },
  },
  'only what is later than the last of its device comes': {
    ...real,
    comes: (ours, theirs) =>
      real.comes(ours, theirs).filter(({ at, by }) => !ours.some((known) => known.by.device === by.device && known.at.stamp > at.stamp)),
  },
  'of two facts of one thing only the later stays': {
    ...real,
    comes: (ours, theirs) =>
      real
        .comes(ours, theirs)
        .filter(({ about, kind, at }) => !ours.some((known) => known.about === about && known.kind === kind && known.at.stamp > at.stamp)),
  },
  'everything of theirs comes again': {
    ...real,
    comes: (ours, theirs) => (erased([...ours, ...theirs]) ? real.comes(ours, theirs) : theirs),
  },
  'words of a newer act come without those before it': {
    ...real,
    comes: (ours, theirs) => {
      const all = real.comes(ours, theirs)
      return all.filter(({ id, kind }) => kind !== 'answer' || !all.some(({ replaces }) => replaces.includes(id)))
    },
  },
  'a part comes though the whole is here': {
    ...real,
    comes: (ours, theirs) => [
      ...real.comes(ours, theirs),
      ...(erased([...ours, ...theirs]) ? [] : fresh([...ours, ...real.comes(ours, theirs)], theirs)),
    ],
  },
  'the whole does not come where a part is here': {
    ...real,
    comes: (ours, theirs) => real.comes(ours, theirs).filter(({ id }) => !ours.some(({ of }) => of === id)),
  },
  'an old file brings an erased family back': { ...real, comes: fresh },
  'an old file brings a family back to who erased it where the word is not in the file': {
    ...real,
    comes: (ours, theirs) => (erased(theirs) ? real.comes(ours, theirs) : fresh(ours, theirs)),
  },
  'word of an erasure does not come to who has the family': {
    ...real,
    comes: (ours, theirs) => real.comes(ours, theirs).filter((fact) => !isWord(fact) || records(ours).length === 0),
  },
  'an erasure forgets that it was taken back': {
    ...real,
    comes: (ours, theirs) =>
      [...ours, ...theirs].some((fact) => isWord(fact) && 'state' in fact.values && fact.values.state === 'erased')
        ? fresh(ours, theirs).filter(isWord)
        : real.comes(ours, theirs),
  },
  // Saving.
  'a family that a colleague erased is sent on': { ...real, sends: (ours) => ours },
  'of an erased family nothing is sent': { ...real, sends: (ours) => (erased(ours) ? [] : real.sends(ours)) },
  'only own words are sent': {
    ...real,
    sends: (ours) => {
      const last = ours.at(-1)
      return real.sends(ours).filter(({ by }) => by.device === last?.by.device)
    },
  },
  'what was held back is not sent on': { ...real, sends: (ours) => real.sends(ours).filter(({ of }) => of === undefined) },
  'the standing facts are sent under the names of others': {
    ...real,
    sends: (ours) => (erased(ours) ? ours.filter(isWord) : real.standing(ours)),
  },
  // Keeping.
  'an erasure cannot be taken back': saying((facts) => ({
    ...real.keeping(facts),
    erased: facts.filter((fact): fact is Extract<Fact, { kind: 'erasure' }> => fact.kind === 'erasure' && fact.values.state === 'erased'),
  })),
  'whoever keeps wins over an erasure that they did not see': saying((facts) => {
    const { erased: words, held } = real.keeping(facts)
    return { held, erased: facts.some((fact) => fact.kind === 'erasure' && fact.values.state === 'kept') ? [] : words }
  }),
  'the last word on erasing wins': saying((facts) => {
    const last = facts
      .filter(isWord)
      .sort((a, b) => compareStamps(a.at.stamp, b.at.stamp))
      .at(-1)
    return { ...real.keeping(facts), erased: real.keeping(facts).erased.filter(({ id }) => id === last?.id) }
  }),
  'a family is erased though it has to stay': saying((facts) => ({ ...real.keeping(facts), held: [] })),
  'erasing leaves what was signed': {
    ...real,
    remains: (ours, word) => [...ours.filter((fact) => isWord(fact) || fact.kind === 'signature'), word],
  },
  'erasing forgets the words of others': { ...real, remains: (_, word) => [word] },
  // What was held back.
  'a part wins over the whole': showing((facts) => {
    const parts = new Map(facts.flatMap((fact) => (fact.of === undefined ? [] : [[fact.of, fact] as const])))
    return facts.flatMap((fact) => {
      const part = parts.get(fact.id)
      return fact.of !== undefined && facts.some(({ id }) => id === fact.of)
        ? []
        : [part ? { ...part, id: fact.id } : fact.of === undefined ? fact : { ...fact, id: fact.of }]
    })
  }),
  'a part stands beside the whole': showing((facts) => facts),
  'a part keeps its own name': showing((facts) => facts.filter(({ of }) => of === undefined || !facts.some(({ id }) => id === of))),
  'of two parts the one that came last is shown': showing((facts) => {
    const parts = new Map(facts.flatMap((fact) => (fact.of === undefined ? [] : [[fact.of, fact] as const])))
    return real.standing(facts.filter((fact) => fact.of === undefined || parts.get(fact.of) === fact))
  }),
  'of two parts only the larger one is shown': showing((facts) => {
    const size = (fact: Fact) => JSON.stringify(fact.values).length
    return real.standing(
      facts.filter(
        (fact) =>
          fact.of === undefined ||
          !facts.some((other) => other.of === fact.of && (size(other) > size(fact) || (size(other) === size(fact) && other.id < fact.id))),
      ),
    )
  }),
  'nobody sees that something was held back': showing((facts) =>
    real.standing(facts).map((fact) => {
      const { of: _, ...rest } = fact
      return rest as Fact
    }),
  ),
  'who writes over a part replaces what was held back': { ...real, setsApart: () => false },
  // Taking back.
  'taking back takes out what another had before': { ...real, takenBack: (_, file) => idsOf(file) },
  'taking back leaves the words on erasing': { ...real, takenBack: (came) => idsOf(records(came)) },
  'taking back takes out what somebody has built on': { ...real, restsOn: () => false },
  // Time.
  'stamps trust their own clock': { ...real, nextStamp: (_, now, device) => real.nextStamp(null, now, device) },
  'stamps have no counter': {
    ...real,
    nextStamp: (last, now, device) => {
      const stamp = real.nextStamp(last, now, device)
      return `${stamp.slice(0, 10)}0000-${device}`
    },
  },
}
