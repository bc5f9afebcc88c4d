import { describe, expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { type Board, readBoard } from '../../src/app/board.ts'
import { signVisit } from '../../src/app/sign.ts'
import { addFamily } from '../../src/app/families.ts'
import { openTestApp } from '../helpers/app.ts'
import { begin, DAY, grade, type Place, value } from '../stories/telling.ts'

const PHYSICAL = ['PHY.1a', 'PHY.2a', 'PHY.2d', 'PHY.3a', 'PHY.4a']

/** The board, and what was painted on the way to it. */
async function boardOf(app: App): Promise<{ board: Board; painted: Board[] }> {
  const painted: Board[] = []
  return { board: value(await readBoard(app, (board) => painted.push(board))), painted }
}

/** Longer than the board waits for quiet before it is written down. */
const written = () => new Promise((done) => setTimeout(done, 1700))

async function visited(app: App, given: number): Promise<Place> {
  const place = await begin(app)
  for (const code of PHYSICAL) await grade(app, place, code, given)
  value(await signVisit(app, place.caseId, place.visitId))
  return place
}

const physical = ({ families }: Board, caseId: string) =>
  families.find(({ id }) => id === caseId)?.children[0]?.domains.find(({ domain }) => domain === 'PHY')?.now

describe('the board', () => {
  test('shows what the facts say, with alerts of today', async () => {
    const { app, clock } = await openTestApp()
    const { caseId } = await visited(app, 4)
    const { board } = await boardOf(app)
    expect(board.left).toBe(0)
    expect(physical(board, caseId)).toMatchObject({ kind: 'graded', grade: 4 })
    const [first] = board.families
    expect(first?.children[0]?.alerts.map(({ rule }) => rule)).toContain('D1')
    expect(first?.children[0]?.due).toMatchObject({ what: 'review', on: '2027-02-20' })
    clock.now += 200 * DAY
    const later = (await boardOf(app)).board.families[0]?.children[0]
    expect(later?.alerts.map(({ rule }) => rule)).toContain('D9')
  })

  test('comes back after a restart without a page being opened, the same as worked out anew', async () => {
    const { app, database } = await openTestApp()
    await visited(app, 3)
    await visited(app, 2)
    const before = (await boardOf(app)).board
    await written()
    await app.store.lock()
    const again = (await openTestApp({ database })).app
    const { board, painted } = await boardOf(again)
    expect(board).toEqual(before)
    // Nothing was stale, so nothing was painted on the way, and the clock of the facts is known even so.
    expect(painted).toEqual([])
    expect(again.highest).toBe(app.highest)
  })

  test('works out a changed family again, and no other', async () => {
    const { app } = await openTestApp()
    const one = await visited(app, 3)
    const other = await begin(app)
    const before = (await boardOf(app)).board
    for (const code of PHYSICAL) await grade(app, other, code, 5)
    value(await signVisit(app, other.caseId, other.visitId))
    const after = (await boardOf(app)).board
    expect(physical(after, other.caseId)).toMatchObject({ grade: 5 })
    const entryOf = (board: Board) => board.families.find(({ id }) => id === one.caseId)
    expect(entryOf(after)).toBe(entryOf(before))
  })

  test('shows the grades of yesterday at once on a new day, and says how many alerts are still to come', async () => {
    const { app, clock } = await openTestApp()
    await visited(app, 3)
    await visited(app, 2)
    await boardOf(app)
    clock.now += DAY
    const { board, painted } = await boardOf(app)
    expect(painted[0]).toMatchObject({ left: 2, families: [{}, {}] })
    expect(board.left).toBe(0)
  })

  test('is worked out anew with other settings of the area', async () => {
    const { app } = await openTestApp()
    await visited(app, 2)
    expect((await boardOf(app)).board.families[0]?.children[0]?.due?.on).toBe('2027-02-20')
    app.practiceSettings = { ...app.practiceSettings, thresholds: { 'first-review-days': { value: 28, source: 'Fernshire (fictional)' } } }
    expect((await boardOf(app)).board.families[0]?.children[0]?.due?.on).toBe('2026-12-19')
  })

  test('has a family just added, without children', async () => {
    const { app } = await openTestApp()
    value(await addFamily(app, 'Nobody yet'))
    expect((await boardOf(app)).board.families).toMatchObject([{ name: 'Nobody yet', children: [], visits: 0 }])
  })
})
