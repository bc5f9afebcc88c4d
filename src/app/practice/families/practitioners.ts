import type { Colleague, PracticePractitioner } from '../family.ts'

/** The made-up colleagues who visited the practice families. */
export const practitioners: Readonly<Record<Colleague, PracticePractitioner>> = {
  ruth: { name: 'Ruth Calder (practice)', role: 'Health visitor', agency: 'Practice health team' },
  imran: { name: 'Imran Doyle (practice)', role: 'Social worker', agency: 'Practice family service' },
  gwen: { name: 'Gwen Aske (practice)', role: 'Housing officer', agency: 'Practice homes' },
  nell: { name: 'Nell Ardry (practice)', role: 'Safeguarding lead', agency: 'Practice school' },
  tomas: { name: 'Tomas Wray (practice)', role: 'Early help worker', agency: 'Practice early help' },
  hana: { name: 'Hana Moss (practice)', role: 'Nurse for adults', agency: 'Practice adult team' },
}
