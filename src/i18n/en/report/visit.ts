import { counted, formatList } from '../../format.ts'
import { moment } from '../read.ts'

/** The words of the report *One visit*. */
export const visitReport = {
  title: 'One visit',
  titleOf: (type: string, on: string) => `${type}, ${on}`,
  about: (family: string, children: readonly string[], set: string) => `${family}: ${formatList(children)}. ${set} set.`,
  aboutPlain: (family: string, children: readonly string[]) => `${family}: ${formatList(children)}.`,
  notHere: 'This visit is not here',
  notHereText: 'It is not in this record, or it used a questionnaire that is not on this device.',

  standing: 'Before you read this',
  notSigned: 'This visit is not signed. It is how it stands now, and it can still change.',
  inError: (who: string, wall: string, reason: string) =>
    `${who} marked this visit as entered in error on ${moment(wall)}.${reason === '' ? '' : ` Reason: ${reason}`} It counts in no comparison.`,
  inErrorPlain: 'This visit was written down by mistake. It does not count.',

  childAt: (child: string, age: string) => `${child}, ${age}`,
  voice: (child: string) => `What ${child} said or showed`,
  noVoice: (child: string) => `Nobody noted at this visit what ${child} said or showed.`,
  days: (child: string) => `A day in ${child}’s life`,
  seeing: (child: string) => `Seeing ${child}`,

  headlinesTitle: (child: string) => `${child}: the headlines`,
  headlinesPlain: (child: string) => `${child}: in short`,
  headlines: (child: string) => `${child}: each part of care`,
  headlinesSub: 'Each domain on its own. There is no total and no average.',
  headline: { domain: 'Domain', grade: 'Grade', seen: 'How much was seen', why: 'Why' },
  plainHeadline: { domain: 'Part of care', grade: 'How it is now', why: 'Because of' },
  decidedBy: (items: readonly string[]) => `Decided by: ${items.join('; ')}`,
  contested: (items: number) => `${counted(items, 'item', 'items')} graded differently by two people`,

  answers: (child: string) => `${child}: what was found`,
  graded: (domain: string, child: string) => `${domain}: items graded, ${child}`,
  nothingGraded: 'No item was graded here.',
  notSeen: 'Not seen: this is not the same as good',
  notApplicable: 'Does not apply',
  left: 'Not answered',
  unsaid: 'No reason was noted',

  corrections: (child: string) => `${child}: what was corrected`,
  correctedBy: (who: string, wall: string) => `${who}, ${moment(wall)}`,
  settledBy: (who: string, wall: string) => `Settled by ${who}, ${moment(wall)}`,
  value: (name: string, said: string, stands: boolean) => `${name}: ${said} (${stands ? 'stands now' : 'replaced later'})`,
  reason: (reason: string) => `Reason: ${reason}`,

  lawTitle: (child: string) => `${child}: in the order of the law`,
  law: (child: string) => `${child}: the parts of the definition in law`,
  lawHead: { part: 'Part of the definition', worse: 'Worse than good enough', rest: 'Besides' },
  worry: (item: string, grade: number) => `${item}: ${grade}`,

  signature: 'Signature',
  signed: (who: string, agency: string, wall: string) => `Signed by ${[who, agency].filter(Boolean).join(', ')}, on ${moment(wall)}.`,
  unsigned: 'Nobody has signed this visit.',
  states: {
    whole: 'The record that this copy was made from holds exactly what was signed.',
    missing: 'Not all of what was signed was here when this copy was made.',
    altered:
      'This visit is not what was signed: an entry was changed, replaced or added after the signature. Do not rely on its grades until it is cleared up.',
    partial: 'Part of this visit was held back by whoever shared it, so nobody can tell here whether it is what was signed.',
    unchecked: 'Whether it is still what was signed was not checked for this copy. The visit’s own screen shows that.',
  },

  leavesOut: {
    second: 'A second scoring of the same visit is not in it, nor what happened before or after the visit.',
    versions: 'Answers that were replaced before the visit was signed are not in it.',
    family: 'It does not say who told us something, nor how we scored.',
    grades: 'Only what this visit found. What was not seen is not known, and not known is not fine.',
  },
}
