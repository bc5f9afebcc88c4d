import type { NoMovementFigures } from '../../../core/drift/no-movement.ts'
import type { NotYetHeldFigures } from '../../../core/drift/not-yet-held.ts'
import type { StalledFigures } from '../../../core/drift/stalled.ts'
import { counted } from '../../format.ts'
import { domainOf, itemNames, plainOf } from './change.ts'
import type { RuleWords } from './words.ts'

const reviewsOf = (count: number) => counted(count, 'review', 'reviews')
const daysOf = (count: number) => counted(count, 'day', 'days')

const noMovement: RuleWords<NoMovementFigures> = {
  name: 'No movement yet',
  about:
    'Looks at a domain of concern that has been reviewed and shows nothing clear, for better or worse. It is early: after more time and reviews it becomes “Stalled”.',
  canDoWrong:
    'Too small to be sure is not the same as no change: half of the items getting one grade better is missed at more than half of single reviews.',
  practitioner: (say, found) => {
    const { tooFew, paired, worse, better, to, from, reviews } = found.figures
    const told = tooFew
      ? `only ${counted(paired, 'item was', 'items were')} graded both times, too few to tell`
      : `${better === 0 ? 'none' : better} of ${counted(paired, 'item', 'items')} better met, ${worse === 0 ? 'none' : worse} less well met; too small to be sure`
    return `${domainOf(say, found)}, after ${reviewsOf(reviews)}: from ${say.day(from)} to ${say.day(to)} ${told}.`
  },
  supervisor: (say, found) =>
    `${say.child}, ${domainOf(say, found)}: no clear movement after ${reviewsOf(found.figures.reviews)}. Is the help in place, and is it aimed at these items?`,
  family: (say, found) =>
    `With ${plainOf(say, found)}, we cannot see a clear difference yet. What has been tried, and what has got in the way?`,
  clears: () => 'A review that is better by more than chance would explain: 5 items or more better met, and hardly any less.',
}

const stalled: RuleWords<StalledFigures> = {
  name: 'Stalled',
  about:
    'Looks at a domain of concern after enough reviews and enough time: no call for the better at any of the last reviews, and not held. The time is shorter before birth and for a child under 2, who cannot wait as long.',
  canDoWrong:
    'Slow, steady change in a few items can stay below what can be told from chance; read the items before you speak of no change.',
  practitioner: (say, found) => {
    const { reviews, lookedAt, from, days, limit } = found.figures
    return `${domainOf(say, found)}: ${daysOf(days)} since ${say.day(from)} and ${reviewsOf(reviews)}, with no clear improvement at the last ${lookedAt}. The limit is ${daysOf(limit)}.`
  },
  supervisor: (say, found) =>
    `${say.child}, ${domainOf(say, found)}: ${daysOf(found.figures.days)} since ${say.day(found.figures.from)} without clear improvement. What would have to change in the plan, and who decides it?`,
  family: (say, found) =>
    `With ${plainOf(say, found)}, things look much the same as on ${say.day(found.figures.from)}. Let us think again about what would really help.`,
  clears: () =>
    '1 review that is better by more than chance would explain (5 items or more better met, and hardly any less), or the domain held.',
}

const REASON: Readonly<Record<string, (found: NotYetHeldFigures, items: string) => string>> = {
  items: ({ items }, names) => `${counted(items, 'item has', 'items have')} not been good enough for long enough: ${names}`,
  headline: () => 'the headline grade is not good enough, or there is none',
  'too-few-reviews': ({ reviews, reviewsNeeded }) => `good enough throughout at ${reviews} of ${reviewsOf(reviewsNeeded)} needed in a row`,
  'too-short': ({ days, daysNeeded }) => `the good reviews are ${daysOf(days)} apart, ${daysNeeded} are needed`,
  worse: () => 'a call of less well met is still open',
}

const notYetHeld: RuleWords<NotYetHeldFigures> = {
  name: 'Not yet held',
  about:
    'Looks at a domain where some improvement shows. It is held when every item that was ever serious, and the headline, are good enough at enough reviews far enough apart, and nothing is getting worse. Until then closing waits.',
  canDoWrong:
    'A serious item comes back one grade better by chance in a quarter of cases or more, so the improvement itself may not be real.',
  practitioner: (say, found) => {
    const reasons = found.figures.because.map((because) => REASON[because]?.(found.figures, itemNames(say, found)) ?? because)
    return `${domainOf(say, found)}: needs are better met, and that has not held yet: ${reasons.join('; ')}.`
  },
  supervisor: (say, found) => {
    const { reviews, reviewsNeeded, days, daysNeeded } = found.figures
    return `${say.child}, ${domainOf(say, found)}: better, at ${reviews} of ${reviewsOf(reviewsNeeded)} and ${days} of ${daysOf(daysNeeded)}. What makes it last once we step back?`
  },
  family: (say, found) => `With ${plainOf(say, found)}, things are going better. Well done. We will look again, to see that it lasts.`,
  clears: (_say, { figures: { reviewsNeeded, daysNeeded } }) =>
    `${reviewsOf(reviewsNeeded)} in a row, at least ${daysOf(daysNeeded)} from the first to the last, with everything that was ever serious, and the headline, good enough.`,
}

/** The words of the rules about improvement that does not come, or has yet to last. */
export const standstillWords = { D5: noMovement, D6: stalled, D7: notYetHeld }
