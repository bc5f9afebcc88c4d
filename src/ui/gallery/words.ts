import type { GradeOption } from '../parts/GradeCards.tsx'

/** Made-up words for the gallery. Nothing here reaches a person who uses the app. */
export const OPTIONS: readonly GradeOption[] = [
  {
    grade: 1,
    label: 'Doing well',
    descriptor: 'Own warm, dry bed and clean bedding every night. The carer thinks ahead as the child grows and asks what would help.',
  },
  {
    grade: 2,
    label: 'Good enough',
    descriptor: 'A suitable bed and clean, dry bedding on most nights. Small gaps are put right within a day or two.',
  },
  {
    grade: 3,
    label: 'Some needs missed',
    descriptor: 'A bed, but bedding is thin, shared or damp on some nights. Put right when somebody points it out.',
  },
  {
    grade: 4,
    label: 'Many needs missed',
    descriptor: 'No settled place to sleep on most nights, or bedding often dirty or damp. Little changes after advice.',
  },
  {
    grade: 5,
    label: 'Needs not met',
    descriptor: 'No bed or bedding, or sleeping where it is not safe. The carer does not act when told of the danger.',
  },
]

export const CANT = { label: "I can't grade this today", hint: 'Not seen, does not apply, or not right to ask. One tap says why.' }

export const GRADE_WORDS = ['Doing well', 'Good enough', 'Some needs missed', 'Many needs missed', 'Needs not met'] as const
