// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { itemAt } from '../../src/core/fact.ts'
import { covered } from '../../src/core/signed.ts'
import { begin, grade, itemIn, read, sign, visitIn } from '../helpers/family.ts'
import { act, meet, person, START } from '../helpers/people.ts'

const DAY = 86_400_000

describe('a signed visit', () => {
  test('the signature speaks for all that was on the signer’s tablet, by whomever, and for nothing after it', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    meet(ruth, sam)
    const seen = [grade(ruth, 'PHY.2a', 2), grade(sam, 'PHY.2b', 3)]
    meet(ruth, sam)
    const signature = sign(ruth)
    const unseen = [grade(sam, 'PHY.2c', 4), grade(ruth, 'PHY.2d', 4)]
    expect(seen.map((fact) => covered(signature, fact))).toEqual([true, true])
    expect(unseen.map((fact) => covered(signature, fact))).toEqual([false, false])
    expect(signature.replaces).toEqual([])
  })

  test.each([
    ['right', 0],
    ['three days behind', -3 * DAY],
    ['three days ahead', 3 * DAY],
  ])('an answer that the signer had not seen is shown as late where its clock was %s, and counts', (_, clockError) => {
    const [ruth, sam] = [person('ruth'), person('sam', clockError)]
    begin(ruth)
    meet(ruth, sam)
    grade(sam, 'PHY.2b', 2)
    meet(ruth, sam)
    grade(ruth, 'PHY.2a', 2)
    grade(sam, 'PHY.2a', 4)
    sign(ruth)
    meet(ruth, sam)
    for (const who of [ruth, sam]) {
      const family = read(who.log)
      expect([itemIn(family, 'PHY.2a').late, itemIn(family, 'PHY.2b').late, itemIn(family, 'PHY.2c').late]).toEqual([true, false, false])
      expect(itemIn(family, 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 4, contested: true })
      expect(itemIn(family, 'PHY.2a').history.length).toBe(2)
    }
  })

  test('nothing is late before anybody signed', () => {
    const ruth = person('ruth')
    begin(ruth)
    grade(ruth, 'PHY.2a', 4)
    expect([visitIn(read(ruth.log)).signed, itemIn(read(ruth.log), 'PHY.2a').late]).toEqual([null, false])
  })

  test('where two people signed unseen by each other, everybody takes the same one: the earliest', () => {
    const [ruth, sam] = [person('ruth'), person('sam', DAY)]
    begin(ruth)
    meet(ruth, sam)
    const first = sign(ruth)
    const second = sign(sam)
    meet(ruth, sam)
    expect(first.at.stamp < second.at.stamp).toBe(true)
    expect([visitIn(read(ruth.log)).signed?.id, visitIn(read([...sam.log].reverse())).signed?.id]).toEqual([first.id, first.id])
  })
})

describe('an amendment', () => {
  test('is what counts, is marked, and leaves what was signed readable beside it', () => {
    const ruth = person('ruth')
    begin(ruth)
    const signed = grade(ruth, 'PHY.2a', 2)
    const signature = sign(ruth)
    const values = { answer: { kind: 'graded', grade: 4 }, reason: 'typed for the wrong room', signature: signature.id } as const
    const amendment = act(ruth, 'amendment', itemAt('visit-1', 'child-1', 'PHY.2a'), values, START + DAY)
    const reading = itemIn(read(ruth.log), 'PHY.2a')
    expect(reading.counted).toEqual({ kind: 'graded', grade: 4, contested: false })
    expect([reading.amended, reading.late]).toEqual([true, false])
    expect(reading.history.map((fact) => fact.id)).toEqual([signed.id, amendment.id])
  })

  test('two amendments unseen by each other are contested, like any two answers', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    begin(ruth)
    grade(ruth, 'PHY.2a', 2)
    const { id: signature } = sign(ruth)
    meet(ruth, sam)
    const about = itemAt('visit-1', 'child-1', 'PHY.2a')
    act(ruth, 'amendment', about, { answer: { kind: 'graded', grade: 3 }, reason: 'looked again', signature })
    act(sam, 'amendment', about, { answer: { kind: 'graded', grade: 5 }, reason: 'a photograph', signature })
    meet(ruth, sam)
    expect(itemIn(read(ruth.log), 'PHY.2a').counted).toEqual({ kind: 'graded', grade: 5, contested: true })
  })

  test('a new note leaves the grade as it was signed', () => {
    const ruth = person('ruth')
    begin(ruth)
    grade(ruth, 'PHY.2a', 2)
    const { id: signature } = sign(ruth)
    act(ruth, 'amendment', itemAt('visit-1', 'child-1', 'PHY.2a'), { evidence: 'new floor', reason: 'left out', signature })
    const reading = itemIn(read(ruth.log), 'PHY.2a')
    expect(reading.counted).toEqual({ kind: 'graded', grade: 2, contested: false })
    expect(reading.registers.evidence).toMatchObject({ kind: 'settled', value: 'new floor' })
  })
})
