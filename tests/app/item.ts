import { expect } from 'vitest'
import { draftAnswer } from '../../src/app/answers.ts'
import type { App } from '../../src/app/app.ts'
import { readFamily } from '../../src/app/read.ts'
import { itemAt, type Values } from '../../src/core/fact.ts'
import type { ItemReading } from '../../src/core/visit.ts'
import { itemOf, lookAt, type Place, value } from '../stories/telling.ts'

/** An item that is asked of every child: the state of the home. */
export const ITEM = 'PHY.2a'

/** The values of an answer with that grade. */
export const graded = (grade: 1 | 2 | 3 | 4 | 5) => ({ answer: { kind: 'graded', grade } }) as const

/** How the item of that child at that visit is named. */
export const aboutItem = (place: Place, code = ITEM) => itemAt(place.visitId, place.childId, code)

/** What is drafted of the item by somebody whose screen stands still. */
export async function stillScreen(app: App, place: Place, code = ITEM) {
  const { visit, profile } = await lookAt(app, place)
  const reading = itemOf(profile, code)
  return (values: Values<'answer'>) => draftAnswer(app, place.caseId, visit, place.childId, reading, values)
}

/** The item as the facts alone tell it, drafts left out. */
export async function versions(app: App, place: Place, code = ITEM): Promise<ItemReading> {
  const family = value(await readFamily(app, place.caseId))
  const profile = family.visits[0]?.profiles.get(place.childId) ?? expect.fail('the child is of no visit')
  return itemOf(profile, code)
}
