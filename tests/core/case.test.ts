// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { findInstrument } from '../../src/instruments/index.ts'
import { readCase } from '../../src/core/case.ts'
import { itemAt } from '../../src/core/fact.ts'
import { begin, FAMILY, grade, itemIn, meetChild, read, visit, visitIn } from '../helpers/family.ts'
import { act, meet, person } from '../helpers/people.ts'

const domainIn = (family: ReturnType<typeof read>, domain: string, visitId = 'visit-1') =>
  visitIn(family, visitId)
    .profiles.get('child-1')
    ?.domains.find((each) => each.domain === domain)

describe('a family with a baseline and a review', () => {
  const ruth = person('ruth')
  begin(ruth)
  grade(ruth, 'PHY.2a', 4)
  meetChild(ruth, { seen: true, alone: 'yes', voice: 'I like my new bed', voiceKind: 'words' })
  visit(ruth, 'visit-2', { on: '2026-06-10' })
  grade(ruth, 'PHY.2a', 2, 'visit-2')
  const family = read(ruth.log)

  test('is read as its people named it, its visits oldest first', () => {
    expect([family.name, family.children.map((child) => child.name)]).toEqual(['The Larks of Fiction Lane', ['Wren']])
    expect(family.visits.map((each) => [each.type, each.on])).toEqual([
      ['baseline', '2026-03-04'],
      ['review', '2026-06-10'],
    ])
    expect([family.unread, family.enteredInError]).toEqual([[], []])
    expect(family.facts.length).toBe(ruth.log.length)
  })

  test('each visit keeps its own grades: the review does not fill in what the baseline left, nor the other way', () => {
    expect(itemIn(family, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 4, contested: false })
    expect(itemIn(family, 'PHY.2a', 'visit-2').counted).toEqual({ kind: 'graded', grade: 2, contested: false })
    expect(itemIn(family, 'PHY.2b', 'visit-2').counted).toEqual({ kind: 'unanswered' })
  })

  test('each visit asks every item that applies on its day, and names who graded', () => {
    expect(visitIn(family).profiles.get('child-1')?.items.length).toBe(56)
    expect(visitIn(family).scorers.map((author) => author.name)).toEqual(['ruth'])
  })

  test('what the child said is there, in their words', () => {
    expect(visitIn(family).profiles.get('child-1')?.presence.voice).toMatchObject({ kind: 'settled', value: 'I like my new bed' })
  })

  test('a visit written down late stands where its day is, not where it was written', () => {
    const sam = person('sam')
    begin(sam)
    for (const [id, on] of [
      ['visit-3', '2026-09-01'],
      ['visit-2', '2026-06-10'],
    ] as const)
      visit(sam, id, { on })
    expect(read(sam.log).visits.map((each) => each.id)).toEqual(['visit-1', 'visit-2', 'visit-3'])
  })

  test('two visits on one day are in the order in which they were begun', () => {
    const sam = person('sam')
    begin(sam)
    for (const id of ['visit-z', 'visit-a']) visit(sam, id, { on: '2026-03-04' })
    expect(read(sam.log).visits.map((each) => each.id)).toEqual(['visit-1', 'visit-z', 'visit-a'])
  })
})

describe('nothing that was answered goes away', () => {
  test('an item that no longer applies, since a flag was corrected, is shown and not counted', () => {
    const ruth = person('ruth')
    begin(ruth)
    grade(ruth, 'MED.3b', 5)
    const before = read(ruth.log)
    act(ruth, 'child', 'child-1', { flags: [] })
    const after = read(ruth.log)
    expect([itemIn(before, 'MED.3b').asked, itemIn(after, 'MED.3b').asked]).toEqual([true, false])
    expect(itemIn(after, 'MED.3b').counted).toEqual({ kind: 'graded', grade: 5, contested: false })
    expect([domainIn(before, 'MED')?.coverage.serious, domainIn(after, 'MED')?.coverage.serious]).toEqual([1, 0])
  })

  test('the same for a birth date that was corrected and for a smaller set chosen later', () => {
    const ruth = person('ruth')
    begin(ruth)
    grade(ruth, 'EDU.1b', 3)
    grade(ruth, 'PHY.1b', 3)
    act(ruth, 'child', 'child-1', { birth: { kind: 'born', on: '2025-09-01' } })
    act(ruth, 'visit', 'visit-1', { set: 'home' })
    for (const item of ['EDU.1b', 'PHY.1b']) expect([item, itemIn(read(ruth.log), item).asked]).toEqual([item, false])
  })

  test('two people who each add a child to a visit, unseen by each other, both keep what they graded', () => {
    const [ruth, sam] = [person('ruth'), person('sam', -86_400_000)]
    begin(ruth)
    for (const id of ['child-2', 'child-3']) act(ruth, 'child', id, { name: id, birth: { kind: 'born', on: '2020-02-02' }, flags: [] })
    meet(ruth, sam)
    act(ruth, 'visit', 'visit-1', { children: ['child-1', 'child-2'] })
    grade(ruth, 'PHY.2a', 4, 'visit-1', 'child-2')
    act(sam, 'visit', 'visit-1', { children: ['child-1', 'child-3'] })
    grade(sam, 'PHY.2a', 5, 'visit-1', 'child-3')
    meet(ruth, sam)
    const family = read(ruth.log)
    expect(visitIn(family).registers.children.kind).toBe('contested')
    expect(visitIn(family).children.toSorted()).toEqual(['child-1', 'child-2', 'child-3'])
    expect(itemIn(family, 'PHY.2a', 'visit-1', 'child-2').counted).toMatchObject({ grade: 4 })
    expect(itemIn(family, 'PHY.2a', 'visit-1', 'child-3').counted).toMatchObject({ grade: 5 })
  })

  test('a visit of an instrument version that this device does not know is named as unread, with every fact kept', () => {
    const ruth = person('ruth')
    begin(ruth)
    visit(ruth, 'visit-2', { on: '2026-06-10', instrument: { id: 'plumbline', version: 99 } })
    grade(ruth, 'PHY.2a', 4, 'visit-2')
    const family = read(ruth.log)
    expect([family.unread, family.visits.map((each) => each.id)]).toEqual([['visit-2'], ['visit-1']])
    expect(family.facts.filter((fact) => fact.about.startsWith('visit-2')).length).toBe(2)
    const newer = (id: string, version: number) => findInstrument(id, version === 99 ? 1 : version)
    expect(itemIn(readCase(FAMILY, ruth.log, newer), 'PHY.2a', 'visit-2').counted).toMatchObject({ grade: 4 })
  })

  test('a visit whose beginning has not arrived yet is unread too, until it does', () => {
    const ruth = person('ruth')
    begin(ruth)
    act(ruth, 'visit', 'visit-1', { see: 'a warm kitchen' })
    const late = ruth.log.filter((fact) => fact.about !== 'visit-1' || 'see' in fact.values)
    expect(read(late).unread).toEqual(['visit-1'])
    expect(read(ruth.log).unread).toEqual([])
  })

  test('a visit entered in error leaves the list, and can still be read with all that was written in it', () => {
    const ruth = person('ruth')
    begin(ruth)
    grade(ruth, 'PHY.2a', 5)
    act(ruth, 'entered-in-error', 'visit-1', { reason: 'another family of that name' })
    const family = read(ruth.log)
    expect(family.visits).toEqual([])
    const [wrong] = family.enteredInError
    expect(wrong?.enteredInError?.values.reason).toBe('another family of that name')
    expect(wrong?.profiles.get('child-1')?.items.find((reading) => reading.item.code === 'PHY.2a')?.counted).toMatchObject({ grade: 5 })
  })
})

describe('two people at one visit', () => {
  test('grades given unseen by each other are both shown, count as the worse, and name both', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    grade(ruth, 'PHY.2a', 2)
    grade(sam, 'PHY.2a', 4)
    meet(ruth, sam)
    const family = read(sam.log)
    expect(itemIn(family, 'PHY.2a').registers.answer).toMatchObject({ kind: 'contested' })
    expect(itemIn(family, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 4, contested: true })
    expect(
      visitIn(family)
        .scorers.map((author) => author.name)
        .toSorted(),
    ).toEqual(['ruth', 'sam'])
  })

  test('one who saw the other’s grade and changed it is the only one whose grade stands', () => {
    const [ruth, sam] = [person('ruth'), person('sam', -3 * 86_400_000)]
    begin(ruth)
    grade(ruth, 'PHY.2a', 2)
    meet(ruth, sam)
    grade(sam, 'PHY.2a', 3)
    meet(ruth, sam)
    const family = read(ruth.log)
    expect(itemIn(family, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 3, contested: false })
    expect(visitIn(family).scorers.map((author) => author.name)).toEqual(['sam'])
    expect(itemIn(family, 'PHY.2a').history.length).toBe(2)
  })

  test('a grade by one and a note by the other are no quarrel', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    grade(ruth, 'PHY.2a', 2)
    act(sam, 'answer', itemAt('visit-1', 'child-1', 'PHY.2a'), { evidence: 'floor swept, table wiped' })
    meet(ruth, sam)
    const { answer, evidence } = itemIn(read(ruth.log), 'PHY.2a').registers
    expect([answer.kind, evidence.kind]).toEqual(['settled', 'settled'])
  })
})

test('of two levels that were decided on one day the one that was written later stands', () => {
  for (const [first, second] of [
    ['a', 'b'],
    ['b', 'a'],
  ] as const) {
    const ruth = person('ruth')
    begin(ruth)
    act(ruth, 'decision', first, { type: 'level', on: '2026-03-04', level: 'low', reason: '' })
    act(ruth, 'decision', second, { type: 'level', on: '2026-03-04', level: 'high', reason: '' })
    expect(read(ruth.log.toReversed()).levels.map(({ level }) => level)).toEqual(['low', 'high'])
  }
})

test('an entry of the lens that only a newer app knows is kept, and stands nowhere without words', () => {
  const ruth = person('ruth')
  begin(ruth)
  act(ruth, 'lens', 'lens/family/from-tomorrow', { state: 'now', note: 'new', source: 'seen', on: '2026-03-04' })
  act(ruth, 'lens', 'lens/family/money', { state: 'now', note: 'debts', source: 'told', on: '2026-03-04' })
  const family = read(ruth.log)
  expect(family.lens.map(({ entry }) => entry)).toEqual(['money'])
  expect(family.facts.some(({ about }) => about === 'lens/family/from-tomorrow')).toBe(true)
})
