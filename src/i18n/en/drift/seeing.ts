import type { BetterWhenExpectedFigures } from '../../../core/drift/better-when-expected.ts'
import type { HiddenCornerFigures } from '../../../core/drift/hidden-corner.ts'
import type { ScorerChangedFigures } from '../../../core/drift/scorer-changed.ts'
import type { TidierHomeFigures } from '../../../core/drift/tidier-home.ts'
import { counted, formatList } from '../../format.ts'
import { domainOf, itemNames, plainOf } from './change.ts'
import type { RuleWords, Say } from './words.ts'

const visitsOf = (count: number) => counted(count, 'visit', 'visits')
const domains = (say: Say, codes: readonly string[]) => formatList(codes.map((code) => say.domain(code)))

const hiddenCorner: RuleWords<HiddenCornerFigures> = {
  name: 'Hidden corner',
  about:
    'Looks for items that apply and were not graded at visit after visit, and for domains of which too little was seen to have a grade. What nobody sees is never counted as good.',
  canDoWrong:
    'There can be a plain reason: the child was asleep, the visit was cut short, or somebody else sees it and has not said so here.',
  practitioner: (say, found) => {
    const { hidden, times, graded, asked, short } = found.figures
    return [
      ...(hidden > 0 ? [`${domainOf(say, found)}: not seen at ${times} visits in a row or more: ${itemNames(say, found)}.`] : []),
      ...(short
        ? [`${domainOf(say, found)}: ${graded} of ${counted(asked, 'item', 'items')} asked could be graded, too few for a headline grade.`]
        : []),
    ].join(' ')
  },
  supervisor: (say, found) => {
    const { hidden, graded, asked } = found.figures
    const what =
      hidden > 0
        ? `${counted(hidden, 'item', 'items')} unseen at visit after visit`
        : `${graded} of ${counted(asked, 'item', 'items')} seen`
    return `${say.child}, ${domainOf(say, found)}: ${what}. What was said when you asked, and who else could see it?`
  },
  family: (say, found) =>
    found.figures.hidden > 0
      ? `We have not seen these yet: ${itemNames(say, found)}. We would like to look at them with you next time.`
      : `We have not seen enough of ${plainOf(say, found)} yet. We would like to look at it with you next time.`,
  clears: (say, found) => {
    const { hidden, short, asked } = found.figures
    const seen = `1 visit that grades ${itemNames(say, found)}, or notes why it does not apply`
    if (hidden > 0) return short ? `${seen}, and enough of the ${asked} items asked for a headline grade.` : `${seen}.`
    return `1 visit that grades enough of the ${asked} items asked for a headline grade.`
  },
}

const tidierHome: RuleWords<TidierHomeFigures> = {
  name: 'Tidier home, same care',
  about:
    'Looks for a home, food and clothes that got better while another domain of concern did not. What can be cleaned before a visit is not the whole picture.',
  canDoWrong: 'Relationships take longer to change than a kitchen, and the home may rightly have come first.',
  practitioner: (say, found) => {
    const { better, worse, paired, from, to, others } = found.figures
    return `${domainOf(say, found)} is better met on ${say.day(to)} than on ${say.day(from)} (${better} of ${counted(paired, 'item', 'items')}, ${worse === 0 ? 'none' : worse} less well met). ${domains(say, others)}: of concern, with no clear improvement. Improvement you can see is not the whole picture.`
  },
  supervisor: (say, found) =>
    `${say.child}: the home is better since ${say.day(found.figures.from)}, ${domains(say, found.figures.others)} not. What is it like to be ${say.child} there, on an ordinary evening?`,
  family: (say, found) =>
    `The home is going better, and it shows. Now let us look together at ${formatList(found.figures.others.map((domain) => plainOf(say, { domain })))}, which matters to ${say.child} just as much.`,
  clears: (say, { figures: { others } }) =>
    `1 review at which ${domains(say, others)} ${others.length === 1 ? 'is' : 'are'} better by more than chance would explain, or held.`,
}

const betterWhenExpected: RuleWords<BetterWhenExpectedFigures> = {
  name: 'Better only when expected',
  about:
    'Compares what a walk through the home shows, and how the children are watched over, at announced visits with unannounced ones next to them. It also says when no visit of late was unannounced, so that nobody can tell.',
  canDoWrong:
    'Everybody tidies up for a guest; it is what lies under it that counts, and a hard week can fall on the day of an unannounced visit.',
  practitioner: (say, found) => {
    const { apart, pairs, noneUnannounced } = found.figures
    return [
      ...(apart !== null
        ? [
            `At announced visits these are ${counted(apart, 'grade', 'grades')} better than at unannounced ones next to them, in the middle of ${counted(pairs, 'pair', 'pairs')} of grades: ${itemNames(say, found)}.`,
          ]
        : []),
      ...(noneUnannounced !== null ? [`None of the last ${visitsOf(noneUnannounced)} to the home was noted as unannounced.`] : []),
    ].join(' ')
  },
  supervisor: (say, { figures: { apart, noneUnannounced } }) =>
    apart !== null
      ? `${say.child}: the home is ${counted(apart, 'grade', 'grades')} better when a visit is announced. What is an ordinary day like, and who could call in?`
      : `${say.child}: no unannounced visit among the last ${noneUnannounced}. When could one be made, with whom?`,
  family: null,
  clears: (_say, { figures: { apart } }) =>
    apart !== null ? '1 unannounced visit, and an announced one next to it, that find much the same.' : '1 unannounced visit to the home.',
}

const scorerChanged: RuleWords<ScorerChangedFigures> = {
  name: 'Scorer changed',
  about:
    'Notes that somebody else scored the latest visit than the one it is compared with. Two people who see the same thing grade it differently in three to four items of ten.',
  canDoWrong: 'It says nothing about who is right, and nothing about the family.',
  practitioner: (say, { figures: { domains: codes, earlier, later, agency } }) =>
    `${domains(say, codes)}: scored by ${formatList(later)}, before by ${formatList(earlier)}${agency ? ', from another agency' : ''}. Part of a change can be the change of eyes; wait for a second review before you rely on one.`,
  supervisor: (say, { figures: { earlier, later } }) =>
    `${say.child}: scored by ${formatList(later)}, before by ${formatList(earlier)}. Could both grade one visit, and compare?`,
  family: null,
  clears: (_say, { figures: { later } }) =>
    `1 review scored by the same people again, or 1 more by ${formatList(later)} once a call is confirmed.`,
}

/** The words of the rules about what is seen, when, and by whom. */
export const seeingWords = { D12: hiddenCorner, D15: tidierHome, D16: betterWhenExpected, D24: scorerChanged }
