import type { TargetValues } from '../../core/event.ts'
import { counted } from '../format.ts'

const outcome: Readonly<Record<NonNullable<TargetValues['outcome']>, string>> = {
  met: 'Met',
  carried: 'Carried on by somebody else',
  dropped: 'Dropped',
}

/** The words of agreeing, moving and ending a target. */
export const target = {
  outcome,
  screen: 'Target',
  newTitle: 'Agree a target',
  newSub: 'One item, one grade to reach, one day, one person who does it.',
  editTitle: 'Change the target',
  child: 'Which child?',
  domain: 'Which part of their care?',
  item: 'What has to change?',
  itemBlank: 'Choose an item',
  itemGraded: (item: string, grade: number) => `${item} (now ${grade})`,
  from: 'Where it stands now',
  fromGrade: (said: string, day: string) => `${said}, on ${day}.`,
  fromNone: 'Nobody has graded it yet in this episode.',
  fromAgreed: (said: string) => `When it was agreed: ${said}.`,
  to: 'Which grade is the aim?',
  toHint: 'One grade better at a time is a good aim. 2 is good enough.',
  toNone: 'It is at the best grade already. Choose another item.',
  by: 'By when?',
  byHint: 'The day of the next review is a good one.',
  dueDays: (days: number) => `${counted(days, 'earlier day', 'earlier days')} by which it was to be there:`,
  dueDay: (day: string, name: string) => `${day}, set by ${name}`,
  who: 'Who does it?',
  whoHint: 'By name or by role: a parent, you, the school nurse.',
  help: 'With what help?',
  how: 'How will we know?',
  howHint: 'What somebody would see on a visit.',
  consequence: 'What follows if it does not happen?',
  familyView: 'What the family says about it',
  noDay: 'Enter the day by which it is to be there.',
  childNotKnown: 'a child who is not here',
  endTitle: 'End this target',
  endSub: (said: string) => `Ended as: ${said}`,
  ending: 'How does it end?',
  why: 'Why?',
  whyHint: 'Kept with the target. Needed unless it is met.',
  end: 'End the target',
}
