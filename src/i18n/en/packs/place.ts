import type { Cell, Place } from '../../../core/pack/fault.ts'

const NAMES: Readonly<Record<string, string>> = {
  domains: 'domain',
  subAreas: 'sub-area',
  items: 'item',
  bands: 'age band',
  condition: 'condition',
  limbs: 'kind of neglect',
  sets: 'item set',
  scale: 'scale',
  goodEnough: 'good enough',
  serious: 'serious',
  wording: 'words',
  lang: 'language',
  gradeWords: 'grade word',
  familyGradeWords: 'family word',
  grades: 'grade',
  variants: 'words for age band',
  reader: 'reading on item',
  carersPart: 'carer’s part',
  notCarersPart: 'not the carer’s part',
  family: 'family line',
  familyVariants: 'family lines for age band',
  plain: 'what it is about',
  origins: 'where items come from',
  dropped: 'dropped item',
  tests: 'worked example',
  answers: 'answer',
  expected: 'result',
  flagged: 'flagged item',
  levels: 'level',
  roles: 'role',
  stages: 'step of challenge',
  links: 'link',
  thresholds: 'threshold',
  answerDays: 'days for an answer',
  retention: 'how long records are kept',
  years: 'years',
  formatVersion: 'format version',
}

/** Members whose own members are named by codes and ids, not by us. */
const KEYED = new Set(['items', 'domains', 'subAreas', 'variants', 'familyVariants', 'answers', 'expected', 'thresholds', 'reader'])
const UNSAID = new Set(['body', 'instrument'])

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Where in a pack: "Domain 1, sub-area 2, item 3". */
export function sayPlace(place: Place): string {
  const parts: string[] = []
  let keyed = false
  for (const step of place) {
    const [last] = parts.slice(-1)
    if (last !== undefined && (typeof step === 'number' || keyed)) {
      parts[parts.length - 1] = `${last} ${typeof step === 'number' ? step + 1 : step.slice(0, 60)}`
      keyed = false
    } else if (typeof step === 'string' && !UNSAID.has(step)) {
      parts.push(NAMES[step] ?? step.slice(0, 60))
      keyed = KEYED.has(step)
    }
  }
  return parts.length === 0 ? 'The file' : capital(parts.join(', '))
}

/** Where in a spreadsheet: "Row 7, column Grade 2". */
export const sayCell = ({ row, column }: Cell): string => (column === null ? `Row ${row}` : `Row ${row}, column ${capital(column)}`)

/** Where, within a sentence: "domain 1, sub-area 2, item 3". */
export function within(place: Place, cell?: Cell): string {
  const where = cell ? sayCell(cell) : sayPlace(place)
  return where.charAt(0).toLowerCase() + where.slice(1)
}
