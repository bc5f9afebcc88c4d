// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type AgencyEntry, addAgency, changeAgency, checkAgency } from '../../src/app/agencies.ts'
import type { App } from '../../src/app/app.ts'
import { checkEffect, recordEffect } from '../../src/app/effects.ts'
import { addAdult, addChild, addFamily, changeChild, changeFamily } from '../../src/app/families.ts'
import { TEXT_MAX } from '../../src/core/fact.ts'
import { openTestApp } from '../helpers/app.ts'
import { bring, factsOf, look, TODAY, value, wren } from '../stories/telling.ts'
import { refusal } from './refusal.ts'

const LATER = '2026-11-22'
const LONG = 'x'.repeat(TEXT_MAX + 1)

async function withPeople(app: App) {
  const caseId = value(await addFamily(app, 'Hale'))
  const child = value(await addChild(app, caseId, wren()))
  const person = value(await addAdult(app, caseId, { name: 'Jodie', relation: 'mother', lives: 'here', cares: true }))
  return { caseId, child, person }
}

const LINE = { effect: 'Makes the tea on her bad days.', source: 'Wren', on: TODAY }

describe('what one person’s need does to a child', () => {
  test.each([
    ['no line', { effect: '  ' }, ['no-effect']],
    ['no source', { source: ' ' }, ['no-source']],
    ['a day to come', { on: LATER }, ['date-in-future']],
    ['no real day', { on: '2026-02-30' }, ['impossible-date']],
    ['a text too long', { effect: LONG }, ['too-long']],
    ['nothing wrong', {}, []],
  ])('with %s', async (_what, change, kinds) => {
    const entry = { ...LINE, ...change }
    expect(checkEffect(entry, TODAY).map(({ kind }) => kind)).toEqual(kinds)
    const { app } = await openTestApp()
    const { caseId, child, person } = await withPeople(app)
    const written = await recordEffect(app, await look(app, caseId), { person, child }, entry)
    expect(written.ok ? [] : [refusal(written).kind]).toEqual(kinds.slice(0, 1))
  })

  test('is kept with its source; the next line replaces it, an emptied one is no line, and a later one still replaces that', async () => {
    const { app } = await openTestApp()
    const { caseId, child, person } = await withPeople(app)
    const write = async (effect: string) => value(await recordEffect(app, await look(app, caseId), { person, child }, { ...LINE, effect }))
    const effects = async () => (await look(app, caseId)).effects.map(({ registers }) => registers.effect)
    await write('Makes the tea.')
    await write('Makes the tea and gets Kai up.')
    expect(await effects()).toMatchObject([{ kind: 'settled', value: 'Makes the tea and gets Kai up.' }])
    await write('')
    expect(await effects()).toEqual([])
    await write('Sleeps badly.')
    expect(await effects()).toMatchObject([{ kind: 'settled', value: 'Sleeps badly.' }])
  })

  test('what nobody changed is not said again', async () => {
    const { app } = await openTestApp()
    const { caseId, child, person } = await withPeople(app)
    value(await recordEffect(app, await look(app, caseId), { person, child }, LINE))
    value(await recordEffect(app, await look(app, caseId), { person, child }, { ...LINE, effect: 'Another line.' }))
    const facts = (await factsOf(app, caseId)).filter(({ kind }) => kind === 'effect')
    facts.sort((a, b) => (a.at.stamp < b.at.stamp ? -1 : 1))
    expect(facts.map(({ values }) => Object.keys(values).sort())).toEqual([['effect', 'on', 'source'], ['effect']])
  })
})

const SCHOOL: AgencyEntry = {
  ...{ name: ' Marsh Lane School ', service: 'school', worker: 'Ms Ode', children: [], asked: 'yes', askedOn: TODAY },
  ...{ whyNotAsked: '', lastContact: null, until: '2027-07-20', note: '' },
}

describe('an agency', () => {
  test.each<[string, Partial<AgencyEntry>, readonly string[]]>([
    ['no name', { name: ' ' }, ['no-agency-name']],
    ['no service', { service: null }, ['no-service']],
    ['neither', { name: '', service: null }, ['no-agency-name', 'no-service']],
    ['asked on a day to come', { askedOn: LATER }, ['date-in-future']],
    ['a day of asking where nobody asked', { asked: 'no', askedOn: LATER }, []],
    ['a last contact to come', { lastContact: LATER }, ['date-in-future']],
    ['no real last day', { until: '2026-02-30' }, ['impossible-date']],
    ['a text too long', { note: LONG }, ['too-long']],
    ['nothing wrong, and an end that is to come', {}, []],
  ])('with %s', async (_what, change, kinds) => {
    const entry = { ...SCHOOL, ...change }
    expect(checkAgency(entry, TODAY).map(({ kind }) => kind)).toEqual(kinds)
    const { app } = await openTestApp()
    const { caseId } = await withPeople(app)
    const written = await addAgency(app, caseId, entry)
    expect(written.ok ? [] : [refusal(written).kind]).toEqual(kinds.slice(0, 1))
    expect((await look(app, caseId)).agencies).toHaveLength(kinds.length === 0 ? 1 : 0)
  })

  test('that was asked and is not has no day of asking left behind; only what changed is written', async () => {
    const { app } = await openTestApp()
    const { caseId } = await withPeople(app)
    value(await addAgency(app, caseId, SCHOOL))
    const agency = async () => (await look(app, caseId)).agencies[0] ?? expect.fail('no agency')
    expect((await agency()).name).toBe('Marsh Lane School')
    value(await changeAgency(app, caseId, await agency(), { ...SCHOOL, asked: 'no', whyNotAsked: 'Half term.' }))
    expect((await agency()).registers).toMatchObject({
      asked: { value: 'no' },
      askedOn: { value: null },
      whyNotAsked: { value: 'Half term.' },
    })
    const last = (await look(app, caseId)).facts.findLast(({ kind }) => kind === 'agency')
    expect(Object.keys(last?.values ?? {}).sort()).toEqual(['asked', 'askedOn', 'whyNotAsked'])
  })
})

describe('the family', () => {
  const entry = { name: 'Hale', workerSafety: 'A dog in the hall.', jointVisits: true }

  test('keeps what whoever goes there has to know, and can be said to need it no more', async () => {
    const { app } = await openTestApp()
    const { caseId } = await withPeople(app)
    value(await changeFamily(app, await look(app, caseId), entry))
    expect((await look(app, caseId)).household).toMatchObject({
      workerSafety: { value: 'A dog in the hall.' },
      jointVisits: { value: true },
    })
    value(await changeFamily(app, await look(app, caseId), { name: 'Hale and Cole', workerSafety: '', jointVisits: false }))
    const family = await look(app, caseId)
    expect(family.name).toBe('Hale and Cole')
    expect(family.household).toMatchObject({ workerSafety: { value: '' }, jointVisits: { value: false } })
  })

  test('where nothing of it is said, nothing of it is written', async () => {
    const { app } = await openTestApp()
    const { caseId } = await withPeople(app)
    value(await changeFamily(app, await look(app, caseId), { name: 'Hale', workerSafety: '', jointVisits: null }))
    const { workerSafety, jointVisits } = (await look(app, caseId)).household
    expect([workerSafety.kind, jointVisits.kind]).toEqual(['unanswered', 'unanswered'])
  })

  test('without a name, or with a text too long, stays as it was', async () => {
    const { app } = await openTestApp()
    const { caseId } = await withPeople(app)
    const family = await look(app, caseId)
    expect(refusal(await changeFamily(app, family, { ...entry, name: ' ' })).kind).toBe('empty-name')
    expect(refusal(await changeFamily(app, family, { ...entry, workerSafety: LONG })).kind).toBe('too-long')
    expect((await look(app, caseId)).facts).toEqual(family.facts)
  })

  test('two people who did not see each other leave both notes readable', async () => {
    const [{ app: ruth }, { app: imran }] = [await openTestApp({ name: 'Ruth' }), await openTestApp({ name: 'Imran' })]
    const { caseId } = await withPeople(ruth)
    await bring(ruth, imran, caseId)
    value(await changeFamily(ruth, await look(ruth, caseId), entry))
    value(await changeFamily(imran, await look(imran, caseId), { ...entry, workerSafety: 'A stair without light.', jointVisits: false }))
    await bring(imran, ruth, caseId)
    const { workerSafety, jointVisits } = (await look(ruth, caseId)).household
    expect([workerSafety.kind, jointVisits.kind]).toEqual(['contested', 'contested'])
  })
})

test('whom a child trusts and what helps are kept with the child', async () => {
  const { app } = await openTestApp()
  const { caseId } = await withPeople(app)
  const [child] = (await look(app, caseId)).children
  const more = { safePeople: ' Nan, and Ms Ode. ', whatHelps: 'The dog.' }
  value(await changeChild(app, caseId, child ?? expect.fail('no child'), wren(more)))
  const [changed] = (await look(app, caseId)).children
  expect(changed?.registers).toMatchObject({ safePeople: { value: 'Nan, and Ms Ode.' }, whatHelps: { value: 'The dog.' } })
  expect(refusal(await changeChild(app, caseId, child ?? expect.fail('no child'), wren({ safePeople: LONG }))).kind).toBe('too-long')
})
