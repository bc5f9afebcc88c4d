import type { Assumed, Dropped } from '../../../core/pack/fhir/told.ts'
import { formatList } from '../../format.ts'
import { scoringRules } from './rules.ts'

/** As much of a text that somebody else wrote as one line needs. */
const brief = (said: string) => (said.length > 60 ? `${said.slice(0, 60)}…` : said)

/** The last part of an address, which is the name of what it stands for. */
const lastOf = (url: string) => brief(url.split('/').at(-1) ?? url)

const where = ({ path }: Dropped) => (path.length === 0 ? 'The form' : brief(path.map((link) => link || '?').join(' › ')))

type DroppedWords = { readonly [K in Dropped['kind']]: (at: string, dropped: Extract<Dropped, { kind: K }>) => string }

/** One sentence for each thing that is lost. */
const dropped: DroppedWords = {
  'item-type': (at, { type }) => `${at}: a question of the type “${brief(type)}” cannot be an item. Only choices can.`,
  'no-numbers': (at) => `${at}: its answers have no numbers, so it cannot be an item.`,
  'not-a-grade': (at, { value }) => `${at}: an answer has the number ${brief(value)}. A grade is a whole number from 0 to 10.`,
  'same-number': (at, { grade }) => `${at}: two answers have the number ${grade}, so it cannot be an item.`,
  'one-grade': (at) => `${at}: only one answer has a number, so it cannot be an item.`,
  'other-scale': (at, { grades }) =>
    `${at}: it is answered from ${formatList(grades.map(String))}. An instrument has one scale, and most questions have another.`,
  'options-elsewhere': (at) => `${at}: its answers are in a list that the file does not hold.`,
  'option-without-number': (at, { option }) => `${at}: the answer “${brief(option)}” has no number and is left out.`,
  'free-answer': (at) => `${at}: an answer in somebody’s own words cannot be given. Evidence can.`,
  'several-answers': (at) => `${at}: several answers become one.`,
  'starting-value': (at) => `${at}: the answer that it starts with is left out. Nothing is graded before somebody does.`,
  condition: (at) => `${at}: the condition under which it is shown is left out. It is asked in every visit.`,
  expression: (at, { url }) => `${at}: what is worked out by “${lastOf(url)}” is left out.`,
  media: (at) => `${at}: a picture, a sound or a film is left out.`,
  extension: (at, { url }) => `${at}: “${lastOf(url)}” is left out.`,
  contained: (at, { what }) => `${at}: what it holds as “${brief(what)}” is left out.`,
  'shown-text': (at) => `${at}: a text between the questions is left out.`,
  hidden: (at) => `${at}: it is hidden in the form, with all that is in it, and left out.`,
  'same-link': (at) => `${at}: it has the name of another one, or none, and is left out with all that is in it.`,
  'level-above': (at) => `${at}: a heading over everything is left out. Those below it become domains.`,
  'level-below': (at) => `${at}: a heading below domain and sub-area is left out. Its questions are in the sub-area.`,
  'under-a-question': (at) => `${at}: it stands under another question. It becomes an item of its own.`,
  origins: (at) => `${at}: what it came from is left out.`,
}

type AssumedWords = { readonly [K in Assumed['kind']]: (assumed: Extract<Assumed, { kind: K }>) => string }

/** One sentence for each thing that the form did not say. */
const assumed: AssumedWords = {
  id: ({ id }) => `It gets the id “${id}”.`,
  version: () => 'It has no version number, and gets version 1.',
  language: () => 'It does not say its language: English.',
  licence: () => 'It does not say on what terms it may be used. Find that out before anybody is graded with it.',
  source: () => 'It does not say who wrote it.',
  'higher-is-worse': () => 'A higher number is taken as worse. If it is better in this form, do not take it in.',
  thresholds: ({ goodEnough, serious }) => `Good enough up to ${goodEnough}, serious from ${serious}: the form does not say.`,
  rule: ({ rule }) => `Scored by “${scoringRules[rule].name}”: the form does not say by a name that is known here.`,
  'grade-words': () => 'The grades are called by their numbers, since the answers are worded differently from question to question.',
  descriptors: () => 'The words of the answers are the descriptors. There are no others.',
  'asked-of-everybody': () => 'Every item is asked at every age and in one set, and none by housing, school or an adult’s worker alone.',
  codes: () => 'Domains, sub-areas and items get codes of their own.',
  'one-domain': () => 'Questions without a heading become a domain that is called like the form.',
}

/** What is told of a FHIR Questionnaire before it is taken in. */
export const formWords = {
  dropped: 'What would be lost',
  droppedNone: 'Nothing in the form is lost.',
  assumed: 'What the form does not say',
  assumedHint: 'To say it otherwise, take it in, save it as a file, change it there and bring it in under another id.',
  more: (count: number) => `and ${count} more`,
  sayDropped: (each: Dropped): string => (dropped[each.kind] as (at: string, each: Dropped) => string)(where(each), each),
  sayAssumed: (each: Assumed): string => (assumed[each.kind] as (each: Assumed) => string)(each),
}
