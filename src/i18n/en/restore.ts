import { counted } from '../format.ts'

const families = (count: number) => counted(count, 'family', 'families')
const changes = (count: number) => counted(count, 'change', 'changes')

/** Words of the restore screen, the rescue file and what the two stores promise. */
export const restore = {
  titleCopy: 'The records can be brought back',
  titleNone: 'The records are not where they were',
  what: 'Plumbline was set up on this tablet, and this browser no longer has its records in their place.',
  practice: 'The practice families are not in their place any more. They are fictional, so nothing about anybody real is missing.',
  safe: 'Nothing was written over them, and nothing on this screen deletes anything.',
  leaveAlone: 'Do not clear site data, reset the browser or remove Plumbline.',
  tell: 'Tell whoever looks after this tablet, and your manager today. If there is a backup of the tablet, they may have to put it back.',
  here: {
    title: 'Bring records back from a rescue file',
    what: 'It was saved with “Save a rescue file” on a tablet that is lost, broken or cleared. This tablet takes its place.',
    once: 'Do not use the same file on two tablets at once.',
  },
  known: {
    title: 'A second copy is on this tablet',
    sub: 'It is sealed, as the records are, and was written with each tick.',
    families: 'Families',
    changes: 'Changes saved',
    missing: 'Known to be missing',
    nothing: 'Nothing',
    some: (count: number) => `${changes(count)}, which cannot be read. All the others can be brought back.`,
    none: 'No second copy was found on this tablet',
    noneWhy: 'Either this browser has no room of its own for one, or it went with the records.',
  },
  ways: {
    title: 'Ways back, the best first',
    copy: {
      title: 'From the second copy on this tablet',
      what: 'Puts the records back in their place. Then Plumbline asks for the passphrase, as ever.',
      bring: 'Bring the records back',
      busy: 'Bringing the records back. Leave Plumbline open.',
      first: 'To be sure, save a rescue file of it first',
    },
    file: {
      title: 'From a rescue file',
      what: 'Brings back what the tablet held on the day on which the file was saved. It opens with the passphrase of that day.',
      choose: 'Choose a rescue file',
      drop: 'or drop it here',
      notThat: 'One file at a time, please.',
      busy: 'Reading the file and bringing the records back. Leave Plumbline open.',
    },
    team: {
      title: 'From the team’s shared file',
      what: 'Brings back what was saved to it, from this tablet and from colleagues. What was only on this tablet does not come with it.',
      how: 'How to do that',
      steps: [
        'Start anew on this tablet, below, and set it up again.',
        'On the caseload, go to Shared file and open the team’s file.',
        'If the tablet is not in the team any more, a colleague adds it under Colleagues and saves to the shared file. Then open the file again.',
      ],
    },
  },
  anew: {
    ask: 'Start anew on this tablet',
    last: 'Only if none of these helps. It needs somebody who can decide it.',
    title: 'Start anew without the missing records',
    what: 'Only if somebody who can decide it has told you to. Plumbline then stops looking for the missing records. It opens what is there now, or begins empty.',
    copyGoes: 'The second copy stays until the tablet is set up again, and goes then. Save a rescue file of it first, above.',
    word: 'start anew',
    field: (word: string) => `Type “${word}” to go on`,
    wrong: (word: string) => `Type the two words “${word}”, or leave it.`,
    start: 'Start anew',
    leave: 'Leave it as it is',
  },
  /** Why nothing was brought back. */
  failed: {
    title: 'The records were not brought back',
    'nothing-there': 'There is nothing to bring back there any more. Nothing was changed.',
    'storage-full': 'This tablet is full. Nothing was changed. Delete other files or apps, then try again.',
    'timed-out': 'The tablet did not answer. Nothing was changed. Try again; if that does not help, restart the tablet.',
    elsewhere: 'Plumbline is open in another tab. Nothing was changed. Close that tab, then try again.',
    'not-a-rescue':
      'This is not a rescue file. Nothing was changed. The name of one has “rescue” in it; a shared file is opened under Shared file.',
    damaged:
      'This rescue file is damaged, or was cut short on its way here. Nothing was changed. Fetch it once more from where it is kept.',
    'newer-file':
      'A newer Plumbline saved this file. Nothing was changed. Connect to the network once, reload this page, then choose the file again.',
    'newer-database':
      'A newer Plumbline wrote what is there. Nothing was changed. Connect to the network once and reload this page, then try again.',
    'cannot-open': 'The tablet did not let Plumbline write. Nothing was changed. Restart the tablet, then try again.',
    'other-space':
      'A rescue file of the practice families goes into the practice families alone, and one of real families never. Nothing was changed.',
  },
  back: {
    title: 'The records are back',
    holds: (cases: number, count: number) => `${families(cases)} and ${changes(count)} are in their place again.`,
    whole: 'Nothing is known to be missing.',
    lost: (count: number) => `${changes(count)} could not be read and ${count === 1 ? 'is' : 'are'} not among them`,
    lostDo: 'Look through the latest visits after unlocking, and write down what you remember while it is fresh.',
    older: 'They are as they were on the day on which the rescue file was saved. What was entered here later is not among them.',
    why: 'Something removed the records. Tell whoever looks after this tablet, so that it does not happen again.',
    goOn: 'Go to the lock screen',
    goOnPractice: 'Go to the practice families',
  },
  rescue: {
    locked: 'If it cannot be opened',
    save: 'Save a rescue file',
    what: 'A sealed copy of everything on this tablet. It opens only with the passphrase or the recovery words of this tablet.',
    making: 'Making the file. Leave Plumbline open.',
    share: 'Share it',
    ready: 'The file is ready. Tap once more to share it.',
    saved: (cases: number) => `Saved, with ${families(cases)} in it. Keep it where only you, or your office, can reach it.`,
    lacks: (count: number) => `${changes(count)} could not be read and ${count === 1 ? 'is' : 'are'} not in it.`,
    failed: 'No rescue file was made',
    'nothing-there': 'Plumbline could read nothing on this tablet to put into one. Nothing was changed.',
    'timed-out': 'The tablet did not answer. Nothing was changed. Try again; if that does not help, restart the tablet.',
  },
  /** Which promise holds on this tablet. */
  kept: {
    two: 'Two copies are kept here',
    twoWhat: 'What shows the tick is in both. If the browser loses one, Plumbline brings it back from the other.',
    one: 'One copy is kept here',
    oneWhat: 'What shows the tick is in it. Save to the shared file often, so that it is somewhere else too.',
    oneWhy: {
      'no-files': 'This browser offers Plumbline no room of its own for a second one.',
      'files-failed': 'The second one did not answer. Plumbline tries again at each start.',
      full: 'The tablet is too full for a second one. Delete other files or apps; Plumbline tries again at each start.',
    },
    missing: (count: number) => `${changes(count)} that showed the tick ${count === 1 ? 'is' : 'are'} in neither copy`,
    spare: 'Room is laid aside for the moment when the tablet is full, so that what you are doing then can still be saved.',
    spareGone: 'The room laid aside for a full tablet is used up',
    spareGoneDo: 'The tablet was full. Delete other files or apps; Plumbline lays room aside again at its next start.',
    unknowable: 'How full the tablet is cannot be known from here. Where something is not saved, Plumbline says so at once.',
  },
  /** Said once after a start that made one copy whole from the other, or that found both wanting. */
  repaired: {
    name: 'About the copies on this tablet',
    title: 'A copy on this tablet was made whole again',
    what: {
      'journal-behind': (count: number) => `The second copy lagged behind by ${changes(count)}, and has them now.`,
      'database-behind': (count: number) => `The first copy lagged behind by ${changes(count)}, and has them back from the second.`,
      'journal-anew': (_count: number) => 'The second copy could not be read, and was written anew from the first.',
    },
    whole: 'Nothing that showed the tick is missing.',
    often: 'If you see this often, tell whoever looks after this tablet.',
    lost: (count: number) => `${changes(count)} that showed the tick ${count === 1 ? 'is' : 'are'} gone from this tablet`,
    lostDo:
      'The tablet lost them in both copies. Look through the latest visits, and write down what you remember while it is fresh. Tell whoever looks after this tablet.',
    close: 'I have read this',
  },
}
