// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { confirm, confirmAll, draftAnswer, draftPresence, draftSenses, keepPosition, readPositions } from '../../src/app/answers.ts'
import { type App, type makeFact, record } from '../../src/app/app.ts'
import { addChild } from '../../src/app/families.ts'
import { isDraft, readDrafts } from '../../src/app/drafts.ts'
import { readFamily } from '../../src/app/read.ts'
import { canonical } from '../../src/core/canonical.ts'
import { itemAt, type Values } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { contentId } from '../../src/seal/digest.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { answer, begin, bring, factsOf, grade, itemOf, lookAt, type Place, type, value, wren } from '../stories/telling.ts'

const ITEM = 'PHY.2a'
const graded = (grade: 1 | 2 | 3 | 4 | 5) => ({ answer: { kind: 'graded', grade } }) as const
const aboutItem = (place: Place, code = ITEM) => itemAt(place.visitId, place.childId, code)

/** What is drafted of the item by somebody whose screen stands still. */
async function stillScreen(app: App, place: Place, code = ITEM) {
  const { visit, profile } = await lookAt(app, place)
  const reading = itemOf(profile, code)
  return (values: Values<'answer'>) => draftAnswer(app, place.caseId, visit, place.childId, reading, values)
}

/** The versions of an item that are facts. */
async function versions(app: App, place: Place, code = ITEM) {
  const family = value(await readFamily(app, place.caseId))
  const item = family.visits[0]?.profiles.get(place.childId)?.items.find((reading) => reading.item.code === code)
  return item ?? expect.fail(`${code} is not on the screen`)
}

describe('parts of one answer that are given at once', () => {
  test('are all kept: a grade tapped while a note is being typed, in any order', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    const parts: Values<'answer'>[] = [
      { evidence: 'Bags in the hall' },
      graded(4),
      { childSaid: 'I jump over them.' },
      { sources: ['seen', 'told-by-child'] },
      { since: 'Since Easter' },
      { money: 'no' },
      { carerSaid: 'They come on Monday.' },
    ]
    for (let turn = 0; turn < parts.length; turn += 1) {
      const code = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a', 'EDU.1a', 'EDU.1b'][turn] ?? ''
      const draft = await stillScreen(app, place, code)
      const order = [...parts.slice(turn), ...parts.slice(0, turn)]
      for (const kept of await Promise.all(order.map(draft))) value(kept)
      const { registers } = itemOf((await lookAt(app, place)).profile, code)
      for (const part of parts) {
        const [[name, given] = expect.fail('nothing')] = Object.entries(part)
        expect(registers[name as keyof typeof registers]).toMatchObject({ kind: 'settled', value: given })
      }
    }
  })

  test('of the same words are kept as they were typed last', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    const draft = await stillScreen(app, place)
    const typed = ['B', 'Ba', 'Bag', 'Bags']
    for (const kept of await Promise.all(typed.map((evidence) => draft({ evidence })))) value(kept)
    expect(settled(itemOf((await lookAt(app, place)).profile, ITEM).registers.evidence)).toBe('Bags')
  })

  test('are on the screen as they were typed last, however often it is read', async () => {
    const { app, database } = await openTestApp()
    const { app: otherTab } = await openTestApp({ database })
    const place = await begin(app)
    for (const evidence of ['B', 'Ba', 'Bag', 'Ba']) {
      await type(app, place, ITEM, { evidence })
      for (const tab of [app, otherTab]) {
        expect(settled(itemOf((await lookAt(tab, place)).profile, ITEM).registers.evidence)).toBe(evidence)
        // Read without drafts it has no words at all.
        expect((await versions(tab, place)).registers.evidence.kind).toBe('unanswered')
      }
    }
  })

  test('and left at once become one fact with all that came before, and a new draft of what came after', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    const draft = await stillScreen(app, place)
    const all = await Promise.all([
      draft({ evidence: 'Bags' }),
      draft(graded(4)),
      confirm(app, place.caseId, aboutItem(place)),
      draft({ evidence: 'Bags in the hall' }),
    ])
    all.map((each) => value(each as never))
    expect((await versions(app, place)).history.map((fact) => fact.values)).toEqual([{ evidence: 'Bags', ...graded(4) }])
    const { family, profile } = await lookAt(app, place)
    expect(family.drafted).toEqual(new Set([aboutItem(place)]))
    expect(settled(itemOf(profile, ITEM).registers.evidence)).toBe('Bags in the hall')
  })
})

describe('words that were still on their way when the item was left', () => {
  test('come after the ones that were left, and nobody is told that they contradict themselves', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    const draft = await stillScreen(app, place)
    value(await draft({ evidence: 'Bags in the ha', ...graded(4) }))
    value(await confirm(app, place.caseId, aboutItem(place)))
    // The screen has not been painted again yet.
    value(await draft({ evidence: 'Bags in the hall' }))
    value(await draft(graded(3)))
    value(await confirm(app, place.caseId, aboutItem(place)))
    const { registers, history } = await versions(app, place)
    expect([registers.evidence.kind, settled(registers.evidence)]).toEqual(['settled', 'Bags in the hall'])
    expect(settled(registers.answer)).toEqual(graded(3).answer)
    expect(history).toHaveLength(2)
  })

  test('do not settle what a colleague wrote unseen', async () => {
    const { app: asha } = await openTestApp({ name: 'Asha' })
    const { app: tom } = await openTestApp({ name: 'Tom' })
    const place = await begin(asha)
    await bring(asha, tom, place.caseId)
    const draft = await stillScreen(asha, place)
    value(await draft(graded(4)))
    value(await confirm(asha, place.caseId, aboutItem(place)))
    await grade(tom, place, ITEM, 2)
    await bring(tom, asha, place.caseId)
    value(await draft(graded(3)))
    value(await confirm(asha, place.caseId, aboutItem(place)))
    expect((await versions(asha, place)).counted).toEqual({ kind: 'graded', grade: 3, contested: true })
  })
})

describe('leaving an item', () => {
  test('makes its draft a fact and clears the draft in the same write: there is no moment with both or with neither', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    await type(app, place, ITEM, { ...graded(4), evidence: 'Bags.' })
    let writes = 0
    disk.faults.began = () => {
      writes += 1
    }
    value(await confirm(app, place.caseId, aboutItem(place)))
    expect(writes).toBe(1)
    expect(value(await readDrafts(app))).toEqual([])
    expect((await versions(app, place)).history).toHaveLength(1)
  })

  test('twice writes no second fact, one after the other or at once', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await type(app, place, ITEM, graded(4))
    const twice = [confirm(app, place.caseId, aboutItem(place)), confirm(app, place.caseId, aboutItem(place))]
    expect((await Promise.all(twice)).map((each) => value(each as never))).toMatchObject([[{ kind: 'answer' }], []])
    value(await confirm(app, place.caseId, aboutItem(place)))
    value(await confirmAll(app, place.caseId, place.visitId))
    expect((await versions(app, place)).history).toHaveLength(1)
  })

  test('leaves the drafts of other items, other visits and other families alone', async () => {
    const { app } = await openTestApp()
    const [place, other] = [await begin(app), await begin(app)]
    for (const each of [place, other]) for (const code of [ITEM, 'PHY.2d']) await type(app, each, code, graded(3))
    const drafted = async () =>
      value(await readDrafts(app))
        .map((draft) => draft.act.about)
        .sort()
    value(await confirm(app, place.caseId, aboutItem(place)))
    expect(await drafted()).toEqual([aboutItem(place, 'PHY.2d'), aboutItem(other), aboutItem(other, 'PHY.2d')].sort())
    value(await confirmAll(app, place.caseId, place.visitId))
    expect(await drafted()).toEqual([aboutItem(other), aboutItem(other, 'PHY.2d')])
    // What is drafted of one family never becomes a fact of another.
    value(await confirm(app, place.caseId, aboutItem(other)))
    expect(await drafted()).toHaveLength(2)
    // A visit’s drafts are not those of a visit whose id begins alike.
    value(await confirmAll(app, other.caseId, other.visitId.slice(0, -1)))
    expect(await drafted()).toHaveLength(2)
  })

  test('makes one page of all that was drafted in a visit', async () => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    const { visit, profile } = await lookAt(app, place)
    for (const { item } of profile.items.slice(0, 6)) await type(app, place, item.code, graded(2))
    value(await draftPresence(app, place.caseId, visit, profile, { seen: true }))
    value(await draftSenses(app, place.caseId, visit, { hear: 'A radio.' }))
    const pages = (await disk.rows('pages')).length
    value(await confirmAll(app, place.caseId, place.visitId))
    expect(await disk.rows('pages')).toHaveLength(pages + 1)
    expect((await factsOf(app, place.caseId)).filter((fact) => ['answer', 'presence'].includes(fact.kind))).toHaveLength(7)
  })
})

describe('grading an item again', () => {
  test('replaces the grade that was seen, and keeps it in the history', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await grade(app, place, ITEM, 4, { evidence: 'Bags in the hall.' })
    const [first] = (await versions(app, place)).history
    await grade(app, place, ITEM, 3)
    await answer(app, place, ITEM, { answer: { kind: 'not-applicable', why: 'The wrong home.' } })
    const { history, registers, counted } = await versions(app, place)
    expect(history.map((fact) => fact.values.answer)).toEqual([
      graded(4).answer,
      graded(3).answer,
      { kind: 'not-applicable', why: 'The wrong home.' },
    ])
    expect(history.slice(1).map((fact) => fact.replaces)).toEqual(history.slice(0, -1).map((fact) => [fact.id]))
    expect(counted.kind).toBe('not-applicable')
    // The note was about the same thing and nobody replaced it.
    expect(registers.evidence).toMatchObject({ kind: 'settled', heads: [{ fact: { id: first?.id } }] })
  })

  test('replaces what each of several colleagues had on the screen, however many taps it takes', async () => {
    const { app: asha } = await openTestApp({ name: 'Asha' })
    const { app: tom } = await openTestApp({ name: 'Tom' })
    const { app: uma } = await openTestApp({ name: 'Uma' })
    const place = await begin(asha)
    await grade(asha, place, ITEM, 4)
    await bring(asha, tom, place.caseId)
    await answer(tom, place, ITEM, { evidence: 'Bags in the hall.' })
    await bring(tom, uma, place.caseId)
    await type(uma, place, ITEM, graded(2))
    await type(uma, place, ITEM, { evidence: 'No bags.' })
    await type(uma, place, ITEM, { since: 'This week' })
    value(await confirm(uma, place.caseId, aboutItem(place)))
    const { registers, history } = await versions(uma, place)
    expect([settled(registers.answer), settled(registers.evidence), settled(registers.since)]).toEqual([
      graded(2).answer,
      'No bags.',
      'This week',
    ])
    expect(history.map((fact) => fact.by.name)).toEqual(['Asha', 'Tom', 'Uma'])
    expect(history[2]?.replaces).toEqual([history[0]?.id, history[1]?.id].sort())
  })

  test('while the new grade is a draft shows the new one, and the old one is still what was left', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await grade(app, place, ITEM, 4)
    await type(app, place, ITEM, graded(2))
    const shown = itemOf((await lookAt(app, place)).profile, ITEM)
    expect(shown.counted).toEqual({ kind: 'graded', grade: 2, contested: false })
    expect(shown.history.map(isDraft)).toEqual([false, true])
    expect((await versions(app, place)).counted).toEqual({ kind: 'graded', grade: 4, contested: false })
  })
})

test('where somebody is in a visit is kept for each visit, the latest first', async () => {
  const { app, clock } = await openTestApp()
  const positions = ['visit-1', 'visit-2'].map((visitId) => ({ caseId: 'family', visitId, childId: 'child', item: 'PHY.1a' }))
  for (const position of positions) {
    value(await keepPosition(app, position))
    clock.now += 1
  }
  value(await keepPosition(app, { ...positions[0]!, item: null }))
  expect(value(await readPositions(app)).map(({ position }) => [position.visitId, position.item])).toEqual([
    ['visit-1', null],
    ['visit-2', 'PHY.1a'],
  ])
})

describe('a fact that does not fit', () => {
  const misfits: Readonly<Record<string, () => Parameters<typeof makeFact>[2]>> = {
    'a grade of 6': () => ({ kind: 'answer', about: 'v/c/i', values: { answer: { kind: 'graded', grade: 6 as never } }, replaces: [] }),
    'a source that nobody knows': () => ({ kind: 'answer', about: 'v/c/i', values: { sources: ['guessed' as never] }, replaces: [] }),
    'a note that is no text': () => ({ kind: 'answer', about: 'v/c/i', values: { evidence: 7 as never }, replaces: [] }),
    'a note that nobody could read to its end': () => ({
      kind: 'answer',
      about: 'v/c/i',
      values: { evidence: 'x'.repeat(200_001) },
      replaces: [],
    }),
    'about nothing': () => ({ kind: 'answer', about: '', values: {}, replaces: [] }),
    'a kind that nobody knows': () => ({ kind: 'rumour' as never, about: 'v', values: {}, replaces: [] }),
    'replacing what is no fact': () => ({ kind: 'answer', about: 'v/c/i', values: {}, replaces: ['draft:answer/v/c/i'] }),
    'a number that is none': () => ({
      kind: 'visit',
      about: 'v',
      values: { instrument: { id: 'plumbline', version: Number.NaN } },
      replaces: [],
    }),
    'an amendment without a reason': () => ({ kind: 'amendment', about: 'v/c/i', values: { evidence: 'x' } as never, replaces: [] }),
  }

  test.each(Object.entries(misfits))('is never written: %s', async (_what, act) => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const before = await disk.dump()
    const good = { kind: 'household', about: 'family', values: { name: 'The Larks' }, replaces: [] } as const
    // Nor is what was done in the same go.
    await expect(record(app, 'family', [good, act()])).rejects.toThrow()
    expect((await disk.dump()).equals(before)).toBe(true)
  })

  test('what the schema does not know is not kept, and the fact is named after what is', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    value(await addChild(app, place.caseId, { ...wren({ name: 'Robin' }), shoeSize: 31 } as never))
    for (const { id, ...body } of await factsOf(app, place.caseId)) expect(id).toBe(await contentId(canonical(body)))
    expect(JSON.stringify(await factsOf(app, place.caseId))).not.toContain('shoeSize')
  })
})
