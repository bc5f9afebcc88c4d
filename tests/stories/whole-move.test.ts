// @vitest-environment node
import { expect, test } from 'vitest'
import { addAction } from '../../src/app/actions.ts'
import { closeEpisode, gateFor, reopen } from '../../src/app/episodes.ts'
import { recordEvent } from '../../src/app/events.ts'
import { setLead } from '../../src/app/leading.ts'
import { noteOf } from '../../src/ui/gate/note.ts'
import { lookBack } from '../../src/ui/gate/as-it-stood.ts'
import { bring, look, value } from './telling.ts'
import {
  alertsOfRule,
  day,
  happened,
  household,
  known,
  later,
  looseEnds,
  notSpokenTo,
  rules,
  shut,
  teller,
  visited,
} from './whole-telling.ts'

const BEFORE = { 'PHY.1a': 4, 'PHY.2a': 4, 'SUP.3a': 4, 'SUP.3b': 4, 'SUP.5a': 4, 'EMO.4b': 4 } as const
const AFTER = { 'PHY.1a': 2, 'PHY.2a': 2, 'SUP.3a': 2, 'SUP.3b': 3, 'SUP.5a': 2, 'EMO.4b': 3 } as const

test('a family moves to another area: the new worker’s good first visit stands beside what was known, and says so until it was read', async () => {
  const tomas = await teller('Tomas', 'Early help worker', 'Early help')
  const { caseId, idOf } = await household(
    tomas,
    { Edie: { birth: { kind: 'born', on: '2018-05-20' }, flags: [], lives: 'here' } },
    { Jan: 'mother', Col: 'uncle' },
  )
  const edie = idOf('Edie')
  value(
    await setLead(tomas.app, await look(tomas.app, caseId), {
      name: 'Tomas',
      role: 'Early help worker',
      agency: 'Early help',
      from: day(tomas),
    }),
  )
  await happened(tomas, caseId, 'history-read', 'Read what school and the surgery hold.')
  await visited(tomas, caseId, edie, { announced: false, present: [idOf('Jan')], rooms: ['kitchen', 'child-bedroom'] }, BEFORE)
  await known(tomas, caseId, idOf('Col'), 'risk', 'suspected', 'Brings men who stay. Edie goes quiet when he is named.')
  const help = { what: 'A place at the breakfast club', who: 'Tomas', support: true, child: edie, item: 'PHY.1a', event: null }
  value(await addAction(tomas.app, caseId, { ...help, by: '2027-06-20' }))

  // Seven months on they are gone. Handing on needs the same points, less what nobody could have held by then.
  later(tomas, 215)
  await happened(tomas, caseId, 'area-move', 'The flat was empty on Monday.', { place: 'Another area' })
  await happened(tomas, caseId, 'information-shared', 'The whole record, with a call before.', {
    outcome: 'with-agreement',
    withWhom: 'The family service there',
    told: true,
  })
  const family = await look(tomas.app, caseId)
  const points = gateFor(tomas.app, family, 'transferred')
  expect(points.filter(({ met }) => !met).map(({ id }) => id)).toEqual(expect.arrayContaining(['review', 'seen', 'alerts']))
  const entry = { type: 'transferred', on: day(tomas), reason: 'They moved.', to: '' } as const
  const override = { reason: 'Gone before a visit could be made.', manager: 'Sol Penn' }
  expect(await closeEpisode(tomas.app, family, entry, points, override)).toMatchObject({ failure: { kind: 'no-receiver' } })
  value(await closeEpisode(tomas.app, family, { ...entry, to: 'The family service there' }, points, override))
  // What is left to do is left to whoever takes over.
  expect((await looseEnds(tomas, caseId, 'action')).map(({ figures }) => figures)).toMatchObject([{ who: 'Tomas' }])

  // The record arrives. A new worker, a new baseline among clean boxes.
  later(tomas, 10)
  const imran = await teller('Imran', 'Social worker', 'Family service', tomas.clock)
  await bring(tomas.app, imran.app, caseId)
  value(await reopen(imran.app, await look(imran.app, caseId), 'Moved here.'))
  value(
    await setLead(imran.app, await look(imran.app, caseId), {
      name: 'Imran',
      role: 'Social worker',
      agency: 'Family service',
      from: day(imran),
    }),
  )
  await visited(imran, caseId, edie, { present: [idOf('Jan')], rooms: ['kitchen'] }, AFTER, { seen: true, alone: 'no' })

  const again = await alertsOfRule(imran, caseId, 'D19')
  expect(again.map(({ figures }) => figures)).toMatchObject([{ unread: 2 }])
  expect(await rules(imran, caseId)).toEqual(expect.arrayContaining(['D17', 'D19']))
  // The older profile is not forgotten: as it stood at the end of its episode nothing was held.
  const opened = await look(imran.app, caseId)
  const then = lookBack(imran.app, opened, opened.episodes[0] ?? expect.fail('no episode'), day(imran))
  expect(then.children[0]?.trends.find(({ domain }) => domain === 'PHY')?.held).toMatchObject({ kind: 'not-held' })
  expect(opened.visits.map(({ type }) => type)).toEqual(['baseline', 'baseline'])
  // No level of need was made out of good grades, and the uncle whom nobody spoke to moved with them.
  expect(opened.levels).toEqual([])
  expect(await notSpokenTo(imran, caseId)).toEqual(['Col'])
  // Good grades at a first visit would close it here, were it not for what nobody has read.
  expect(await shut(imran, caseId)).toContain('history')
  expect((await looseEnds(imran, caseId, 'action')).map(({ overdue }) => overdue)).toEqual([true])

  // Reading it is what answers the rule, and nothing else.
  value(await recordEvent(imran.app, caseId, noteOf('history-read', day(imran), { note: 'Read all of it.' })))
  expect(await rules(imran, caseId)).not.toContain('D19')
  expect(await rules(imran, caseId)).toContain('D17')
  later(imran, 28)
  expect((await looseEnds(imran, caseId, 'consent')).map(({ kind }) => kind)).toEqual(['consent'])
})
