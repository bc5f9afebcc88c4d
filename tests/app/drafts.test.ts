// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { confirm, confirmAll, draftPresence, draftSenses, keepPosition, readPositions } from '../../src/app/answers.ts'
import { readDrafts } from '../../src/app/drafts.ts'
import type { Values } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { begin, bring, factsOf, grade, itemOf, lookAt, type, value } from '../stories/telling.ts'
import { aboutItem, graded, ITEM, stillScreen, versions } from './item.ts'

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

  test('come after them also where a colleague’s answer parted them into several facts', async () => {
    const { app: asha } = await openTestApp({ name: 'Asha' })
    const { app: tom } = await openTestApp({ name: 'Tom' })
    const place = await begin(asha)
    await bring(asha, tom, place.caseId)
    await type(asha, place, ITEM, graded(2))
    await grade(tom, place, ITEM, 4, { evidence: 'Bags.' })
    await bring(tom, asha, place.caseId)
    const draft = await stillScreen(asha, place)
    value(await draft({ evidence: 'No b' }))
    value(await confirm(asha, place.caseId, aboutItem(place)))
    value(await draft({ ...graded(1), evidence: 'No bags.' }))
    value(await confirm(asha, place.caseId, aboutItem(place)))
    const { registers } = await versions(asha, place)
    expect(registers.evidence).toMatchObject({ kind: 'settled', value: 'No bags.' })
    // Her own first grade is not among those that contest.
    expect(registers.answer.kind === 'contested' && registers.answer.heads.map((head) => head.value)).not.toContainEqual(graded(2).answer)
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
