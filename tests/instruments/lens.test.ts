// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { AGREED, CHANGE, ENGAGEMENT, HAPPENING, LENS_ENTRIES, LENS_STATES, type Lens, STRENGTH } from '../../src/core/lens.ts'
import { plumblineLens } from '../../src/instruments/plumbline/lens.ts'
import { lens as words } from '../../src/instruments/plumbline/wording/en/lens.ts'

const groups = (plumblineLens satisfies Lens).groups
const entries = groups.flatMap((group): readonly { code: string; states: readonly string[] }[] => group.entries)

describe('the adults’ lens', () => {
  test('every entry that can be recorded is in one group, in the order in which it is read', () => {
    expect(entries.map((entry) => entry.code)).toEqual(LENS_ENTRIES)
  })

  test('every state that can be recorded belongs to an entry, and every entry may be not known', () => {
    expect(new Set(entries.flatMap((entry) => entry.states))).toEqual(new Set(LENS_STATES))
    expect(entries.filter((entry) => entry.states.at(-1) !== 'not-known')).toEqual([])
  })

  test('working together, change and strengths have states of their own, all else whether it is so', () => {
    const statesOf = (code: string) => new Set(groups.find((group) => group.code === code)?.entries.map((entry) => entry.states))
    expect(statesOf('engagement')).toEqual(new Set([ENGAGEMENT, AGREED]))
    expect(statesOf('capacity-to-change')).toEqual(new Set([CHANGE]))
    expect(statesOf('strengths')).toEqual(new Set([STRENGTH]))
    for (const group of groups.slice(0, 5)) expect(statesOf(group.code), group.code).toEqual(new Set([HAPPENING]))
  })

  test('what only one adult can have is asked of each adult, what is between them or around them of the family', () => {
    expect(groups.filter((group) => group.about === 'family').map((group) => group.code)).toEqual([
      'relationships',
      'circumstances',
      'strengths',
    ])
  })

  test('all of it has words, in the same order', () => {
    expect(Object.keys(words.groups)).toEqual(groups.map((group) => group.code))
    expect(Object.keys(words.entries)).toEqual(LENS_ENTRIES)
    expect(Object.keys(words.states)).toEqual(LENS_STATES)
  })

  test('what an entry means is a line, and what to ask is a question that can be said', () => {
    for (const { name, means, ask } of Object.values(words.entries)) {
      expect(name.split(' ').length, name).toBeLessThanOrEqual(8)
      expect(means, name).toMatch(/^[A-Z].{20,130}\.$/)
      expect(ask, name).toMatch(/^[A-Z].{20,130}\?$/)
    }
  })

  test('nobody is their trouble', () => {
    const said = JSON.stringify(words)
    expect(said).not.toMatch(/\b(addict|alcoholic|abuser|offender|victim|vulnerable|illegal|misus|abus|neglect|denial|non-|fail|refus)/i)
  })
})
