import type { ChildFlag } from '../../core/fact.ts'
import type { Band } from '../../core/instrument.ts'
import { DAY_PARTS, type DayKind, type DayPart } from '../../core/surroundings.ts'
import { counted, formatDay, formatList, formatShortDay } from '../format.ts'

type Prompts = Readonly<Record<DayPart, string>>
/** Ages that have a day to tell. */
type Born = Exclude<Band, 'PB'>

const baby: Prompts = {
  wake: 'Where does the baby wake? Who comes, and after how long?',
  morning: 'The first feed: what, how much, who gives it? Who changes and washes the baby?',
  daytime: 'Held, on the floor, in a seat, in the pram? Who talks to the baby and plays?',
  after: 'Naps: where, and on what? Feeds and nappies in between, and who does them?',
  tea: 'Milk or food later on: what is there, who gives it, who watches?',
  evening: 'Who is there? Quiet or noise, smoke, visitors, rows?',
  bedtime: 'Where is the baby laid to sleep, on their back or not, and what else is in the cot?',
  night: 'Who hears the baby? Feeds and changing at night. Who sleeps where, and has anybody drunk or taken something?',
}

const toddler: Prompts = {
  wake: 'Who is up when the child wakes? What does the child do until somebody is?',
  morning: 'Breakfast, nappy or toilet, washing, clothes: what is there, and who helps?',
  daytime: 'Nursery, at home, or with somebody else? Who plays and talks? Going out?',
  after: 'Naps, play, screens. Who is watching, and from where?',
  tea: 'What is eaten, where, and with whom?',
  evening: 'Who is there? Bath, stories, screens, visitors, rows?',
  bedtime: 'When, and who puts the child to bed? In a bed of their own?',
  night: 'Who hears when the child wakes? Is an adult always in the home?',
}

const child: Prompts = {
  wake: 'What wakes you up? Is anybody else up then?',
  morning: 'What is there for breakfast? Where do your clothes come from? How do you get to school?',
  daytime: 'What is school like? What do you eat there? Who do you play with?',
  after: 'Who is there when you come home? What do you do?',
  tea: 'What is there to eat? Who makes it, and who eats with you?',
  evening: 'Who is at home? What do you do, watch or play?',
  bedtime: 'When do you go to bed? Where do you sleep? Who says good night?',
  night: 'What is it like at night? Who would you go to if you woke up?',
}

const teenager: Prompts = {
  wake: 'What wakes you? Do you have to wake anybody else?',
  morning: 'Food, a wash, clothes: what is there? Who do you get ready besides yourself?',
  daytime: 'School, college, work, or somewhere else? If not there, where are you?',
  after: 'Where do you go, and with whom? Does anybody ask?',
  tea: 'What do you eat? Do you make it yourself, and for others too?',
  evening: 'Who is at home? What do you do for brothers, sisters or a parent? Who is on your phone?',
  bedtime: 'Where do you sleep, and when? Where is the phone then?',
  night: 'Are you out at night? Where, with whom, and who knows? What is it like at home?',
}

/** Where a day without nursery or school asks something else. */
const weekend: Partial<Readonly<Record<Born, Partial<Prompts>>>> = {
  T: { daytime: 'Where is the child, and with whom? Who plays and talks? Going out?' },
  C: {
    morning: 'What is there for breakfast? What do you do first?',
    daytime: 'What do you do all day? Who is with you? Do you go out?',
    after: 'And in the afternoon? Does somebody look after you, or do you look after somebody?',
  },
  Y: {
    daytime: 'Where are you, and with whom? What do you have to do at home?',
    after: 'Where do you go, and does anybody ask? Work, and who has the money?',
  },
}

const prompts: Readonly<Record<Born, Prompts>> = { B: baby, T: toddler, C: child, Y: teenager }

const part: Prompts = {
  wake: 'Waking',
  morning: 'Morning',
  daytime: 'The day',
  after: 'After school',
  tea: 'Evening meal',
  evening: 'Evening',
  bedtime: 'Going to bed',
  night: 'Night',
}

/** The words of a day in a child's life: asked at a visit, read, and held beside the visits before. */
export const days = {
  screen: 'A day in a child’s life',
  listScreen: 'A child’s days',
  title: (child: string) => `A day in ${child}’s life`,
  kind: { weekday: 'A weekday', weekend: 'A day at the weekend' } satisfies Readonly<Record<DayKind, string>>,
  kindLegend: 'Which day?',
  /** What a part of the day is called for a child of that age. */
  part: (name: DayPart, band: Band, kind: DayKind) =>
    name === 'after' && (kind === 'weekend' || band === 'B' || band === 'T') ? 'Afternoon' : part[name],
  prompt: (name: DayPart, band: Born, kind: DayKind) => (kind === 'weekend' ? weekend[band]?.[name] : undefined) ?? prompts[band][name],
  how: {
    B: 'Ask whoever looks after the baby about yesterday, hour by hour: what happened, not what usually happens.',
    T: 'Ask whoever looks after the child about yesterday, hour by hour. With toys the child may show you.',
    C: 'Ask about yesterday, one thing after another. A drawing helps. Write the child’s own words in “quotes”.',
    Y: 'Ask about yesterday, and write their own words in “quotes”. Silence or anger says something too: write down when it came.',
  } satisfies Readonly<Record<Born, string>>,
  /** What to ask besides, for a child marked so. */
  besides: {
    premature: '',
    disability: 'Besides: who does the care that is needed, with what equipment, and how does the child make themselves understood?',
    'long-term condition': 'Besides: when are medicines due in the day, and who sees to them?',
    'additional need': 'Besides: what makes a day easier or harder for this child?',
    neurodivergent: 'Besides: what makes a day easier or harder: noise, changes, waiting?',
    'young carer': 'Besides: what do they do for others, from waking to the night?',
  } satisfies Readonly<Record<ChildFlag, string>>,
  unbornTitle: 'There is no day to tell yet',
  unborn: 'Before birth the child has no day of their own. How the parents get ready is graded with the items before birth.',
  toVisit: 'Back to the visit',
  toRead: 'Read the visit',
  allDays: 'All days, visit beside visit',
  dock: 'Day',
  done: 'Done',
  sources: 'How do you know?',
  sourcesHint: 'A child who tells it alone may tell it differently.',
  before: (type: string, on: string) => `${type}, ${formatDay(on)}`,
  beforeNot: 'Not asked then.',
  beforeHint: (on: string) => `Beside each part stands what was told on ${formatDay(on)}. Ask anew: days change.`,
  notAsked: 'Not asked',
  notAskedSince: (on: string) => `Not asked. Told last on ${formatDay(on)}.`,
  noDay: (child: string) => `Nobody asked about a day in ${child}’s life at this visit.`,
  told: (count: number) => (count === 0 ? 'Not asked yet' : `${count} of ${DAY_PARTS.length} parts told`),
  state: (weekday: string, weekendDay: string) => `Weekday: ${weekday.toLowerCase()}. Weekend: ${weekendDay.toLowerCase()}.`,
  ask: 'Ask about a day',
  carryOn: 'Carry on with the day',
  addLate: 'Add or correct something',
  lateTitle: (on: string) => `This visit was signed on ${formatDay(on)}`,
  lateHint: 'What you write now is kept as a later entry, with your name and the time. What was signed stays readable.',
  late: 'Later entry, after signing',
  lateSince: (count: number) =>
    `${counted(count, 'day was', 'days were')} added to or corrected after signing. What was signed stays beside it.`,
  by: (name: string, on: string) => `${name}, ${formatDay(on)}`,
  whenSigned: (words: string) => `When it was signed: ${words}`,
  whenSignedNot: 'Not asked when it was signed.',
  known: 'How it is known',
  notSaid: 'Not said',
  listTitle: (child: string) => `${child}’s days, visit beside visit`,
  listSub: 'As they were told each time, the latest first. What nobody asked is not known, and not known is not fine.',
  visitHead: (type: string, on: string) => `${type}, ${formatDay(on)}`,
  notSigned: 'Not signed yet',
  partColumn: 'Part of the day',
  caption: (kind: string, child: string) => `${kind} in ${child}’s life`,
  over: {
    new: 'Told for the first time',
    same: (on: string) => `The same as on ${formatShortDay(on)}`,
    other: (on: string) => `Other than on ${formatDay(on)}`,
  },
  none: 'No day has been told yet',
  noneHint: (child: string) =>
    `At a visit, ask what a day is like for ${child}, from waking to the night. The next time shows what is new.`,
  unasked: (visits: readonly string[]) => `Not asked at all at these visits: ${formatList(visits)}.`,
  noneOfKind: (kind: string) => `Nobody has told ${kind.toLowerCase()} yet.`,
  toFamily: 'Go to the family',
  print: 'Print',
  open: (child: string) => `Say what a day is like for ${child}`,
}
