// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { measureWords, tableOf } from '../../scripts/measure-words.mjs'
import { readingAge, sentencesOf, syllablesIn, wordsOf } from '../../scripts/readability.mjs'

const instrument = {
  scale: { grades: [1, 2, 3] },
  domains: [{ subAreas: [{ items: [{ code: 'A.1', bands: ['B', 'Y'] }] }] }],
}
const wording = {
  gradeWords: ['Well', 'Good enough', 'Not met'],
  familyGradeWords: ['well', 'good enough', 'must change'],
  items: {
    'A.1': {
      name: 'Meals',
      about: 'Whether there are meals.',
      grades: ['A meal comes every day.', 'Meals may be late, often two days a week.', 'Most days there is no meal.'],
      variants: { B: ['Milk is ready every day.', 'Milk may be late.', 'Most days there is no milk.'] },
    },
  },
}
const reader = {
  'A.1': {
    goodEnough: 'There is a meal each day.',
    carersPart: 'Whether somebody sees to it.',
    notCarersPart: 'Money is not held against anyone.',
    family: ['Your child eats every day.', 'Your child eats, if late.', 'Your child goes hungry most days. This must change.'],
    familyVariants: { B: ['Your baby is fed.', 'Your baby is fed, if late.', 'Your baby goes hungry most days. This must change.'] },
  },
}

type Words = Record<string, Record<string, unknown>>

/** What is found once one field of the item's words, or of its reader, says something else. */
const saying = (field: string, value: unknown): readonly string[] =>
  measureWords(instrument, { ...wording, items: { 'A.1': { ...wording.items['A.1'], [field]: value } } as Words }, reader).problems
const reading = (field: string, value: unknown): readonly string[] =>
  measureWords(instrument, wording, { 'A.1': { ...reader['A.1'], [field]: value } } as Words).problems
const grade2 = (text: string) => ['First.', text, 'Last.']

const long = (words: number) => `A${' a'.repeat(words - 1)}.`

const inDescriptors: [string, string, unknown, string][] = [
  ['a descriptor of 26 words', 'grades', grade2(long(26)), 'A.1 grade 2: 26 words in a descriptor'],
  ['one of an age band', 'variants', { B: grade2(long(26)) }, 'A.1 B grade 2: 26 words in a descriptor'],
  ['sometimes', 'grades', grade2('Meals are sometimes missed.'), "A.1 grade 2: 'sometimes' does not say how often"],
  ['often, with a number elsewhere', 'grades', grade2('Two meals. They are often late.'), "A.1 grade 2: 'often' does not say how often"],
  ['regularly', 'grades', grade2('Everyone regularly eats.'), "A.1 grade 2: 'regularly' does not say how often"],
  ['occasionally', 'grades', grade2('Meals are occasionally late.'), "A.1 grade 2: 'occasionally' does not say how often"],
  ['two grades alike', 'grades', ['One.', 'Same words.', 'same words.'], 'A.1 grade 3: the same descriptor as A.1 grade 2'],
  [
    'two grades alike across bands',
    'variants',
    { B: grade2('A meal comes every day.') },
    'A.1 B grade 2: the same descriptor as A.1 grade 1',
  ],
  ['a grade without words', 'grades', ['One.', 'Two.', ' '], 'A.1 Y grade 3: no descriptor'],
  ['a band without all its words', 'variants', { B: ['One.', 'Two.'] }, 'A.1 B grade 3: no descriptor'],
  ['words still to come', 'grades', ['One.', 'TODO', 'Three.'], 'A.1 Y grade 2: no descriptor'],
  ['more words than grades', 'grades', ['One.', 'Two.', 'Three.', 'Four.'], 'A.1: 4 descriptors for 3 grades'],
  ['a band that is not asked', 'variants', { T: ['One.', 'Two.', 'Three.'] }, 'A.1 T: a descriptor for a band that is not asked'],
  ['no name', 'name', '', 'A.1: no name'],
]

const inFamilyLines: [string, string, unknown, string][] = [
  ['a line of 21 words', 'family', grade2(long(21)), 'A.1 grade 2: 21 words in a family line'],
  ['a hard line', 'family', grade2('Responsibilities necessitate considerable organisation.'), 'A.1 grade 2: reading age'],
  ['neglect', 'family', grade2('This is neglect.'), "A.1 grade 2: 'neglect' is not for a family line"],
  ['fails', 'family', grade2('Dad fails you.'), "A.1 grade 2: 'fails' is not for a family line"],
  ['mum as a name', 'family', grade2('We saw Mum.'), "A.1 grade 2: 'Mum' is not for a family line"],
  ['engage', 'family', grade2('You do not engage.'), "A.1 grade 2: 'engage' is not for a family line"],
  ['in a band', 'familyVariants', { B: grade2('This is neglect.') }, "A.1 B grade 2: 'neglect' is not for a family line"],
  ['immunisations', 'family', grade2('You missed immunisations.'), "A.1 grade 2: 'immunisations' is jargon"],
  ['exploited', 'family', grade2('They are exploited.'), "A.1 grade 2: 'exploited' is jargon"],
  ['sanitation', 'family', grade2('The sanitation is bad.'), "A.1 grade 2: 'sanitation' is jargon"],
  ['a figure', 'family', grade2('You are at 4.'), 'A.1 grade 2: a figure in a family line'],
  ['often', 'family', grade2('Your child is often cold.'), "A.1 grade 2: 'often' does not say how often"],
  ['two lines alike', 'family', ['One.', 'Same.', 'Same.'], 'A.1 grade 3: the same family line as A.1 grade 2'],
  ['a grade without a line', 'family', ['One.', 'Two.'], 'A.1 Y grade 3: no family line'],
  ['no good enough', 'goodEnough', '', 'A.1: no goodEnough'],
  ['no carer’s part', 'carersPart', undefined, 'A.1: no carersPart'],
  ['nothing that is not the carer’s', 'notCarersPart', ' ', 'A.1: no notCarersPart'],
]

describe('measured words', () => {
  test('clean words pass, and a frequency that is named may be called often', () => {
    expect(measureWords(instrument, wording, reader).problems).toEqual([])
  })

  test.each(inDescriptors)('%s is named', (_what, field, value, sentence) => {
    expect(saying(field, value)).toContainEqual(expect.stringContaining(sentence))
  })

  test.each(inFamilyLines)('%s is named', (_what, field, value, sentence) => {
    expect(reading(field, value)).toContainEqual(expect.stringContaining(sentence))
  })

  test('an item without any words, one that is not asked, and a grade without its word are named', () => {
    const items = { ...wording.items, 'A.2': wording.items['A.1'] }
    const { problems } = measureWords(instrument, { ...wording, gradeWords: ['Well'], items }, {})
    expect(problems).toContain('the instrument grade 2: no grade word')
    expect(problems).toContain('A.2: words for an item that is not asked')
    expect(problems).toContain('A.1: no goodEnough')
    expect(problems).toContain('A.1 B grade 1: no family line')
  })

  test('lines that are hard as a whole are named even where none is too hard alone', () => {
    const hard = ['doctor', 'dentist', 'teacher'].map((whom) => `Your teenager goes to the ${whom} with somebody.`)
    const { problems } = measureWords(instrument, wording, { 'A.1': { ...reader['A.1'], family: hard, familyVariants: {} } })
    expect(problems).toEqual(['family lines: median reading age 11.7'])
  })

  test('the table counts the lines of every age and of each band apart, and says when they are easier than asked for', () => {
    const table = tableOf(measureWords(instrument, wording, reader).rows)
    expect(table[0]).toMatch(/^descriptors, every age +3 +6 words +longest 9 \(A\.1 grade 2\)/)
    expect(table[1]).toMatch(/^descriptors, one age band +3/)
    expect(table[4]).toMatch(/^family lines, all +6 .*worst .* \(A\.1( B)? grade [123]\)$/)
    expect(table.at(-1)).toContain('easier than asked for')
  })
})

describe('readability', () => {
  test('the formula gives what it gives by hand', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 x 6 + 11.8 x 1 - 15.59 = -1.45, and 5.
    expect(readingAge('The cat sat on the mat.')).toBeCloseTo(3.55)
    // 12 words, 2 sentences, 14 syllables: 0.39 x 6 + 11.8 x 14 / 12 - 15.59 = 0.52, and 5.
    expect(readingAge('Your baby is fed every day. It must not change this week.')).toBeCloseTo(5.517, 3)
  })

  test('words and sentences are what a reader takes them for', () => {
    expect(wordsOf('Well-loved – and it isn’t late.')).toEqual(['Well-loved', 'and', 'it', 'isn’t', 'late.'])
    expect(sentencesOf('She says: come. ‘Why?’ Nobody knows')).toHaveLength(3)
  })

  const heard: [number, string][] = [
    [1, 'the child home whole while goes does clothes shoes liked tired worse bathed friend views once eyes 10'],
    [
      2,
      'people little tables dishes changes places carried wanted playing doing being every something careful safely homework quiet isn’t agreed 20',
    ],
    [3, 'family cereal worrying earlier easier period serious diary medicine appointment teenager everyone violence area idea 11 999'],
    [4, 'usually actually vegetables anxiety experience'],
  ]
  test.each(heard.flatMap(([count, words]) => words.split(' ').map((word) => [word, count] as const)))('%s has %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })
})
