import type { RuleId } from '../../../core/drift/index.ts'
import type { Always } from '../../../core/supervision.ts'

/** What to think about where a rule found something. Our own questions, one or two each: they open a conversation and have no right answer. */
const byRule: Readonly<Record<RuleId, readonly string[]>> = {
  D1: ['If nothing at all changed, where would this child be in a month?', 'What has to be different before tonight, and who sees to it?'],
  D2: [
    'What did we tell ourselves while it got worse?',
    'What does this child meet now that they did not meet at the visit it is compared with?',
  ],
  D3: ['What held it up while it was better, and when did that go away?'],
  D4: ['What happens in this family each time we step back?', 'What would a plan look like that expects the next fall?'],
  D5: ['What would the smallest change be that this child would notice?'],
  D6: [
    'If a colleague told us about this family for the first time today, what would we say to them?',
    'What are we waiting for, and has the child the time for it?',
  ],
  D7: ['Who would notice first if it slipped, and whom would they tell?'],
  D8: ['Was the target ever in reach with the help that was given?', 'What does moving the day again say to the child?'],
  D9: ['What makes this visit the one that is put off?'],
  D10: ['What do we know of this child that we did not hear from an adult?', 'What might they tell us if nobody else were in the room?'],
  D11: [
    'What do we picture behind the door, and what do we really know?',
    'How is it for this family when we come, and what could we do differently at the door?',
  ],
  D12: ['What would we have to see there to be worried, and would we want to see it?'],
  D13: [
    'What does the child go without because of it, today and in five years?',
    'What would have to be true for getting there to be easy?',
  ],
  D14: ['Told one after the other, what do these accidents say that each of them does not?'],
  D15: ['What is it like to be this child when nobody visits?', 'Whom did the tidying reassure: the child, the family, or us?'],
  D16: ['What would we find on a day on which nobody expects us?'],
  D17: ['What did we take for an ending last time?', 'What will make this time different for the child, and not only for the file?'],
  D18: [
    'If the whole time of this plan were a part of the childhood, how large a part is it?',
    'What would we decide today if the case were new?',
  ],
  D19: ['What does the history know that the plan does not?', 'Which of our hopes has been hoped before?'],
  D20: ['What have we each carried alone since we last spoke about this family?'],
  D21: ['What happens to this child in the holidays?', 'Does the help make up for the care, or does it hide that there is none?'],
  D22: ['Whom do we hesitate to challenge, and what do we fear would happen?'],
  D23: ['What is the name of the child of whom we spoke least?', 'How would each of the children describe the same Saturday?'],
  D24: ['Where do the two of us see with different eyes, and what does each of us see that the other does not?'],
  D25: ['What does this child do at ten in the morning on a school day?'],
}

/** What is asked at every supervision. */
const always: Readonly<Record<Always, { readonly name: string; readonly ask: readonly string[] }>> = {
  hope: {
    name: 'Hope, and passing on',
    ask: ['How hopeful are we, from the gut? Where we are not, has the wish to close or to pass on begun to speak for the child?'],
  },
  'other-mind': {
    name: 'What would make us change our mind',
    ask: ['What else could explain what we see? Which one thing, if we saw it at the next visit, would make us think differently?'],
  },
  'whose-view': {
    name: 'Whose view is missing',
    ask: ['Whose voice have we not heard today: a child, a father, somebody who lives elsewhere, a service that nobody asked?'],
  },
}

/** Every reflective question, by the rule or the subject that it belongs to. */
export const questions = { byRule, always }
