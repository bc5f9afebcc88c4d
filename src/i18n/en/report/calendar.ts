/** What stands in a calendar: nothing that names anybody, unless first names were asked for. */
export const calendar = {
  title: 'Plumbline',
  kinds: {
    review: 'Review due',
    baseline: 'First visit due',
    supervision: 'Supervision due',
    target: 'Target date',
    action: 'Action due',
    answer: 'Answer due',
  },
  reference: (signs: string) => `Plumbline ${signs}`,
  summary: (kind: string, who: string) => (who === '' ? kind : `${kind} (${who})`),
  practice: (summary: string) => `Practice: ${summary}`,
  leavesOut: (names: 'nobody' | 'household' | 'everybody') => [
    'What a target, an action or an answer is about, and everything else that is in the record: the days alone are in it.',
    names === 'nobody'
      ? 'Names. Entries of one family have the same four signs, and nothing can be read from those.'
      : 'Names other than the first names of children. Whoever can see the calendar can see those.',
    'Alarms, places, and days on which nothing is due any more; these are taken back from a calendar that had them before.',
  ],
}
