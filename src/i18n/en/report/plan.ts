import { formatList } from '../../format.ts'

/** The words of the report *The plan*. */
export const planReport = {
  title: 'The plan',
  about: (family: string, children: readonly string[]) => (children.length === 0 ? family : `${family}: ${formatList(children)}.`),

  contested: 'Two people entered this differently:',
  none: 'No target is agreed yet. Nobody can tell whether something has changed that nobody agreed on.',
  nonePlain: 'We have not agreed yet what is to change.',
  column: {
    what: 'What has to change',
    aim: 'From what to what',
    who: 'Who, and with what help',
    by: 'By when',
    how: 'How we will know',
  },
  plainAim: 'The aim',
  targetsOf: (child: string) => `${child}: what has to change`,
  ofOthers: 'Of a child whose record is not here',
  goes: (child: string) => `${child}: how it is going`,
  state: {
    reached: (grade: string, day: string) => `Reached: ${grade.toLowerCase()} on ${day}`,
    'not-yet': (grade: string, day: string) => `Not there yet: ${grade.toLowerCase()} on ${day}`,
    'not-graded': 'Nobody has seen it since it was agreed',
  },
  past: 'The day that was set has passed',
  course: (marks: readonly string[]) => `At each review since: ${marks.join('; ')}`,
  mark: (day: string, grade: string) => `${day}, ${grade.toLowerCase()}`,
  markUnseen: (day: string) => `${day}, not graded`,
  twoGrades: (mark: string) => `${mark} (two people graded it differently; this is the worse grade)`,
  agreedBy: (who: string, day: string) => `Agreed on ${day}, noted by ${who}`,
  step: (day: string, said: string, note: string) =>
    note === '' ? `${day}: ${said.toLowerCase()}` : `${day}: ${said.toLowerCase()}. ${note}`,
  steps: (steps: readonly string[]) => `Small steps: ${steps.join('; ')}`,
  ifNot: (said: string) => `If it does not happen: ${said}`,
  family: (said: string) => `The family says: ${said}`,
  child: (said: string) => `The child said or showed: ${said}`,
  noChild: 'What the child said or showed is not written',
  noFamily: 'What the family says is not written',

  supportCaption: 'Money, repairs and other support',
  supportHead: { what: 'What', now: 'How it is now', who: 'Who', by: 'By when', how: 'How we will know' },
  actionsCaption: 'Open now',
  supportPlain: 'What we will help to get',
  grades: (said: readonly string[]) => said.join('; '),
  gradeOf: (child: string, grade: string, day: string) => `${child}: ${grade.toLowerCase()} on ${day}`,

  ended: 'What has ended',
  endedAs: (item: string, child: string, how: string) => `${item}, for ${child}: ${how.toLowerCase()}`,
  doneAs: (what: string, how: string) => `${what}: ${how.toLowerCase()}`,

  who: 'Who agreed',
  consent: 'Does the family agree to the work?',
  consentOn: (said: string, day: string) => (day === '' ? said : `${said}, asked on ${day}`),
  noConsent: 'Nobody has noted whether they agree',
  lead: 'Who leads the work',
  review: 'Next review',
  sign: 'To sign',
  signHint: 'Signing says that it was talked over, not that everybody sees everything alike.',
  lines: [
    'Parent or carer, and date',
    'Parent or carer, and date',
    'Child or young person, if they wish',
    'Worker, and date',
    'Manager, and date',
  ],

  leavesOut: {
    grades: 'Only what was agreed and what the reviews since then found of it. Everything else that visits found is not in it.',
    family: 'What a child told us by themselves is not in it, nor what workers do among themselves.',
  },
}
