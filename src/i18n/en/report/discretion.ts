/** The words with which somebody keeps a thing from the family, and sees that it is kept. */
export const discretion = {
  field: 'Keep from the family',
  hint: 'It stays in the record, and stays out of every copy that is for them.',
  kept: 'Kept from the family',
  why: 'Why keep it from them?',
  whyNot: 'Why may they see it now?',
  whyHint: 'Such as: a child would pay for it, or it came from somebody else. The reason is kept with it, and is in no copy for them.',
  wasWhy: (reason: string) => `Kept because: ${reason}`,
  toldAlone: 'Said when the child was seen alone, so it is kept from the family unless somebody decides otherwise.',
  keep: 'Keep from the family',
  show: 'Let the family see it',
  of: (what: string) => `: ${what}`,
  voiceOf: (child: string) => `what ${child} said or showed`,
  keepTitle: (what: string) => `Keep from the family: ${what}`,
  showTitle: (what: string) => `Let the family see: ${what}`,
}
