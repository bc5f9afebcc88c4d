// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { confirm } from '../../src/app/answers.ts'
import { isDraft } from '../../src/app/drafts.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { answer, begin, bring, grade, itemOf, lookAt, type, value } from '../stories/telling.ts'
import { aboutItem, graded, ITEM, versions } from './item.ts'

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

  test('and again before leaving it, on another day, replaces what lay under the first tap', async () => {
    const { app, database } = await openTestApp()
    const place = await begin(app)
    await grade(app, place, ITEM, 4, { evidence: 'Bags in the hall.' })
    const { app: later } = await openTestApp({ database })
    for (const given of [3, 2] as const) await type(later, place, ITEM, graded(given))
    for (const evidence of ['No b', 'No bags.']) await type(later, place, ITEM, { evidence })
    const shown = itemOf((await lookAt(later, place)).profile, ITEM)
    expect([shown.counted, settled(shown.registers.evidence)]).toEqual([{ kind: 'graded', grade: 2, contested: false }, 'No bags.'])
    value(await confirm(later, place.caseId, aboutItem(place)))
    const { counted, registers, history } = await versions(later, place)
    expect([counted, settled(registers.evidence)]).toEqual([{ kind: 'graded', grade: 2, contested: false }, 'No bags.'])
    expect(history).toHaveLength(2)
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
