import { counted, formatDay, formatList } from '../format.ts'

/** The time of day of a wall clock as it was read, such as 2:05pm. No zone is applied: it is what the clock said there and then. */
function clockOf(wall: string): string {
  const [hours, minutes] = [Number(wall.slice(11, 13)), wall.slice(14, 16)]
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minutes}${hours < 12 ? 'am' : 'pm'}`
}

/** The day and the time of day of a wall clock as it was read: 8 October 2026, 3:20pm. */
export const moment = (wall: string) => `${formatDay(wall.slice(0, 10))}, ${clockOf(wall)}`

/** The words of this screen. */
export const read = {
  screen: 'A finished visit',
  openScreen: 'A visit so far',
  // A date in a heading breaks as a whole.
  title: (type: string, on: string) => `${type}, ${formatDay(on).replaceAll(' ', '\u00a0')}`,
  sub: (family: string, children: readonly string[], set: string) => `${family}: ${formatList(children)}. ${set} set.`,
  print: 'Print or copy',
  compare: (child: string) => `Compare ${child}’s visits`,
  otherVersion: 'This visit used a questionnaire that is not on this tablet',
  otherVersionHint: 'It is kept. A newer Plumbline can show it.',

  notSignedTitle: 'Not signed yet',
  notSigned: 'This is the visit as it stands. It can still change.',
  carryOn: 'Carry on with the visit',
  errorTitle: 'Entered in error',
  error: (name: string, wall: string, reason: string) =>
    `${name} marked this visit as entered in error on ${moment(wall)}.${reason === '' ? '' : ` Reason: ${reason}`}`,
  errorHint: 'It is kept here and counts in no comparison.',

  circumstances: 'The visit',
  row: {
    who: 'Graded by',
    place: 'Place',
    announced: 'Announced',
    present: 'Who was there',
    rooms: 'Rooms seen',
    previous: 'Last time’s grades',
    words: 'Questionnaire',
  },
  person: (name: string, role: string, agency: string) => [name, ...[role, agency].filter((part) => part !== '')].join(', '),
  place: { 'main-home': 'Main home', 'other-home': 'Other home', elsewhere: 'Elsewhere' },
  placeWith: (place: string, note: string) => (note === '' ? place : `${place}: ${note}`),
  announced: { yes: 'Announced', no: 'Unannounced' },
  nobody: 'Nobody recorded',
  noRooms: 'No rooms recorded',
  room: {
    'living-room': 'living room',
    kitchen: 'kitchen',
    bathroom: 'bathroom',
    'child-bedroom': 'child’s bedroom',
    'adult-bedroom': 'adult’s bedroom',
    'hall-stairs': 'hall and stairs',
    outside: 'outside',
  },
  rooms: (rooms: readonly string[]) => {
    const list = formatList(rooms)
    return `${list.charAt(0).toUpperCase()}${list.slice(1)}`
  },
  previous: { hidden: 'Hidden until each item was confirmed', shown: 'Shown from the start' },
  version: (name: string, version: number) => `${name}, version ${version}`,
  notGiven: 'Not recorded',
  twoAnswers: 'Recorded differently by two people:',
  byWhen: (name: string, wall: string) => `${name}, ${moment(wall)}`,

  senses: 'In the home',
  sense: { see: 'See', hear: 'Hear', smell: 'Smell', feel: 'Feel' },

  signature: 'Signature',
  signedBy: (name: string, role: string, agency: string, wall: string) =>
    `Signed by ${[name, ...[role, agency].filter((part) => part !== '')].join(', ')}, on ${moment(wall)}.`,
  covers: (count: number) => `The signature covers ${counted(count, 'entry', 'entries')}.`,
  amendedSince: (count: number) =>
    `${counted(count, 'answer has', 'answers have')} been corrected since. What was signed stays beside each.`,
  lateSince: (count: number) => `${counted(count, 'answer', 'answers')} arrived after signing, from somebody who had not seen it.`,

  childTitle: (child: string, age: string) => `${child}, ${age}`,
  answersOf: (child: string) => `${child}: every answer`,
  presence: (child: string) => `Seeing ${child}`,
  presenceRow: { seen: 'Seen', alone: 'Seen alone', whyNot: 'Why not', changes: 'What it changes' },
  seen: { yes: 'Yes', no: 'No, not seen' },
  voiceKind: { words: 'own words', drawing: 'a drawing', behaviour: 'what they showed' },
  voiceBy: (child: string, kind: string | undefined, on: string) =>
    kind ? `${child}, ${kind}, ${formatDay(on)}` : `${child}, ${formatDay(on)}`,
  quoted: (words: string) => (/^[“"'‘]/.test(words) ? words : `“${words}”`),
  noPresence: 'Nothing was recorded about seeing this child.',

  headlinesOf: (child: string) => `Headlines of ${child}, by domain`,
  headlineSeen: (state: string, graded: number, asked: number) =>
    asked === 0 ? `${state}.` : `${state}. ${graded} of ${counted(asked, 'item', 'items')} graded.`,
  whyGrade: 'Why this grade',
  whyNone: 'Why there is no grade',
  left: 'Not answered',
  leftList: (count: number) => `${counted(count, 'item', 'items')} not answered`,
  becauseWhy: (reason: string, why: string) => (why === '' ? reason : `${reason}: ${why}`),
  childSaid: (child: string) => `${child} said or showed`,
  carerSaid: 'Carer said',
  source: (sources: readonly string[]) => formatList(sources.map((source, at) => (at === 0 ? source : source.toLowerCase()))),
  label: { sources: 'From', since: 'Since', money: 'Money or repairs alone would put it right', whyChanged: 'Why it changed' },
  carerOnly: 'Told by carer only',
  late: 'Arrived after signing',
  amended: 'Corrected',
  drafted: 'Not confirmed yet',
  noLonger: 'No longer an item for this child: kept, not counted',
  gradedBy: (name: string, wall: string) => `${name}, ${moment(wall)}`,

  versions: (count: number) => `All ${count} versions`,
  versionSigned: 'As first entered',
  versionAmended: (name: string, wall: string) => `Corrected by ${name}, ${moment(wall)}`,
  versionSettled: (name: string, wall: string) => `Settled by ${name}, ${moment(wall)}`,
  versionEntered: (name: string, wall: string) => `Entered by ${name}, ${moment(wall)}`,
  versionStands: 'stands now',
  versionReplaced: 'replaced later',
  reason: 'Reason',
  register: {
    answer: 'Answer',
    sources: 'From',
    evidence: 'Evidence',
    childSaid: 'Child’s words',
    carerSaid: 'Carer’s words',
    since: 'Since',
    money: 'Money or repairs',
    whyChanged: 'Why it changed',
  },

  settle: 'See both and settle it',
  settledAfter: 'Settled after signing',
  correct: 'Correct this answer',
  correctTitle: (item: string) => `Correct: ${item}`,
  correctHint: 'What was signed stays readable. The correction and your reason stand beside it.',
  gradeLegend: 'The answer that should stand',
  cant: { label: 'Not graded', hint: 'Not seen, does not apply, or not right to ask. Say which below.' },
  cantLegend: 'Why it is not graded',
  cantOption: {
    'not-seen-today': 'Not seen today',
    'family-chose-not-to': 'Family chose not to',
    'not-right-to-ask': 'Not safe or not right to ask then',
    'not-applicable': 'Does not apply to this child',
  },
  why: 'In a few words, why',
  evidenceLabel: 'What you saw, heard, smelt or felt',
  childSaidLabel: 'What the child said or showed, in their words',
  carerSaidLabel: 'What the carer said',
  sourcesLabel: 'Where the answer comes from',
  reasonLabel: 'Why you are correcting it',
  reasonHint: 'Kept with the change, for everybody who reads this visit.',
  pickAnswer: 'Choose a grade, or say that it is not graded.',
  pickWhyNot: 'Choose why it is not graded.',
  nothingChanged: 'Nothing is different yet. Change the answer or its words, or leave without saving.',
  saveCorrection: 'Save the correction',
  corrected: (item: string) => `The correction of “${item}” is saved on this tablet.`,
  notSaved: 'The correction is not saved',
}
