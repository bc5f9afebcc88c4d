import { counted, formatDay } from '../format.ts'

/** The words of signed visits that are not what was signed, and of records of which only a part is here. */
export const signed = {
  part: 'Part of a record',
  partHint:
    'Some of it was held back by whoever shared it. What is not shown here may have been seen, and an alert that something was not seen may be wrong.',
  altered: 'Altered after signing',
  missing: 'Not all here yet',
  alteredIn: (count: number) =>
    `${counted(count, 'signed visit is', 'signed visits are')} not what was signed. What counts here may not be what somebody put their name to.`,
  alteredHere: 'Read it before you rely on any of this: it says what to do.',
  alteredRead: (type: string, on: string) => `Read the ${type.toLowerCase()} of ${formatDay(on)}`,
  states: {
    whole: 'What is on this tablet is exactly what was signed.',
    missing: 'Not all of what was signed is on this tablet yet.',
    altered: 'This visit is not what was signed.',
    partial: 'Part of this visit was held back by whoever shared it, so nobody can tell here whether it is what was signed.',
  },
  before: 'What is on this tablet is exactly what was signed. The visit that was signed before it is not on this tablet yet.',
  missingHint: (name: string) =>
    `Open the latest shared file, or ask ${name} for theirs. Until then something that was signed is not shown.`,
  beforeHint: 'Open the latest shared file. Until then the history of this family has a gap.',
  alteredHint:
    'An entry was changed, replaced or added after the signature. Nothing was corrected here: it came so, or the storage of this tablet is damaged.',
  alteredDo: (name: string) => [
    `Ask ${name}, who signed it, what they wrote.`,
    'Open their file again. If their tablet has the true entries, they are added and shown.',
    'Note in the case file that this visit was altered, and do not rely on its grades until it is cleared up.',
  ],
  partialHint: 'It is neither confirmed nor doubted. Ask whoever shared it if you need the whole visit.',
  checking: 'Checking the entries against the signature.',
}
