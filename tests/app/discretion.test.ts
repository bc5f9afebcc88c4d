// @vitest-environment node
import { expect, test } from 'vitest'
import { addAction, changeAction } from '../../src/app/actions.ts'
import type { App } from '../../src/app/app.ts'
import { changeDecision, recordDecision } from '../../src/app/decisions.ts'
import { discretionOf } from '../../src/app/discretion.ts'
import { changeEvent, type EventEntry, recordEvent } from '../../src/app/events.ts'
import { changeTarget, setTarget } from '../../src/app/targets.ts'
import type { Fact } from '../../src/core/fact.ts'
import { discretionAt } from '../../src/core/out.ts'
import { fail } from '../../src/core/result.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, look, value } from '../stories/telling.ts'

const TODAY = '2026-03-04'
const KEEP = { isKept: true, reason: ' He would pay for it. ', replaces: [] }
const EVENT: EventEntry = {
  type: 'observation',
  ...{ on: TODAY, until: null, approximate: false, children: [], note: 'A bruise.', source: '', outcome: null },
  ...{ percent: null, hours: null, item: null, alone: null, stage: null },
}
const DECISION = { type: 'continue', on: TODAY, reason: 'Nothing held.', decidedBy: '' } as const
const ACTION = { what: 'Ring the nurse', who: 'Ruth', by: '2026-12-20', support: false, child: null, item: null, event: null } as const
const target = (child: string) => ({
  ...{ child, item: 'PHY.1a', from: 4, to: 2, childView: 'I am hungry.', by: '2027-01-20', who: 'Jay', help: '', how: '' },
  ...{ consequence: '', familyView: '' },
})

/** What is written while something is done, page by page. */
function pagesOf(app: App): Fact[][] {
  const pages: Fact[][] = []
  const { append } = app.store
  app.store.append = (caseId, facts, drafts) => {
    pages.push(facts as unknown as Fact[])
    return append.call(app.store, caseId, facts, drafts)
  }
  return pages
}

const kinds = (page: readonly Fact[] | undefined) => page?.map(({ kind }) => kind)

test('a thing and the word that the family must not see it are written in one page, new or changed', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  const { caseId } = place
  const pages = pagesOf(app)
  const ids = [
    value(await recordEvent(app, caseId, EVENT, KEEP)),
    value(await recordDecision(app, caseId, DECISION, KEEP)),
    value(await addAction(app, caseId, ACTION, KEEP)),
    value(await setTarget(app, caseId, target(place.childId), KEEP)),
  ]
  expect(pages.map(kinds)).toEqual(['event', 'decision', 'action', 'target'].map((kind) => [kind, 'discretion']))
  const family = await look(app, caseId)
  for (const id of ids) expect(family.keptFromFamily.has(id)).toBe(true)
  const [event, decision, action, aim] = [family.entries[0], family.decisions[0], family.actions[0], family.targets[0]]
  if (!event || !decision || !action || !aim) return expect.fail('not all are here')
  expect(discretionOf(family, event.id)).toMatchObject({ isKept: true, reason: 'He would pay for it.' })

  const show = (id: string) => ({ isKept: false, reason: 'Talked over.', replaces: discretionOf(family, id).replaces })
  value(await changeEvent(app, caseId, event, { ...EVENT, note: 'A graze.' }, show(event.id)))
  value(await changeDecision(app, family, decision, DECISION, show(decision.id)))
  value(await changeAction(app, caseId, action, ACTION, show(action.id)))
  value(await changeTarget(app, caseId, aim, target(place.childId), show(aim.id)))
  expect(pages.slice(4).map(kinds)).toEqual(['event', 'decision', 'action', 'target'].map((kind) => [kind, 'discretion']))
  expect([...(await look(app, caseId)).keptFromFamily]).toEqual([])
})

test('without a reason nothing is written, nor where the disk takes nothing', async () => {
  const { app } = await openTestApp()
  const { caseId } = await begin(app)
  const refused = await recordEvent(app, caseId, EVENT, { ...KEEP, reason: ' ' })
  expect(refused).toEqual({ ok: false, failure: { kind: 'no-reason' } })
  app.store.append = async () => fail({ kind: 'storage-full' } as const)
  expect((await recordEvent(app, caseId, EVENT, KEEP)).ok).toBe(false)
  const family = await look(app, caseId)
  expect(family.entries).toEqual([])
  expect(family.facts.filter(({ kind }) => kind === 'discretion')).toEqual([])
})

test('a form that says nothing about it writes nothing about it', async () => {
  const { app } = await openTestApp()
  const { caseId } = await begin(app)
  const id = value(await recordEvent(app, caseId, EVENT))
  expect((await look(app, caseId)).facts.some(({ about }) => about === discretionAt(id))).toBe(false)
})
