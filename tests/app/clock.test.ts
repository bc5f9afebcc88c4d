// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { confirm } from '../../src/app/answers.ts'
import { renameFamily } from '../../src/app/families.ts'
import type { Family } from '../../src/app/read.ts'
import { checkSignature, signVisit } from '../../src/app/sign.ts'
import { itemAt } from '../../src/core/fact.ts'
import { shown } from '../../src/core/fold.ts'
import { AT_START, openTestApp } from '../helpers/app.ts'
import { answer, begin, bring, DAY, factsOf, grade, itemOf, look, lookAt, MINUTE, type, value } from '../stories/telling.ts'

const YEAR = 365 * DAY

/** How far the clock is off at each step of the same visit, in milliseconds. */
const CLOCKS: Readonly<Record<string, readonly number[]>> = {
  right: [0, 0, 0, 0, 0, 0],
  'jumped back by days': [0, -2 * DAY, -2 * DAY, -9 * DAY, -9 * DAY, -9 * DAY],
  'jumped forward by years': [0, 30 * YEAR, 30 * YEAR, 30 * YEAR, 30 * YEAR, 30 * YEAR],
  'jumped forward by years and came back': [0, 30 * YEAR, 30 * YEAR, 0, 0, -3 * DAY],
  'fell back to 1970, as an empty battery leaves it': [0, -AT_START, -AT_START, 0, -AT_START, -AT_START],
}

/** What the family is to a reader: everything but ids and stamps. */
function told(family: Family) {
  return {
    name: family.name,
    facts: family.facts.map((fact) => [fact.kind, fact.values, fact.replaces.length]),
    items: family.visits.flatMap((visit) =>
      [...visit.profiles.values()].flatMap((profile) => [
        profile.domains,
        profile.items.map(({ item, counted, registers, late, amended }) => [item.code, counted, late, amended, shown(registers.evidence)]),
      ]),
    ),
  }
}

async function sameVisit(offsets: readonly number[]) {
  const { app, clock } = await openTestApp({ database: `clock-${offsets.join('/')}`, device: 'tablet-asha' })
  const place = await begin(app)
  const steps = [
    () => grade(app, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' }),
    () => grade(app, place, 'PHY.2a', 3),
    () => answer(app, place, 'PHY.2d', { answer: { kind: 'not-seen', because: 'not-seen-today', why: 'Locked.' } }),
    async () => value(await renameFamily(app, await look(app, place.caseId), 'The Larks')),
    () => type(app, place, 'PHY.3a', { answer: { kind: 'graded', grade: 2 } }),
    async () => value(await signVisit(app, place.caseId, place.visitId)),
  ]
  for (const [at, step] of steps.entries()) {
    clock.now = AT_START + at * MINUTE + (offsets[at] ?? 0)
    await step()
  }
  return { app, clock, place, family: await look(app, place.caseId) }
}

let rightClock: ReturnType<typeof sameVisit>
beforeAll(() => {
  rightClock = sameVisit(CLOCKS.right ?? [])
})

describe.each(Object.entries(CLOCKS))('a visit by a clock that %s', (_which, offsets) => {
  test('is the same case, its facts in the order in which they were written, each stamp above the one before', async () => {
    const { family } = await sameVisit(offsets)
    const stamps = family.facts.map((fact) => fact.at.stamp)
    expect(stamps).toEqual([...new Set(stamps)].sort())
    const plain = (await rightClock).family
    // Ids of families, children and visits differ from one database to the next.
    const level = (each: Family) =>
      JSON.stringify(told(each))
        .replaceAll(/id-clock-[^"]*|[\w-]{43}/g, 'id')
        .replaceAll(/\w{9}-\w{4}-tablet/g, 'stamp')
    expect(level(family)).toBe(level(plain))
    const signed = family.visits[0]?.signed ?? expect.fail('not signed')
    expect(await checkSignature(family, signed)).toBe('whole')
    // The wall clock is kept as it was read, as evidence.
    expect(signed.at.wall).toBe(new Date(AT_START + 5 * MINUTE + (offsets[5] ?? 0)).toISOString().replace('Z', '+00:00'))
  })
})

test('what is left after the app was started again with the clock set back still comes after what it replaces', async () => {
  const { app, clock, database } = await openTestApp()
  const place = await begin(app)
  await grade(app, place, 'PHY.2a', 4)
  await type(app, place, 'PHY.2a', { answer: { kind: 'graded', grade: 3 } })
  const { app: later } = await openTestApp({ database, clock: { now: clock.now - 40 * DAY } })
  // Nobody has looked at the family yet.
  value(await confirm(later, place.caseId, itemAt(place.visitId, place.childId, 'PHY.2a')))
  const { profile } = await lookAt(later, place)
  expect(itemOf(profile, 'PHY.2a').history.map((fact) => fact.values.answer)).toEqual([
    { kind: 'graded', grade: 4 },
    { kind: 'graded', grade: 3 },
  ])
  const stamps = (await factsOf(later, place.caseId)).map((fact) => fact.at.stamp)
  expect(Math.max(...stamps.map((stamp) => Number.parseInt(stamp, 36)))).toBeLessThanOrEqual(clock.now)
  expect(itemOf(profile, 'PHY.2a').history.at(-1)?.at.stamp).toBe([...stamps].sort().at(-1))
})

test('a colleague whose clock is years ahead does not keep others from correcting what they wrote', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha' })
  const { app: tom } = await openTestApp({ name: 'Tom', clock: { now: AT_START + 30 * YEAR } })
  const place = await begin(asha)
  await bring(asha, tom, place.caseId)
  await grade(tom, place, 'PHY.2a', 4)
  await bring(tom, asha, place.caseId)
  await grade(asha, place, 'PHY.2a', 2)
  value(await signVisit(asha, place.caseId, place.visitId))
  const { family, visit, profile } = await lookAt(asha, place)
  expect(itemOf(profile, 'PHY.2a')).toMatchObject({ counted: { kind: 'graded', grade: 2, contested: false }, late: false })
  expect(await checkSignature(family, visit.signed ?? expect.fail('not signed'))).toBe('whole')
  expect(family.facts.at(-1)?.kind).toBe('signature')
})
