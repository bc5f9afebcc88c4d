import type { EventType, Outcome } from '../../core/event.ts'

/** What can happen around a family, as it is said: on a button, in a list, in an alert. */
const type: Readonly<Record<EventType, string>> = {
  appointment: 'Appointment',
  injury: 'Injury',
  'emergency-visit': 'Emergency visit',
  attendance: 'School attendance',
  'part-time-timetable': 'Part-time timetable',
  'not-on-roll': 'Not on roll',
  'no-access': 'No access to the home',
  seen: 'Child seen',
  'compensating-care': 'Others make up for care',
  referral: 'Referral',
  supervision: 'Supervision',
  challenge: 'Challenge',
  'history-read': 'History read',
  'family-told': 'Family told',
}

/** One line on what belongs under each. */
const about: Readonly<Record<EventType, string>> = {
  appointment: 'With a doctor, dentist, clinic or school.',
  injury: 'Any mark or injury, with the explanation given.',
  'emergency-visit': 'Emergency department, ambulance or out-of-hours doctor.',
  attendance: 'A figure from the school or nursery.',
  'part-time-timetable': 'Fewer hours than others of that age.',
  'not-on-roll': 'No school or nursery place.',
  'no-access': 'You went, and could not see the home or the child.',
  seen: 'By you or by somebody else, between visits.',
  'compensating-care': 'School, family or neighbours feed, wash or clothe.',
  referral: 'To another service, or to step up.',
  supervision: 'You talked about this family.',
  challenge: 'You questioned a decision, or that there was none.',
  'history-read': 'You read all that is recorded here, from the start.',
  'family-told': 'They heard how things stand, in plain words.',
}

const outcome: Readonly<Record<Outcome, string>> = {
  brought: 'Was brought',
  'not-brought': 'Was not brought',
  'cancelled-late': 'Cancelled late',
  rearranged: 'Moved by the family',
  'nobody-home': 'Nobody at home',
  'not-let-in': 'Not let in',
  'child-not-shown': 'Let in, child not shown',
  waiting: 'Waiting for an answer',
  accepted: 'Accepted',
  'not-accepted': 'Not accepted',
  open: 'Open',
  settled: 'Settled',
}

/** The legend over the outcomes of a type. */
const outcomeOf: Partial<Readonly<Record<EventType, string>>> = {
  appointment: 'How did it go?',
  'no-access': 'What happened at the door?',
  referral: 'What was the answer?',
  challenge: 'Where does it stand?',
}

/** What the day of a type is called, where it is not simply when it happened. */
const on: Partial<Readonly<Record<EventType, string>>> = {
  attendance: 'First day of the period',
  'part-time-timetable': 'When did it begin?',
  'not-on-roll': 'Since when?',
}

/** What the last day of a type is called, where it has one. */
const until: Partial<Readonly<Record<EventType, string>>> = {
  attendance: 'Last day of the period',
  'part-time-timetable': 'When does it end, or is looked at again?',
  'not-on-roll': 'Until when?',
  'compensating-care': 'Last day, if it went on',
  seen: 'Last day, if it was a period',
}

/** The words of entering and changing something that happened. */
export const event = {
  type,
  about,
  outcome,
  outcomeOf,
  screen: 'Something that happened',
  dock: 'Entry',
  newTitle: 'What happened?',
  newSub: 'Pick one. The day is today unless you change it.',
  groups: {
    child: 'The child and the home',
    health: 'Health',
    learning: 'Learning',
    help: 'Help',
    work: 'Our own work',
  },
  otherType: 'Pick something else',
  kind: 'What was it?',
  on: (of: EventType) => on[of] ?? 'When was it?',
  until,
  untilHint: 'Leave it empty while it goes on.',
  approximate: 'The day is not exact',
  children: 'Which children?',
  childrenHint: 'None means the whole family.',
  noChildren: 'No child of this family is entered yet. What is entered here is about the whole family.',
  note: 'What happened, in a sentence',
  noteHint: 'What was seen, heard or said, by whom.',
  source: 'Who said so, or where is it written?',
  sourceHint: 'Leave it empty if you were there.',
  percent: 'Attendance in percent',
  percentHint: 'A number from 0 to 100, such as 86.5.',
  hours: 'Hours a week',
  hoursHint: 'From 25 hours on it counts as full-time.',
  alone: 'Was the child seen alone?',
  aloneAnswer: { yes: 'Yes', no: 'No' },
  item: 'Which item does it touch?',
  itemNone: 'None in particular',
  itemOf: (domain: string, item: string) => `${domain}: ${item}`,
  stage: 'Which step is it?',
  stageHint: 'Leave it empty if it is none of these.',
  more: 'More: the source, the item, a day that is not exact',
  noDay: 'Enter the day.',
  contestedYes: 'yes',
  contestedNo: 'no',
  wholeFamily: 'the whole family',
  openEnd: 'no last day',
  inErrorTitle: 'Entered in error?',
  inErrorText: 'It leaves every list, chart and alert. All that was written of it is kept.',
}
