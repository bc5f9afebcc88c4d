import { counted } from '../../format.ts'

/** What a file for NHS systems says in words: in the form itself, and of what the file does not hold. */
export const fhirWords = {
  description: (name: string, validated: boolean) =>
    `${name}: grades for what a child’s day is like, domain by domain. ${validated ? 'Validated, says its author.' : 'Not validated.'} No total, no mean. What was not seen has no number, and a domain has no headline until enough of it was seen.`,
  scale: (name: string) => `${name}: grades`,
  familyWord: 'The word that families are told',
  goodEnough: 'Care at this grade is good enough',
  serious: 'Serious: one item at this grade decides',
  about: 'This visit',
  band: 'Age of the child on the day of the visit',
  set: 'Items asked',
  eyes: 'Seen with the eyes of',
  everybody: 'Everybody',
  contact: { housing: 'A housing officer', school: 'A school', adult: 'A worker for an adult' },
  condition: {
    'additional need': 'The child has an additional need',
    'long-term condition': 'The child has a long-term condition',
    disability: 'The child has a disability',
  },
  evidence: 'What was seen, heard or said; or why there is no grade',
  headline: 'Headline',
  sum: 'Sum of the items graded',
  rule: {
    'worst-else-upper-median': 'The worst if any is serious, else the worst that at least half reach. Empty until enough was seen.',
    'mode-worst-first': 'The worst if any is serious, else the most frequent, a tie to the worse. Empty until enough was seen.',
    'worst-only': 'The worst. Empty until enough was seen.',
    'sum-and-flags': 'The sum of the items graded. Empty until enough was seen.',
  },
  practice: 'Practice family. Everybody in it is made up.',
  testData: 'Practice: everybody in it is made up',
  observed: (instrument: string, domain: string) => `${instrument}: ${domain}`,
  finding: {
    asked: 'Items asked',
    graded: 'Items graded',
    worst: 'Worst item seen',
    flagged: (items: readonly string[]) => `Items at a serious grade: ${items.join(', ')}`,
  },
  noHeadline: {
    coverage: 'No headline: too few of the items asked were graded',
    'narrow-set': 'No headline: the items asked are too small a part of this domain',
    'not-asked': 'No item of this domain was asked',
  },
  contested: (items: number) =>
    `${counted(items, 'item has', 'items have')} two answers from people who did not see each other. The headline goes by the worse until that is settled.`,
  leavesOut: {
    always:
      'Only signed visits are in it: answers with what was seen, headlines by domain, and the children they are about. Events, decisions, plans, alerts, the adults of the family, and the words of child and carer beside an answer are not.',
    form: 'The forms in it hold no lines for families and no guidance on the carer’s part.',
    flags: (name: string) =>
      `${name} adds up: in the form there is a sum, and the items that stand out are named in the observations alone.`,
    halfDone: (visits: number) =>
      `${counted(visits, 'half-done visit is', 'half-done visits are')} left out: nobody signed for ${visits === 1 ? 'it' : 'them'}.`,
    inError: (visits: number) => `${counted(visits, 'visit', 'visits')} entered in error ${visits === 1 ? 'is' : 'are'} left out.`,
    unread: (visits: number) =>
      `${counted(visits, 'visit', 'visits')} made with an instrument that is not on this tablet ${visits === 1 ? 'is' : 'are'} left out.`,
    contested: (answers: number) =>
      `${counted(answers, 'answer', 'answers')} on which people who did not see each other differ ${answers === 1 ? 'is' : 'are'} left out of the responses.`,
    notAsked: (answers: number) =>
      `${counted(answers, 'answer', 'answers')} to items that no longer apply to the child ${answers === 1 ? 'is' : 'are'} left out.`,
    partial: (families: number) =>
      `Of ${counted(families, 'family', 'families')} this tablet holds only a part: what is not here may have been seen.`,
    names: {
      nobody:
        'Names, dates of birth and agencies are left out. A name that somebody typed into a text is left out only where this record knows it.',
      household: 'Names typed into texts are left out where this record knows them and they are not of the household.',
      everybody: 'No name is left out.',
    },
    nothing: 'No signed visit is in it.',
  },
}
