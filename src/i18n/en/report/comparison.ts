import type { Call } from '../../../core/change/sign-table.ts'
import { counted } from '../../format.ts'

/** The words of the report *Comparison*. */
export const comparisonReport = {
  title: 'Comparison',
  titleOf: (child: string) => `${child}: two visits compared`,
  of: (family: string, child: string) => `${family}: ${child}.`,
  about: (earlier: string, later: string) => `${earlier}, against ${later}.`,
  /** Said before anything else: what a call is, and what it is not. */
  call: 'A call is about the items that were graded both times, each held against itself. It is not about why: the same change may come from care, from help, from money, from a day that was good or bad, or from who looked.',
  callPlain: 'We only compare what we could see both times. It does not say why something is different.',

  domains: 'Each domain, then and now',
  domainsPlain: 'Each part of care, then and now',
  head: { domain: 'Domain', before: 'Then', now: 'Now', call: 'Call', rests: 'What it rests on' },
  plainHead: { domain: 'Part of care', before: 'Then', now: 'Now', call: 'What we can say' },
  seen: (state: string, seen: string) => (seen === '' ? state : `${state}. ${seen}`),
  plainCall: {
    worse: 'Needs are less well met',
    better: 'Needs are better met',
    unsure: 'No clear change',
    'too-few': 'We saw too little both times to say',
  } satisfies Readonly<Record<Call, string>>,

  both: 'Graded at both visits',
  bothPlain: 'What we could see both times',
  domainsTitle: 'Change in each domain',
  domainsTitlePlain: 'In short',
  moved: 'What moved',
  movedHint: 'Items graded at both visits, what became less well met first.',
  movedPlain: 'What is different',
  movedPlainHint: 'Only what we could see both times.',
  nonePlain: 'Of what we could see both times, nothing is different.',
  noneMoved: 'No item that was graded at both visits moved.',
  movedHead: { item: 'Item', change: 'Change' },
  moves: (change: string, call: string) => (call === '' ? change : `${change}. ${call}`),
  itemCall: {
    'may-be-better': 'Still worse than good enough, so it only may be better',
    better: 'Good enough now, and not held yet',
    held: 'Good enough, and held',
  },
  same: 'What stayed the same',
  sameHead: { item: 'Item', both: 'At both visits' },
  unpaired: 'Not graded both times',
  unpairedPlain: {
    contested: 'Two of us saw this differently',
    new: 'New for this age',
    lapsed: 'No longer asked at this age',
    ungraded: 'Not seen at one of the two visits',
  },
  /** To a family: a question was not asked, or could not be answered. */
  plainNone: 'We did not see this',
  versions: (items: number) => `${counted(items, 'item', 'items')} that only one of the two versions has`,

  leavesOut: {
    between: 'Only these two visits. What visits between them found is not in it.',
    pictures: 'The pictures of the screen are not in it; the tables hold what they show.',
    family: 'It does not say who told us something, nor how we scored.',
  },
}
