// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { readCase } from '../../src/core/case.ts'
import { childAt, itemAt } from '../../src/core/fact.ts'
import type { InstrumentPack } from '../../src/core/pack/pack.ts'
import { libraryOf } from '../../src/instruments/library.ts'
import { builtInPractice } from '../../src/practice/index.ts'
import { asText } from '../../src/report/as/text.ts'
import { familySheet } from '../../src/report/family-sheet.ts'
import { make } from '../../src/report/index.ts'
import { sourceOf } from '../../src/report/source.ts'
import { aimed, closed, happened, type Marks, on, story, telling, visited } from '../helpers/drift.ts'
import { act, hear, type Person, person, START } from '../helpers/people.ts'
import { fernshire } from '../helpers/packs.ts'

const DAY = 86_400_000
const by = { name: 'Ruth', role: 'Health visitor', agency: 'Mere health' }

/** The sheet of one child, that many days into the story. */
async function sheet(who: Pick<Person, 'log'>, days: number, child = 'sam', packs: readonly InstrumentPack[] = []) {
  const library = libraryOf(packs)
  const given = { library, area: builtInPractice, today: on(days), by, practice: false }
  const source = await sourceOf({ ...given, family: readCase('family-1', who.log, library.find) })
  const { document, kept } = make(familySheet, source, { child, visit: null, earlier: null, audience: 'family', names: 'household' })
  const part = (title: string) => document.sections.find((section) => section.title === title)
  return { text: asText(document), document, kept, part }
}
const wordsOf = (section: unknown) => JSON.stringify(section ?? null)
const keep = (who: Person, thing: string, state: 'kept-from-family' | 'for-everybody' = 'kept-from-family', days = 1) =>
  act(who, 'discretion', `discretion/${thing}`, { state, reason: 'Not safe.' }, START + days * DAY)

const GOOD: Marks = { PHY: 2, EDU: 2, MED: 2, SUP: 2, EMO: 2 }
const TEN = ['SUP.5a', 'SUP.3b', 'EMO.3c', 'SUP.4d', 'MED.4a', 'MED.4b', 'EMO.2c', 'EMO.4c', 'EMO.4d', 'MED.5a']

describe('the child’s view', () => {
  const spoken = (more: object) => story([[0, GOOD, { presence: { seen: true, voice: 'I like the slide', voiceKind: 'words', ...more } }]])

  test('is first, in their words', async () => {
    const { document, text } = await sheet(spoken({ alone: 'no' }), 1)
    expect(document.sections[0]?.title).toBe('How it is for Sam')
    expect(text).toContain('I like the slide')
  })

  test('stays out where it is kept, which is counted, and reads as where nothing was said', async () => {
    const ruth = spoken({ alone: 'no' })
    keep(ruth, childAt('visit-1', 'sam'))
    const { text, kept } = await sheet(ruth, 2)
    expect(text).not.toContain('slide')
    const silent = story([[0, GOOD, { presence: { seen: true, alone: 'no' } }]])
    expect(text).toBe((await sheet(silent, 2)).text)
    expect(kept).toBe(1)
  })

  test('told alone it stays out until somebody says that it may be seen; what the child did does not', async () => {
    const alone = spoken({ alone: 'yes' })
    expect((await sheet(alone, 1)).text).not.toContain('slide')
    keep(alone, childAt('visit-1', 'sam'), 'for-everybody')
    expect((await sheet(alone, 2)).text).toContain('slide')
    expect((await sheet(spoken({ alone: 'yes', voiceKind: 'behaviour' }), 1)).text).toContain('slide')
  })

  test('of a child who is not born yet is that', async () => {
    const ruth = telling({ sam: { kind: 'expected', on: on(60) } })
    visited(ruth, 'visit-1', { days: 0, marks: GOOD })
    expect((await sheet(ruth, 1)).text).toContain('Sam is not born yet.')
  })
})

describe('what goes well, and what worries us', () => {
  test('strengths are few, from every domain, and what got better comes first', async () => {
    const ruth = story([
      [0, { ...GOOD, 'EMO.1a': 4 }],
      [60, GOOD],
    ])
    const well = (await sheet(ruth, 61)).part('What is going well')
    const things = (well?.blocks ?? []).flatMap((block) => (block.kind === 'list' ? block.items : []))
    expect(things[0]?.text).toMatch(/^Better than before: /)
    expect(things[0]?.of).toEqual([itemAt('visit-2', 'sam', 'EMO.1a')])
    expect(new Set(things.map(({ of = [] }) => of[0]?.split('/')[2]?.slice(0, 3))).size).toBe(5)
    expect(things).toHaveLength(5)
  })

  test('none of the ten items is ever on it, at no grade, nor as not seen, nor as a target', async () => {
    for (const grade of [1, 2, 3, 4, 5, 'not-seen'] as const) {
      const ruth = telling({ sam: { kind: 'born', on: '2010-03-01' } })
      visited(ruth, 'visit-1', { days: 0, marks: Object.fromEntries(TEN.map((item) => [item, grade])) })
      for (const item of TEN)
        aimed(ruth, `target-${item}`, 1, { child: 'sam', item, from: 4, to: 2, by: on(60), who: `who ${item}`, help: '' })
      const { text, document } = await sheet(ruth, 2)
      for (const item of TEN) {
        expect(wordsOf(document), `${item} at ${grade}`).not.toContain(item)
        expect(text).not.toContain(`who ${item}`)
      }
      expect(text).toContain('There are no worries on this sheet')
    }
  })

  test('every worry of the worst grade is there, however many; the rest is counted in words', async () => {
    const many = await sheet(story([[0, { ...GOOD, PHY: 5 }]]), 1)
    const list = many.part('What worries us')?.blocks.find((block) => block.kind === 'list')
    expect(list?.kind === 'list' && list.items.length).toBeGreaterThan(8)
    const few = await sheet(story([[0, { ...GOOD, PHY: 3, 'PHY.2a': 5 }]]), 1)
    const worries = few.part('What worries us')?.blocks.find((block) => block.kind === 'list')
    expect(worries?.kind === 'list' && worries.items[0]?.of).toEqual([itemAt('visit-1', 'sam', 'PHY.2a')])
    expect(worries?.kind === 'list' && worries.items).toHaveLength(4)
    expect(wordsOf(few.part('What worries us'))).toMatch(/There are (five|six|seven|eight|nine|ten) more things/)
  })

  test('what is kept takes no room, is counted, and is not in the number of those left', async () => {
    const ruth = story([[0, { ...GOOD, 'PHY.1a': 4, 'PHY.2a': 4, 'PHY.2b': 3, 'EDU.2a': 3, 'MED.2b': 3 }]])
    expect(wordsOf((await sheet(ruth, 1)).part('What worries us'))).toContain('one more thing')
    keep(ruth, itemAt('visit-1', 'sam', 'PHY.1a'))
    const { part, kept } = await sheet(ruth, 2)
    const said = wordsOf(part('What worries us'))
    expect(said).not.toContain('PHY.1a')
    expect(said).not.toContain('more thing')
    expect(said).toContain('MED.2b')
    expect(kept).toBe(1)
  })

  test('where every worry is kept it reads as where there is none', async () => {
    const ruth = story([[0, { ...GOOD, 'PHY.1a': 4 }]])
    keep(ruth, itemAt('visit-1', 'sam', 'PHY.1a'))
    const none = await sheet(story([[0, GOOD]]), 2)
    expect((await sheet(ruth, 2)).part('What worries us')).toEqual(none.part('What worries us'))
  })

  test('a worry for which a child may pay for having told it is said in person', async () => {
    const ruth = story([[0, { ...GOOD, 'EMO.2b': 4 }]])
    expect(wordsOf((await sheet(ruth, 1)).part('What worries us'))).toContain('EMO.2b')
    act(ruth, 'answer', itemAt('visit-1', 'sam', 'EMO.2b'), { sources: ['seen', 'told-by-child'] }, START)
    expect(wordsOf((await sheet(ruth, 1)).part('What worries us'))).not.toContain('EMO.2b')
  })

  test('not seen is said as that, without the item, and never as good', async () => {
    const ruth = story([[0, { ...GOOD, 'PHY.3a': 'not-seen', 'PHY.3b': 'not-seen' }]])
    const { part } = await sheet(ruth, 1)
    expect(wordsOf(part('What has changed, and what we cannot tell yet'))).toContain('sleep')
    expect(wordsOf(part('What is going well'))).not.toContain('PHY.3')
  })

  test('two grades of one item are no grade', async () => {
    const ruth = story([[0, { ...GOOD, 'PHY.1a': 4 }]])
    const ben = person('Ben')
    hear(
      ben,
      ruth.log.filter((fact) => fact.about !== itemAt('visit-1', 'sam', 'PHY.1a')),
    )
    act(ben, 'answer', itemAt('visit-1', 'sam', 'PHY.1a'), { answer: { kind: 'graded', grade: 2 } }, START)
    hear(ruth, ben.log)
    const { part } = await sheet(ruth, 1)
    expect(wordsOf(part('What is going well'))).not.toContain('PHY.1a')
    expect(wordsOf(part('What worries us'))).toContain('Two of us saw some things in a different way')
  })
})

describe('change is in words, each domain by itself', () => {
  const worse = { ...GOOD, PHY: 4 }
  const better = { ...GOOD, PHY: 2 }
  const changed = async (who: Person, days: number) =>
    wordsOf((await sheet(who, days)).part('What has changed, and what we cannot tell yet'))

  test('better, worse, slipped back; and at a first visit nothing', async () => {
    expect(await changed(story([[0, worse]]), 1)).toContain('This was the first visit')
    expect(
      await changed(
        story([
          [0, worse],
          [40, better],
        ]),
        41,
      ),
    ).toContain('needs are met better than on 4 March 2026')
    expect(
      await changed(
        story([
          [0, better],
          [40, worse],
        ]),
        41,
      ),
    ).toContain('needs are met less well than on 4 March 2026')
    expect(
      await changed(
        story([
          [0, worse],
          [40, better],
          [80, worse],
        ]),
        81,
      ),
    ).toContain('had got better')
    expect(
      await changed(
        story([
          [0, worse],
          [40, worse],
        ]),
        41,
      ),
    ).toContain('We cannot tell yet')
  })
})

describe('what is done together', () => {
  const agreed = () => {
    const ruth = story([[0, { ...GOOD, 'PHY.1a': 4, 'PHY.2a': 4 }]])
    act(ruth, 'household', 'family-1', { purpose: 'A warm home.', consequence: 'We meet with a manager.' }, START)
    const target = { child: 'sam', item: 'PHY.1a', from: 4, to: 2, by: on(60), who: 'Jodie', help: 'A food voucher.' }
    aimed(ruth, 'food', 1, { ...target, familyView: 'I want that too.', consequence: 'We ask for more help.' })
    act(ruth, 'action', 'cot', { what: 'Get a cot', who: 'Peg', by: on(20), support: true, child: null, item: null }, START)
    act(ruth, 'action', 'ours', { what: 'Ring the school nurse', who: 'Ruth', by: on(20), support: false, child: 'sam' }, START)
    return ruth
  }

  test('each thing with who, what help and by when; our own work is not theirs to read', async () => {
    const { text } = await sheet(agreed(), 30)
    expect(text).toContain('Jodie. Help: A food voucher')
    expect(text).toContain('3 May 2026')
    expect(text).toContain('Get a cot')
    expect(text).toContain('24 March 2026, which has gone by')
    expect(text).toContain('I want that too.')
    expect(text).toContain('We ask for more help.')
    expect(text).not.toContain('Ring the school nurse')
  })

  test('a target that is kept takes its view and what follows with it', async () => {
    const ruth = agreed()
    keep(ruth, 'food', 'kept-from-family', 2)
    const { text } = await sheet(ruth, 30)
    for (const said of ['food voucher', 'I want that too.', 'We ask for more help.']) expect(text).not.toContain(said)
    expect(text).toContain('We meet with a manager.')
  })

  test('nothing agreed, and an end of the work, are said', async () => {
    expect((await sheet(story([[0, GOOD]]), 1)).text).toContain('We have not agreed anything together yet')
    const ruth = agreed()
    closed(ruth, 'end', 50, { reason: 'Moved.' })
    const { text } = await sheet(ruth, 51)
    expect(text).toContain('Our work with your family ended on 23 April 2026.')
    expect(text).not.toContain('food voucher')
    expect(text).not.toContain('We meet next on')
  })
})

describe('where little is known', () => {
  test('before a signed visit it says so, and makes nothing up', async () => {
    const ruth = telling()
    visited(ruth, 'visit-1', { days: 0, marks: { PHY: 5 }, signed: false })
    const { text } = await sheet(ruth, 1)
    expect(text).toContain('We have not finished a visit about Sam yet')
    expect(text).not.toContain('What worries us')
    expect(text).toContain('We have not yet agreed who your main worker is')
  })

  test('with an instrument that has no words for families it says what can be said', async () => {
    const pack = await fernshire(1)
    const { instrument } = pack.body
    const [first, second] = instrument.domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items))
    const [best, worst] = [instrument.scale.grades[0], instrument.scale.grades.at(-1)]
    if (!first || !second || best === undefined || worst === undefined) return expect.fail('two items')
    const bare: InstrumentPack = { ...pack, body: { ...pack.body, wording: pack.body.wording.map(({ reader: _, ...rest }) => rest) } }
    const ruth = telling()
    visited(ruth, 'visit-1', {
      days: 0,
      set: instrument.sets[0] ?? 'full',
      instrument,
      marks: { [first.code]: best, [second.code]: worst },
    })
    const { text, part } = await sheet(ruth, 1, 'sam', [bare])
    const [words] = pack.body.wording
    expect(text).toContain(`${words?.items[first.code]?.name}: ${words?.familyGradeWords[0]}.`)
    expect(wordsOf(part('What worries us'))).toContain(words?.items[second.code]?.name)
    expect((await sheet(ruth, 1)).text).toContain('There is a visit that could not be read here.')
  })

  test('of a child who is not of the family it is an empty sheet', async () => {
    expect((await sheet(telling(), 1, 'nobody')).document.sections).toEqual([])
  })

  test('an event, whatever it says, has no place on it', async () => {
    const ruth = story([[0, GOOD]])
    happened(ruth, 'call', 1, { type: 'injury', children: ['sam'], note: 'A neighbour rang.', source: 'Mrs Vale' })
    expect((await sheet(ruth, 2)).text).not.toMatch(/neighbour|Vale/)
  })
})
