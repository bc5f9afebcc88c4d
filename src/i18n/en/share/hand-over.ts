import { counted } from '../../format.ts'

/** The words about a one-off file under a passphrase. */
export const handOver = {
  title: 'Hand over with a passphrase',
  sub: 'Once, to somebody outside the team: a file that opens with a passphrase instead of a key.',
  begin: 'Make a file with a passphrase',
  screen: 'Hand over with a passphrase',
  screenSub: 'Whoever has the file and the passphrase can read it, now and later. Send the two by different ways.',
  which: 'Which families',
  all: (count: number) => (count === 1 ? 'The one family here' : `All ${count} families here`),
  chosen: 'Only these',
  pick: 'Families',
  find: 'Find a family',
  none: 'There is no family on this tablet yet.',
  pass: 'Passphrase of the file',
  passHint: 'Six words, chosen by chance. Write them down or read them out; they are not shown again once you leave.',
  other: 'Other words',
  make: 'Make the file',
  making: 'Making the file takes a few seconds',
  pickSome: 'Choose at least one family.',
  ready: 'The file is ready',
  readyText: (families: number) => `It holds ${counted(families, 'family', 'families')} and opens with these words only:`,
  weak: 'These words could be guessed. Take the words that are offered.',
  refused: 'The share sheet does not take this file. Save a copy, then send that.',
  done: 'It does not count as shared with your team.',
  close: 'Done',
}
