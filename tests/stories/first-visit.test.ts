// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { unlock } from '../../src/app/device.ts'
import { offerPassphrase, setUp } from '../../src/app/keys.ts'
import { addAdult, addChild, addFamily } from '../../src/app/families.ts'
import { readCaseload, readFamily } from '../../src/app/read.ts'
import { checkSignature, signVisit } from '../../src/app/sign.ts'
import { startVisit } from '../../src/app/visits.ts'
import { settled } from '../../src/core/fold.ts'
import type { Grade } from '../../src/core/instrument.ts'
import * as text from '../../src/i18n/index.ts'
import { deviceDisk, startTestDevice } from '../helpers/app.ts'
import { answer, grade, look, lookAt, meet, planFor, TODAY, value, wren } from './telling.ts'

const SHUT = 'The bedroom door was kept shut; nobody else has been in.'

/** What was found of Wren. Everything else that the short contact asks was good enough. */
const GRADES: Readonly<Record<string, Grade>> = {
  'PHY.2a': 4,
  'EDU.1a': 3,
  'EDU.1b': 3,
  'EDU.1c': 3,
  'MED.1a': 1,
  'MED.1b': 1,
  'MED.1c': 1,
  'MED.2b': 1,
  'SUP.1a': 3,
  'EMO.4b': 5,
}
const NOT_SEEN = new Set(['MED.2a', 'SUP.2a', 'SUP.3a', 'SUP.3b', 'SUP.5a'])

test('a first visit is graded in a kitchen without a network, signed, and opens again with the passphrase as it was', async () => {
  const calls: string[] = []
  for (const way of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']) {
    vi.stubGlobal(way, function call() {
      calls.push(way)
      throw new Error('there is no network')
    })
  }
  const disk = deviceDisk()
  const { device } = await startTestDevice(disk)
  expect(device.store.state).toBe('new')
  const passphrase = offerPassphrase()
  const { app, recoveryWords } = value(
    await setUp(device, { name: ' Asha Verity (made up) ', role: 'Family worker', agency: 'Early help' }, passphrase, passphrase),
  )
  expect(recoveryWords.split(' ')).toHaveLength(15)
  expect(app.me).toMatchObject({ name: 'Asha Verity (made up)', role: 'Family worker', agency: 'Early help' })

  const caseId = value(await addFamily(app, 'The Larks of Fiction Lane'))
  const wrenId = value(await addChild(app, caseId, wren()))
  const robinId = value(await addChild(app, caseId, { ...wren(), name: 'Robin', birth: { kind: 'born', on: '2026-03-20' } }))
  const motherId = value(await addAdult(app, caseId, { name: 'Jay', relation: 'mother', lives: 'here', cares: true }))
  const plan = planFor([wrenId, robinId], { present: [motherId], others: 'A neighbour, for the first ten minutes' })
  const visitId = value(await startVisit(app, await look(app, caseId), plan))

  for (const childId of [wrenId, robinId]) {
    const place = { caseId, visitId, childId }
    const { profile } = await lookAt(app, place)
    expect(profile.items.map((reading) => reading.counted.kind)).toEqual(profile.items.map(() => 'unanswered'))
    for (const { item } of profile.items) {
      const unseen = childId === wrenId && NOT_SEEN.has(item.code)
      if (unseen) await answer(app, place, item.code, { answer: { kind: 'not-seen', because: 'family-chose-not-to', why: SHUT } })
      else
        await grade(app, place, item.code, (childId === wrenId && GRADES[item.code]) || 2, { evidence: 'Seen today.', sources: ['seen'] })
    }
  }
  const wrenAt = { caseId, visitId, childId: wrenId }
  await meet(app, wrenAt, { seen: true, alone: 'yes', voice: '“I sleep in my coat.”', voiceKind: 'words' })
  await meet(
    app,
    { ...wrenAt, childId: robinId },
    { seen: true, alone: 'not-fitting', voice: 'Reached for Jay twice.', voiceKind: 'behaviour' },
  )
  value(await signVisit(app, caseId, visitId))
  const before = value(await readFamily(app, caseId))

  // The browser is closed; on another day somebody types the passphrase, with a space too many.
  await app.store.lock()
  device.store.close()
  const again = await startTestDevice(disk)
  expect(again.device.store.state).toBe('locked')
  const reopened = value(await unlock(again.device, ` ${passphrase.replace(' ', '  ')} `))
  expect(reopened.me).toEqual(app.me)
  expect(value(await readCaseload(reopened))).toEqual([before])
  expect(value(await readFamily(reopened, caseId))).toEqual(before)

  const { family, visit, profile } = await lookAt(reopened, wrenAt)
  expect(family.name).toBe('The Larks of Fiction Lane')
  expect(visit).toMatchObject({ type: 'baseline', on: TODAY, set: 'core', children: [wrenId, robinId] })
  expect(settled(visit.registers.present)).toEqual([motherId])
  expect(visit.scorers.map((scorer) => scorer.name)).toEqual(['Asha Verity (made up)'])
  expect(settled(profile.presence.seen)).toBe(true)
  expect(settled(profile.presence.voice)).toBe('“I sleep in my coat.”')
  const asked = profile.items.filter((reading) => reading.asked)
  expect(asked).toHaveLength(29)
  for (const { item, registers } of asked) {
    const expected = NOT_SEEN.has(item.code)
      ? { kind: 'not-seen', because: 'family-chose-not-to', why: SHUT }
      : { kind: 'graded', grade: GRADES[item.code] ?? 2 }
    expect(settled(registers.answer)).toEqual(expected)
  }
  expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')

  // Each domain on its own, with the reason for its headline.
  const [physical, educational, medical, supervisory, emotional] = profile.domains
  expect(physical).toMatchObject({ kind: 'graded', grade: 4, rule: 'worst', decidedBy: ['PHY.2a'] })
  expect(text.grading.ruleWorst(4, '4 or 5')).toContain('at least one item is at 4')
  expect(educational).toMatchObject({ kind: 'graded', grade: 2, rule: 'upper-median' })
  expect(educational).toMatchObject({ decidedBy: ['EDU.1a', 'EDU.1b', 'EDU.1c', 'EDU.2a', 'EDU.2b', 'EDU.2c', 'EDU.3a'] })
  expect(medical).toMatchObject({ kind: 'graded', grade: 1, coverage: { asked: 5, graded: 4, notSeen: 1, left: 0 } })
  // Two of six seen: no headline, and the worst that was seen is not hidden by that.
  expect(supervisory).toMatchObject({ kind: 'not-enough-seen', because: 'coverage', worstSeen: 3, coverage: { graded: 2, notSeen: 4 } })
  expect(emotional).toMatchObject({ kind: 'graded', grade: 5, rule: 'worst', decidedBy: ['EMO.4b'], coverage: { serious: 1 } })
  const robin = visit.profiles.get(robinId) ?? expect.fail('no Robin')
  expect(robin.domains.map((domain) => domain.kind === 'graded' && domain.grade)).toEqual([2, 2, 2, 2, 2])
  expect(robin.items).toHaveLength(24)

  expect(calls).toEqual([])
  vi.unstubAllGlobals()
})
