import { AGREED, CHANGE, ENGAGEMENT, HAPPENING, type Lens, STRENGTH } from '../../core/lens.ts'

/** The adults' lens, beside the profile. It can raise attention and shape the plan; it can never lower a grade. */
export const plumblineLens = {
  groups: [
    {
      code: 'health',
      about: 'adult',
      entries: [
        { code: 'mental-ill-health', states: HAPPENING },
        { code: 'low-mood', states: HAPPENING },
        { code: 'physical-illness', states: HAPPENING },
        { code: 'learning-disability', states: HAPPENING },
        { code: 'drink', states: HAPPENING },
        { code: 'drugs', states: HAPPENING },
      ],
    },
    // Of the family: one mark on one adult would not say who harms whom.
    {
      code: 'relationships',
      about: 'family',
      entries: [
        { code: 'violence-or-control', states: HAPPENING },
        { code: 'conflict', states: HAPPENING },
        { code: 'separation', states: HAPPENING },
        { code: 'isolation', states: HAPPENING },
        { code: 'support', states: HAPPENING },
      ],
    },
    {
      code: 'circumstances',
      about: 'family',
      entries: [
        { code: 'money', states: HAPPENING },
        { code: 'unsettled-housing', states: HAPPENING },
        { code: 'overcrowding', states: HAPPENING },
        { code: 'disrepair', states: HAPPENING },
        { code: 'work', states: HAPPENING },
        { code: 'immigration', states: HAPPENING },
        { code: 'language', states: HAPPENING },
        { code: 'caring-for-others', states: HAPPENING },
        { code: 'transport', states: HAPPENING },
      ],
    },
    {
      code: 'own-story',
      about: 'adult',
      entries: [
        { code: 'young-parent', states: HAPPENING },
        { code: 'own-childhood', states: HAPPENING },
        { code: 'trauma', states: HAPPENING },
        { code: 'children-removed', states: HAPPENING },
        { code: 'earlier-concerns', states: HAPPENING },
      ],
    },
    // Also of each parent who lives elsewhere: nobody stays unseen because nobody asked.
    {
      code: 'adults-around',
      about: 'adult',
      entries: [
        { code: 'lives-here', states: HAPPENING },
        { code: 'cares-for-child', states: HAPPENING },
        { code: 'protective', states: HAPPENING },
        { code: 'risk', states: HAPPENING },
        { code: 'spoken-to', states: HAPPENING },
      ],
    },
    {
      code: 'engagement',
      about: 'adult',
      entries: [
        { code: 'working-together', states: ENGAGEMENT },
        { code: 'agreed-and-done', states: AGREED },
      ],
    },
    { code: 'capacity-to-change', about: 'adult', entries: [{ code: 'change', states: CHANGE }] },
    {
      code: 'strengths',
      about: 'family',
      entries: [
        { code: 'protective-people', states: STRENGTH },
        { code: 'routines', states: STRENGTH },
        { code: 'skills', states: STRENGTH },
        { code: 'what-has-worked', states: STRENGTH },
      ],
    },
  ],
} as const satisfies Lens
