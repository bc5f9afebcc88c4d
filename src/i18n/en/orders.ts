import type { Limb } from '../../core/instrument.ts'
import type { Side } from '../../core/side.ts'
import { counted } from '../format.ts'

const limb: Readonly<Record<Limb, string>> = {
  pregnancy: 'Harm before birth through drink or drugs',
  'food-clothing-shelter': 'Food, clothing and shelter',
  protection: 'Protection from harm and danger',
  supervision: 'Being watched over',
  'medical-care': 'Medical care',
  'emotional-needs': 'Emotional needs',
  education: 'Education',
}

/** As the child would say it. */
const side: Readonly<Record<Side, string>> = {
  growing: 'How I grow and learn',
  care: 'What I need from those who look after me',
  world: 'The world around me',
}

/** The words of the same grades under other headings than the five domains. */
export const orders = {
  limb,
  side,
  show: 'The same grades in another order',
  which: 'In which order?',
  order: { limbs: 'By the definition in law', sides: 'Through the child’s eyes' },
  hint: {
    limbs: 'The ways in which Working Together (2023) says that a child can be neglected. An item may touch more than one.',
    sides: 'The three sides of a child’s world that assessments look at. Ask yourself under each: what would this child say?',
  },
  none: 'Nothing graded worse than good enough.',
  noneSeen: 'Nothing was graded here.',
  good: (count: number) => counted(count, 'item good enough', 'items good enough'),
  unseen: (count: number) => counted(count, 'item not seen', 'items not seen'),
}
