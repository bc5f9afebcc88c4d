// @vitest-environment node
import { expect, test } from 'vitest'
import { draftAnswer, draftPresence, draftSenses, keepPosition, readPositions } from '../../src/app/answers.ts'
import { readFamily } from '../../src/app/read.ts'
import { signVisit } from '../../src/app/sign.ts'
import { itemAt } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { type Tablet, tablet } from '../store/tablet.ts'
import { begin, grade, itemOf, lookAt, MINUTE, type, value } from './telling.ts'

/** Another disk with every row that this one has at this moment: what the next start finds if the browser dies now. */
async function asLeftNow(disk: Tablet): Promise<Tablet> {
  const tables = ['pages', 'drafts', 'slots', 'meta']
  const rows = await Promise.all(tables.map((table) => disk.rows<object>(table)))
  const copy = tablet()
  const store = await copy.tab()
  await copy.raw(
    (database) =>
      new Promise<void>((done, failed) => {
        const writing = database.transaction(tables, 'readwrite')
        for (const [at, table] of tables.entries()) for (const row of rows[at] ?? []) writing.objectStore(table).put(row)
        writing.oncomplete = () => done()
        writing.onerror = () => failed(writing.error)
      }),
  )
  store.close()
  return copy
}

test('a visit goes on where it was after the browser was killed, down to the half-typed word', async () => {
  const disk = tablet()
  const { app, clock } = await openTestApp({ disk, device: 'tablet-asha' })
  const place = await begin(app)
  const { caseId, visitId, childId } = place
  await grade(app, place, 'PHY.1a', 2, { evidence: 'Bread and soup on the table.' })
  // A grade tapped, not left yet; another item with words half typed; the child and the home begun.
  await type(app, place, 'PHY.2a', { answer: { kind: 'graded', grade: 4 } })
  await type(app, place, 'PHY.2a', { evidence: 'Six bin bags in the hall, str' })
  await type(app, place, 'EMO.1a', { childSaid: 'She sings to me wh' })
  const { visit, profile } = await lookAt(app, place)
  value(await draftPresence(app, caseId, visit, profile, { seen: true, voice: 'I like the blue ro' }))
  value(await draftSenses(app, caseId, visit, { smell: 'Damp, and' }))
  value(await keepPosition(app, { caseId, visitId, childId, item: 'PHY.2a' }))
  clock.now += 5 * MINUTE
  value(await keepPosition(app, { caseId, visitId, childId, item: 'EMO.1a' }))
  const shownBefore = (await lookAt(app, place)).family

  // Nothing is locked, closed or tidied up: the object is just gone.
  const { app: again } = await openTestApp({ disk, device: 'tablet-asha', clock })
  expect(value(await readPositions(again))).toEqual([{ position: { caseId, visitId, childId, item: 'EMO.1a' }, at: clock.now }])
  const { family, ...found } = await lookAt(again, place)
  expect(family).toEqual(shownBefore)
  expect(family.drafted).toEqual(
    new Set([visitId, `${visitId}/${childId}`, itemAt(visitId, childId, 'PHY.2a'), itemAt(visitId, childId, 'EMO.1a')]),
  )
  const item = itemOf(found.profile, 'PHY.2a')
  expect(item.counted).toEqual({ kind: 'graded', grade: 4, contested: false })
  expect(settled(item.registers.evidence)).toBe('Six bin bags in the hall, str')
  expect(settled(itemOf(found.profile, 'EMO.1a').registers.childSaid)).toBe('She sings to me wh')
  expect(settled(found.profile.presence.voice)).toBe('I like the blue ro')
  expect(settled(found.visit.registers.smell)).toBe('Damp, and')
  // Half-typed words are no facts yet, and what was left before is one.
  const { facts } = value(await readFamily(again, caseId))
  expect(facts.filter((fact) => fact.kind === 'answer').map((fact) => fact.about)).toEqual([itemAt(visitId, childId, 'PHY.1a')])

  // The words are typed to their end, and the visit is signed as if nothing had happened.
  await type(again, place, 'PHY.2a', { evidence: 'Six bin bags in the hall, strong sour smell.' })
  value(await signVisit(again, caseId, visitId))
  const signed = await lookAt(again, place)
  expect(signed.family.drafted.size).toBe(0)
  expect(itemOf(signed.profile, 'PHY.2a').history).toHaveLength(1)
  expect(settled(itemOf(signed.profile, 'PHY.2a').registers.evidence)).toBe('Six bin bags in the hall, strong sour smell.')
  expect(itemOf(signed.profile, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 4, contested: false })
  expect(value(await readPositions(again))).toEqual([])
})

test('whenever the browser dies, everything that was said to be saved by then is there', async () => {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const place = await begin(app)
  const { visit, profile } = await lookAt(app, place)
  const saved: string[] = []
  const saving = profile.items.slice(0, 24).map(async ({ item }) => {
    const evidence = `Words about ${item.code}`
    const kept = await draftAnswer(app, place.caseId, visit, place.childId, itemOf(profile, item.code), { evidence })
    value(kept)
    saved.push(item.code)
  })
  for (const moment of [1, 7, 15, 24]) {
    await Promise.all(saving.slice(0, moment))
    const told = [...saved]
    const { app: next } = await openTestApp({ disk: await asLeftNow(disk) })
    const found = await lookAt(next, place)
    expect(told.length).toBeGreaterThanOrEqual(moment)
    for (const code of told) expect(settled(itemOf(found.profile, code).registers.evidence)).toBe(`Words about ${code}`)
  }
})
