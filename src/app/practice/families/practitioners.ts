import type { By, PracticePractitioner } from '../family.ts'

/** The made-up colleagues who visited the practice families. */
export const practitioners: Readonly<Record<Exclude<By, 'me'>, PracticePractitioner>> = {
  ruth: { name: 'Ruth Calder (practice)', role: 'Health visitor', agency: 'Practice health team' },
  imran: { name: 'Imran Doyle (practice)', role: 'Social worker', agency: 'Practice family service' },
  gwen: { name: 'Gwen Aske (practice)', role: 'Housing officer', agency: 'Practice homes' },
}
