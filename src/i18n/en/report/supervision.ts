import { counted, formatList } from '../../format.ts'

/** The words of the report *Supervision sheet*; most are those of the screen. */
export const supervisionReport = {
  title: 'Supervision sheet',
  lastTalked: (on: string, ago: string) => `Last talked about on ${on}, ${ago}.`,
  neverTalked: (since: string) => `No supervision is noted since the case was opened on ${since}.`,
  ended: {
    closed: (on: string) => `The case was closed on ${on}. No rule looks at a closed case; what was talked about before is below.`,
    transferred: (on: string) => `The case was handed on on ${on}. What was talked about before is below.`,
  },

  newMarked: (count: number) => `${counted(count, 'alert is', 'alerts are')} new since then and marked so below.`,
  noneNew: 'No alert is new since then.',
  earlier: (count: number) => `Before that ${counted(count, 'more entry', 'more entries')}: see the chronology.`,
  isNew: 'New since the last supervision.',
  clears: (what: string) => `What would clear this: ${what}`,
  clearsEach: (count: number, what: string) => `What would clear each of these ${count}: ${what}`,

  above: (reviews: number, targets: number) =>
    `Past their day, and among the alerts above: ${formatList([
      ...(reviews > 0 ? [counted(reviews, 'review', 'reviews')] : []),
      ...(targets > 0 ? [counted(targets, 'target', 'targets')] : []),
    ])}.`,
  stuck: (rule: string, about: readonly string[]) => `${rule}: ${about.join('; ')}`,
  open: 'Challenges that wait',
  challenge: (on: string, stage: string) => `${on}: ${stage}`,

  space: {
    thought: ['What we think', 'What follows from it'],
    decided: 'What we decide, and why',
    decidedLabels: ['Decided', 'Because'],
    actions: 'Who does what, by when',
    action: (place: number) => `${place}`,
  },
  actionHead: { what: 'What', who: 'Who', by: 'By', state: 'How it stands' },
  noDay: 'No day',

  leavesOut: [
    'Grades of items and what was seen at each visit: read the visits.',
    'What workers have to know before going there, and the hand-over page.',
    'Loose ends and alerts of earlier times: the sheet is worked out from what is known on its day.',
  ],
}
