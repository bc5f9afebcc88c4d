// The made-up families of the measurements, the same on every run and on both sides: what is answered, by item and visit.

/** The child with the most items: 58 of the 64 apply to nobody younger or older, and to nobody without these flags. */
export const CHILD = {
  name: 'Robin',
  band: 'C',
  years: 8,
  flags: ['premature', 'disability', 'long-term condition', 'additional need', 'neurodivergent', 'young carer'],
}

/** Signed visits of each family, and days from one to the next. */
export const VISITS = 6
export const BETWEEN_VISITS = 45

/** Years of age of a second child, by the family's number; every other family has one. */
export const AGES = [8, 3, 1, 14, 6]

const SEEN = [
  'Seen in the kitchen and the bedroom today; the carer showed it without being asked.',
  'Better than last time, though the carer says the last two weeks have been hard on everyone at home.',
  'Not as it was: two of three things agreed at the last visit are still open, and nobody could say why.',
]

/** Who made all of it up. */
export const WHO = { name: 'Sam Example', role: 'Health visitor', agency: 'Made-up Trust' }

const DAY = 86_400_000

/** The calendar day of a moment in milliseconds, and the moment a number of days before it. */
export const dayOf = (millis) => new Date(millis).toISOString().slice(0, 10)
export const daysBefore = (millis, days) => millis - days * DAY

const bornBefore = (years, now) => ({ kind: 'born', on: dayOf(daysBefore(now, (years + 0.5) * 365.25)) })

/** The children of the family of that number as somebody enters them: the one with the most items, and in every other family a second. */
export function childrenOf(family, now, second = family % 2 === 1) {
  const name = family === 0 ? CHILD.name : `Robin ${family}`
  const first = { name, birth: bornBefore(CHILD.years, now), flags: CHILD.flags, lives: 'here' }
  const other = { name: `Kit ${family}`, birth: bornBefore(AGES[family % AGES.length], now), flags: [], lives: 'here' }
  return second ? [first, other] : [first]
}

/**
 * What is answered to the item of that number at that visit: a grade with words, or null for not seen. 1 to 3; in every third family a
 * few at 4, so that rules about serious items have something to look at.
 */
export function answerTo(item, visit, family = 0) {
  const turn = (item * 7 + visit * 5 + family * 3) % 17
  const usual = turn === 16 ? null : ([1, 2, 2, 1, 3, 2, 1, 2, 3, 2, 2, 1, 2, 3, 2, 1][turn] ?? null)
  const grade = family % 3 === 2 && turn === 4 ? 4 : usual
  return { grade, words: SEEN[(item + visit) % SEEN.length] }
}

/** All that is written of that item. */
export function valuesOf(item, visit, family) {
  const { grade, words } = answerTo(item, visit, family)
  if (grade === null) return { answer: { kind: 'not-seen', because: 'not-seen-today', why: words } }
  const more = grade >= 3 ? { since: 'About a month', money: 'partly' } : {}
  return { answer: { kind: 'graded', grade }, sources: ['seen', 'told-by-carer'], evidence: words, ...more }
}

/** How each child was met. */
export const PRESENCE = { seen: true, alone: 'yes', voice: 'I like the new bed.', voiceKind: 'words', changes: '' }

/** What is settled before the visit of that number, to these children on that day. */
export const planOf = ({ id, version }, children, visit, on) => ({
  type: visit === 0 ? 'baseline' : 'review',
  on,
  instrument: { id, version },
  set: 'full',
  contact: null,
  children,
  place: 'main-home',
  placeNote: '',
  // At every third one nobody was told that somebody would come.
  announced: visit % 3 !== 1,
  present: [],
  others: '',
  rooms: ['kitchen', 'living-room', 'child-bedroom'],
  previous: 'hidden',
})
