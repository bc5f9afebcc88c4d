import { counted } from '../../format.ts'

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

/** The words about opening a file. */
export const open = {
  title: 'Open a file',
  sub: 'From a colleague, a mail or a memory stick. You see what it would add before anything changes.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  notThat: 'Drop one file at a time.',
  reading: (name: string) => `Opening ${name}. Nothing changes by it.`,

  passTitle: 'This file has a passphrase',
  pass: 'Passphrase of the file',
  passHint: 'Whoever sent the file has it, and tells you by another way than the file came.',
  passOpen: 'Open it',
  passEmpty: 'Enter the passphrase of the file.',
  opening: 'Opening takes a few seconds.',
  paper: 'Open it with the paper key',
  paperLabel: 'Paper key',
  paperHint: 'The printed line that begins with AGE-SECRET-KEY-1. It is used for this file only, and not kept.',
  paperEmpty: 'Enter the paper key.',

  failure: {
    'not-a-bundle': 'This is not a Plumbline file. Check that it is the right one: its name usually ends in .age.',
    'something-else': 'The file opens, but what is in it is no shared file of Plumbline. Check that it is the right one.',
    'not-for-us': (recipients: number) =>
      `This file is locked for ${counted(recipients, 'key', 'keys')}, and this tablet’s is not among them. Ask whoever sent it to add this tablet under “Colleagues and keys”, then to save again.`,
    'passphrase-needed': 'This file opens with a passphrase. Whoever sent it has it.',
    'wrong-passphrase': 'That is not the passphrase of this file. Check it with whoever sent it; spaces and capitals count.',
    damaged: 'This file is damaged, so nothing of it was taken in. Ask for it again, by another way if you can.',
    'cut-short':
      'This file ends too early: it was cut short on its way, or is still being copied. Nothing of it was taken in. Wait until the copy has ended, or ask for it again.',
    'newer-format': (version: number) =>
      `This file was made by a newer Plumbline (format ${version}). Nothing was changed. Connect to the network once, reload to get the newer version, then open it again.`,
    'too-large': (bytes: number, most: number) =>
      `This file has ${megabytes(bytes)}; at most ${megabytes(most)} are opened. It was not read. Check that it is the right file.`,
    'expands-too-far':
      'This file unpacks to far more than any caseload has. Nothing of it was taken in. Do not trust it; ask whoever sent it.',
    'too-many-lines': (most: number) =>
      `This file has more than ${most.toLocaleString('en-GB')} records. Nothing of it was taken in. Do not trust it; ask whoever sent it.`,
    'not-readable':
      'The disk or the network did not give the file. Connect it again, or copy the file to this tablet, then open it from there.',
    'not-a-paper-key': 'That is no paper key. It begins with AGE-SECRET-KEY-1 and has 74 letters and digits.',
    'practice-file':
      'This file comes from a practice space, and its families are fictional. Open it in the practice space; nothing was changed.',
    'not-a-practice-file': 'This file may have real families in it. Leave the practice families first, then open it; nothing was changed.',
    'paper-not-for': 'This paper key does not open the file. It may be an older key, or another team’s.',
  },
  notOpened: 'Not opened',
}
