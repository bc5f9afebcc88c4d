// @vitest-environment node
import { expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { handOut, openFile, readMeter } from '../../../src/app/exchange/exchange.ts'
import { bundleOf } from '../../../src/app/exchange/open.ts'
import { addFamily, renameFamily } from '../../../src/app/families.ts'
import { readFamily } from '../../../src/app/read.ts'
import { value } from '../../stories/telling.ts'
import { colleague, team } from './colleagues.ts'

/** The same device after its next unlocking, and how many families it reads. */
function nextTime(app: App) {
  const readCase = vi.fn(app.store.readCase)
  return { app: { ...app, store: { ...app.store, readCase } }, readCase }
}

test('the meter reads no page that it has counted before, also where nothing was ever shared', async () => {
  const { app: asha } = await colleague('Asha Verity')
  const cases: string[] = []
  for (let number = 0; number < 12; number++) cases.push(value(await addFamily(asha, `Made-up family ${number}`)))
  const before = value(await readMeter(asha))
  expect(before.facts).toEqual({ all: 12, shared: 0 })
  await asha.turn

  const next = nextTime(asha)
  expect(value(await readMeter(next.app))).toEqual(before)
  expect(next.readCase).not.toHaveBeenCalled()

  value(await renameFamily(next.app, value(await readFamily(next.app, cases[0] ?? '')), 'Another name'))
  next.readCase.mockClear()
  expect(value(await readMeter(next.app)).facts).toEqual({ all: 13, shared: 0 })
  expect(next.readCase.mock.calls).toEqual([[cases[0]]])
})

test('of a file only what is new is held in memory beside what is here', async () => {
  const { app: asha } = await colleague('Asha Verity')
  const here = value(await addFamily(asha, 'Made-up family 1'))
  await team(asha)
  const { file } = value(await handOut(asha))
  const arrival = value(await openFile(asha, file, 'plumbline-shared.age'))
  const [fact] = value(await asha.store.readCase(here)).facts
  expect(bundleOf(arrival)?.cases.get(here)?.[0]).toBe(fact)
})
