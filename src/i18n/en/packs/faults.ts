import type { Fault, Wanted, Warning, Wordless } from '../../../core/pack/fault.ts'
import { counted, formatList } from '../../format.ts'
import { sayCell, sayPlace, within } from './place.ts'

const wanted: Readonly<Record<Wanted, string>> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  'yes-or-no': 'yes or no',
  list: 'a list',
  object: 'a group of named values',
  choice: 'one of the values that there are',
}

const things: Readonly<Record<Wordless, string>> = { domain: 'domain', 'sub-area': 'sub-area', item: 'item' }

type Words = { readonly [K in Fault['kind']]: (where: string, fault: Extract<Fault, { kind: K }>) => string }

/** One sentence for each thing that can be wrong with a pack. `where` is its place. */
const faults: Words = {
  missing: (where) => `${where} is missing.`,
  'wrong-type': (where, { wanted: what }) => `${where} should be ${wanted[what]}.`,
  'unknown-member': (where, { name }) => `${where} has “${name}”, which a pack does not have.`,
  'unknown-value': (where, { value, known }) =>
    known.length === 0 ? `${where}: “${value}” is not known.` : `${where}: “${value}” is not known. It can be ${formatList(known)}.`,
  'out-of-range': (where, { least, most }) =>
    least === null
      ? `${where} is above ${most}.`
      : most === null
        ? `${where} is below ${least}.`
        : `${where} is not from ${least} to ${most}.`,
  'bad-form': (where) => `${where} has signs or a form that cannot be used here.`,
  empty: (where) => `${where} is empty.`,
  'too-long': (where, { most }) => `${where} is longer than ${most} characters.`,
  markup: (where) => `${where} has markup in it: a “<” followed by a letter.`,
  script: (where) => `${where} has what could be run as a program.`,
  'control-character': (where) => `${where} has a character that cannot be seen.`,
  'scale-length': (where, { count }) => `${where} has ${counted(count, 'grade', 'grades')}. It needs from 2 to 11.`,
  'scale-not-rising': (where) => `${where}: each grade has to be above the one before it, the best first.`,
  'not-on-scale': (where, { grade }) => `${where}: ${grade} is not a grade of the scale.`,
  'serious-not-worse': (where) => `${where}: serious has to be worse than good enough.`,
  'same-code': (where, { code, first, firstCell }) => `${where}: two have the code ${code}. The first is ${within(first, firstCell)}.`,
  'code-outside-domain': (where, { code, domain }) => `${where}: the code ${code} does not begin with ${domain} and a full stop.`,
  'empty-set': (where, { set }) => `${where}: no item belongs to the set “${set}”.`,
  'too-many-items': (where, { count, most }) => `${where} has ${count} items. At most ${most} can be taken in.`,
  'no-words': (where, { of, code }) => `${where}: the ${things[of]} ${code} has no words.`,
  'words-for-nothing': (where, { of, code }) => `${where}: there is no ${things[of]} ${code.slice(0, 60)}.`,
  'grade-count': (where, { count, grades }) =>
    `${where}: there are ${counted(count, 'text', 'texts')} for ${counted(grades, 'grade', 'grades')}.`,
  alike: (where, { first, firstCell }) => `${where} says the same as ${within(first, firstCell)}.`,
  'band-not-asked': (where, { band }) => `${where}: the item is not asked in the age band ${band}.`,
  'same-language': (where, { lang }) => `${where}: there are words in ${lang} already.`,
  'no-origins': (where, { before }) => `${where}: version ${before} is here. A later version has to say what became of each of its items.`,
  'origins-not-before': (where) => `${where}: a version can only come from an earlier one.`,
  'no-origin': (where, { code }) => `${where}: it is not said where the item ${code} comes from.`,
  'origin-of-nothing': (where, { code }) => `${where}: there is no item ${code.slice(0, 60)}.`,
  'origin-unknown': (where, { code, before }) => `${where}: version ${before} has no item ${code}.`,
  'origin-twice': (where, { code }) => `${where}: two items come from ${code}, and both are said to be that item.`,
  'old-item-unmapped': (where, { code, before }) => `${where}: it is not said what became of the item ${code} of version ${before}.`,
  'dropped-and-kept': (where, { code }) => `${where}: ${code} is named as dropped, and an item comes from it.`,
  'later-does-not-fit': (where, { later }) => `${where}: version ${later} is here, and says of the items of this one what is not so.`,
  'test-not-asked': (where, { code }) => `${where}: the item ${code.slice(0, 60)} is not asked of this child.`,
  'test-differs': (where, { domain, expected, found }) => `${where}: for ${domain} it says ${expected}, and the rule gives ${found}.`,
  'no-item-table': () => 'There is no row with the names of columns. One of its columns has to be “item code”.',
  'missing-key': (_, { name }) => `Above the items a row “${name}” is missing, or has nothing beside it.`,
  'unknown-key': (where, { name }) => `${where}: “${name}” is not the name of anything that is said above the items.`,
  'missing-column': (where, { name }) => `${where}: the column “${name}” is missing.`,
  'unknown-column': (where, { name }) => `${where}: there is no column “${name}”.`,
  'named-twice': (where, { name }) => `${where}: “${name}” is there twice.`,
  'two-names': (where, { code, first, second }) => `${where}: ${code} is called “${first}” and “${second}”.`,
  'cell-error': (where, { value }) => `${where}: a formula came to ${value}.`,
  'same-id': (where, { id, first, firstCell }) => `${where}: two have the id ${id}. The first is ${within(first, firstCell)}.`,
  'unknown-threshold': (where, { id }) => `${where}: there is no threshold ${id.slice(0, 60)}.`,
  'threshold-does-not-fit': (where, { value, least, most, only }) =>
    only
      ? `${where}: ${value} does not fit. It can be ${formatList(only.map(String))}.`
      : `${where}: ${value} does not fit. It can be from ${least} to ${most}.`,
}

/** What is wrong, and where: in the spreadsheet where the pack was made of one, else in the pack. */
export function sayFault(fault: Fault): string {
  const where = fault.cell ? sayCell(fault.cell) : sayPlace(fault.place)
  const say = faults[fault.kind] as (where: string, fault: Fault) => string
  return say(where, fault)
}

/** What is worth knowing before a pack is taken in. */
export function sayWarning(warning: Warning): string {
  switch (warning.kind) {
    case 'licensed-name':
      return warning.said
        ? `It names ${warning.name}, a licensed tool, and its licence field says on what terms. Whether your area holds that licence is for you to know.`
        : `It names ${warning.name}, a licensed tool (${within(warning.place)}), and its licence field does not say on what terms. Take it in only if your area holds a licence.`
    case 'no-tests':
      return 'It has no worked examples, so nobody can check that Plumbline grades as its authors meant.'
    case 'version-before-not-here':
      return `It grew out of version ${warning.version}, which is not on this tablet. What it says about those items could not be checked, and visits made with that version cannot be read here.`
  }
}
