import { counted } from '../i18n/format.ts'

const PLURALS = {
  family: 'families',
  child: 'children',
  fact: 'facts',
  visit: 'visits',
  line: 'lines',
  pack: 'packs',
  statement: 'statements',
  member: 'members',
  key: 'keys',
  entry: 'entries',
} as const

/** "1 family", "2 families". */
export const many = (count: number, what: keyof typeof PLURALS): string => counted(count, what, PLURALS[what])
