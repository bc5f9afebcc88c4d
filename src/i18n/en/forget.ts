import type { ErasureReason } from '../../core/decided.ts'
import { counted, formatList } from '../format.ts'

const visits = (count: number) => counted(count, 'visit', 'visits')
const entries = (count: number) => counted(count, 'entry', 'entries')

/** The words of erasing a family’s records, of holding them, and of how long they are kept. */
export const forget = {
  screen: 'Erase records',
  title: (name: string) => `Erase the records of ${name}`,
  sub: 'Take your time. Nothing happens until the last button, and after it there is no way back on this tablet.',
  shareRecords: 'Share a part of these records',
  eraseRecords: 'Erase or hold these records',

  open: 'This case is not closed',
  openWhat:
    'Erasing does not close a case, and nothing checks first whether the children are all right. Close it or hand it on, unless it was entered by mistake.',
  toGate: 'Close it first',

  partial:
    'Only a part of these records was shared with you. Whoever has all of them decides about theirs, and is told that you erased yours if you share a file again.',

  goes: 'What goes',
  goesSub: 'All of this family on this tablet.',
  goesVisits: (count: number) => `${visits(count)}, with every grade, word and signature`,
  goesFacts: (count: number) => `${entries(count)} in all: each thing that somebody wrote down or changed`,
  goesPeople: (children: number, adults: number) =>
    formatList([counted(children, 'child', 'children'), counted(adults, 'adult', 'adults')].filter((part) => !part.startsWith('0 '))),
  goesPlan: 'Targets, decisions, what happened, and what was looked at',
  goesBoard: 'The family’s line on the caseload and the team view',
  unfinished: (halfDone: number, drafts: number) =>
    halfDone > 0 && drafts > 0
      ? `${visits(halfDone)} not signed yet, and something typed and not finished in ${counted(drafts, 'place', 'places')}.`
      : halfDone > 0
        ? `${visits(halfDone)} not signed yet.`
        : `Something typed and not finished in ${counted(drafts, 'place', 'places')}.`,
  unfinishedToo: 'What is not finished may go too',
  noUnfinished: 'Tick that what is not finished may go too, or go back and finish it.',

  stays: 'What stays elsewhere',
  stay: [
    'A colleague’s tablet that has these records is told the next time that you both use the shared file. Somebody there decides whether to erase them too.',
    'Files that were saved earlier, mails, sticks and prints keep what they have. So does the shared file until one of you saves to it again, and the three versions kept before it.',
    'A browser may leave the bytes on the disk until it tidies up. They are sealed: nobody reads them without this tablet’s passphrase.',
    'One line stays that says who erased a case, when and why, under a random number. It names nobody of the family.',
  ],

  because: 'Why are they erased?',
  reason: {
    'retention-ended': 'The time for keeping them is over',
    'entered-by-mistake': 'The family was entered by mistake',
    'right-to-erasure': 'Somebody asked for it and has the right to',
    'handed-over': 'They were handed over and are kept elsewhere',
    other: 'Another reason',
  } satisfies Record<ErasureReason, string>,
  reasonHint: {
    'retention-ended': 'By your area’s records policy.',
    'entered-by-mistake': 'Such as a double, or the wrong family.',
    'right-to-erasure': 'Ask your data protection officer before you go on.',
    'handed-over': 'Make sure that they arrived.',
    other: 'Write it down in the case record, and give its reference below.',
  } satisfies Record<ErasureReason, string>,
  noReason: 'Choose why the records are erased.',
  reference: 'Reference number, if there is one',
  referenceHint: 'Of the request, or of the record in your case system. No names: it stays when everything else is gone.',
  referenceLong: 'Shorten the reference to 200 characters or fewer.',
  word: 'ERASE',
  confirm: (word: string) => `Type ${word} to confirm`,
  confirmHint: (name: string) => `You are about to erase the records of ${name}.`,
  notConfirmed: (word: string) => `Type the word ${word}, in capital letters.`,
  passphrase: 'Your passphrase',
  passphraseHint: 'So that nobody else erases records on a tablet that was left open.',
  noPassphrase: 'Enter the passphrase of this tablet.',
  wrongPassphrase: 'That is not the passphrase of this tablet. Nothing was erased.',
  wait: (seconds: number) => `Wait ${counted(seconds, 'second', 'seconds')}, then try again. Nothing was erased.`,
  act: 'Erase these records',

  asked: (name: string, on: string) => `${name} erased this family’s records on ${on}`,
  askedSub: (because: string) => `Reason given: ${because.charAt(0).toLowerCase()}${because.slice(1)}.`,
  askedWhat: 'They are still on this tablet, and no changes of them go to colleagues until somebody here decides.',
  askedRefused: 'They are on hold here. To erase them, lift the hold first.',
  askedAct: 'Decide what happens to them here',
  askedTitle: 'Erase them here too, or keep them?',
  askedChoice: 'What is to become of them on this tablet?',
  choice: { erase: 'Erase them here too', keep: 'Keep them' },
  choiceHint: {
    erase: 'They go from this tablet as well.',
    keep: 'They stay here, and come back to colleagues the next time that you save to the shared file.',
  },
  noChoice: 'Choose whether they are erased here or kept.',
  keepWhy: 'Why are they kept?',
  keepWhyHint: 'Colleagues see this. Talk to whoever erased them.',
  keepAct: 'Keep these records',

  hold: 'Hold',
  holdSub: 'A hold keeps the records whatever the retention time says, because a court, an inquiry or a complaint needs them.',
  heldHead: (name: string) => `The records of ${name}`,
  heldTitle: 'These records are on hold',
  heldBy: (name: string, on: string) => `Since ${on}, by ${name}.`,
  heldWhat: 'They cannot be erased while the hold is on.',
  holdWhy: 'Why must they be kept?',
  holdWhyHint: 'Such as “Serious case review, letter of 3 May”. Travels with the records.',
  holdAct: 'Put on hold',
  liftWhy: 'Why can the hold be lifted?',
  liftAct: 'Lift the hold',
  holdOpen: 'Put these records on hold instead',
  liftOpen: 'Lift the hold',
  noHoldReason: 'Say why, in a few words.',

  certificate: 'Certificate of erasure',
  certificateSub: 'The records of one case are no longer on this tablet.',
  number: 'Number of the case',
  numberWhat: 'Random; stands for no name.',
  erasedBy: 'Erased by',
  person: (name: string, role: string, agency: string) => [name, role, agency].filter(Boolean).join(', '),
  erasedOn: 'On',
  when: (day: string, time: string) => `${day}, ${time} by the clock of the tablet`,
  why: 'Reason',
  otherNumber: 'Reference number',
  none: 'None given',
  wentTitle: 'What went',
  went: (count: number, facts: number) => `${visits(count)}, ${entries(facts)}`,
  notCounted: 'Not counted',
  also: 'Erased on another tablet too',
  alsoBy: (who: string, day: string) => `${who}, on ${day}`,
  made: 'Made with',
  version: (version: string) => `Plumbline ${version}`,
  notErased: 'What could not be erased from here',
  signature: 'Signature',
  date: 'Date',
  print: 'Print',

  retention: 'Closed cases and erased records',
  retentionScreen: 'Closed and erased',
  retentionSub: 'Nothing here goes by itself. Somebody looks, and decides.',
  toSettings: 'Settings',
  years: (area: string, years: number) => `${area} keeps the records of a closed case for ${counted(years, 'year', 'years')}.`,
  source: (source: string) => `Source: ${source}`,
  noYears:
    'The practice settings in use do not say how long records are kept after closing. Look in your area’s own records policy; for a child’s record it can be until well after they are grown up.',
  closed: 'Closed cases',
  closedNone: 'No closed case is on this tablet.',
  family: 'Family',
  closedOn: 'Closed',
  handedOn: (on: string) => `${on}, handed on`,
  keptUntil: 'Kept until',
  state: 'State',
  over: 'Time is over',
  notOver: 'Kept',
  held: 'On hold',
  policy: 'See your policy',
  look: 'Erase or hold',
  lookAt: (name: string) => `the records of ${name}`,
  gone: 'Records that are gone',
  goneSub: 'Under their random numbers. Each certificate can be printed again.',
  goneNone: 'No records were erased on this tablet.',
  show: 'Show the certificate',
  showOf: (number: string) => `of case ${number}`,
  goneLine: (on: string, by: string) => `Erased on ${on} by ${by}`,
  due: (count: number) =>
    count === 1
      ? 'The time for keeping the records of one closed case is over.'
      : `The time for keeping the records of ${count} closed cases is over.`,
  dueLook: 'Look at them',
  packRow: 'Records kept',
  packYears: (years: number, source: string) => `${counted(years, 'year', 'years')} after closing. ${source}`,
}
