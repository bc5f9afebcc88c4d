// @vitest-environment node
import { bech32 } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import {
  addMember,
  canSave,
  deviceKeys,
  foundTeam,
  joinLists,
  joinStatements,
  joinTeam,
  leaveTeam,
  newRecovery,
  removeMember,
  repeatDoubtful,
  teamIn,
  teamOf,
} from '../../src/app/team.ts'
import { recipientsOf } from '../../src/app/team-here.ts'
import { fingerprintOf, myCode, namedReader, readCode } from '../../src/app/team-code.ts'
import type { Result } from '../../src/core/result.ts'
import { openTestApp, type TestClock } from '../helpers/app.ts'
import { tablet as diskOf } from '../store/tablet.ts'
import { tabLocks } from '../stories/locks.ts'
import { newDeviceKeys } from '../../src/seal/team-keys.ts'
import { sign } from '../../src/seal/signing.ts'
import { canonical } from '../../src/core/canonical.ts'
import { contentId } from '../../src/seal/digest.ts'

function good<T>(result: Result<T, { kind: string }>): T {
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

const why = (result: Result<unknown, { kind: string }>) => (result.ok ? 'ok' : result.failure.kind)

const tablet = async (name: string) => (await openTestApp({ name })).app
const here = async (app: App) => good(await teamOf(app))
const names = async (app: App) => (await here(app)).team!.members.map(({ name }) => name).sort()
const memberBy = async (from: App, to: App) => good(await readCode(to, good(await myCode(from)).code))
const said = async (app: App) => JSON.parse(JSON.stringify((await here(app)).statements)) as unknown[]
const entryOf = async (app: App, name: string) => (await here(app)).team!.members.find((each) => each.name === name)!

/** Asha's team with Ben in it, on both tablets. */
async function two() {
  const [asha, ben] = [await tablet('Asha'), await tablet('Ben')]
  good(await foundTeam(asha, ' North team '))
  good(await addMember(asha, await memberBy(ben, asha)))
  good(await joinTeam(ben, await said(asha)))
  return { asha, ben }
}

test('the keys of a device are made once, for all its tabs, and stay', async () => {
  const [disk, clock, locks] = [diskOf(), { now: 1_800_000_000_000 } as TestClock, tabLocks()]
  const tabs = await Promise.all([1, 2].map(async () => (await openTestApp({ disk, clock, locks })).app))
  const [one, other] = await Promise.all(tabs.map(async (tab) => good(await deviceKeys(tab))))
  expect(one).toEqual(other)
  const later = (await openTestApp({ disk, clock })).app
  expect(good(await deviceKeys(later))).toEqual(one)
})

test('one founds a team, a colleague gives a code, and both are in it', async () => {
  const { asha, ben } = await two()
  expect(await names(ben)).toEqual(['Asha', 'Ben'])
  const there = await here(ben)
  expect(there.team?.name).toBe('North team')
  expect(there.standing).toBe('member')
  expect(canSave(there)).toBe(true)
  expect(recipientsOf(there.team!)).toEqual([good(await deviceKeys(asha)).recipient, good(await deviceKeys(ben)).recipient].sort())
  expect(there.team?.id).toBe((await here(asha)).team?.id)
})

test('a tablet that nobody added is not in the team of a file, and cannot take itself in', async () => {
  const { asha } = await two()
  const stranger = await tablet('Mallory')
  expect((await here(stranger)).standing).toBe('none')
  expect(why(await joinTeam(stranger, await said(asha)))).toBe('not-listed')
  expect(why(await joinStatements(stranger, await said(asha)))).toBe('no-team')
  expect(why(await addMember(stranger, await memberBy(asha, stranger)))).toBe('no-team')
  expect(why(await teamIn(stranger, [null, 1, 'x', {}, [], { team: null, says: { kind: 'founded' } }]))).toBe('not-listed')
})

test('who is removed hears it from the list, keeps it, and saves no more', async () => {
  const { asha, ben } = await two()
  const entry = await entryOf(asha, 'Ben')
  expect(why(await removeMember(asha, entry.statement, ' '))).toBe('empty-reason')
  expect(why(await removeMember(asha, 'x', 'has left'))).toBe('no-such-entry')
  expect(why(await removeMember(asha, (await entryOf(asha, 'Asha')).statement, 'has left'))).toBe('own-entry')
  const team = good(await removeMember(asha, entry.statement, 'has left the agency'))
  expect(recipientsOf(team)).toEqual([good(await deviceKeys(asha)).recipient])
  const joined = good(await joinStatements(ben, await said(asha)))
  expect(joined.before.members).toHaveLength(2)
  expect(joined.fresh).toHaveLength(1)
  expect(await here(ben)).toMatchObject({ standing: 'removed', removed: true })
  expect(canSave(await here(ben))).toBe(false)
  expect(why(await addMember(ben, await memberBy(asha, ben)))).toBe('not-a-member')
  expect(why(await foundTeam(ben, 'Mine'))).toBe('in-a-team')
  good(await leaveTeam(ben))
  expect((await here(ben)).standing).toBe('none')
  expect(why(await leaveTeam(ben))).toBe('no-team')
})

test('whom a removed colleague added meanwhile is asked about, and added again by whoever is left', async () => {
  const { asha, ben } = await two()
  const dan = await tablet('Dan')
  good(await addMember(ben, await memberBy(dan, ben)))
  good(await joinTeam(dan, await said(ben)))
  good(await removeMember(asha, (await entryOf(asha, 'Ben')).statement, 'has left'))
  good(await joinStatements(asha, await said(ben)))
  good(await joinStatements(dan, await said(asha)))
  expect((await here(dan)).standing).toBe('doubtful')
  expect(canSave(await here(dan))).toBe(false)
  const [doubt] = (await here(asha)).team!.doubtful
  expect([doubt?.member.name, doubt?.by?.name]).toEqual(['Dan', 'Ben'])
  good(await repeatDoubtful(asha, doubt!.statement.id))
  good(await joinStatements(dan, await said(asha)))
  expect((await here(dan)).standing).toBe('member')
  expect(why(await repeatDoubtful(asha, doubt!.statement.id))).toBe('no-such-entry')
})

test('a list joined twice, or in pieces, or on both sides, is one list', async () => {
  const { asha, ben } = await two()
  const [dan, eve] = [await tablet('Dan'), await tablet('Eve')]
  good(await addMember(asha, await memberBy(dan, asha)))
  good(await addMember(ben, await memberBy(eve, ben)))
  const [ours, theirs] = [await said(asha), await said(ben)]
  good(await joinStatements(asha, theirs))
  good(await joinStatements(ben, ours))
  expect((await here(asha)).team).toEqual((await here(ben)).team)
  expect((await here(asha)).statements).toEqual((await here(ben)).statements)
  expect(good(await joinStatements(asha, theirs)).fresh).toEqual([])
  expect(await names(ben)).toEqual(['Asha', 'Ben', 'Dan', 'Eve'])
})

test('what is no statement, is changed, or is signed by somebody else is refused and counted, and the rest is taken', async () => {
  const { asha, ben } = await two()
  const dan = await tablet('Dan')
  good(await addMember(asha, await memberBy(dan, asha)))
  const list = (await said(asha)) as { says: { member: object }; at: unknown; saw: unknown }[]
  const added = list.find((each) => JSON.stringify(each.says).includes('"Dan"'))!
  const before = await here(ben)
  const renamed = { ...added, says: { kind: 'added', member: { ...added.says.member, name: 'Mallory' } } }
  for (const bad of [
    renamed,
    { ...added, proof: 'A'.repeat(86) },
    { ...added, id: 'A'.repeat(43) },
    { ...added, extra: 1 },
    null,
    7,
    'x',
    [],
  ]) {
    const joined = good(await joinStatements(ben, [bad]))
    expect([joined.fresh.length, joined.refused]).toEqual([0, 1])
  }
  expect(await here(ben)).toEqual(before)

  const mallory = await newDeviceKeys()
  const body = { team: before.team!.id, says: added.says, by: mallory.signer, at: added.at, saw: added.saw }
  const id = await contentId(canonical(body))
  const forged = { id, ...body, proof: sign(id, mallory.seed) }
  expect(good(await joinStatements(ben, [forged, ...list])).fresh).toHaveLength(1)
  expect(await names(ben)).toEqual(['Asha', 'Ben', 'Dan'])
})

test('a member whose keys nothing can be locked for is not taken from a list: every save would stop at them', async () => {
  const { asha, ben } = await two()
  const keys = good(await deviceKeys(asha))
  const { team } = await here(ben)
  const letters = bech32.encode('age', bech32.toWords(new Uint8Array(32)))
  const reader = { device: '', practitioner: '', name: 'Zero', role: '', agency: '', recipient: letters, signer: null, what: 'reader' }
  const at = { stamp: 'zzzzzzzz0-0000-x'.replace(/^z/, 'y'), wall: '2026-11-21T14:02:00.000+00:00' }
  const body = { team: team!.id, says: { kind: 'added', member: reader }, by: keys.signer, at, saw: team!.heads }
  const id = await contentId(canonical(body))
  const joined = await joinLists((await here(ben)).statements, [{ id, ...body, proof: sign(id, keys.seed) }], team!.id)
  expect([joined.fresh.length, joined.refused]).toEqual([0, 1])
})

test("another team's statements are counted and never mixed in", async () => {
  const { asha, ben } = await two()
  const olga = await tablet('Olga')
  good(await foundTeam(olga, 'South team'))
  good(await addMember(olga, await memberBy(ben, olga)))
  const before = await here(ben)
  const joined = good(await joinStatements(ben, [...(await said(olga)), ...(await said(asha))]))
  expect([joined.elsewhere, joined.fresh.length]).toEqual([2, 0])
  expect(await here(ben)).toEqual(before)
  expect(why(await joinTeam(ben, await said(olga)))).toBe('in-a-team')
  good(await leaveTeam(ben))
  good(await joinTeam(ben, [...(await said(olga)), 'x']))
  expect(await names(ben)).toEqual(['Ben', 'Olga'])
})

test('whatever is done to a list on its way, no statement comes that was not in it, and nothing breaks', { timeout: 60_000 }, async () => {
  const { asha, ben } = await two()
  good(await removeMember(asha, (await entryOf(asha, 'Ben')).statement, 'has left'))
  const list = await said(asha)
  const text = JSON.stringify(list)
  const whole = new Map((await here(asha)).statements.map((each) => [each.id, each]))
  const junk = fc.constantFrom('-0', 'null', '[]', '{}', '"', '}', '1e999', '"__proto__":1,', '\\u0000', '"saw":["x"],', 'age1')
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.nat(40), junk, async (at, cut, put) => {
      let theirs: unknown[]
      try {
        theirs = JSON.parse(text.slice(0, at) + put + text.slice(at + cut)) as unknown[]
      } catch {
        return
      }
      for (const ours of [[], (await here(ben)).statements]) {
        const joined = await joinLists(ours, Array.isArray(theirs) ? theirs : [theirs], (await here(ben)).team!.id)
        for (const each of joined.fresh) expect(each).toEqual(whole.get(each.id))
      }
    }),
    { numRuns: 600 },
  )
  const nested = JSON.parse(`{"extra":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) as object
  for (const extra of [nested, { extra: -0 }]) {
    const team = (await here(ben)).team!.id
    const bad = { ...(list[0] as object), team, id: 'A'.repeat(43), says: { kind: 'newer', ...extra } }
    expect((await joinLists((await here(ben)).statements, [bad], team)).refused).toBe(1)
  }
})

test('a stranger who sends thousands of statements costs no check of a signature', async () => {
  const { asha } = await two()
  const { team, statements } = await here(asha)
  const one = statements.find(({ team: of }) => of !== null)!
  const many = Array.from({ length: 6_000 }, (_, at) => ({ ...one, by: 'B'.repeat(43), id: String(at).padStart(43, '0') }))
  const started = performance.now()
  const joined = await joinLists(statements, many, team!.id)
  expect([joined.fresh.length, joined.refused]).toEqual([0, 6_000])
  expect(performance.now() - started).toBeLessThan(3_000)
})

test('nobody is on the list twice, and a device does not add itself', async () => {
  const { asha, ben } = await two()
  expect(why(await addMember(asha, await memberBy(ben, asha)))).toBe('already-there')
  expect(why(await readCode(asha, good(await myCode(asha)).code))).toBe('own-code')
})

test('two tabs that add at once both add', async () => {
  const [disk, clock, locks] = [diskOf(), { now: 1_800_000_000_000 } as TestClock, tabLocks()]
  const tabs = await Promise.all([1, 2].map(async () => (await openTestApp({ disk, clock, locks, name: 'Asha' })).app))
  good(await foundTeam(tabs[0]!, 'North team'))
  const people = [await tablet('Ben'), await tablet('Cara')]
  const members = await Promise.all(people.map((each) => memberBy(each, tabs[0]!)))
  await Promise.all(tabs.map(async (tab, at) => good(await addMember(tab, members[at]!))))
  expect(await names(tabs[1]!)).toEqual(['Asha', 'Ben', 'Cara'])
})

test('a full disk changes nothing, and says so', async () => {
  const disk = diskOf()
  const { app } = await openTestApp({ disk, name: 'Asha' })
  good(await foundTeam(app, 'North team'))
  const { member } = await newRecovery(app, 'Paper key')
  disk.faults.commit = 'QuotaExceededError'
  expect(why(await addMember(app, member))).toBe('storage-full')
  delete disk.faults.commit
  expect(await names(app)).toEqual(['Asha'])
})

test('a key for paper is kept nowhere, and is on the list once it is added', async () => {
  const { asha } = await two()
  const { secret, member } = await newRecovery(asha, 'Paper key of the North team')
  expect(secret).toMatch(/^AGE-SECRET-KEY-1/)
  expect(await names(asha)).toEqual(['Asha', 'Ben'])
  good(await addMember(asha, member))
  expect(recipientsOf((await here(asha)).team!)).toContain(member.recipient)
  expect(JSON.stringify([await here(asha), good(await deviceKeys(asha))])).not.toContain(secret)
})

test('a code survives a mail that breaks its lines, and one changed or cut is named as damaged', async () => {
  const [asha, ben] = [await tablet('Asha'), await tablet('Ben Östlund')]
  const { code, member } = good(await myCode(ben))
  const broken = `Hello, here is mine:\n\n${code.match(/.{1,70}/g)!.join('\n')}\n`
  for (const text of [code, ` ${code}\n`, `"${code}"`, `<${code}>.`, broken]) expect(good(await readCode(asha, text))).toEqual(member)
  for (const text of [code.slice(0, -3), code.slice(0, 40), code.replace('.', '.x'), code.replace(/.(.{9})$/, 'x$1')]) {
    expect(why(await readCode(asha, text))).toBe('damaged-code')
  }
  for (const text of ['', 'Ben', 'plumbline', code.slice(12)]) expect(why(await readCode(asha, text))).toBe('not-a-code')
  expect(why(await readCode(asha, code.replace('plumbline1', 'plumbline2')))).toBe('newer-code')
})

test('a code of the practice space is not taken into a real team, nor the other way', async () => {
  const { app, clock } = await openTestApp({ name: 'Asha' })
  const practice: App = { ...(await openTestApp({ name: 'Ben', clock })).app, practice: true }
  expect(why(await readCode(app, good(await myCode(practice)).code))).toBe('other-space')
  expect(why(await readCode(practice, good(await myCode(app)).code))).toBe('other-space')
})

test('a bare recipient of age is a reader who wants a name; a secret key is not taken', async () => {
  const { asha } = await two()
  const { identity, recipient } = await newDeviceKeys()
  const reader = good(await readCode(asha, ` ${recipient.toUpperCase().replace(/(.{10})/g, '$1 ')} `))
  expect(reader).toMatchObject({ what: 'reader', name: '', recipient, signer: null })
  good(await addMember(asha, namedReader(reader, ' Records office ')))
  expect(await names(asha)).toEqual(['Asha', 'Ben', 'Records office'])
  expect(why(await readCode(asha, `key: ${identity}`))).toBe('secret-key')
  expect(
    why(
      await readCode(
        asha,
        recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')),
      ),
    ),
  ).toBe('damaged-code')
  expect(why(await readCode(asha, 'age1pq1abc'))).toBe('other-recipient')
})

test('both read out the same digits', async () => {
  const [asha, ben] = [await tablet('Asha'), await tablet('Ben')]
  expect(fingerprintOf(await memberBy(ben, asha))).toBe(fingerprintOf(good(await myCode(ben)).member))
})
