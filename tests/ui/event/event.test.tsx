import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { record } from '../../../src/app/app.ts'
import { recordEvent } from '../../../src/app/events.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { EVENT_TYPES, type EventType } from '../../../src/core/event.ts'
import { EVENT_KINDS, type EventField, fieldsOf, outcomesOf } from '../../../src/core/event-fields.ts'
import { settled, shown } from '../../../src/core/fold.ts'
import { sameAt } from '../../../src/core/same.ts'
import * as text from '../../../src/i18n/index.ts'
import { EventScreen } from '../../../src/ui/event/EventScreen.tsx'
import { LIKELY, pickLabel } from '../../../src/ui/event/quick.ts'
import { goTo, hrefTo, readRoute, route } from '../../../src/ui/route.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet } from '../../store/tablet.ts'
import { bring, look, TODAY, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const type = (label: string | RegExp, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (role: 'radio' | 'checkbox', name: string) => fireEvent.click(screen.getByRole(role, { name }))
const sentence = () => document.getElementById('event-note') as HTMLTextAreaElement
const LONG = 'Maximiliana-Theodora Featherstonehaugh of the Marshes'
const MANY = ['Wren', 'Robin', 'Lark', 'Finch', 'Martin', 'Jay', 'Merle', LONG]

/** What each field that only some types have is called. */
const LABELS: Partial<Record<EventField, RegExp>> = {
  percent: /^Attendance in percent/,
  hours: /^Hours a week/,
  kilograms: /^Weight in kilograms/,
  alone: /^Was the child seen alone/,
  stage: /^Which step is it/,
  sign: /^Which sign is it/,
  service: /^(To which service|With whom was it|Which service)\?$/,
  told: /^Was the family told that it was shared/,
  domain: /^Which part of care does it touch/,
  place: /^Where was it/,
  feedbackDue: /^When is the answer due/,
}

const saved = () => waitFor(() => expect(route.value.at).toBe('family'), SOON)

beforeEach(() => goTo({ at: 'caseload' }))

async function larks(children = ['Wren']) {
  const disk = tablet()
  const { app } = await openTestApp({ disk })
  const caseId = value(await addFamily(app, 'The Larks'))
  for (const name of children) value(await addChild(app, caseId, wren({ name })))
  const enter = async (what: EventType) => {
    const shown = show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'new', type: what }} />)
    await screen.findByRole('heading', { level: 1, name: text.event.type[what] }, SOON)
    return shown
  }
  const first = async () => (await look(app, caseId)).events[0] ?? expect.fail('no event')
  return { disk, app, caseId, enter, first }
}

const entry = {
  ...{ on: TODAY, until: null, approximate: false, children: [], note: '', source: '', outcome: null },
  ...{ percent: null, hours: null, item: null, alone: null, stage: null },
} as const

describe('what happened', () => {
  test('is picked from what happens most, and from everything that can be entered one tap further, each with a line of its own', async () => {
    const { app, caseId } = await larks()
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'new' }} />)
    await screen.findByRole('heading', { name: 'What happened?' }, SOON)
    const likely = within(screen.getByRole('group', { name: 'Most often' })).getAllByRole('button')
    expect(likely.map((chip) => chip.textContent)).toEqual(LIKELY.map(pickLabel))
    expect(likely.length).toBeLessThanOrEqual(12)
    press('All kinds')
    for (const each of EVENT_TYPES) {
      expect(screen.getByRole('button', { name: `${text.event.type[each]} ${text.event.about[each]}` })).toBeTruthy()
    }
    press('Only the most frequent')
    expect(screen.getByRole('group', { name: 'Most often' })).toBeTruthy()
  })

  test('has to be picked before it is saved', async () => {
    const { app, caseId, first } = await larks()
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'new' }} />)
    await screen.findByRole('heading', { name: 'What happened?' }, SOON)
    type('What happened, in a sentence', 'Gran rang.')
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    fireEvent.click(within(summary).getByRole('link', { name: 'Choose what it was.' }))
    expect(document.activeElement?.textContent).toBe('Child seen')
    await expect(first()).rejects.toThrow('no event')
  })

  test('keeps the sentence whatever is picked, and what belongs to one kind alone goes with it', async () => {
    const { app, caseId, first } = await larks()
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'new' }} />)
    await screen.findByRole('heading', { name: 'What happened?' }, SOON)
    type('What happened, in a sentence', 'Gran rang.')
    press('Was not brought')
    expect(document.activeElement).toBe(sentence())
    expect(sentence().value).toBe('Gran rang.')
    press('Change what it was')
    expect(document.activeElement?.textContent).toBe('Child seen')
    press('Supervision')
    expect(sentence().value).toBe('Gran rang.')
    expect(document.activeElement).toBe(sentence())
    press('Save')
    await saved()
    const { type: what, children, registers } = await first()
    expect([what, children, registers.outcome.kind, settled(registers.note)]).toEqual(['supervision', [], 'unanswered', 'Gran rang.'])
  })

  test('of several children asks first which, keeps who was chosen, and never guesses', async () => {
    const { app, caseId, first } = await larks(MANY)
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'new' }} />)
    await screen.findByRole('heading', { name: 'What happened?' }, SOON)
    press('Injury')
    const boxes = screen.getAllByRole('checkbox', { name: new RegExp(`^(${MANY.join('|')})$`) }) as HTMLInputElement[]
    expect([boxes.length, boxes.filter((box) => box.checked).length]).toEqual([MANY.length, 0])
    expect(document.activeElement).toBe(boxes[0])
    pick('checkbox', LONG)
    press('Change what it was')
    press('Child seen')
    expect((screen.getByRole('checkbox', { name: LONG }) as HTMLInputElement).checked).toBe(true)
    press('Save')
    await saved()
    expect((await first()).children).toHaveLength(1)
  })

  test('has an address of its own, and a made-up type is no form', () => {
    expect(readRoute(hrefTo({ at: 'event', caseId: 'c1', eventId: 'new', type: 'no-access' }))).toEqual({
      at: 'event',
      caseId: 'c1',
      eventId: 'new',
      type: 'no-access',
    })
    expect(readRoute('#/family/c1/event/new/party')).toEqual({ at: 'event', caseId: 'c1', eventId: 'new' })
  })

  test('leads back to where one came from, and knows a child by whose row one came', () => {
    const caseId = 'c1'
    for (const place of [
      { at: 'event', caseId, eventId: 'new', from: 'caseload', childId: 'k1' },
      { at: 'event', caseId, eventId: 'new', type: 'injury', from: 'caseload' },
      { at: 'event', caseId, eventId: 'e1', from: 'chronology' },
    ] as const) {
      expect(readRoute(hrefTo(place))).toEqual(place)
    }
    expect(readRoute('#/family/c1/event/new/any/party/k1')).toEqual({ at: 'event', caseId, eventId: 'new' })
  })

  test('a missed appointment is a touch and a sentence: the only child and today are there already', async () => {
    const { enter, first } = await larks()
    await enter('appointment')
    pick('radio', 'Was not brought')
    type('What happened, in a sentence', 'Dentist rang.')
    press('Save')
    await saved()
    expect(await first()).toMatchObject({ type: 'appointment', on: TODAY, registers: { outcome: { value: 'not-brought' } } })
  })

  test('an injury of an only child needs no touch but save', async () => {
    const { enter, first } = await larks()
    await enter('injury')
    press('Save')
    await saved()
    expect((await first()).children).toHaveLength(1)
  })

  test('attendance is entered as people type it, with its period', async () => {
    const { enter, first } = await larks()
    await enter('attendance')
    type('Attendance in percent', '86,5 %')
    type('First day of the period', '2026-09-01')
    type('Last day of the period', '2026-10-31')
    press('Save')
    await saved()
    expect(await first()).toMatchObject({ on: '2026-09-01', until: '2026-10-31', registers: { percent: { value: 86.5 } } })
  })

  test('the source and the item are folded away, and are kept', async () => {
    const { enter, first } = await larks()
    await enter('compensating-care')
    type('Who said so, or where is it written?', 'School office')
    fireEvent.change(screen.getByLabelText('Which item does it touch?'), { target: { value: 'PHY.1a' } })
    press('Save')
    await saved()
    const { registers } = await first()
    expect([settled(registers.source), settled(registers.item)]).toEqual(['School office', 'PHY.1a'])
  })

  test('says all that is wrong at once, each at its field', async () => {
    const { enter, first } = await larks(['Wren', 'Robin'])
    await enter('attendance')
    type('First day of the period', '2027-01-01')
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    const links = within(summary).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#event-children', '#event-percent', '#event-on'])
    for (const link of links) expect(document.getElementById((link.getAttribute('href') ?? '').slice(1)), 'leads nowhere').toBeTruthy()
    await expect(first()).rejects.toThrow('no event')
  })

  test('a full tablet keeps what was typed, and trying again saves it', async () => {
    const { disk, enter, first } = await larks()
    await enter('supervision')
    type('What happened, in a sentence', 'Talked for an hour.')
    disk.faults.commit = 'QuotaExceededError'
    press('Save')
    expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    delete disk.faults.commit
    press('Try again')
    await saved()
    expect(settled((await first()).registers.note)).toBe('Talked for an hour.')
  })

  test.each(EVENT_TYPES)('%s asks what its type has and nothing else, and what is entered is read again', async (what) => {
    const { enter, first } = await larks(['Wren', 'Robin'])
    await enter(what)
    const has = fieldsOf({ type: what, outcome: null })
    const asked = (name: RegExp) => screen.queryByRole('group', { name }) !== null || screen.queryByLabelText(name) !== null
    for (const [field, name] of Object.entries(LABELS) as [EventField, RegExp][]) expect(asked(name), field).toBe(has.includes(field))
    expect(screen.queryByRole('group', { name: text.event.outcomeOf[what] ?? /never/ }) !== null).toBe(has.includes('outcome'))

    const { about } = EVENT_KINDS[what]
    fireEvent.click(screen.getByRole(what === 'weight' ? 'radio' : 'checkbox', { name: 'Robin' }))
    const [outcome] = outcomesOf(what)
    if (outcome) pick('radio', text.event.outcome[outcome])
    if (has.includes('percent')) type(/^Attendance in percent/, '91')
    if (has.includes('kilograms')) type(/^Weight in kilograms/, '21,5 kg')
    if (has.includes('sign')) pick('radio', 'Tired')
    if (has.includes('service')) fireEvent.change(screen.getByLabelText(LABELS.service as RegExp), { target: { value: 'gp' } })
    if (has.includes('withWhom')) type(text.event.withWhom(what), 'Ms Okoro')
    type(text.event.noteOf(what), 'A sentence.')
    press('Save')
    await saved()
    const event = await first()
    expect([event.type, event.children.length, about]).toEqual([what, 1, about])
    expect([shown(event.registers.outcome) ?? undefined, settled(event.registers.note)]).toEqual([outcome, 'A sentence.'])
    expect(shown(event.registers.withWhom)).toBe(has.includes('withWhom') ? 'Ms Okoro' : undefined)
    expect(shown(event.registers.kilograms)).toBe(has.includes('kilograms') ? 21.5 : undefined)
  })

  test.each(['self-harm', 'other-harm', 'crisis-action', 'missing'] as const)('%s says first what not to wait for', async (what) => {
    const { app, caseId, enter } = await larks()
    const { unmount } = await enter(what)
    expect(screen.getByText(/Ring 999/)).toBeTruthy()
    expect(screen.getByText(/name no local numbers/)).toBeTruthy()
    unmount()
    const links = [{ name: 'Neglect lead', where: 'Duty desk, extension 0000 (made up)' }]
    const local = { ...app, practiceSettings: { ...app.practiceSettings, links } }
    show(local, <EventScreen route={{ at: 'event', caseId, eventId: 'new' }} />)
    await screen.findByRole('heading', { name: 'What happened?' }, SOON)
    press('All kinds')
    press(`${text.event.type[what]} ${text.event.about[what]}`)
    expect(screen.getByText('Neglect lead: Duty desk, extension 0000 (made up)')).toBeTruthy()
    expect(document.activeElement?.textContent).toContain('In danger now?')
  })

  test('a missing child who is back is in no danger now, and other harm is not talked over with the family before advice', async () => {
    const { enter } = await larks()
    const { unmount } = await enter('missing')
    pick('radio', 'Back')
    expect(screen.queryByText(/Ring 999/)).toBeNull()
    unmount()
    await enter('other-harm')
    expect(screen.getByText(/do not talk about it with the family before you have taken advice/)).toBeTruthy()
  })

  test('what was shared without telling the family needs the reason, and is asked for it at its field', async () => {
    const { enter, first } = await larks()
    await enter('information-shared')
    pick('radio', 'Without agreement')
    fireEvent.click(
      within(screen.getByRole('group', { name: 'Was the family told that it was shared?' })).getByRole('radio', { name: 'No' }),
    )
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    const links = within(summary)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'))
    expect(links).toEqual(['#event-with-whom', '#event-why-not-told', '#event-note'])
    type('With whom was it shared?', 'Children’s services')
    type('Why were they not told?', 'It could have put Wren at more risk.')
    type('What was shared, and why?', 'What Wren said about the cellar.')
    press('Save')
    await saved()
    const { registers } = await first()
    expect([settled(registers.told), settled(registers.whyNotTold)]).toEqual([false, 'It could have put Wren at more risk.'])
  })

  test('help is asked whether it worked once it was taken, and what it did is kept', async () => {
    const { enter, first } = await larks()
    await enter('help-offered')
    const worked = () => screen.queryByRole('group', { name: 'Did it do what it was meant to?' })
    expect(worked()).toBeNull()
    pick('radio', 'Taken up, and ended')
    fireEvent.click(within(worked() ?? expect.fail('not asked')).getByRole('radio', { name: 'In part' }))
    press('Save')
    await saved()
    expect(settled((await first()).registers.worked)).toBe('partly')
  })

  test('the agencies around the family are one tap away', async () => {
    const { app, caseId, enter, first } = await larks()
    const values = { name: 'Fernshire Primary', worker: 'Ms Okoro', service: 'school' } as const
    value(await record(app, caseId, [{ kind: 'agency', about: 'a1', values, replaces: [] }]))
    const gone = { name: 'Old nursery', until: '2026-01-01' } as const
    value(await record(app, caseId, [{ kind: 'agency', about: 'a2', values: gone, replaces: [] }]))
    await enter('meeting')
    const [people, agencies] = screen.getAllByRole('group', { name: 'Agencies around this family' })
    expect([people?.textContent, agencies?.textContent]).toEqual(['Ms Okoro, Fernshire Primary', 'Fernshire Primary'])
    press('Ms Okoro, Fernshire Primary')
    type('Who was there?', 'Ms Okoro, Fernshire Primary, and Gran')
    press('Save')
    await saved()
    expect(settled((await first()).registers.withWhom)).toBe('Ms Okoro, Fernshire Primary, and Gran')
  })

  test('a challenge carries on an earlier one that is not settled', async () => {
    const { app, caseId, enter } = await larks()
    const eventId = value(await recordEvent(app, caseId, { ...entry, type: 'challenge', outcome: 'open', stage: 'talk' }))
    value(await recordEvent(app, caseId, { ...entry, type: 'challenge', outcome: 'settled', on: '2026-01-05' }))
    await enter('challenge')
    const carried = screen.getByLabelText('Does it carry on something earlier?') as HTMLSelectElement
    expect([...carried.options].map((option) => option.textContent)).toEqual(['No, it is new', 'Talk to each other, 21 November 2026'])
    fireEvent.change(carried, { target: { value: eventId } })
    pick('radio', 'Manager to manager')
    press('Save')
    await saved()
    const next = (await look(app, caseId)).events.find(({ registers }) => settled(registers.stage) === 'managers')
    expect(next && settled(next.registers.follows)).toBe(eventId)
  })

  test('a sentence of any length is kept whole', async () => {
    const { enter, first } = await larks()
    const long = 'The kitchen floor was wet again. '.repeat(300).trim()
    await enter('observation')
    type('What happened, in a sentence', long)
    press('Save')
    await saved()
    expect(settled((await first()).registers.note)).toBe(long)
  })

  test('of a family without children is about the family, and needs no child who is not there', async () => {
    const { enter, first } = await larks([])
    await enter('no-access')
    expect(screen.getByText(/No child of this family is entered yet/)).toBeTruthy()
    pick('radio', 'Nobody at home')
    press('Save')
    await saved()
    expect((await first()).children).toEqual([])
  })
})

describe('what is known already', () => {
  test('is shown as it stands, and saved as changed', async () => {
    const { app, caseId, first } = await larks()
    const eventId = value(
      await recordEvent(app, caseId, { ...entry, type: 'challenge', outcome: 'open', stage: 'talk', note: 'Asked why.' }),
    )
    show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    await screen.findByRole('heading', { level: 1, name: 'Challenge' }, SOON)
    expect((screen.getByRole('radio', { name: 'Open' }) as HTMLInputElement).checked).toBe(true)
    expect((screen.getByLabelText('What did you question, in a sentence') as HTMLTextAreaElement).value).toBe('Asked why.')
    pick('radio', 'Settled')
    press('Save')
    await saved()
    expect(settled((await first()).registers.outcome)).toBe('settled')
  })

  test('becomes something else without keeping what only the other has', async () => {
    const { app, caseId, first } = await larks()
    const eventId = value(await recordEvent(app, caseId, { ...entry, type: 'challenge', outcome: 'open', stage: 'talk' }))
    show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    fireEvent.change(await screen.findByLabelText('What was it?', {}, SOON), { target: { value: 'supervision' } })
    press('Save')
    await saved()
    const { type: now, registers } = await first()
    expect([now, settled(registers.outcome), settled(registers.stage)]).toEqual(['supervision', null, null])
  })

  test('entered differently by two people is settled first, with a reason', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const caseId = value(await addFamily(ruth, 'The Larks'))
    const eventId = value(await recordEvent(ruth, caseId, { ...entry, type: 'supervision' }))
    await bring(ruth, imran, caseId)
    for (const [app, on] of [
      [ruth, '2026-11-01'],
      [imran, '2026-11-02'],
    ] as const) {
      const screenOf = show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
      await screen.findByRole('heading', { level: 1, name: 'Supervision' }, SOON)
      type('When was it?', on)
      press('Save')
      await saved()
      screenOf.unmount()
      goTo({ at: 'caseload' })
      await waitFor(() => expect(route.value.at).toBe('caseload'))
    }
    await bring(imran, ruth, caseId)
    show(ruth, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    expect(await screen.findByText('Two people entered different things about “Supervision”.', {}, SOON)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
    const link = screen.getByRole('link', { name: 'See both and settle it' })
    expect(link.getAttribute('href')).toBe(`#/family/${caseId}/contested/${eventId}`)
  })

  test('is marked as entered in error with a reason, and leaves the list', async () => {
    const { app, caseId } = await larks()
    const eventId = value(await recordEvent(app, caseId, { ...entry, type: 'supervision' }))
    show(app, <EventScreen route={{ at: 'event', caseId, eventId }} />)
    await screen.findByRole('heading', { level: 1, name: 'Supervision' }, SOON)
    press('Mark as entered in error')
    await waitFor(() => expect(screen.getByLabelText('Why was it entered in error?').getAttribute('aria-invalid')).toBe('true'))
    type('Why was it entered in error?', 'The other family.')
    press('Mark as entered in error')
    await saved()
    expect((await look(app, caseId)).events).toEqual([])
  })

  test('is found where somebody joined it with another entry, shows that one, and is changed alone', async () => {
    const { app, caseId } = await larks()
    const seen = { ...entry, type: 'injury', children: [(await look(app, caseId)).children[0]?.id ?? ''] } as const
    const ours = value(await recordEvent(app, caseId, { ...seen, note: 'Bruise on the arm.' }))
    const theirs = value(await recordEvent(app, caseId, { ...seen, note: 'Blue arm, says school.' }))
    value(await record(app, caseId, [{ kind: 'same', about: sameAt(ours, theirs), values: { state: 'same' }, replaces: [] }]))
    expect((await look(app, caseId)).events).toHaveLength(1)
    for (const [eventId, other, note] of [
      [ours, theirs, 'Blue arm, says school.'],
      [theirs, ours, 'Bruise on the arm.'],
    ] as const) {
      const { unmount } = show(app, <EventScreen route={{ at: 'event', caseId, eventId, from: 'chronology' }} />)
      expect(await screen.findByRole('heading', { name: 'This was entered twice, and joined' }, SOON)).toBeTruthy()
      expect(screen.getByText(note)).toBeTruthy()
      const link = screen.getByRole('link', { name: 'See that entry' })
      expect(link.getAttribute('href')).toBe(`#/family/${caseId}/event/${other}/any/chronology`)
      unmount()
    }
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: theirs, from: 'chronology' }} />)
    await screen.findByRole('heading', { level: 1, name: 'Injury' }, SOON)
    type('What happened, in a sentence', 'Blue upper arm, says school.')
    press('Save')
    await waitFor(() => expect(route.value.at).toBe('chronology'), SOON)
    const notes = (await look(app, caseId)).entries.map(({ registers }) => settled(registers.note))
    expect(notes.sort()).toEqual(['Blue upper arm, says school.', 'Bruise on the arm.'])
  })

  test('of a family or an id that is not here leads back to the caseload', async () => {
    const { app, caseId } = await larks()
    show(app, <EventScreen route={{ at: 'event', caseId, eventId: 'nothing' }} />)
    expect(await screen.findByRole('heading', { name: 'That is not on this tablet' }, SOON)).toBeTruthy()
  })
})
