// The made-up families of the measurements, the same on every run and on both sides: what is answered, by item and visit.

/** The child with the most items: 58 of the 64 apply to nobody younger or older, and to nobody without these flags. */
export const CHILD = {
  name: 'Robin',
  band: 'C',
  years: 8,
  flags: ['premature', 'disability', 'long-term condition', 'additional need', 'neurodivergent', 'young carer'],
}

/** Signed visits of each family. */
export const VISITS = 6

/** Years of age of a second child, by the family's number; every other family has one. */
export const AGES = [8, 3, 1, 14, 6]

const SEEN = [
  'Seen in the kitchen and the bedroom today; the carer showed it without being asked.',
  'Better than last time, though the carer says the last two weeks have been hard on everyone at home.',
  'Not as it was: two of three things agreed at the last visit are still open, and nobody could say why.',
]

/** What is answered to the item of that number at that visit: a grade with words, or null for not seen. 1 to 3. */
export function answerTo(item, visit, family = 0) {
  const turn = (item * 7 + visit * 5 + family * 3) % 17
  const grade = turn === 16 ? null : ([1, 2, 2, 1, 3, 2, 1, 2, 3, 2, 2, 1, 2, 3, 2, 1][turn] ?? null)
  return { grade, words: SEEN[(item + visit) % SEEN.length] }
}
