// @vitest-environment node
import { describe, expect, test } from 'vitest'
import type { ChildFacts } from '../../../src/core/asked.ts'
import type { Answer } from '../../../src/core/fact.ts'
import { foldRegister } from '../../../src/core/fold.ts'
import { countAnswer, gradeDomains } from '../../../src/core/grading/profile.ts'
import type { Instrument, ItemSet } from '../../../src/core/instrument.ts'
import { plumblineV1 } from '../../../src/instruments/plumbline/v1.ts'
import { act, hear, meet, person } from '../../helpers/people.ts'
import { CHILDREN, domainOf, graded, gradeOf, notSeen, ON, OWN_SCALE } from '../../helpers/profiles.ts'

const ITEM = 'visit-1/child-1/PHY.2a'

/** What both see of one item after each answered without the other's answer, and then they met. */
function answeredApart(...answers: Answer[]) {
  const people = answers.map((answer, index) => {
    const who = person(`person-${index}`)
    act(who, 'answer', ITEM, { answer })
    return who
  })
  meet(...people)
  return countAnswer(foldRegister<Answer>(people[0]?.log ?? [], 'answer'), OWN_SCALE)
}

const unseen: Answer = { kind: 'not-seen', because: 'not-seen-today', why: '' }
const outside: Answer = { kind: 'not-applicable', why: 'no pets' }

describe('how one item counts', () => {
  test('two grades that did not see each other count as the worse one, and are marked', () => {
    const two = answeredApart({ kind: 'graded', grade: 2 }, { kind: 'graded', grade: 4 })
    expect(two).toEqual({ kind: 'graded', grade: 4, contested: true })
    expect(answeredApart({ kind: 'graded', grade: 4 }, { kind: 'graded', grade: 2 })).toEqual(two)
  })

  test('two equal grades that did not see each other are one grade, and nobody needs to settle it', () => {
    expect(answeredApart({ kind: 'graded', grade: 3 }, { kind: 'graded', grade: 3 })).toEqual({
      kind: 'graded',
      grade: 3,
      contested: false,
    })
  })

  test('a grade stands against not seen and against does not apply, and is marked', () => {
    expect(answeredApart({ kind: 'graded', grade: 3 }, unseen)).toEqual({ kind: 'graded', grade: 3, contested: true })
    expect(answeredApart(outside, { kind: 'graded', grade: 3 })).toEqual({ kind: 'graded', grade: 3, contested: true })
  })

  test('not seen stands against does not apply, so that nobody talks an item away', () => {
    expect(answeredApart(outside, unseen)).toEqual({ kind: 'not-seen', contested: true })
  })

  test('somebody who saw both grades settles it', () => {
    const [ruth, sam] = [person('ruth'), person('sam')]
    act(ruth, 'answer', ITEM, { answer: { kind: 'graded', grade: 2 } })
    act(sam, 'answer', ITEM, { answer: { kind: 'graded', grade: 4 } })
    hear(ruth, sam.log)
    act(ruth, 'answer', ITEM, { answer: { kind: 'graded', grade: 3 } })
    expect(countAnswer(foldRegister<Answer>(ruth.log, 'answer'), OWN_SCALE)).toEqual({ kind: 'graded', grade: 3, contested: false })
  })

  test('a grade that the scale does not know is as good as not seen, and stays open', () => {
    const ruth = person('ruth')
    act(ruth, 'answer', ITEM, { answer: { kind: 'graded', grade: 0 } })
    expect(countAnswer(foldRegister<Answer>(ruth.log, 'answer'), OWN_SCALE)).toEqual({ kind: 'not-seen', contested: true })
  })

  test('an item that nobody answered is unanswered', () => {
    expect(countAnswer(foldRegister<Answer>([], 'answer'), OWN_SCALE)).toEqual({ kind: 'unanswered' })
  })
})

describe('what a domain says of items in dispute', () => {
  test('they count with the worse grade, and the coverage says how many there are', () => {
    const disputed = { kind: 'graded', grade: 4, contested: true } as const
    const domain = gradeOf(domainOf([4]), [graded(1), graded(1), disputed, { kind: 'not-seen', contested: true }])
    expect([domain.kind === 'graded' && domain.grade, domain.coverage.contested]).toEqual([4, 2])
  })
})

describe('a set that asks too little of a domain gives it no grade', () => {
  const instrument: Instrument = plumblineV1
  const kinds = (set: ItemSet, child: ChildFacts) =>
    Object.fromEntries(
      gradeDomains(instrument, { set, contact: null }, child, ON, () => graded(2)).map((domain) => [
        domain.domain,
        domain.kind === 'not-enough-seen' ? domain.because : domain.kind,
      ]),
    )
  const born = (['B', 'T', 'C', 'Y'] as const).flatMap((band) => [CHILDREN[band], { ...CHILDREN[band], flags: [] }])

  test('home conditions grade physical care and nothing else of a born child', () => {
    for (const child of born) {
      const home = kinds('home', child)
      expect([home.PHY, home.SUP, home.MED, home.EMO]).toEqual(['graded', 'narrow-set', 'not-asked', 'not-asked'])
      expect(home.EDU).toBe(child.birth.on < '2015-06-01' ? 'not-asked' : 'narrow-set')
    }
  })

  // Three of the six items that apply before birth are about a safe home, so they are half of that domain.
  test('before birth home conditions grade supervision too', () => {
    expect(kinds('home', CHILDREN.PB)).toEqual({
      PHY: 'graded',
      EDU: 'not-asked',
      MED: 'not-asked',
      SUP: 'graded',
      EMO: 'not-asked',
    })
  })

  test('the core set and the full set can grade every domain that has items for the child', () => {
    for (const set of ['core', 'full'] as const) {
      for (const child of born) expect(new Set(Object.values(kinds(set, child)))).toEqual(new Set(['graded']))
      expect(kinds(set, CHILDREN.PB)).toEqual({ PHY: 'graded', EDU: 'not-asked', MED: 'graded', SUP: 'graded', EMO: 'graded' })
    }
  })

  test('the worst that was seen is shown all the same', () => {
    const supervision = gradeDomains(instrument, { set: 'home', contact: null }, CHILDREN.C, ON, () => graded(5)).find(
      (domain) => domain.domain === 'SUP',
    )
    expect(supervision).toMatchObject({ kind: 'not-enough-seen', because: 'narrow-set', worstSeen: 5 })
  })

  test('a set that asks enough and sees too little says coverage, not set', () => {
    const physical = gradeDomains(instrument, { set: 'home', contact: null }, CHILDREN.C, ON, () => notSeen).find(
      (domain) => domain.domain === 'PHY',
    )
    expect(physical).toMatchObject({ kind: 'not-enough-seen', because: 'coverage', worstSeen: null })
  })
})
