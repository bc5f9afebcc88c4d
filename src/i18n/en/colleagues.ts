import { counted, formatDay } from '../format.ts'
import { sheets } from './colleagues/sheets.ts'

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(', ')

/** The words of the list of colleagues, their keys and their codes. */
export const colleagues = {
  ...sheets,
  title: 'Colleagues and keys',
  back: 'Shared file',
  busy: 'Saving',
  sub: {
    alone: 'A team is a list of tablets. Whoever is on it opens the shared file that any of them saves.',
    team: (name: string) => `The team “${name}”. Whoever is on its list opens the shared file that any of them saves.`,
  },
  practice:
    'This is the practice space, and its team is for trying things out. A code made here is not taken into a real team, nor a real code here.',

  list: {
    title: 'On the list',
    you: 'This tablet',
    what: { device: 'Tablet', recovery: 'Paper key', reader: 'Can open files, cannot change the list' },
    who: (role: string, agency: string) => joined([role, agency]),
    noName: 'No name given',
    digits: 'Digits',
    founded: (day: string) => `Started the team on ${formatDay(day)}`,
    added: (by: string, day: string) => `Added by ${by} on ${formatDay(day)}`,
    addedByYou: (day: string) => `Added by you on ${formatDay(day)}`,
    remove: 'Remove',
    removeWho: (name: string) => `${name} from the list`,
    left: (count: number) => `No longer on the list (${count})`,
    removedBy: (by: string, day: string) => `Removed by ${by} on ${formatDay(day)}`,
    reason: (because: string) => `Reason: ${because}`,
    waiting: (count: number) =>
      `${counted(count, 'entry', 'entries')} of a colleague’s list ${count === 1 ? 'rests' : 'rest'} on others that have not reached this tablet. The next shared file usually brings them.`,
  },

  removing: {
    title: (name: string) => `Remove ${name} from the list?`,
    from: 'From the next time that somebody saves, the shared file no longer opens for them.',
    holds:
      'What they may still hold: every copy of the file that was saved until now, and all that is on their tablet. Removing them does not erase that. If the tablet is lost or stolen, its passphrase is what protects it.',
    paper: 'What it may still open: every copy of the file that was saved until now. Destroy the paper.',
    reader: 'What they may still open: every copy of the file that was saved until now.',
    others:
      'Colleagues’ tablets hear of it when they next open or save the shared file. Until then a tablet that has not heard of it still saves for them too.',
    because: 'Why',
    becauseHint: 'For example: has left the agency; tablet lost. The team can read it.',
    act: 'Remove from the list',
    done: (name: string) => `${name} is off the list`,
    doneText: 'Save to the shared file now, so that your colleagues’ tablets hear of it.',
  },

  doubt: {
    title: (count: number) => (count === 1 ? 'Look at this entry' : 'Look at these entries'),
    sub: 'Made by somebody who had been taken off the list by then, and may not have known. Not followed until one of you says so.',
    added: (by: string, name: string, day: string) => `${by} added ${name} on ${formatDay(day)}`,
    removed: (by: string, name: string, day: string) => `${by} removed ${name} on ${formatDay(day)}`,
    someone: 'Somebody',
    addAgain: 'Add again',
    removeAgain: 'Remove all the same',
    leaveOut: 'Leave out',
    keep: 'Keep on the list',
    leftOutBecause: 'Left out after a look at it',
  },

  stands: {
    removed: 'This tablet is no longer on the list',
    removedText:
      'Everything on it stays and can be read. It cannot save to the team’s file any more. If that is a mistake, show your code to a colleague, who adds this tablet again.',
    doubtful: 'It is not certain that this tablet is on the list',
    doubtfulText:
      'Whoever added it had been taken off the list themselves by then. Ask another colleague to open this page and choose “Add again”. Until then it does not save to the team’s file.',
    'not-listed': 'This tablet’s keys are not on the list',
    'not-listedText':
      'It made new keys, because those before could not be read. Show your code to a colleague, who adds this tablet. Then open the next file that they save.',
  },

  leave: {
    title: 'Leave this team',
    what: 'For a tablet that is to join another team, or a team that was started by mistake.',
    start: 'Leave this team',
    ask: (name: string) => `Leave “${name}”?`,
    text: 'This tablet forgets the list and saves to the team’s file no more. Every family on it stays. Colleagues still have it on their list until one of them removes it.',
    last: 'It is the only tablet on the list: if it leaves, nobody can add anybody to this team again.',
    act: 'Leave the team',
  },

  failure: {
    'empty-team-name': 'Give the team a name, so that others know which one it is.',
    'empty-reason': 'Say why, in a few words.',
    'in-a-team': (team: string) => `This tablet is in “${team}” already. Nothing was changed.`,
    'no-team': 'This tablet is in no team. Nothing was changed.',
    'not-a-member': 'This tablet is not on the list, so it cannot change it. Nothing was changed.',
    'already-there': (name: string) => `${name || 'Somebody'} is on the list already, with the same keys. Nothing was changed.`,
    'unusable-keys': 'Nothing can be locked for these keys. Ask for a new code. Nobody was added.',
    'no-such-entry': 'The list has changed since. Look at it again. Nothing was changed.',
    'own-entry': 'A tablet does not remove itself. Choose “Leave this team”, or ask a colleague.',
    'not-listed': 'That team does not have this tablet on its list. Show your code to a colleague first.',
  },
}
