import { counted, formatList } from '../../format.ts'
import { atTime, moment } from './when.ts'

const visits = (count: number) => counted(count, 'visit', 'visits')
const events = (count: number) => counted(count, 'event', 'events')

/** How many there are in words: "3 visits and 12 events", without what there is none of. */
export function visitsAndEvents(visit: number, event: number, other: number): string {
  const parts = [...(visit > 0 ? [visits(visit)] : []), ...(event > 0 ? [events(event)] : [])]
  if (parts.length > 0) return formatList(parts)
  return other > 0 ? counted(other, 'entry', 'entries') : 'nothing'
}

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The words of the shared file's own page. */
export const home = {
  title: 'Shared file',
  sub: 'One locked file for all your team’s tablets. Saving brings together what each of you has, and nobody’s entry is lost.',
  practiceSub:
    'The practice families have a shared file of their own, for trying things out. Tablets that open the practice space on the same day have the same families; those from another day come beside yours.',

  onlyHere: 'Only on this tablet',
  counting: 'Counting',
  only: (visit: number, event: number, other: number) => capital(visitsAndEvents(visit, event, other)),
  nothingOnly: 'Nothing. All of it was in the shared file when that was last read.',
  empty: 'Nothing is on this tablet yet. What you enter is counted here until it is in the shared file.',
  bar: (only: number, all: number) => `${only} of ${visits(all)} only on this tablet`,
  inFile: (count: number) => `${visits(count)} also in the shared file`,
  here: (count: number) => `${count} only here`,
  held: (shared: number, all: number, wall: string, today: string) =>
    `${shared} of ${visits(all)} ${all === 1 ? 'is' : 'are'} in the file as it was read ${atTime(wall, today)}.`,
  never: 'No visit has been in a shared file yet.',
  row: { oldest: 'Oldest not shared', saved: 'Last read', where: 'Where', handed: 'Given out by hand' },
  moment,
  byHand: 'Opened by hand',
  handed: (wall: string, today: string, visit: number, fact: number) =>
    `${capital(atTime(wall, today))}, with ${visit > 0 ? visits(visit) : counted(fact, 'entry', 'entries')}. Not seen again yet.`,
  handedHint: 'What was given out counts as shared once a colleague’s file comes back that has it.',
  loss: 'If this tablet is lost or breaks, what is only here is lost with it.',

  due: 'Time to save to the shared file',
  dueChange: 'Change when to be reminded',
  dueText: (days: number, wall: string, today: string) =>
    `Something has been only on this tablet since ${moment(wall, today)}. The reminder is set to ${counted(days, 'day', 'days')}. If the tablet is lost or breaks, it is lost with it.`,

  team: 'Team',
  alone: 'Only this tablet is on the list so far.',
  colleagues: (count: number) => `This tablet and ${counted(count, 'other key', 'other keys')} open its file.`,
  toColleagues: 'Colleagues and keys',
  doubtfulCount: (count: number) => counted(count, 'entry on the list needs a look', 'entries on the list need a look'),
  removed: (team: string) => `This tablet is no longer on the list of ${team}`,
  removedText:
    'What is on it stays and can be read. It cannot save to the team’s file any more, and what the team saves from now on does not open here. If that is a mistake, ask a colleague to add this tablet again.',
  doubtful: (team: string) => `It is not certain that this tablet is on the list of ${team}`,
  doubtfulText:
    'Whoever added it had been taken off the list themselves by then. Ask another colleague to look at “Colleagues and keys” and confirm it. Until then it does not save to the team’s file.',
  unlisted: (team: string) => `This tablet’s keys are not on the list of ${team}`,
  unlistedText: 'Show your code to a colleague, who adds this tablet. Then open the next file that they save.',

  start: 'How to begin',
  startSub: 'Once for each tablet. After that it is one tap.',
  steps: [
    {
      title: 'Make a team, or have yourself added',
      text: 'If nobody around you has a shared file, make the team here. If a colleague has one, show them your code: they add this tablet, and the next file that they save opens here.',
    },
    {
      title: 'Choose where the file is kept',
      text: 'A place that all of you can reach: a network folder, a synced folder, a memory stick. The file is locked, so the place need not be secret.',
    },
    {
      title: 'Save whenever you can reach it',
      text: 'Saving reads what colleagues saved, takes it in, adds what is only here and reads it back. In any order, as often as you like.',
    },
  ],
  toTeam: 'Make a team or show my code',

  taken: 'Last taken in',
  takenFrom: (name: string, families: number, wall: string, today: string) =>
    `From ${name}’s tablet, ${atTime(wall, today)}: entries of ${counted(families, 'family', 'families')}.`,
  undo: 'Undo: take it out again',
  undoing: 'Taking it out',
  undone: 'The records are out again. Changes to the list of colleagues stay, and the file itself is untouched.',
  stays: {
    'saved-since': 'It stays: you have saved since, so a colleague may have it from you by now.',
    'built-on': 'It stays: something was entered here since that rests on it.',
    'nothing-to-undo': 'There is nothing to undo.',
  },
}
