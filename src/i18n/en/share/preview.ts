import { counted, formatDay, formatList } from '../../format.ts'
import { visitsAndEvents } from './home.ts'
import { atTime, dayOf, moment } from './when.ts'

const families = (count: number) => counted(count, 'family', 'families')
const records = (count: number) => counted(count, 'record', 'records')
const is = (count: number) => (count === 1 ? 'is' : 'are')

/** A length of time as people say it, from milliseconds: 3 hours, 2 days. */
function lasting(ms: number): string {
  const hours = Math.round(ms / 3_600_000)
  return hours < 48 ? counted(Math.max(1, hours), 'hour', 'hours') : counted(Math.round(hours / 24), 'day', 'days')
}

/** The words of looking at a file before it is taken in. */
export const preview = {
  title: 'Look before you take this in',
  joinTitle: 'Join the team, then take this in',
  sub: (name: string, wall: string, today: string) =>
    `A file from ${name}’s tablet, saved ${atTime(wall, today)}. Nothing on this tablet has changed yet.`,
  back: 'Shared file',
  bar: (name: string) => `${name}’s file`,
  whole: {
    device: 'Opened with this tablet’s key, complete and undamaged',
    passphrase: 'Opened with the passphrase, complete and undamaged',
    'paper-key': 'Opened with the paper key, complete and undamaged',
  },
  notWhole: (count: number) => `Opened, with ${records(count)} that do not fit`,
  who: (name: string, role: string, agency: string) => [name, role, agency].filter(Boolean).join(', '),
  part: 'It holds chosen families, or parts of them. What is not in it is no sign that it is gone.',

  totals: 'What it would do',
  visits: (count: number) => (count === 1 ? 'visit added' : 'visits added'),
  events: (count: number) => (count === 1 ? 'event added' : 'events added'),
  gradedDifferently: (count: number) => (count === 1 ? 'item graded differently by two people' : 'items graded differently by two people'),
  differently: (count: number) => (count === 1 ? 'entry made differently by two people' : 'entries made differently by two people'),
  removed: 'entries removed',
  nothing: 'Everything in this file is on this tablet already',
  nothingText: 'Taking it in changes no record. It only tells this tablet what the file has.',

  contested: 'Graded or entered differently',
  contestedSub: 'Both are kept and shown. Taking it in settles nothing by itself.',
  moreContested: (count: number) => `${count} more`,
  inFamily: (family: string, place: string) => `${family}: ${place}`,
  ofItem: (child: string, visit: string, domain: string) => [child, visit, domain].filter(Boolean).join(', '),
  visitOf: (on: string) => `visit of ${formatDay(on)}`,
  you: 'You',
  whenWhere: (moment: string, here: boolean) => `${moment}, ${here ? 'on this tablet' : 'in the file'}`,
  moment,
  leftOpen: 'Left open for now',
  leftOpenText: 'You can settle it once it is taken in, with a reason. Until it is settled the headline uses the worse of two grades.',
  closes: (count: number) =>
    `${counted(count, 'difference is', 'differences are')} settled by this file: somebody who had seen both chose one, with a reason.`,

  adds: 'What it adds',
  same: (count: number) => `${families(count)} in the file ${is(count)} the same here.`,
  newFamily: 'New here',
  isPart: 'In part',
  visitLine: (on: string, type: string, by: string) => [`${type} of ${formatDay(on)}`, by].filter(Boolean).join(', '),
  visitNoDay: (by: string) => `A visit by ${by}`,
  by: (name: string) => `by ${name}`,
  signed: 'signed',
  halfDone: 'half done',
  grown: 'more of a visit that is here',
  unreadable: 'kept, and not readable here: its questionnaire is missing',
  plusVisits: (count: number) => counted(count, 'visit', 'visits'),
  plusEvents: (count: number) => counted(count, 'event', 'events'),
  also: (targets: number, decisions: number, people: number, others: number) =>
    formatList([
      ...(targets > 0 ? [counted(targets, 'target', 'targets')] : []),
      ...(decisions > 0 ? [counted(decisions, 'decision', 'decisions')] : []),
      ...(people > 0 ? [counted(people, 'person', 'people')] : []),
      ...(others > 0 ? [counted(others, 'other entry', 'other entries')] : []),
    ]),
  plusOther: (count: number) => counted(count, 'entry', 'entries'),
  latest: (type: string, on: string, today: string, by: string) => `${type} of ${dayOf(on, today)}, by ${by}`,
  leaveOut: 'Leave this family out',
  leaveOutHint: 'It stays in the file, and is offered again the next time that one is opened.',
  leftOut: 'Left out',

  wrong: 'Before you decide',
  older: {
    'put-back': 'This is an older file than the one that was read last',
    overwritten: 'Somebody saved over the shared file without having read it',
  },
  olderText: (wall: string, today: string, visits: number, facts: number) =>
    `The file that was read ${atTime(wall, today)} held ${visitsAndEvents(visits, 0, facts)} that ${visits + facts === 1 ? 'is' : 'are'} missing from this one. This tablet has ${visits + facts === 1 ? 'it' : 'them'}, and puts ${visits + facts === 1 ? 'it' : 'them'} back with the next save. Nothing here goes.`,
  clock: (name: string) => `The clock of ${name}’s tablet is ahead`,
  clockText: (ms: number, wall: string, today: string, facts: number) =>
    `By ${lasting(ms)}: it said ${moment(wall, today)} when it wrote ${counted(facts, 'entry', 'entries')}. They are kept and keep their order; read their dates with care, and ask for that clock to be set right.`,
  aside: (count: number) => `${records(count)} ${count === 1 ? 'is' : 'are'} put aside`,
  asideWhy: {
    altered: (count: number) =>
      `${records(count)} ${is(count)} not what ${count === 1 ? 'its' : 'their'} mark says: changed after being written, or damaged.`,
    notAFact: (count: number) => `${records(count)} ${count === 1 ? 'does' : 'do'} not have the form of an entry.`,
    notReadable: (count: number) => `${records(count)} cannot be read at all.`,
  },
  asideText: 'They are never taken in. They are kept aside on this tablet, so that somebody can look into it. The rest can be taken in.',
  asideTooMuch: 'There are more of them than this tablet keeps aside, so keep the file too.',
  altered: (count: number) => `${counted(count, 'signed visit does', 'signed visits do')} not read as signed`,
  alteredLine: (family: string, name: string, wall: string, today: string, reads: 'missing' | 'altered' | 'partial') =>
    `${family}, signed by ${name} ${atTime(wall, today)}: ${
      { missing: 'an entry that was signed is missing', altered: 'what was signed has been changed', partial: 'some of it was held back' }[
        reads
      ]
    }.`,
  alteredText: 'Taking it in marks them so in the family. Ask who signed before you rely on them.',
  other: (team: string) => `This file is of another team${team ? `: ${team}` : ''}`,
  otherText:
    'Its families would join those of your team on this tablet, and go into your team’s file with the next save. That is seldom what anybody wants.',
  otherAgree: 'I know that this is another team’s file, and want its families in ours',
  contradicts: 'This file contradicts more than it adds',
  contradictsText: (contradicted: number, fresh: number) =>
    `${counted(contradicted, 'value', 'values')} would be set against what is here, and ${fresh} ${fresh === 1 ? 'comes' : 'come'} new. Ask whoever sent it before you take it in. Nothing here goes by it.`,
  contradictsAgree: 'I have asked, and want it taken in',
  erasedAsks: (family: string) => `${family}: a colleague has erased these records`,
  erasedAsksText: (name: string, wall: string, today: string) =>
    `${name} erased them ${atTime(wall, today)}. Here they stay open until somebody says, on the family’s page, whether they are erased here too or kept.`,
  erasedHeld: 'They are on hold here, so they stay.',
  erasedGone: (count: number) =>
    `${families(count)} ${is(count)} erased: only the word that ${count === 1 ? 'it was' : 'they were'} erased comes.`,
  keptOut: (count: number) =>
    `${counted(count, 'entry', 'entries')} of families that were erased here ${is(count)} in the file and ${count === 1 ? 'does' : 'do'} not come again.`,
  keptAgain: (family: string) => `${family}: an erasure is taken back. What others still have of it comes again.`,
  packNew: (name: string, version: number) => `A questionnaire comes with it: ${name}, version ${version}.`,
  packSettings: (name: string, version: number) =>
    `Practice settings come with it: ${name}, version ${version}. They are used only once somebody chooses them.`,
  packRefused: (name: string, version: number, visits: number) =>
    `The questionnaire ${name}, version ${version}, could not be taken in. ${visits > 0 ? `${counted(visits, 'visit needs', 'visits need')} it: kept, and not readable here.` : ''}`,
  joined: (names: readonly string[]) => `New on the team’s list: ${formatList(names)}. The next save opens for them too.`,
  left: (names: readonly string[]) => `Off the team’s list: ${formatList(names)}. The next save does not open for them.`,
  refusedStatements: (count: number) =>
    `${counted(count, 'entry', 'entries')} of the team’s list ${is(count)} not signed as ${count === 1 ? 'it says' : 'they say'}: not followed.`,

  join: (name: string, others: number) =>
    others > 0 ? `Join the team of ${name} and ${counted(others, 'other', 'others')}` : `Join the team of ${name}`,
  joinText: (team: string) =>
    `${team} has this tablet on its list. Joining takes its list; from then on this tablet saves to its file, and everybody on the list can open what you save.`,
  digits: (name: string) => `Ask ${name} to read out the digits of their tablet, under “Colleagues and keys”. They have to be these:`,
  joinAgree: 'The digits are the same',
  joinHint: 'If they differ, somebody has put themselves in between. Do not join, and tell your manager.',

  decide: 'Take this in?',
  decideSub: 'You can undo it until you next save to the shared file.',
  takeIn: (visit: number, event: number, other: number) => `Take in ${visitsAndEvents(visit, event, other)}`,
  joinTake: 'Join and take in',
  note: 'Take note of it',
  takeInSave: 'Take in, then save to the shared file',
  notNow: 'Not now',
  taking: 'Taking it in',
  agree: 'Tick the box first, if that is what you want.',
  without: (count: number) => `Without ${families(count)}.`,

  taken: (visit: number, event: number, other: number, family: number) =>
    `Taken in: ${visitsAndEvents(visit, event, other)}, in ${families(family)}.`,
  takenNothing: 'Noted. No record changed.',
  takenJoined: (team: string) => `This tablet is in ${team || 'the team'} now.`,
  takenContested: (count: number) =>
    `${counted(count, 'entry was', 'entries were')} made differently by two people, and ${is(count)} left open.`,
  decideIn: (family: string) => `Say whether ${family} is erased here too, or kept`,
  settleIn: (family: string) => `Look at both sides in ${family}`,
  asideLost: 'What did not fit was more than is kept aside. Keep the file.',
  openAgain: 'This tablet was locked or reloaded since the file was opened. Open it again; nothing was changed.',
  notTaken: 'Not taken in',
}
