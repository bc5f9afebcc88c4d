import { daysAfter } from '../../../core/drift/clock.ts'
import type { LongRunningFigures } from '../../../core/drift/long-running.ts'
import type { ReviewOverdueFigures } from '../../../core/drift/review-overdue.ts'
import type { SiblingBlindSpotFigures } from '../../../core/drift/sibling-blind-spot.ts'
import type { StartAgainFigures } from '../../../core/drift/start-again.ts'
import type { StopStartFigures } from '../../../core/drift/stop-start.ts'
import type { StuckFigures } from '../../../core/drift/stuck.ts'
import type { SupervisionOverdueFigures } from '../../../core/drift/supervision-overdue.ts'
import { counted, formatAgo, formatList } from '../../format.ts'
import type { RuleWords } from './words.ts'

const ago = (day: string, days: number) => formatAgo(day, daysAfter(day, days))
const daysLong = (days: number) => counted(days, 'day', 'days')
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

const reviewOverdue: RuleWords<ReviewOverdueFigures> = {
  name: 'Review overdue',
  about:
    'Looks at the day on which the next visit of a child was due: the day that was set for the family, else a usual interval after the last one, never later than a ceiling. Children under 2 and before birth have the same clock; the rule “Stalled” runs shorter for them.',
  canDoWrong: 'A visit that took place and is not signed yet counts as not done.',
  practitioner: (say, { figures: { what, due, days, last, by, halfDone } }) =>
    [
      `The ${what === 'baseline' ? 'first visit' : 'review'} of ${say.child} was due on ${say.day(due)}, ${ago(due, days)}${by === 'ceiling' ? ', the latest that it may wait' : ''}.`,
      last === null ? 'There is no signed visit in this episode.' : `The last signed visit was on ${say.day(last)}.`,
      ...(halfDone === null ? [] : [`A visit of ${say.day(halfDone)} is not signed yet.`]),
    ].join(' '),
  supervisor: (say, { figures: { what, due, days, last } }) =>
    `${what === 'baseline' ? 'First visit' : 'Review'} of ${say.child} due ${say.day(due)}, ${daysLong(days)} late${last === null ? '' : `, last visit ${say.day(last)}`}. What is in the way, and when will it be?`,
  family: (say, { figures: { due } }) =>
    `We meant to look with you by ${say.day(due)} at how ${say.child} is getting on. Let us agree a day.`,
  clears: (say, { figures: { halfDone } }) =>
    halfDone === null
      ? `1 signed visit that includes ${say.child}.`
      : `Finish and sign the visit of ${say.day(halfDone)}, or 1 other signed visit that includes ${say.child}.`,
}

const openedAgain = (reopened: number) =>
  reopened === 1 ? 'The case was opened again on' : `The case has been opened again ${times(reopened)}, last on`

const stopStart: RuleWords<StopStartFigures> = {
  name: 'Stop and start',
  about:
    'Looks at how often the case was opened again and how soon after it ended. Help that stops and starts is one of the most common patterns in reviews of long-term neglect.',
  canDoWrong: 'A family may come back because help worked and they trust it.',
  practitioner: (say, { figures: { reopened, openedOn, closedOn, days } }) =>
    `${openedAgain(reopened)} ${say.day(openedOn)}${
      closedOn === null || days === null ? '' : `, ${daysLong(days)} after it ended on ${say.day(closedOn)}`
    }.`,
  supervisor: (say, { figures: { reopened, openedOn } }) =>
    `${openedAgain(reopened)} ${say.day(openedOn)}. What was left when it ended, and what will be different now?`,
  family: (say, { figures: { openedOn } }) =>
    `We are working together again since ${say.day(openedOn)}. What helped last time, and what did not last?`,
  clears: (_say, { figures: { reopened } }) =>
    `Nothing that is done now makes it untrue: opened again ${times(reopened)}. Look at the whole history with a manager, note a challenge or a decision, and say here what came of it.`,
}

const STAGE: Readonly<Record<LongRunningFigures['stage'], string>> = {
  manager: 'time for a manager to look at it',
  challenge: 'time to challenge the plan',
  middle: 'time to look at the whole case half-way',
  decide: 'time to decide: step up, step down, or take advice',
  limit: 'past the longest that a plan should run',
}

const longRunning: RuleWords<LongRunningFigures> = {
  name: 'Long-running',
  about:
    'Counts the months of this episode while some domain of concern has not been held. Each of five stages asks for something more: a manager’s look, a challenge, a look half-way, a decision, the limit.',
  canDoWrong: 'Some needs last for years, such as a disability, and good support is allowed to last as long.',
  practitioner: (say, { figures: { stage, months, openedOn, children, domains, next } }) =>
    [
      `Open since ${say.day(openedOn)}, ${counted(months, 'month', 'months')}: ${STAGE[stage]}.`,
      `Not held yet: ${formatList(domains.map((domain) => say.domain(domain)))}, for ${formatList(children)}.`,
      ...(next === null ? [] : [`The next stage is on ${say.day(next)}.`]),
    ].join(' '),
  supervisor: (say, { figures: { stage, months, domains, next } }) =>
    `${counted(months, 'month', 'months')} open: ${STAGE[stage]}. ${formatList(domains.map((domain) => say.domain(domain)))} not held. ${
      next === null ? 'What is decided now?' : `What has to be different by ${say.day(next)}, and what follows if it is not?`
    }`,
  family: (say, { figures: { months, openedOn } }) =>
    `We have worked together since ${say.day(openedOn)}, ${counted(months, 'month', 'months')}. Let us look at what has changed for good and what has not.`,
  clears: (say, { figures: { domains } }) =>
    `${formatList(domains.map((domain) => say.domain(domain)))} held (good enough at enough reviews in a row, far enough apart). Until then, note the look, the challenge or the decision of this stage.`,
}

const ANEW: Readonly<Record<StartAgainFigures['why'], (say: (day: string) => string, figures: StartAgainFigures) => string>> = {
  lead: (day, { lead, before, on }) => `${lead} leads since ${day(on)}, ${before} did before`,
  reopened: (day, { on }) => `the case was opened again on ${day(on)}`,
  baseline: (day, { on }) => `a new baseline was made on ${day(on)}, though there are older profiles`,
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const startAgain: RuleWords<StartAgainFigures> = {
  name: 'Starting again',
  about:
    'Looks for a fresh start (somebody else leads, the case was opened again, a new baseline) with nobody having marked the history as read since. Putting what is known aside for a fresh start is how patterns are missed.',
  canDoWrong: 'A corrected spelling of a name looks like somebody new, and who has read the history may not have said so here.',
  practitioner: (say, { figures }) =>
    `${capital(ANEW[figures.why](say.day, figures))}, and nobody has marked the history as read since.${
      figures.unread > 1 ? ` The same is so for ${figures.unread} fresh starts in this episode.` : ''
    }`,
  supervisor: (say, { figures }) =>
    `${capital(ANEW[figures.why](say.day, figures))}. What does the history say that the present plan does not?`,
  family: null,
  clears: (say, { figures: { on } }) =>
    `“History read” noted 1 time, on ${say.day(on)} or later, by who leads now or anybody who works with the family.`,
}

const supervisionOverdue: RuleWords<SupervisionOverdueFigures> = {
  name: 'Supervision overdue',
  about:
    'Counts the days since the family was last talked about in supervision, while some child has a domain of concern that is not held. Neglect wears down those who work with it; talking about it keeps eyes open.',
  canDoWrong: 'Supervision that took place is not seen here until somebody notes it.',
  practitioner: (say, { figures: { days, last, concern, limit } }) =>
    `${
      last === null
        ? `No supervision about this family is noted. There has been a concern since ${say.day(concern)}, ${ago(concern, days)}`
        : `Last talked about in supervision on ${say.day(last)}, ${daysLong(days)} without it`
    }. The limit is ${daysLong(limit)}.`,
  supervisor: (say, { figures: { days, last } }) =>
    `${daysLong(days)} without supervision${last === null ? ', none noted in this episode' : `, last on ${say.day(last)}`}. Find 30 minutes, and look at every child in turn.`,
  family: null,
  clears: (_say, { figures: { limit } }) => `1 supervision noted. It is due at least every ${daysLong(limit)} while there is a concern.`,
}

const stuck: RuleWords<StuckFigures> = {
  name: 'Stuck with no challenge',
  about:
    'Looks at alerts that ask to be taken further and have stood for too long with no challenge noted. Seeing that a plan does not work is not enough; somebody has to say so to somebody who can change it.',
  canDoWrong: 'A challenge that was made by telephone and never noted is not seen here.',
  practitioner: (say, { figures: { rules, days, first } }) =>
    `${counted(rules.length, 'alert asks', 'alerts ask')} to be taken further, open since ${say.day(first)}, ${daysLong(days)}, and no challenge is noted.`,
  supervisor: (say, { figures: { rules, days, first } }) =>
    `${counted(rules.length, 'alert', 'alerts')} to take further since ${say.day(first)}, ${daysLong(days)} without a challenge. Who says so to whom, and by when?`,
  family: null,
  clears: (say, { figures: { first } }) => `1 challenge noted, on ${say.day(first)} or later, with the step that was taken.`,
}

const siblingBlindSpot: RuleWords<SiblingBlindSpotFigures> = {
  name: 'Sibling in the blind spot',
  about:
    'Looks for a child of the household without a profile some weeks after the family’s first one, and for two children with the same grade on every item. Each child lives their own life in the same home.',
  canDoWrong: 'Twins, or children of nearly the same age, can be cared for alike.',
  practitioner: (say, { figures }) =>
    figures.what === 'no-profile'
      ? `${figures.child} has no signed profile, ${daysLong(figures.days)} after ${say.day(figures.from)}, when the others had theirs or ${figures.child} was born.`
      : `${formatList(figures.children)} have the same grade on all ${figures.items} items graded for both on ${say.day(figures.on)}.`,
  supervisor: (_say, { figures }) =>
    figures.what === 'no-profile'
      ? `No profile of ${figures.child} after ${daysLong(figures.days)}. What do we know of their day?`
      : `${figures.items} of ${figures.items} grades alike for ${formatList(figures.children)}. Was each child looked at, or the home?`,
  family: (_say, { figures }) =>
    figures.what === 'no-profile'
      ? `We would like to get to know ${figures.child} too.`
      : `We would like to hear more about what each day is like for ${formatList(figures.children)}, each on their own.`,
  clears: (_say, { figures }) =>
    figures.what === 'no-profile'
      ? `1 signed visit that includes ${figures.child}.`
      : `1 visit where at least 1 item differs for ${formatList(figures.children)}, or a look at this with the reason.`,
}

/** The words of the rules that read how a case is worked over time. */
export const episodeWords = {
  D9: reviewOverdue,
  D17: stopStart,
  D18: longRunning,
  D19: startAgain,
  D20: supervisionOverdue,
  D22: stuck,
  D23: siblingBlindSpot,
}
