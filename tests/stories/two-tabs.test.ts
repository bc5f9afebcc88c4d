// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { confirm, draftAnswer } from '../../src/app/answers.ts'
import { type Hold, holdVisit } from '../../src/app/hold.ts'
import { itemAt } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { tabLocks } from './locks.ts'
import { begin, itemOf, lookAt, type, value } from './telling.ts'

const held = (hold: Hold | null) => hold ?? expect.fail('another tab holds the visit')

/** One browser with the same visit open in two tabs. */
async function twoTabs() {
  const locks = tabLocks()
  const first = await openTestApp({ locks })
  const { app: second } = await openTestApp({ database: first.database, clock: first.clock, locks })
  return { first: first.app, second, place: await begin(first.app) }
}

test('one tab writes in a visit, the other reads along and can take over, and what was typed in the first is kept', async () => {
  const { first, second, place } = await twoTabs()
  const lost = vi.fn()
  const hold = held(await holdVisit(first, place.visitId, lost))
  expect(await holdVisit(second, place.visitId, () => undefined)).toBeNull()
  // Another visit is nobody's yet.
  held(await holdVisit(second, 'another visit', () => undefined)).release()

  await type(first, place, 'PHY.2a', { evidence: 'Six bin bags in the ha' })
  expect((await lookAt(second, place)).family).toEqual((await lookAt(first, place)).family)

  const mine = held(await holdVisit(second, place.visitId, () => undefined, true))
  await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce())
  // The second tab goes on from the words of the first.
  expect(settled(itemOf((await lookAt(second, place)).profile, 'PHY.2a').registers.evidence)).toBe('Six bin bags in the ha')
  await type(second, place, 'PHY.2a', { answer: { kind: 'graded', grade: 4 }, evidence: 'Six bin bags in the hall.' })
  value(await confirm(second, place.caseId, itemAt(place.visitId, place.childId, 'PHY.2a')))
  const { family, profile } = await lookAt(first, place)
  expect(family).toEqual((await lookAt(second, place)).family)
  expect(itemOf(profile, 'PHY.2a').history).toHaveLength(1)
  expect(settled(itemOf(profile, 'PHY.2a').registers.evidence)).toBe('Six bin bags in the hall.')

  // Letting go of what it no longer holds takes nothing from the second tab; when that one closes, the visit is free.
  hold.release()
  expect(await holdVisit(first, place.visitId, () => undefined)).toBeNull()
  mine.release()
  await vi.waitFor(async () => held(await holdVisit(first, place.visitId, () => undefined)).release())
})

test('what the first tab still had in hand as it lost the visit does not overwrite what the second taps, nor the other way', async () => {
  const { first, second, place } = await twoTabs()
  for (const { item } of (await lookAt(first, place)).profile.items.slice(0, 12)) {
    const [one, other] = [await lookAt(first, place), await lookAt(second, place)]
    // At the same moment: the words that were waiting go to the disk, and a grade is tapped.
    const flushed = draftAnswer(first, place.caseId, one.visit, place.childId, itemOf(one.profile, item.code), { evidence: 'Last words.' })
    const answer = { kind: 'graded', grade: 3 } as const
    const tapped = draftAnswer(second, place.caseId, other.visit, place.childId, itemOf(other.profile, item.code), { answer })
    value(await flushed)
    value(await tapped)
    const { registers } = itemOf((await lookAt(second, place)).profile, item.code)
    expect([settled(registers.evidence), settled(registers.answer)]).toEqual(['Last words.', answer])
  }
})

test('where a browser has no locks every tab may write, and nothing waits', async () => {
  const { app } = await openTestApp()
  held(await holdVisit(app, 'visit', () => undefined))
  held(await holdVisit(app, 'visit', () => undefined)).release()
})

test('a practice visit and a real one of the same id are held apart', async () => {
  const locks = tabLocks()
  const { app } = await openTestApp({ locks })
  held(await holdVisit(app, 'visit', () => undefined))
  held(await holdVisit({ ...app, practice: true }, 'visit', () => undefined))
})
