import { formatDay } from '../format.ts'

/** One sentence for each foreseen failure: what is wrong and what to do. */
export const failures = {
  'empty-name': () => 'Enter a name or initials.',
  'impossible-date': () => 'That day does not exist. Enter a real date, such as 21 November 2026.',
  'birth-in-future': () => 'The date of birth is in the future. Enter an earlier date, or choose “not born yet”.',
  'due-too-far': () => 'The due date is more than 10 months away. Check the year.',
  'grown-up': () => 'This person is 18 or over. Add them as an adult.',
  'visit-in-future': () => 'The visit is in the future. Enter today or an earlier day. If the date looks right, check this tablet’s clock.',
  'birth-after-visit': (child: string) => `The visit is long before ${child} was born. Check the date of the visit and of the birth.`,
  'no-children': () => 'Choose at least one child to grade.',
  'second-baseline': (on: string) => `This family has a baseline of ${formatDay(on)}. Start a review, so that the two can be compared.`,
  'no-baseline': () => 'This family has no baseline yet. Start with a baseline.',
  signed: () => 'This visit is signed. Correct an answer with an amendment; nothing was changed.',
  'no-reason': () => 'Say why, in a few words. The reason is kept with the change.',
  'too-long': () =>
    'This text is longer than 200,000 characters. It is on the screen but not saved. Move part of it to another document, or shorten it.',
  'not-here': () => 'This visit is not on this tablet.',
  'storage-full': () =>
    'This tablet is full. Your answer is on the screen but not saved. Delete other files or apps, then tap “Try again”. Keep this page open.',
  'timed-out': () =>
    'The tablet did not confirm the save. Your answer is on the screen but not saved. Tap “Try again”. Keep this page open.',
  'connection-lost': () =>
    'The tablet closed its storage. Your answer is on the screen but not saved. Tap “Try again”. Keep this page open.',
  locked: () => 'Plumbline is locked. Unlock it to carry on; what was saved is safe.',
  frozen: () => 'A newer Plumbline is open in another tab. Close this tab and carry on there; what was saved is safe.',
  'data-missing': () =>
    'The records that were on this tablet are not there any more. Nothing was written over them. Do not clear anything; ask for help before you go on.',
  'newer-database': () =>
    'The records on this tablet were written by a newer Plumbline. Nothing was changed. Connect to the network once and reload to get the newer version.',
  'cannot-open': () => 'This browser does not let Plumbline store anything. Leave private browsing, or allow site data, then reload.',
}
