// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { setHandover } from '../../src/app/handover.ts'
import { addChild, addFamily } from '../../src/app/families.ts'
import { recordEvent } from '../../src/app/events.ts'
import {
  checkSupervision,
  dropSupervision,
  keepSupervision,
  noteSupervision,
  readSupervision,
  type SupervisionEntry,
  supervisionFor,
} from '../../src/app/supervision.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { settled } from '../../src/core/fold.ts'
import { supervisionsOf } from '../../src/core/supervision.ts'
import { noteOf } from '../../src/ui/gate/note.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { bring, factsOf, look, TODAY, value, wren } from '../stories/telling.ts'

const entry = (more: Partial<SupervisionEntry> = {}): SupervisionEntry => ({
  on: TODAY,
  withWhom: 'Nia Vaughan, team manager',
  reflections: [],
  decisions: '',
  actions: [],
  ...more,
})

const ACTION = { what: 'Ring the school', who: 'Priya', by: '2026-12-01' }

async function larks() {
  const disk = tablet()
  const { app, clock } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  value(await addChild(app, caseId, wren()))
  return { disk, app, clock, caseId }
}

describe('a supervision', () => {
  test('is one event with what was thought, and an action for each thing that somebody does', async () => {
    const { app, caseId } = await larks()
    const reflections = [
      { about: 'D15', text: ' Quiet. ' },
      { about: 'hope', text: '  ' },
    ]
    const actions = [ACTION, { what: '', who: ' ', by: '' }, { ...ACTION, what: 'Write to the dentist' }]
    const id = value(await noteSupervision(app, caseId, entry({ decisions: 'Go by two.', reflections, actions })))
    const family = await look(app, caseId)
    const [past] = supervisionsOf(family)
    const { registers } = past?.event ?? expect.fail('no supervision')
    expect([past?.event.id, settled(registers.withWhom), settled(registers.note)]).toEqual([id, 'Nia Vaughan, team manager', 'Go by two.'])
    expect(settled(registers.reflections)).toEqual([{ about: 'D15', text: 'Quiet.' }])
    expect(past?.actions.map(({ what, by, support }) => [what, by, support])).toEqual([
      ['Ring the school', '2026-12-01', false],
      ['Write to the dentist', '2026-12-01', false],
    ])
  })

  test('is written with its actions in one page, or not at all', async () => {
    const { app, caseId, disk } = await larks()
    const before = (await factsOf(app, caseId)).length
    const pages = async () => value(await app.store.pageIds()).get(caseId)?.length ?? 0
    const had = await pages()
    disk.faults.commit = 'QuotaExceededError'
    expect(await noteSupervision(app, caseId, entry({ actions: [ACTION] }))).toMatchObject({ ok: false, failure: { kind: 'storage-full' } })
    expect((await factsOf(app, caseId)).length).toBe(before)
    delete disk.faults.commit
    value(await noteSupervision(app, caseId, entry({ actions: [ACTION, ACTION] })))
    expect([(await factsOf(app, caseId)).length, await pages()]).toEqual([before + 3, had + 1])
  })

  test.each<[string, Partial<SupervisionEntry>, object[]]>([
    ['no day', { on: '' }, [{ kind: 'impossible-date' }]],
    ['a day to come', { on: '2026-11-23' }, [{ kind: 'event-in-future' }]],
    ['nobody', { withWhom: ' ' }, [{ kind: 'no-company' }]],
    ['too many words', { reflections: [{ about: 'hope', text: 'x'.repeat(TEXT_MAX + 1) }] }, [{ kind: 'too-long' }]],
    [
      'an action that nobody does, at no day',
      { actions: [ACTION, { ...ACTION, who: '', by: '' }] },
      [
        { kind: 'action', place: 1, wrong: { kind: 'no-owner' } },
        { kind: 'action', place: 1, wrong: { kind: 'no-day' } },
      ],
    ],
    [
      'an action of which only the owner stands there',
      { actions: [{ what: '', who: 'Jo', by: '2026-12-01' }] },
      [{ kind: 'action', place: 0, wrong: { kind: 'no-what' } }],
    ],
  ])('with %s is not kept, and says all that is wrong', async (_what, more, wrong) => {
    expect(checkSupervision(entry(more), TODAY)).toEqual(wrong)
    const { app, caseId } = await larks()
    expect(await noteSupervision(app, caseId, entry(more))).toMatchObject({ ok: false })
    expect((await look(app, caseId)).events).toEqual([])
  })
})

describe('what is typed of it', () => {
  test('survives the tablet, is no event yet, and is gone with the write that notes it', async () => {
    const { app, caseId, disk } = await larks()
    const typed = entry({ withWhom: '', decisions: 'Half a sen' })
    value(await keepSupervision(app, caseId, typed))
    expect((await look(app, caseId)).events).toEqual([])
    const { app: later } = await openTestApp({ disk })
    expect(value(await readSupervision(later, caseId))).toEqual(typed)
    expect(value(await readSupervision(later, 'another family'))).toBeNull()
    value(await noteSupervision(later, caseId, { ...typed, withWhom: 'Nia', actions: [] }))
    expect(value(await readSupervision(later, caseId))).toBeNull()
  })

  test('is readable by nobody on the disk', async () => {
    const { app, caseId, disk } = await larks()
    value(await keepSupervision(app, caseId, entry({ decisions: 'CANARY-SUPERVISION' })))
    expect((await disk.dump()).toString('latin1')).not.toContain('CANARY-SUPERVISION')
  })

  test('can be thrown away', async () => {
    const { app, caseId } = await larks()
    value(await keepSupervision(app, caseId, entry()))
    value(await dropSupervision(app, caseId))
    expect(value(await readSupervision(app, caseId))).toBeNull()
  })
})

describe('the sheet', () => {
  test('is worked out once for a family, a day and the numbers of an area', async () => {
    const { app, clock, caseId } = await larks()
    const family = await look(app, caseId)
    const sheet = supervisionFor(app, family)
    expect(supervisionFor(app, family)).toBe(sheet)
    clock.now += 86_400_000
    expect(supervisionFor(app, family)).not.toBe(sheet)
  })

  test('says what was noted since the last one', async () => {
    const { app, caseId } = await larks()
    value(await recordEvent(app, caseId, noteOf('discussion', '2026-11-10')))
    value(await noteSupervision(app, caseId, entry()))
    const id = value(await recordEvent(app, caseId, noteOf('discussion', TODAY)))
    const { last, changed } = supervisionFor(app, await look(app, caseId))
    expect([last?.on, changed.events.map((event) => event.id)]).toEqual([TODAY, [id]])
  })
})

describe('what the next worker has to know first', () => {
  test('is kept, changed and emptied; saying it again writes nothing', async () => {
    const { app, caseId } = await larks()
    const said = async () => settled((await look(app, caseId)).household.handover)
    for (const words of [' Ask Wren alone. ', 'Ask Wren alone.', '']) {
      const before = (await factsOf(app, caseId)).length
      value(await setHandover(app, await look(app, caseId), words))
      expect([await said(), (await factsOf(app, caseId)).length - before]).toEqual([words.trim(), words.startsWith('Ask') ? 0 : 1])
    }
  })

  test('written by two who did not see each other, both stand', async () => {
    const { app, caseId } = await larks()
    const { app: tom } = await openTestApp({ name: 'Tom' })
    await bring(app, tom, caseId)
    value(await setHandover(app, await look(app, caseId), 'Mornings.'))
    value(await setHandover(tom, await look(tom, caseId), 'Evenings.'))
    await bring(tom, app, caseId)
    expect((await look(app, caseId)).household.handover.kind).toBe('contested')
  })

  test('is not too long', async () => {
    const { app, caseId } = await larks()
    expect(await setHandover(app, await look(app, caseId), 'x'.repeat(TEXT_MAX + 1))).toMatchObject({ failure: { kind: 'too-long' } })
  })
})
