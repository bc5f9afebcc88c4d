/** The words for grades, domains' states and calls. Source of the grade words: domain.md 6. */
export const grading = {
  gradeWord: { 1: 'Doing well', 2: 'Good enough', 3: 'Some needs missed', 4: 'Many needs missed', 5: 'Needs not met' },
  grade: (grade: number, word: string) => `Grade ${grade}, ${word.toLowerCase()}`,
  notEnoughSeen: 'Not enough seen',
  narrowSet: 'Too few items asked',
  notAsked: 'Not asked',
  notSeen: 'Not seen',
  notApplicable: 'Does not apply',
  unanswered: 'Not answered yet',
  contested: 'Two people graded this differently',
  seenOf: (graded: number, asked: number) => `${graded} of ${asked} items graded`,
  seriousOf: (serious: number, graded: number) => `${serious} of ${graded} at 4 or 5`,
  worstSeen: (grade: number) => `Worst seen so far: ${grade}`,
  ruleWorst: (grade: number) =>
    `The headline is ${grade} because at least one item is at ${grade}. The worst item decides when any is at 4 or 5.`,
  ruleMedian: (grade: number) =>
    `The headline is ${grade} because at least half of the parts are at ${grade} or above it. No item is at 4 or 5.`,
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
  set: { full: 'Full', core: 'Core', home: 'Home conditions' },
  visitType: { baseline: 'Baseline', review: 'Review' },
}
