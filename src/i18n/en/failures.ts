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
  'same-scorer': () => 'This person graded the visit already. A second scorer is somebody else. Enter their name.',
  'second-done': () => 'This second scoring is finished, so nothing in it changes any more. Settle the difference instead.',
  'no-answer': () => 'Choose the grade that stands from now on, or say why there is none.',
  'case-closed': () => 'This case is closed. Reopen it first, with the reason, then start the visit.',
  'no-state': () => 'Choose how it is, or that it is not known.',
  'no-source': () => 'Say who told you, or where you saw it. What is not known needs no source.',
  'date-in-future': () => 'This day has not come yet. Check the date.',
  'event-in-future': () => 'This day has not come yet. Enter today or an earlier day. If the date looks right, check this tablet’s clock.',
  'until-before-on': () => 'The last day is before the first. Check the two dates.',
  'which-child': () => 'Choose which child it is about.',
  'no-outcome': () => 'Choose how it went.',
  'percent-out-of-range': () => 'Enter the attendance as a number from 0 to 100.',
  'hours-out-of-range': () => 'Enter the hours a week as a number from 0 to 60, or leave them out.',
  'no-item': () => 'Choose the item that has to change.',
  'not-better': () => 'Choose a grade that is better than the one now. A lower number is better.',
  'no-owner': () => 'Say who does it, by name or by role.',
  'target-in-past': () => 'This day is over. Choose a day from today on by which it is to be there.',
  'target-too-far': () => 'This day is more than 2 years away. Check the year.',
  'review-in-past': () => 'This day is over. Choose a day from today on for the review.',
  'review-too-far': () => 'This day is more than a year away. Check the year.',
  'no-level': () => 'Choose the level of need.',
  'already-closed': () => 'This case is closed already. Nothing was changed.',
  'not-closed': () => 'This case is open. Nothing was changed.',
  'no-receiver': () => 'Say who takes over the case.',
  'closing-too-early': (on: string) => `The case was open and worked with on ${formatDay(on)}. Choose that day or a later one.`,
  'no-manager': () => 'Say which manager answers for it, by name.',
  'gate-shut': () =>
    'Something still stands in the way, or has come up since this page was opened. Look at the list again. Nothing was changed.',
}
