import { fireEvent, screen } from '@testing-library/preact'
import type { App } from '../../../src/app/app.ts'
import type { VisitPlan } from '../../../src/app/visits.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { begin, bring, grade, type Place } from '../../stories/telling.ts'

export const ITEM = 'PHY.2a'

/** What each has and the other has not is on both. */
export async function share(one: App, other: App, { caseId }: Pick<Place, 'caseId'>): Promise<void> {
  await bring(one, other, caseId)
  await bring(other, one, caseId)
}

/** Asha and Tom over one visit, who graded one item without seeing each other. */
export async function twoMinds(plan: Partial<VisitPlan> = {}) {
  const disk = tablet()
  const { app: asha } = await openTestApp({ name: 'Asha', disk })
  const { app: tom } = await openTestApp({ name: 'Tom' })
  const place = await begin(asha, plan)
  await bring(asha, tom, place.caseId)
  await grade(asha, place, ITEM, 2, { evidence: 'Swept, bins out.', sources: ['seen'] })
  await grade(tom, place, ITEM, 4, { evidence: 'Bags in the hall.', sources: ['seen', 'smelt-felt'] })
  await share(asha, tom, place)
  return { disk, asha, tom, place }
}

export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
export const type = (label: string | RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
