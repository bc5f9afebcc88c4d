import type { CallFigures } from '../../../core/drift/called.ts'
import type { GettingWorseFigures } from '../../../core/drift/getting-worse.ts'
import type { SeeSawFigures } from '../../../core/drift/see-saw.ts'
import type { SeriousNowFigures } from '../../../core/drift/serious-now.ts'
import type { SlippedBackFigures } from '../../../core/drift/slipped-back.ts'
import type { Found } from '../../../core/drift/rule.ts'
import { counted, formatList } from '../../format.ts'
import type { RuleWords, Say } from './words.ts'

/** The domain that a finding is about, as it is named. */
export const domainOf = (say: Say, { domain }: Pick<Found, 'domain'>) => (domain === null ? '' : say.domain(domain))

/** The same in words for the family. */
export const plainOf = (say: Say, { domain }: Pick<Found, 'domain'>) =>
  domain === null ? '' : `“${say.plain ? say.plain(domain) : say.domain(domain)}”`

/** The items behind a finding, by name: the first few, and how many more. */
export function itemNames(say: Say, { items }: Pick<Found, 'items'>): string {
  const shown = items.length > 4 ? items.slice(0, 3) : items
  const more = items.length - shown.length
  return formatList([...shown.map((code) => `“${say.item(code)}”`), ...(more > 0 ? [counted(more, 'more item', 'more items')] : [])])
}

const headlines = ({ before, after }: CallFigures) => {
  if (before === null || after === null) return ''
  return before === after ? ` The headline grade is ${after}, as before.` : ` The headline grade was ${before}, and is now ${after}.`
}

const movedOf = ({ worse, better, paired }: CallFigures) =>
  `${worse} of ${counted(paired, 'item', 'items')} less well met, ${better === 0 ? 'none' : better} better met`

const seriousNow: RuleWords<SeriousNowFigures> = {
  name: 'Serious now',
  about:
    'Looks at the last grade of every item. One item where many needs are missed, or needs are not met, is enough, however good the rest is. A visit that did not see it changes nothing.',
  canDoWrong: 'One grade is one person’s view on one day: about one grade in three would be a grade better or worse to somebody else.',
  practitioner: (say, found) => {
    const { serious, of, worst, contested, again } = found.figures
    return [
      `${domainOf(say, found)}: ${serious} of ${counted(of, 'item', 'items')} at a serious grade, the worst at ${worst}: ${itemNames(say, found)}.`,
      ...(contested > 0
        ? [`${counted(contested, 'item is', 'items are')} graded differently by two people; the worse grade counts until they agree.`]
        : []),
      ...(again ? ['Look again today: one is at the worst grade, or was good enough the time before.'] : []),
    ].join(' ')
  },
  supervisor: (say, found) =>
    `${say.child}, ${domainOf(say, found)}: ${counted(found.figures.serious, 'item', 'items')} at ${found.figures.worst}${found.figures.serious > 1 ? ' or near it' : ''}, serious since ${say.day(found.since)}. What has been done since, and is ${say.child} safe tonight?`,
  family: (say, found) =>
    `There are some things that worry us a lot: ${itemNames(say, found)}. Let us talk about what would help, and what must change first.`,
  clears: (say, found) =>
    `A visit that grades ${itemNames(say, found)} below the serious grades: 1 is enough here. Not seeing ${found.figures.serious === 1 ? 'it' : 'them'} does not clear it.`,
}

const gettingWorse: RuleWords<GettingWorseFigures> = {
  name: 'Getting worse',
  about:
    'Counts the items of a domain that are less well met than at the visit it is compared with, and those better met. It speaks only when more slipped than chance would explain.',
  canDoWrong:
    'When nothing changed, it still speaks in 2 to 3 of 100 comparisons of a domain, and in about 5 when somebody else did the scoring.',
  practitioner: (say, found) => {
    const { figures } = found
    const twice = figures.confirmed ? ' Two visits said so.' : ' One visit said so; another would make it surer.'
    return `${domainOf(say, found)}: needs are less well met on ${say.day(figures.to)} than on ${say.day(figures.from)} (${movedOf(figures)}).${headlines(figures)}${twice}`
  },
  supervisor: (say, found) =>
    `${say.child}, ${domainOf(say, found)}: less well met since ${say.day(found.since)} (${movedOf(found.figures)})${found.figures.confirmed ? ', said by two visits' : ''}. What changed for the family then, and does the plan still fit?`,
  family: (say, found) =>
    `Some things were going better on ${say.day(found.figures.from)}: ${itemNames(say, found)}. What has become harder since, and what would help?`,
  clears: (_say, { figures }) =>
    figures.confirmed
      ? 'A review that is better than this one by more than chance would explain: 5 items or more better met, and hardly any less.'
      : '1 review at which no more items are less well met than chance would explain.',
}

const slippedBack: RuleWords<SlippedBackFigures> = {
  name: 'Slipped back',
  about:
    'Looks at a domain that got better since the first visit, and compares now with its best visit. Improvement that does not last is one of the commonest findings of reviews.',
  canDoWrong: 'The best visit is the best partly by luck, so a small part of any slip from it is luck as well.',
  practitioner: (say, found) => {
    const { figures } = found
    return `${domainOf(say, found)}: better met on ${say.day(figures.from)} than at the first visit of ${say.day(figures.first)}, and now less well met again, on ${say.day(figures.to)} (${movedOf(figures)}).${headlines(figures)}`
  },
  supervisor: (say, found) =>
    `${say.child}, ${domainOf(say, found)}: best on ${say.day(found.figures.from)}, slipped since ${say.day(found.since)} (${movedOf(found.figures)}). What held it up then, and what went away?`,
  family: (say, found) =>
    `On ${say.day(found.figures.from)} a lot was going better. Now it is harder again: ${itemNames(say, found)}. What helped you then, and what would help now?`,
  clears: (say, { figures }) =>
    `1 review at which the domain is no longer less well met than on ${say.day(figures.from)} by more than chance would explain.`,
}

const seeSaw: RuleWords<SeeSawFigures> = {
  name: 'See-saw',
  about:
    'Counts how often a domain turned between clearly better and clearly worse, each visit against the one before. Care that goes up when help comes and down when it goes is not change that a child can rely on.',
  canDoWrong: 'Different scorers in turn, or visits at very different times of day, can look like turns.',
  practitioner: (say, found) => {
    const { reversals, visits, from, to } = found.figures
    return `${domainOf(say, found)}: turned between better and less well met ${counted(reversals, 'time', 'times')} over ${counted(visits, 'visit', 'visits')}, from ${say.day(from)} to ${say.day(to)}.`
  },
  supervisor: (say, found) =>
    `${say.child}, ${domainOf(say, found)}: ${counted(found.figures.reversals, 'turn', 'turns')} in ${counted(found.figures.visits, 'visit', 'visits')}. What goes with the good times, and is this plan able to make them last?`,
  family: (say, found) =>
    `With ${plainOf(say, found)}, things have gone up and down: ${counted(found.figures.reversals, 'turn', 'turns')} since ${say.day(found.figures.from)}. What is different in the good weeks?`,
  clears: (_say, { figures: { holdReviews, holdDays } }) =>
    `The domain held: all that was ever serious, and the headline, good enough at ${counted(holdReviews, 'review', 'reviews')} in a row, at least ${holdDays} days from the first to the last.`,
}

/** The words of the rules that read movement between visits. */
export const changeWords = { D1: seriousNow, D2: gettingWorse, D3: slippedBack, D4: seeSaw }
