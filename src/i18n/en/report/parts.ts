/** The words that several documents share. */
export const reportParts = {
  asOf: (day: string, who: string) => `As known on ${day}. Made by ${who}.`,
  saidOf: (child: string, item: string) => `${child}, about: ${item}`,
  oneSaid: (who: string, answer: string) => `${who}: ${answer.charAt(0).toLowerCase()}${answer.slice(1)}`,
  worseCounts: 'The worse grade counts until they settle it.',
  childSaid: (child: string, quoted: string) => `${child}: ${quoted}`,
  carerSaid: (quoted: string) => `Carer: ${quoted}`,
  since: (since: string) => `Since: ${since}`,
  money: { yes: 'Money or repairs alone would put it right', partly: 'Money or repairs would put a part of it right' },
  whyChanged: (why: string) => `Why it changed: ${why}`,
  noSource: 'Where it is known from is not noted',
  noEvidence: 'No words were noted.',
  column: {
    item: 'Item',
    grade: 'Grade, and what it says',
    plainGrade: 'How it is now',
    seen: 'Seen, heard and said',
    rest: 'Known from',
  },
  unread: 'Some visits used a questionnaire that is not on this device. They are kept, and nothing of them is in this copy.',
  closed: (on: string) => `This case was closed on ${on}. What follows is how it stood then.`,
  transferred: (on: string) => `This case was handed on on ${on}. What follows is how it stood then.`,
  alteredVisit: (visit: string) => `Not what was signed: the ${visit}. Do not rely on its grades until it is cleared up.`,
  standing: 'Before you read this',
  /** To a family: no figures. */
  plain: {
    notAsked: 'We did not ask about this',
    notEnough: 'We could not see enough to say',
    contested: 'Two of us saw this differently. We will talk about it with you.',
  },
}
