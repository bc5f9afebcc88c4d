import { type ClosingEntry, closeEpisode, gateFor, type Override } from '../../../src/app/episodes.ts'
import { recordEvent } from '../../../src/app/events.ts'
import { setNextSees } from '../../../src/app/leading.ts'
import { signVisit } from '../../../src/app/sign.ts'
import type { App } from '../../../src/app/app.ts'
import type { Grade } from '../../../src/core/instrument.ts'
import { noteOf } from '../../../src/ui/gate/note.ts'
import { openTestApp, type TestSetting } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { begin, grade, look, meet, TODAY, value } from '../../stories/telling.ts'

const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']

export const noted = async (app: App, caseId: string, type: 'history-read' | 'family-told', on = TODAY) =>
  value(await recordEvent(app, caseId, noteOf(type, on)))

/** A family with one signed visit today, at which Wren was seen and, unless the test says otherwise, everything is good enough. Three points are open. */
export async function visited(given: Grade = 2, setting: TestSetting = {}) {
  const disk = tablet()
  const { app, clock } = await openTestApp({ disk, ...setting })
  const place = await begin(app, { rooms: ['kitchen', 'child-bedroom'] })
  for (const item of PHYSICAL) await grade(app, place, item, item === 'PHY.3a' ? given : 2)
  await meet(app, place, { seen: true, alone: 'yes' })
  value(await signVisit(app, place.caseId, place.visitId))
  return { disk, app, clock, ...place, now: () => look(app, place.caseId) }
}

/** The same with nothing in the way of closing. */
export async function ready(setting: TestSetting = {}) {
  const story = await visited(2, setting)
  const { app, caseId } = story
  await noted(app, caseId, 'history-read')
  await noted(app, caseId, 'family-told')
  value(await setNextSees(app, await story.now(), 'The school nurse.'))
  return story
}

/** The case is closed as a person who sees every point would close it. */
export async function closed(app: App, caseId: string, more: Partial<ClosingEntry> = {}, override: Override | null = null) {
  const family = await look(app, caseId)
  const entry = { type: 'closed', on: TODAY, reason: 'All is well.', to: '', ...more } as const
  return value(await closeEpisode(app, family, entry, gateFor(app, family, entry.type), override))
}
