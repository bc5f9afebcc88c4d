// @vitest-environment node
import { expect, test } from 'vitest'
import { namingFor } from '../../src/report/names.ts'
import { begin, FAMILY, read } from '../helpers/family.ts'
import { act, person } from '../helpers/people.ts'

const ON = '2026-06-01'

function told() {
  const ada = person('ada')
  begin(ada, { children: ['sam'] })
  act(ada, 'household', FAMILY, { name: 'Wren' })
  act(ada, 'child', 'sam', { name: 'Sam', birth: { kind: 'born', on: '2020-03-01' }, flags: [], lives: 'here' })
  act(ada, 'adult', 'jay', { name: 'Jay Wren', relation: 'mother', lives: 'here', cares: true })
  act(ada, 'adult', 'lee', { name: 'Lee Marsh', relation: 'father', lives: 'elsewhere', cares: false })
  act(ada, 'agency', 'school', { name: 'Mere School', worker: 'Olive Hart', service: 'school' })
  return read(ada.log)
}

const TYPED = 'Lee came to Mere School; Olive Hart and Jay Wren were there. Leeds is far, and Sam cried.'

test('of the household each by name; others by what they are, in texts too', () => {
  const naming = namingFor(told(), 'household', ON)
  expect([naming.person('sam'), naming.person('jay'), naming.person('lee')]).toEqual(['Sam', 'Jay Wren', 'Adult (father)'])
  expect(naming.free(TYPED)).toBe('[Adult (father)] came to Mere School; [Somebody] and Jay Wren were there. Leeds is far, and Sam cried.')
  expect(naming.third(' Mrs Vale at number 4 ')).toBe('')
})

test('what somebody is to the child names nobody else, and a worker who is only said to be one has no name to be found', () => {
  const ada = person('ada')
  begin(ada, { children: ['sam'] })
  act(ada, 'adult', 'jay', { name: 'Jay Wren', relation: 'mother', lives: 'here', cares: true })
  act(ada, 'adult', 'lee', { name: 'Lee Marsh', relation: 'father, brother of Josephine', lives: 'elsewhere', cares: false })
  act(ada, 'adult', 'jo', { name: 'Josephine', relation: 'aunt, sister of Lee', lives: 'elsewhere', cares: false })
  act(ada, 'agency', 'school', { name: 'Mere School', worker: 'Her class teacher', service: 'school' })
  const naming = namingFor(read(ada.log), 'household', ON)
  expect(naming.person('lee')).toBe('Adult (father, brother of somebody)')
  expect(naming.free('Her teacher rang Lee and Josephine.')).toBe(
    'Her teacher rang [Adult (father, brother of somebody)] and [Adult (aunt, sister of somebody)].',
  )
})

test('of nobody a name, in no text', () => {
  const naming = namingFor(told(), 'nobody', ON)
  expect(naming.person('sam')).toBe('Child 2, aged 6')
  expect(naming.family).toBe('The family')
  expect(naming.free(TYPED)).not.toMatch(/Lee |Olive|Hart|Jay|Wren|Sam/)
})

test('of everybody each by name, and texts as they were typed', () => {
  const naming = namingFor(told(), 'everybody', ON)
  expect(naming.person('lee')).toBe('Lee Marsh')
  expect(naming.free(TYPED)).toBe(TYPED)
  expect(naming.third(' Mrs Vale at number 4 ')).toBe('Mrs Vale at number 4')
})

function many() {
  const ada = person('ada')
  begin(ada, { children: ['sam'] })
  act(ada, 'household', FAMILY, {
    name: 'Wren (flat 2)',
    lead: { name: 'Ines Oaks', role: 'Nurse', agency: 'Mere health', from: '2026-01-01' },
  })
  act(ada, 'child', 'sam', { name: 'Jo Wren', birth: { kind: 'born', on: '2020-03-01' }, flags: [], lives: 'here' })
  act(ada, 'adult', 'jay', { name: 'Jay O’Hara-Wren', relation: 'mother, knows more than she says', lives: 'here', cares: true })
  act(ada, 'adult', 'lee', { name: 'Lee van der Marsh', relation: 'father (nobody rang him)', lives: 'elsewhere', cares: false })
  act(ada, 'adult', 'dan', { name: 'dan pike', relation: 'uncle', lives: 'elsewhere', cares: false })
  return ada
}

test('names of two letters, in capitals, of a double name, of a lead, and whole ones in any letters are found', () => {
  const naming = namingFor(read(many().log), 'nobody', ON)
  const typed = "Jo's coat. JAY came; jay o'hara-wren and Hara. LEE VAN DER MARSH; Marsh. Dan, dan, pike. Ines Oaks wrote. The Wren house."
  expect(naming.free(typed)).not.toMatch(/\bJo\b|jay|marsh|\bdan\b|pike|Ines|Oaks|Wren/i)
})

test('words that only look like part of a name stay', () => {
  const naming = namingFor(read(many().log), 'nobody', ON)
  const typed = 'A van stood at the flat (flat 2), der Hund, a marsh behind it. So we went in.'
  expect(naming.free(typed)).toBe(typed)
})

test('a name that several have is said of none of them, and the family’s own is not hidden where the household is named', () => {
  const ada = many()
  act(ada, 'adult', 'tom', { name: 'Tom Wren', relation: 'grandfather', lives: 'elsewhere', cares: false })
  const family = read(ada.log)
  expect(namingFor(family, 'nobody', ON).free('Mrs Wren rang')).toBe('Mrs [The family] rang')
  expect(namingFor(family, 'household', ON).free('the Wren family')).toBe('the Wren family')
})

test('what somebody was called before is hidden too', () => {
  const ada = many()
  act(ada, 'adult', 'lee', { name: 'Leonard Marsh' })
  const naming = namingFor(read(ada.log), 'household', ON)
  expect(naming.free('Lee and Leonard came')).not.toMatch(/Lee|Leonard/)
})

test('to the family somebody is what they are to the child, without what was thought of beside it', () => {
  const naming = namingFor(read(many().log), 'household', ON, true)
  expect(naming.person('lee')).toBe('Adult (father)')
  expect(naming.free('Ring Lee')).toBe('Ring [Adult (father)]')
})
