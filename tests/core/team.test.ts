// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Member, Statement } from '../../src/core/statement.ts'
import { readTeam, type Team } from '../../src/core/team.ts'

// Who saw what, without keys: proofs are checked before a list is read.

const named = (name: string): Member => ({
  device: `device-${name}`,
  practitioner: `practitioner-${name}`,
  name,
  role: 'health visitor',
  agency: 'Test agency',
  recipient: `recipient-${name}`,
  signer: `signer-${name}`,
  what: 'device',
})

/** What one device knows and says. */
class Tablet {
  static count = 0
  known: Statement[] = []
  constructor(readonly name: string) {}

  say(says: Statement['says'], saw?: readonly string[]): Statement {
    const team = readTeam(this.known)
    const id = `s${String(++Tablet.count).padStart(5, '0')}`
    const at = { stamp: `${String(Tablet.count).padStart(9, '0')}-0000-${this.name}`, wall: '2026-11-21T14:02:00.000+00:00' }
    const said = { id, team: team?.id ?? null, says, by: `signer-${this.name}`, at, saw: saw ?? team?.heads ?? [], proof: '' }
    this.known = [...this.known, said]
    return said
  }
  found(name = 'North team') {
    return this.say({ kind: 'founded', name, member: named(this.name) })
  }
  add(name: string, saw?: readonly string[]) {
    return this.say({ kind: 'added', member: named(name) }, saw)
  }
  remove(statement: Statement, saw?: readonly string[]) {
    return this.say({ kind: 'removed', statement: statement.id, because: 'has left' }, saw)
  }
  hear(other: Tablet) {
    this.known = [...new Map([...this.known, ...other.known].map((each) => [each.id, each])).values()]
    return this
  }
  get team(): Team {
    return readTeam(this.known)!
  }
}

const names = (team: Team) => team.members.map(({ name }) => name).sort()

/** Asha founds a team, adds Ben and Cara, and all three know it. */
function three() {
  const [asha, ben, cara] = [new Tablet('Asha'), new Tablet('Ben'), new Tablet('Cara')]
  const founded = asha.found()
  const [addedBen, addedCara] = [asha.add('Ben'), asha.add('Cara')]
  ben.hear(asha)
  cara.hear(asha)
  return { asha, ben, cara, founded, addedBen, addedCara }
}

test('a team is who was added by who was on the list, each with whom they came by', () => {
  const { ben, cara } = three()
  ben.add('Dan')
  cara.hear(ben)
  expect(names(cara.team)).toEqual(['Asha', 'Ben', 'Cara', 'Dan'])
  expect(cara.team.name).toBe('North team')
  expect(cara.team.members.find(({ name }) => name === 'Dan')?.addedBy?.name).toBe('Ben')
  expect(cara.team.members.find(({ name }) => name === 'Asha')?.addedBy).toBeNull()
})

test('without a founding statement there is no team', () => {
  expect(readTeam([])).toBeNull()
  expect(readTeam([new Tablet('Asha').add('Ben')])).toBeNull()
})

test('a removal says who, when and why, and what the one removed had said before stands', () => {
  const { asha, ben, addedBen } = three()
  ben.add('Dan')
  asha.hear(ben)
  asha.remove(addedBen)
  expect(names(asha.team)).toEqual(['Asha', 'Cara', 'Dan'])
  expect(asha.team.left).toMatchObject([{ name: 'Ben', removed: { because: 'has left', by: { name: 'Asha' } } }])
  expect(asha.team.doubtful).toEqual([])
})

test('what somebody said who was removed meanwhile is doubtful, until a member says it again', () => {
  const { asha, ben, cara, addedBen, addedCara } = three()
  asha.remove(addedBen)
  ben.add('Dan')
  ben.remove(addedCara)
  cara.hear(asha).hear(ben)
  expect(names(cara.team)).toEqual(['Asha', 'Cara'])
  expect(cara.team.doubtful.map(({ statement, member, by }) => [statement.says.kind, member.name, by?.name])).toEqual([
    ['added', 'Dan', 'Ben'],
    ['removed', 'Cara', 'Ben'],
  ])
  cara.add('Dan')
  expect(names(cara.team)).toEqual(['Asha', 'Cara', 'Dan'])
  expect(cara.team.doubtful.map(({ member }) => member.name)).toEqual(['Cara'])
})

test('what is doubtful is left out where a member says so', () => {
  const { asha, ben, cara, addedBen, addedCara } = three()
  asha.remove(addedBen)
  const [dan, noCara] = [ben.add('Dan'), ben.remove(addedCara)]
  cara.hear(asha).hear(ben)
  cara.remove(dan)
  cara.remove(noCara)
  expect(cara.team.doubtful).toEqual([])
  expect(names(cara.team)).toEqual(['Asha', 'Cara'])
})

test('who was removed comes back by somebody who knew of the removal, and not by somebody who did not', () => {
  const { asha, cara, addedBen } = three()
  asha.remove(addedBen)
  cara.add('Ben')
  cara.hear(asha)
  expect(names(cara.team)).toEqual(['Asha', 'Cara'])
  expect(cara.team.doubtful.map(({ member }) => member.name)).toEqual(['Ben'])
  cara.add('Ben')
  expect(names(cara.team)).toEqual(['Asha', 'Ben', 'Cara'])
  expect(cara.team.left).toEqual([])
  expect(cara.team.doubtful).toEqual([])
  const ben = new Tablet('Ben').hear(cara)
  ben.add('Dan')
  expect(names(ben.team)).toEqual(['Asha', 'Ben', 'Cara', 'Dan'])
})

test('who was doubtful, then added, then removed, is not doubtful again', () => {
  const { asha, ben, cara, addedBen } = three()
  asha.remove(addedBen)
  ben.add('Dan')
  cara.hear(asha).hear(ben)
  cara.remove(cara.add('Dan'))
  expect(names(cara.team)).toEqual(['Asha', 'Cara'])
  expect(cara.team.doubtful).toEqual([])
})

test('two who remove each other unseen are both off the list, and a third can add either again', () => {
  const { asha, ben, cara, founded, addedBen } = three()
  asha.remove(addedBen)
  ben.remove(founded)
  cara.hear(asha).hear(ben)
  expect(names(cara.team)).toEqual(['Cara'])
  cara.add('Asha')
  expect(names(cara.team)).toEqual(['Asha', 'Cara'])
})

test('a statement that names Asha under another name is hers all the same, and goes with her', () => {
  const { asha, ben, cara, founded } = three()
  asha.say({ kind: 'added', member: { ...named('Zoe'), recipient: 'recipient-Asha' } })
  ben.hear(asha)
  expect(names(ben.team)).toEqual(['Asha', 'Ben', 'Cara'])
  ben.remove(founded)
  expect(names(cara.hear(ben).team)).toEqual(['Ben', 'Cara'])
})

test('a key on paper and somebody with only a recipient can open, and have no say', () => {
  const { asha } = three()
  asha.say({ kind: 'added', member: { ...named('Paper'), what: 'recovery', signer: null } })
  asha.say({ kind: 'added', member: { ...named('Auditor'), what: 'reader' } })
  const auditor = new Tablet('Auditor').hear(asha)
  auditor.add('Dan')
  expect(names(auditor.team)).toEqual(['Asha', 'Auditor', 'Ben', 'Cara', 'Paper'])
})

test('a statement that rests on one that is not here is not followed until that comes', () => {
  const { asha, ben, addedBen } = three()
  const removed = asha.remove(addedBen)
  const dan = asha.add('Dan')
  const known = [...ben.known, dan]
  expect(names(readTeam(known)!)).toEqual(['Asha', 'Ben', 'Cara'])
  expect(readTeam(known)!.waiting).toBe(1)
  expect(names(readTeam([...known, removed])!)).toEqual(['Asha', 'Cara', 'Dan'])
})

test('two teams never mix: the other one is counted and changes nothing', () => {
  const { asha } = three()
  const other = new Tablet('Olga')
  other.found('South team')
  other.add('Pia')
  const both = [...asha.known, ...other.known]
  expect(readTeam(both, asha.team.id)).toEqual({ ...asha.team, elsewhere: 2 })
  expect(readTeam(both, other.team.id)).toEqual({ ...other.team, elsewhere: 3 })
  const stray = { ...other.add('Quin'), team: asha.team.id }
  expect(names(readTeam([...asha.known, stray])!)).toEqual(['Asha', 'Ben', 'Cara'])
})

test('a kind of statement that is not known changes nothing, and what follows it is followed', () => {
  const { asha, cara } = three()
  asha.say({ kind: 'renamed', name: 'East team' } as never)
  asha.add('Dan')
  expect(names(cara.hear(asha).team)).toEqual(['Asha', 'Ben', 'Cara', 'Dan'])
})

const PEOPLE = ['Asha', 'Ben', 'Cara', 'Dan', 'Eve']
type Act = { who: number; what: 'add' | 'remove' | 'hear'; whom: number; back: number | null }
const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  what: fc.constantFrom('add', 'remove', 'hear', 'hear'),
  whom: fc.nat(PEOPLE.length - 1),
  // Dishonest: as if only this one statement, and what it saw, had been known.
  back: fc.option(fc.nat(20), { freq: 4 }),
})
const acts = fc.array(act, { maxLength: 24 })

/** Five devices that add, remove and hear of each other in some order, whether they may or not. */
function play(story: readonly Act[], tablets: Tablet[] = PEOPLE.map((name) => new Tablet(name))): Tablet[] {
  if (tablets[0]!.known.length === 0) {
    tablets[0]!.found()
    for (const name of PEOPLE.slice(1, 3)) tablets[0]!.add(name)
    for (const each of tablets) each.hear(tablets[0]!)
  }
  for (const { who, what, whom, back } of story) {
    const tablet = tablets[who]!
    const saw = back === null ? undefined : [tablet.known[back % tablet.known.length]!.id]
    if (what === 'hear') tablet.hear(tablets[whom]!)
    else if (what === 'add') tablet.add(PEOPLE[whom]!, saw)
    else {
      const entries = tablet.known.filter(({ says }) => 'member' in says && says.member.name === PEOPLE[whom])
      const entry = entries[(back ?? 0) % Math.max(1, entries.length)]
      if (entry) tablet.remove(entry, saw)
    }
  }
  return tablets
}

const all = (tablets: readonly Tablet[]) => tablets.reduce((sum, each) => sum.hear(each), new Tablet('nobody')).known

test('law: the order in which statements come does not matter, nor that they come twice', () => {
  fc.assert(
    fc.property(acts, fc.nat(), (story, seed) => {
      const known = all(play(story))
      const shuffled = [...known, ...known].map((each, at) => [(at * 7919 + seed) % 101, each] as const).sort(([a], [b]) => a - b)
      expect(readTeam(shuffled.map(([, each]) => each))).toEqual(readTeam(known))
    }),
    { numRuns: 400 },
  )
})

test('law: two lists joined either way read the same', () => {
  fc.assert(
    fc.property(acts, (story) => {
      const [a, b] = play(story)
      expect(readTeam([...a!.known, ...b!.known])).toEqual(readTeam([...b!.known, ...a!.known]))
    }),
    { numRuns: 400 },
  )
})

test('law: who was never added by a member has no say', () => {
  fc.assert(
    fc.property(acts, fc.array(act, { maxLength: 8 }), (story, more) => {
      const tablets = play(story)
      const stranger = new Tablet('Mallory').hear(tablets[0]!)
      const before = all(tablets)
      const world = [...PEOPLE, 'Mallory']
      for (const { what, whom, back } of more) {
        const saw = back === null ? undefined : [stranger.known[back % stranger.known.length]!.id]
        if (what === 'remove') stranger.remove(stranger.known[whom % stranger.known.length]!, saw)
        else stranger.add(world[whom]!, saw)
        stranger.add('Mallory')
      }
      expect(readTeam([...before, ...stranger.known])).toEqual(readTeam(before))
    }),
    { numRuns: 400 },
  )
})

test('law: who was removed cannot bring anybody on the list by what the others had not seen', () => {
  fc.assert(
    fc.property(acts, fc.array(act, { minLength: 1, maxLength: 12 }), (story, more) => {
      const tablets = play(story)
      const before = all(tablets)
      const team = readTeam(before)!
      const outside = PEOPLE.filter(
        (name) => !team.members.some((each) => each.name === name) && team.left.some((each) => each.name === name),
      )
      fc.pre(outside.length > 0)
      // Everybody who is off the list acts, back-dated or not, and each of them hears of all that the others say.
      const gang = outside.map((name) => {
        const tablet = new Tablet(name)
        tablet.known = before
        return tablet
      })
      const helper = new Tablet('Mallory')
      for (const { who, what, whom, back } of more) {
        const tablet = who === 4 ? helper : gang[who % gang.length]!
        for (const each of [...gang, helper]) tablet.hear(each)
        const saw = back === null ? undefined : [tablet.known[back % tablet.known.length]!.id]
        if (what === 'remove') tablet.remove(tablet.known[whom % tablet.known.length]!, saw)
        else tablet.add(what === 'add' ? PEOPLE[whom]! : 'Mallory', saw)
      }
      const after = readTeam(all([...gang, helper]))!
      const there = new Set(team.members.map(({ name }) => name))
      expect(names(after).filter((name) => !there.has(name))).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})
