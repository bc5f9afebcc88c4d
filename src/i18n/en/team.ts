import { counted, formatList } from '../format.ts'

/** The words of the page that a supervisor looks at: every family on this tablet, by what stands out. */
export const team = {
  screen: 'Team view',
  sub: 'For supervision: every family on this tablet, by what stands out. It is about children and plans, not about workers.',
  print: 'Print',
  rules: 'Rules and numbers',
  asOf: (day: string) => `As of ${day}`,

  counts: 'In numbers',
  what: 'What',
  howMany: 'How many',
  families: 'Families with an open case',
  children: 'Children in them',
  open: { escalate: 'Open alerts to escalate', act: 'Open alerts to act on', note: 'Open notes' },
  overdue: 'Children whose review is overdue',
  closed: (days: number) => `Closed or handed on in the last ${days} days`,
  noRank: 'Open: nobody has looked at it yet. No figure here is about a worker.',

  section: {
    stuck: 'Stuck',
    overdue: 'Overdue',
    relapsed: 'Slipped back or opened again',
    'long-running': 'Long-running',
    closing: 'About to close',
    'not-seen': 'Not seen',
  },
  about: {
    stuck: 'No clear improvement for too long, up and down again, or nobody has challenged it.',
    overdue: 'A review past its day with the days of grace, or no supervision for too long.',
    relapsed: 'Needs that were better met and are less well met again, or a case that stops and starts.',
    'long-running': 'Open for months with a domain that is not held, by the stage that has been reached.',
    closing: 'Little is left before the case could be closed. Look at what slipped before it is.',
    'not-seen': 'A child whom nobody has seen, or not alone, or a home or room that was not reached.',
  },
  none: {
    stuck: 'No child is stuck by the rules.',
    overdue: 'Nothing is overdue.',
    relapsed: 'Nobody slipped back.',
    'long-running': 'No case has been open for long with a concern.',
    closing: 'No case is near its closing.',
    'not-seen': 'Every child and home has been seen in time.',
  },
  stage: {
    manager: 'Time for a manager to look',
    challenge: 'Time to challenge the plan',
    middle: 'Half-way look',
    decide: 'Time to decide',
    limit: 'Past the longest',
  },
  noFamilies: 'No family with an open case is on this tablet.',
  child: (child: string, family: string) => `${child}, ${family}`,
  whole: (family: string, children: readonly string[]) => (children.length > 0 ? `${family}: ${formatList(children)}` : family),
  lead: (name: string) => `Lead: ${name}`,
  noLead: 'No lead named',
  level: (level: string) => level,
  noLevel: 'No level of need decided yet',
  since: (day: string, ago: string) => `Since ${day}, ${ago}`,
  ruleIn: (rule: string, domain: string) => `${rule} (${domain})`,
  more: (rules: readonly string[]) => `Also: ${formatList(rules)}.`,
  looked: (name: string, on: string, reason: string) => `Looked at by ${name}, ${on}: “${reason}”`,
  pointsLeft: (left: number) =>
    left === 0
      ? 'Every point of closing is met. What would have to be true in half a year for this to have been right?'
      : `${counted(left, 'point is', 'points are')} left before it could be closed. What slipped, and would it be seen if it did again?`,
}
