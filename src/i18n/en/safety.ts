/** The words about keeping whoever goes to a family safe. */
export const safety = {
  title: 'Before you go there',
  jointVisits: 'Go by two.',
  stays: 'For the team alone: it goes into no part for others, and is not printed.',
  contested: 'Two people entered this differently. Both are shown.',
  change: 'Change',
  changeHidden: ' what to know before going there',
  workerSafety: 'What to know before going there',
  workerSafetyHint:
    'Such as a dog, a person who has threatened somebody, a stair without light. Facts, with who said so. Empty if there is nothing.',
  joint: 'Should two go together?',
  jointAnswer: { yes: 'Yes, by two', no: 'No, one is enough' },
}
