/** The words for grades, domains' states and calls. Source of the grade words: domain.md 6. */
export const grading = {
  /** Of Plumbline's own scale, best first. */
  gradeWords: ['Doing well', 'Good enough', 'Some needs missed', 'Many needs missed', 'Needs not met'],
  grade: (grade: number, word: string) => `Grade ${grade}, ${word.toLowerCase()}`,
  notEnoughSeen: 'Not enough seen',
  narrowSet: 'Too few items asked',
  notAsked: 'Not asked',
  notSeen: 'Not seen',
  notApplicable: 'Does not apply',
  unanswered: 'Not answered yet',
  contested: 'Two people graded this differently',
  seenOf: (graded: number, asked: number) => `${graded} of ${asked} items graded`,
  seriousOf: (count: number, graded: number, serious: string) => `${count} of ${graded} at ${serious}`,
  worstSeen: (grade: number) => `Worst seen at this visit: ${grade}`,
  ruleWorst: (grade: number, serious: string) =>
    `The headline is ${grade} because at least one item is at ${grade}. The worst item decides when any is at ${serious}.`,
  ruleMedian: (grade: number, serious: string) =>
    `The headline is ${grade} because at least half of the parts are at ${grade} or above it. No item is at ${serious}.`,
  ruleMode: (grade: number, serious: string) =>
    `The headline is ${grade} because it is the most frequent grade, the worse one where two are as frequent. Any item at ${serious} would decide instead. This rule can show a better headline after an item got worse.`,
  ruleWorstOnly: (grade: number) =>
    `The headline is ${grade} because the worst item is at ${grade}. One item decides, however many are better.`,
  ruleSum: (sum: number, of: number, flagged: number) =>
    `The items that were graded add up to ${sum} of ${of} possible; ${flagged} stand out. A sum can hide one bad item behind many good ones: read what stands out first.`,
  summed: (sum: number, of: number, flagged: number) => `${sum} of ${of}, ${flagged} stand out`,
  becauseCoverage: (graded: number, asked: number) =>
    `${graded} of ${asked} items graded. At least 6 in 10 must be seen before the domain has a grade.`,
  becauseNarrow: (asked: number, applicable: number) =>
    `This visit asked ${asked} of the ${applicable} items that apply. That is too few for a grade of the whole domain.`,
  noTotal: 'Each domain stands on its own. There is no total and no average.',
  call: { worse: 'Worse', better: 'Better', unsure: 'No clear change', 'too-few': 'Too few items' },
  direction: { worse: 'Less well met', better: 'Better met', unsure: 'No clear change', 'too-few': 'Too few items to tell' },
  source: {
    seen: 'Seen',
    heard: 'Heard',
    'smelt-felt': 'Smelt or felt',
    'told-by-carer': 'Told by carer',
    'told-by-child': 'Told by child',
    record: 'Record',
    'other-worker': 'Other worker',
  },
  notSeenReason: {
    'not-seen-today': 'Not seen today',
    'family-chose-not-to': 'Family chose not to',
    'not-right-to-ask': 'Not safe or not right to ask now',
  },
  set: { full: 'Full', core: 'Core', home: 'Home conditions', school: 'School', adult: 'Worker for an adult' },
  visitType: { baseline: 'Baseline', review: 'Review' },
}
