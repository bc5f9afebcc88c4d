import { counted } from '../../format.ts'
import { visitsAndEvents } from './home.ts'
import { clockOf } from './when.ts'

const visits = (count: number) => counted(count, 'visit', 'visits')
const times = (count: number) => counted(count, 'time', 'times')

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

/** The words about saving to the shared file. */
export const save = {
  title: 'Save',
  choose: 'Choose where the shared file is kept. This tablet remembers the place.',
  folder: 'Choose a folder',
  folderHint: 'Best if you can. The last three versions are kept beside it, and copies that a synced folder makes are taken in too.',
  orOne: 'Or use one file',
  oneHint: 'If you cannot choose a folder. No earlier versions are kept.',
  fileThere: 'An existing file',
  fileNew: 'A new file',
  suggested: 'plumbline-shared.age',
  place: { folder: (name: string) => `In the folder “${name}”`, file: (name: string) => `In the file “${name}”` },
  another: 'Another place',
  anotherHint: 'The file stays where it is. This tablet looks for it elsewhere from now on.',
  forget: 'Forget this place',
  save: 'Save to the shared file',
  allow: 'Allow and save',
  step: {
    reading: 'Reading the shared file',
    writing: 'Writing what is new',
    checking: 'Reading it back',
    waiting: 'Somebody else is saving. Waiting',
  },
  stepAgain: (step: string, attempt: number) => `${step}, try ${attempt}`,
  notNow: 'This tablet cannot save to the team’s file at the moment: see above.',
  needsTeam: 'Saving comes after step 1: without a team nobody could open the file.',

  byHand: 'This browser cannot save over a file by itself. It goes in three steps, and nothing of anybody’s is lost:',
  byHandSteps: [
    'Open the shared file below and take it in, so that nothing of your colleagues is missing.',
    'Save a copy. It holds everything of this tablet, and what you took in.',
    'Put it where your team keeps the shared file, in place of the old one.',
  ],
  give: 'Give out by hand',
  giveHint:
    'The same file, as a download or through the share sheet: by mail, on a memory stick, to a nearby tablet. Only your team can open it.',
  copy: 'Save a copy',
  copyName: 'plumbline-shared.age',
  share: 'Share a copy',
  making: 'Making the file',
  ready: 'The file is made. Tap once more to share it, or save a copy.',
  given: (visit: number, families: number) =>
    `The copy has ${visits(visit)} of ${counted(families, 'family', 'families')}. It counts as shared once it comes back in a colleague’s file.`,

  done: (shared: number, all: number, wall: string) =>
    `Shared up to ${clockOf(wall)}: ${shared} of ${visits(all)} ${all === 1 ? 'is' : 'are'} in the file, as read back from it.`,
  doneEmpty: (wall: string) => `Shared up to ${clockOf(wall)}: all that is on this tablet is in the file, as read back from it.`,
  wrote: 'What was only here was written and read back.',
  nothingToWrite: 'All of it was in the file already, so nothing was written.',
  tookIn: (visit: number, event: number, other: number, families: number) =>
    `Taken in from colleagues: ${visitsAndEvents(visit, event, other)}, in ${counted(families, 'family', 'families')}.`,
  tookNothing: 'Colleagues had nothing new for this tablet.',
  pushed: (count: number) =>
    `${counted(count, 'entry', 'entries')} had been in the file and ${count === 1 ? 'was' : 'were'} not any more. An older file had been put back, or a write did not last. ${count === 1 ? 'It is' : 'They are'} in it again.`,
  copies: {
    'taken-in': (name: string) => `“${name}” was beside it. What it had was taken in. You can delete that copy.`,
    removed: (name: string) => `“${name}” was beside it. What it had was taken in, and the copy is gone.`,
    left: (name: string) => `“${name}” is beside it and does not open. It was left as it is. Ask whose it is.`,
  },
  previous: { kept: 'The version before is kept beside it.', 'not-kept': 'The version before could not be kept beside it.' },
  setAside: (name: string) => `The damaged file is kept as “${name}”. Nothing of it was taken in.`,
  altered: (count: number) =>
    `${counted(count, 'signed visit came', 'signed visits came')} in that ${count === 1 ? 'is' : 'are'} not as signed. ${count === 1 ? 'It is' : 'They are'} marked in the family.`,
  packs: (count: number) =>
    `${counted(count, 'questionnaire', 'questionnaires')} in it could not be taken in. Visits that need ${count === 1 ? 'it' : 'them'} are kept, and not readable here.`,
  answer: 'What came of it',
  notSaved: 'Not saved',

  failure: {
    'no-team': 'There is no team yet, so nobody could open the file. Make a team, or have yourself added to one.',
    'not-a-member':
      'This tablet is not on the team’s list any more, so it does not save to the team’s file. What is on it stays. Ask a colleague to add it again.',
    gone: 'The place is not there: a stick pulled out, the network not connected, or a folder renamed. Connect it and try again, or choose another place. Nothing was lost.',
    'not-allowed': 'The browser wants to be told again that it may write there. Tap “Allow and save”, and say yes to its question.',
    busy: 'Another program holds the file, or it may only be read. Close what has it open, then try again.',
    changed: 'Somebody else saved at the same moment. Nothing was lost. Try again.',
    'no-place':
      'One file has no place beside it to set a damaged one aside. Choose a folder instead, or move the damaged file away yourself.',
    full: 'There is no room left in that place. Delete something else there, then try again. The file that was there is untouched.',
    'not-readable':
      'The place did not give the file: it may be being replaced at this moment, or the disk may be failing. Try again in a minute.',
    'too-large': (bytes: number, most: number) =>
      `The file there has ${megabytes(bytes)}; at most ${megabytes(most)} are opened. It is not a shared file, or something has gone wrong with it. It was left as it is.`,
    damaged: 'The shared file is damaged: it does not open to its end. Nothing of it was taken in, and it was not written over.',
    damagedHint:
      'Ask colleagues whether they can open it; their syncing program may still be working. Otherwise set it aside: it is kept under another name, and a new file is made from what is on this tablet. Each colleague’s next save adds theirs.',
    setAside: 'Set it aside and save a new file',
    'cannot-open': 'What is there was not written over.',
    'try-again': (tries: number) =>
      `Others kept saving at the same time, ${times(tries)} in a row. What you have is safe on this tablet, and goes with the next save. Wait a minute, then try again.`,
    again: 'Try again',
  },
  look: 'Look first',
  lookWhy: {
    'other-team': 'The file there is another team’s. It is never written over. Choose another place, or ask that team to add this tablet.',
    'no-team':
      'The file there names no team, so it is not your team’s shared file. It is never written over. Look what it is, or choose another place.',
    erased: 'In the file a colleague has erased the records of a family that is open on this tablet. Look at it before anything is saved.',
    aside: 'Some records in the file do not fit, and would be left out. Look at it before it is saved over.',
    older: 'The file is older than the one that was read last. Look at it before it is saved over.',
  },
  lookNow: 'Look at it',
}
