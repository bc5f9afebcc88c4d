import type { Wording } from '../../../core/instrument.ts'
import { educational } from './en/educational.ts'
import { emotional } from './en/emotional.ts'
import { medical } from './en/medical.ts'
import { physical } from './en/physical.ts'
import { supervisory } from './en/supervisory.ts'

/** The words of version 1 in English. Original, CC BY 4.0, not validated. */
export const en = {
  lang: 'en-GB',
  name: 'Plumbline profile',
  gradeWords: ['Doing well', 'Good enough', 'Some needs missed', 'Many needs missed', 'Needs not met'],
  familyGradeWords: ['going really well', 'good enough', 'some worries', 'a lot of worries', 'must change now'],
  domains: {
    PHY: { name: 'Physical', plain: 'Food, home, sleep, clothes, washing' },
    EDU: { name: 'Educational', plain: 'Play, talk, nursery, school, college' },
    MED: { name: 'Medical', plain: 'Appointments, illness, teeth, medicines, mental health' },
    SUP: { name: 'Supervisory', plain: 'Hazards, watching over, other carers, whereabouts, protection' },
    EMO: { name: 'Emotional', plain: 'Warmth, notice, worth, security, place in the family' },
  },
  subAreas: {
    'PHY.1': 'Food and drink',
    'PHY.2': 'The home',
    'PHY.3': 'Sleep',
    'PHY.4': 'Clothes and washing',
    'PHY.5': 'Keeping a home',
    'EDU.1': 'Getting to learning',
    'EDU.2': 'Learning at home',
    'EDU.3': 'Carer and setting',
    'EDU.4': 'Friends and interests',
    'MED.1': 'Getting care',
    'MED.2': 'Staying well',
    'MED.3': 'Longer-term needs',
    'MED.4': 'Mind and body growing up',
    'MED.5': 'Before birth',
    'SUP.1': 'Safe home',
    'SUP.2': 'Watching over',
    'SUP.3': 'Other people',
    'SUP.4': 'Growing up safely',
    'SUP.5': 'Protection',
    'EMO.1': 'Warmth and notice',
    'EMO.2': 'Worth',
    'EMO.3': 'Security',
    'EMO.4': 'Place in the family',
  },
  items: { ...physical, ...educational, ...medical, ...supervisory, ...emotional },
} as const satisfies Wording
