import type { App } from '../../../src/app/app.ts'
import type { Person } from '../../helpers/people.ts'
import { openTestApp, type TestClock } from '../../helpers/app.ts'
import { START } from '../../helpers/people.ts'
import { DAY, value } from '../../stories/telling.ts'

/** The family of these stories. */
export const FAMILY = 'family-1'

/** A tablet that holds what was told, that many days into the story. */
export async function tabletWith(who: Person, days: number): Promise<{ app: App; clock: TestClock }> {
  const clock = { now: START + days * DAY }
  const { app } = await openTestApp({ clock })
  value(await app.store.append(FAMILY, who.log))
  return { app, clock }
}
