const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const
const more = (count: number) => (count === 1 ? 'one more thing' : `${NUMBERS[count] ?? 'many'} more things`)

/**
 * Every word of the report *For the family* that is not the instrument’s own or somebody’s own: for a family in another language this
 * file is put beside it once more. Reading age 9 to 11; needs, never blame; no grade in figures.
 */
export const familySheet = {
  title: 'For the family',
  headOf: (child: string, made: string) => `This sheet is about ${child} and was made on ${made}.`,
  headVisit: (child: string, made: string, visited: string) =>
    `This sheet is about ${child}. It was made on ${made}, and tells what we saw when we visited on ${visited}.`,

  /** What a kind of need is called here, by the codes of Plumbline’s own instrument. */
  domains: {
    PHY: 'daily care at home',
    EDU: 'play and learning',
    MED: 'health',
    SUP: 'safety',
    EMO: 'warmth and feelings',
  } as Readonly<Record<string, string>>,

  voiceTitle: (child: string) => `How it is for ${child}`,
  voiceBy: {
    words: (child: string, day: string) => `${child}, in their own words, on ${day}`,
    drawing: (child: string, day: string) => `What ${child} drew or showed us on ${day}`,
    behaviour: (child: string, day: string) => `What we saw ${child} do on ${day}`,
  },
  voiceUnborn: (child: string) => `${child} is not born yet. This sheet is about getting ready, so that ${child} has a good start.`,
  /** Where nothing is written, and where it is kept: true of both. */
  voiceNone: (child: string) =>
    `We want to listen to ${child} at each visit. What ${child} tells or shows us belongs to ${child}, so it is not always on this sheet.`,

  wellTitle: 'What is going well',
  wellNone: 'We have not yet seen enough to say what is going well. We will look for it together next time.',
  better: (line: string) => `Better than before: ${line}`,
  itemGrade: (item: string, word: string) => `${item}: ${word}.`,

  changedTitle: 'What has changed, and what we cannot tell yet',
  changed: {
    better: (domains: string, since: string) => `With ${domains}, your child’s needs are met better than on ${since}.`,
    worse: (domains: string, since: string) => `With ${domains}, your child’s needs are met less well than on ${since}.`,
    slipped: (domains: string, since: string) =>
      `With ${domains}, things had got better. On ${since} we saw that your child’s needs were met less well again.`,
    held: (domains: string) => `With ${domains}, things got better, and they have stayed better at each visit since then.`,
  },
  changedRest: 'We cannot tell yet about everything else, because it takes more than one visit to be sure.',
  changedUnsure: 'We cannot tell yet whether anything has changed, because it takes more than one visit to be sure.',
  changedFirst:
    'This was the first visit of the work that we do with you now, so we cannot say yet what has changed. We can after the next one.',

  worriesTitle: 'What worries us',
  worriesNone: 'There are no worries on this sheet. There may still be things that we would rather talk about with you than write down.',
  worriesMore: (count: number) => `There ${count === 1 ? 'is' : 'are'} ${more(count)} that we will talk about with you at our next visit.`,
  differently: 'Two of us saw some things in a different way. We will look at them again, together with you.',

  unseen: (parts: string) =>
    `We have not yet seen enough of these to say how they are: ${parts}. That is nobody’s fault, and it does not mean that anything is wrong.`,

  togetherTitle: 'What we will do together',
  purpose: (purpose: string) => `The help is for this: ${purpose}`,
  together: { what: 'What is to happen', who: 'Who does it, and who helps', by: 'By when' },
  togetherNone: 'We have not agreed anything together yet, so we will talk about it at our next visit, and we want to hear your ideas.',
  togetherMore: (count: number) => `We agreed ${more(count)}, and we will go through all of it with you at our next visit.`,
  who: (who: string, help: string) => (help === '' ? who : who === '' ? `Help: ${help}` : `${who}. Help: ${help}`),
  byPast: (day: string) => `${day}, which has gone by`,
  past: 'Where a day has gone by, we will talk about what got in the way, and agree a new one.',
  byNone: 'We will agree a day',
  whoNone: 'We will agree who',
  support: (what: string) => `${what}. This is help for you to have, not something that you must do.`,
  ifNothing: (what: string) => `If nothing changes: ${what}`,

  yoursTitle: 'What you think, and who to talk to',
  yoursSaid: 'What you told us',
  yoursLines: ['What do you see in another way, and what would help most?'],
  disagree:
    'You do not have to agree with all of this sheet: tell us what you think or write it here, and we will keep it with what we have written. You can also ask to speak to our manager, and we will help you if you want to make a complaint.',

  contact: (worker: string, agency: string) =>
    `Your main worker is ${agency === '' ? worker : `${worker}, ${agency}`}, and you can ask about anything on this sheet whenever you want to.`,
  contactNone: 'We have not yet agreed who your main worker is. You can ask whoever gave you this sheet.',
  nextBy: (day: string) => `We will look at all of this again with you by ${day}.`,
  contactLines: { phone: 'Phone', next: 'We meet next on' },

  ended: (day: string) => `Our work with your family ended on ${day}. You can ask for help again whenever you need it.`,
  handedOn: (day: string) => `On ${day} other people took over the work with your family.`,
  handedTo: (who: string) => `Now it is done by ${who}.`,

  noVisit: (child: string) => `We have not finished a visit about ${child} yet, so we cannot say here what we have seen.`,
  unread: 'There is a visit that could not be read here. What it says is not on this sheet.',
  partial: 'This sheet was made from a part of what is written down about your family.',
  spoken: 'Some things are never on this sheet, for any family, because it is safer to talk about them.',
}
