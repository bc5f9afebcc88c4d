import { counted, formatList } from '../format.ts'

/** "in 3 weeks", from a number of whole days ahead. */
function ahead(days: number): string {
  if (days <= 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days < 14) return `in ${days} days`
  return days < 61 ? `in ${Math.floor(days / 7)} weeks` : `in ${Math.floor(days / 30.44)} months`
}

const families = (count: number) => counted(count, 'family', 'families')
const children = (count: number) => counted(count, 'child', 'children')

/** The words of the caseload: every family on this tablet, a row for each child. */
export const caseload = {
  title: 'Caseload',
  held: (count: number, visits: number) => `${families(count)}, ${counted(visits, 'visit', 'visits')}`,
  onlyHere: (visits: number, entries: number, oldest: string) =>
    `${visits > 0 ? counted(visits, 'visit', 'visits') : counted(entries, 'entry', 'entries')} only on this tablet, oldest ${oldest}`,
  allShared: (visits: number, on: string) =>
    visits > 0 ? `All ${visits} visits were in the shared file on ${on}` : `All of it was in the shared file on ${on}`,
  onlyHereMark: (visits: number, entries: number) =>
    ` (${visits > 0 ? counted(visits, 'visit', 'visits') : counted(entries, 'entry', 'entries')} only on this tablet)`,
  onlyHereLegend: 'Something of it is only on this tablet',
  add: 'Add a family',
  carryOn: (place: string) => `Carry on: ${place}`,
  placeItem: (child: string, item: string, at: number, of: number) => `${child}, ${item}, item ${at} of ${of}`,
  placeChild: (child: string) => `${child}, the child’s day`,
  placeHome: (family: string) => `${family}, the home`,
  placeVisit: (family: string, type: string, on: string) => `${family}, ${type.toLowerCase()} of ${on}`,
  savedAt: (time: string) => `saved ${time}`,
  savedOn: (day: string, time: string) => `saved ${day}, ${time}`,
  others: 'Other visits half done',
  moreOthers: (count: number) => `${count} more half done`,

  working: 'Working out today’s alerts.',
  workingLeft: (left: number) => `Working out today’s alerts: ${families(left)} left`,
  worked: 'Today’s alerts are worked out.',

  addEventTo: (name: string) => ` to ${name}`,
  addEventColumn: 'Add',
  eventSaved: 'Saved on this tablet.',
  eventSavedLook: 'Look at it',

  find: 'Find a child or family',
  whose: 'Whose families',
  everyone: 'Everyone here',
  mine: 'Mine',
  filter: 'Filter',
  filterOn: (count: number) => `Filter, ${count} on`,
  filterTitle: 'Filter the caseload',
  showFound: (count: number) => `Show ${children(count)}`,
  clear: 'Clear filters',
  level: 'Level of need',
  anyLevel: 'Any level',
  noLevel: 'Not decided yet',
  unknownLevel: (id: string) => `Not known in this area (${id})`,
  domain: 'Domain',
  domainHint: 'A concern in it, or an alert about it.',
  anyDomain: 'Any domain',
  alert: 'Alert',
  alertHint: 'Those that nobody has looked at yet.',
  anyAlert: 'Any, or none',
  alertCount: (name: string, count: number) => `${name}: ${children(count)}`,
  age: 'Age',
  anyAge: 'Any age',
  ages: { 'under-2': 'Under 2', 'before-birth': 'Before birth' },
  overdue: 'Review past its day',
  halfDoneOnly: 'Visit half done',
  closedOnly: 'Closed or handed on',
  closedHint: 'In place of the open cases.',
  filtersOn: 'Filters in use',
  remove: (filter: string) => `Remove the filter “${filter}”`,

  order: 'Worst alert first, families together.',
  orderClosed: 'Closed and handed on, by name.',
  found: (count: number) => counted(count, 'child shown', 'children shown'),
  board: 'Children by family',
  child: 'Child',
  why: 'Why it is here',
  review: 'Next review',
  seen: 'Last seen',
  ofFamily: (family: string) => ` (${family})`,
  theFamily: (rule: string) => `The family: ${rule}`,
  more: (count: number) => `and ${count} more`,
  quiet: 'Nothing stands out',
  allLooked: (count: number) => `${counted(count, 'alert', 'alerts')} looked at`,
  noVisit: 'No visit yet',
  noVisitHint: 'Start with a baseline',
  otherInstrument: 'Graded with another instrument',
  otherInstrumentHint: 'Its grades stand with the family.',
  coverage: (graded: number, asked: number) => `${graded}/${asked}`,
  firstVisit: 'first visit',
  dueIn: (days: number) => ahead(days),
  wasDue: 'Was due on',
  isDue: 'Due on',
  closedOn: (day: string) => `Closed ${day}`,
  handedOn: (day: string) => `Handed on ${day}`,
  seenOn: 'Seen',
  aloneOn: 'Alone',
  notYet: 'not yet',
  unborn: 'Not born yet',
  halfDone: 'Half done',
  halfDoneOn: (days: readonly string[]) => formatList(days),
  contested: 'Graded differently',
  worst: (grade: number) => `worst ${grade}`,
  course: (grades: readonly string[]) => `Grades at each visit, oldest first: ${grades.join(', ')}`,
  courseGap: 'none',
  noChildren: 'No children entered yet',
  noChildrenHint: 'Add a child to start a visit.',
  damaged: (pages: number) =>
    pages === 1
      ? '1 page of this record could not be opened. It is kept; the rest is shown.'
      : `${pages} pages of this record could not be opened. They are kept; the rest is shown.`,
  partial: 'Part of a record: some of it was held back by whoever shared it. What is not shown here may have been seen.',
  legend: 'What the marks mean',
  coverageLegend: 'Items graded of those asked',
  emptyTitle: 'No families yet',
  emptyHint: 'Families that you add, or that come with the shared file, stand here: a row for each child, the worst alert first.',
  noneTitle: 'Nobody matches',
  noneHint: 'No child or family fits the search and the filters.',
  showAll: 'Show everyone',
  clockTitle: 'Check this tablet’s clock',
  clockBehind: (now: string) =>
    `It says ${now}, but some entries here were written later than that. Set the clock right, then open Plumbline again. Nothing is lost, and entries keep their order.`,
}
