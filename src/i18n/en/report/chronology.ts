import { counted } from '../../format.ts'

/** The words of the report *Chronology*; most are those of the screen. */
export const chronologyReport = {
  title: 'Chronology',
  episode: (number: number, from: string, to: string | null) =>
    to === null ? `Episode ${number}: open since ${from}` : `Episode ${number}: ${from} to ${to}`,
  whole: (from: string) => `Since ${from}`,
  nothing: 'Nothing is noted of this time.',
  recorded: 'How it was recorded',
  gaps: (days: number, gaps: readonly string[]) => `More than ${days} days with nothing recorded: ${gaps.join('; ')}.`,
  bursts: (count: number, days: number, bursts: readonly string[]) => `${count} or more events within ${days} days: ${bursts.join('; ')}.`,
  year: (year: string) => year,
  head: { day: 'Day', what: 'What', whom: 'About', from: 'From' },
  everybody: 'The family',
  somebody: 'somebody whose name is left out',
  entries: (count: number, names: readonly string[]) =>
    names.length > 0
      ? `${counted(count, 'entry', 'entries')} of one thing, by ${names.join('; ')}`
      : `${counted(count, 'entry', 'entries')} of one thing`,

  family: {
    title: 'What happened, day by day',
    head: { day: 'Day', what: 'What', whom: 'About' },
    visit: { baseline: 'First visit to see how things are', review: 'Visit to see how things are now' },
    graded: (names: readonly string[]) => `By ${names.join('; ')}.`,
    event: {
      'no-access': 'We came, and could not see you',
      'compensating-care': 'Others have helped',
      appointment: 'Appointment: did not get there',
    },
    target: (item: string, by: string) => `Agreed as a goal, to be there by ${by}: ${item}`,
    lead: (name: string) => `Leads the work from now on: ${name}`,
    opened: (number: number) => (number === 1 ? 'Work with you began' : 'Work with you began again'),
    ended: { closed: 'Work with you ended', transferred: 'Handed on to others' },
    decided: { continue: 'Decided: to carry on as before', 'no-further-action': 'Decided: no further action' },
  },

  wrote: 'Who wrote it',
  writer: (who: string, agency: string) => [who, agency].filter(Boolean).join(', '),

  leavesOut: ['What was entered in error.', 'The hand-over page, and what workers have to know before going there.'],
  familyLeavesOut: [
    'What other people told us, and who they are.',
    'What is known of adults’ own lives, and of harm at home or by others.',
    'What the children said, and how things were at each visit: that is on the sheet for each child.',
    'Why things were decided, and what we talked about with other services.',
  ],
}
