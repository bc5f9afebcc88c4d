// @vitest-environment node
import { expect, test } from 'vitest'
import { chance } from '../../scripts/faults/random.mjs'
import { confirm, draftAnswer, draftPresence, draftSenses, keepPosition } from '../../src/app/answers.ts'
import type { App } from '../../src/app/app.ts'
import { type Hold, holdVisit } from '../../src/app/hold.ts'
import { childAt, itemAt } from '../../src/core/fact.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { tabLocks } from './locks.ts'
import { begin, factsOf, lookAt, type Place, value } from './telling.ts'

const seed = Number(process.env.PLUMBLINE_SEED) || 20_261_122
const steps = Number(process.env.PLUMBLINE_STEPS ?? 1_000)

interface Row {
  readonly id: string
  readonly caseId?: string
}

/** A tab with one case open, that marks all it writes. */
interface Tab {
  readonly app: App
  readonly place: Place
  readonly mark: string
  hold: Hold | null
}

test('two cases in two tabs: whatever is done in one writes nothing to the other', async () => {
  const luck = chance(seed)
  const locks = tabLocks()
  const disk = tablet()
  const first = await openTestApp({ disk, locks })
  const { app: second } = await openTestApp({ disk, clock: first.clock, locks })
  const tabs: Tab[] = []
  for (const [mark, app] of Object.entries({ One: first.app, Two: second })) tabs.push({ app, place: await begin(app), mark, hold: null })
  const screens = await Promise.all(tabs.map(({ app, place }) => lookAt(app, place)))
  const began = await Promise.all(tabs.map(({ app, place }) => factsOf(app, place.caseId)))

  for (let step = 0; step < steps; step += 1) {
    first.clock.now += 1_000
    const at = luck.below(2)
    const tab = tabs[at] ?? expect.fail('no tab')
    const { visit, profile } = screens[at] ?? expect.fail('no screen')
    const { app, place, mark } = tab
    const { caseId, childId, visitId } = place
    const words = `${mark} ${step}`
    const reading = luck.pick(profile.items)
    const about = itemAt(visitId, childId, reading.item.code)
    const grade = luck.pick([1, 2, 3, 4, 5] as const)
    const acts: (() => Promise<unknown>)[] = [
      async () => value(await draftAnswer(app, caseId, visit, childId, reading, { evidence: words })),
      async () => value(await draftAnswer(app, caseId, visit, childId, reading, { answer: { kind: 'graded', grade }, evidence: words })),
      async () => value(await draftPresence(app, caseId, visit, profile, { voice: words })),
      async () => value(await draftSenses(app, caseId, visit, { smell: words })),
      async () => value(await confirm(app, caseId, luck.pick([about, childAt(visitId, childId), visitId]))),
      async () => value(await keepPosition(app, { ...place, item: reading.item.code })),
      async () => {
        tab.hold?.release()
        tab.hold = await holdVisit(app, visitId, () => undefined, luck.next() < 0.5)
      },
    ]
    await luck.pick(acts)()
    // Whoever leaves a screen makes facts of its drafts; otherwise the drafts would only grow.
    if (step % 10 === 9) value(await confirm(app, caseId, about))
  }

  let facts = 0
  for (const [at, { app, place, mark }] of tabs.entries()) {
    const other = tabs[1 - at] ?? expect.fail('no tab')
    const written = (await factsOf(app, place.caseId)).filter(({ id }) => !began[at]?.some((fact) => fact.id === id))
    facts += written.length
    const all = JSON.stringify(written)
    expect(all).toContain(`"${mark} `)
    expect(all).not.toContain(`"${other.mark} `)
    for (const { caseId, about } of written) expect([caseId, `${about}/`.startsWith(`${place.visitId}/`)]).toEqual([place.caseId, true])
  }
  expect(facts).toBeGreaterThan(steps / 20)
  // On the disk there is no third case either, and every draft opens as one of these two.
  const pages = await disk.rows<Row>('pages')
  expect(new Set(pages.map(({ caseId }) => caseId))).toEqual(new Set(tabs.map(({ place }) => place.caseId)))
  const drafts = value(await first.app.store.drafts()).drafts
  for (const draft of drafts) {
    const owner = tabs.find(({ place }) => JSON.stringify(draft.value).includes(place.visitId)) ?? expect.fail('a draft of nobody')
    expect(JSON.stringify(draft)).not.toContain(`"${owner === tabs[0] ? 'Two' : 'One'} `)
  }
})
