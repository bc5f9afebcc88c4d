import fc from 'fast-check'
import { type ChildFacts, itemsOf } from '../../src/core/asked.ts'
import { type Counted, type DomainGrade, gradeDomain } from '../../src/core/grading/profile.ts'
import {
  type Band,
  type Domain,
  GRADES,
  type Grade,
  type Instrument,
  type Item,
  type ItemSet,
  type Scale,
} from '../../src/core/instrument.ts'

/** The day on which these profiles are graded. */
export const ON = '2026-06-01'

/** A child of each band on that day, with every condition that brings an item with it. */
export const CHILDREN: Readonly<Record<Band, ChildFacts>> = {
  PB: { birth: { kind: 'expected', on: '2026-08-01' }, flags: ['additional need', 'long-term condition', 'disability'] },
  B: { birth: { kind: 'born', on: '2025-06-02' }, flags: ['additional need', 'long-term condition', 'disability'] },
  T: { birth: { kind: 'born', on: '2023-06-01' }, flags: ['additional need', 'long-term condition', 'disability'] },
  C: { birth: { kind: 'born', on: '2018-06-01' }, flags: ['additional need', 'long-term condition', 'disability'] },
  Y: { birth: { kind: 'born', on: '2012-06-01' }, flags: ['additional need', 'long-term condition', 'disability'] },
}

/** A domain of sub-areas of these sizes; every item applies to every child. */
export function domainOf(sizes: readonly number[]): Domain {
  const item = (code: string): Item => ({
    code,
    bands: ['PB', 'B', 'T', 'C', 'Y'],
    condition: null,
    core: true,
    housing: 'Y',
    school: 'Y',
    adult: 'Y',
    limbs: [],
    room: null,
  })
  const subAreas = sizes.map((size, index) => ({
    code: `DOM.${index + 1}`,
    items: Array.from({ length: size }, (_, place) => item(`DOM.${index + 1}${'abcdefghij'.charAt(place)}`)),
  }))
  return { code: 'DOM', subAreas }
}

/** How each item of a domain counts, in its order. */
export type Counts = readonly Counted[]

/** A grade that nobody disputes. */
export const graded = (grade: Grade): Counted => ({ kind: 'graded', grade, contested: false })
export const notSeen: Counted = { kind: 'not-seen', contested: false }
export const unanswered: Counted = { kind: 'unanswered' }
export const notApplicable: Counted = { kind: 'not-applicable' }

/** Plumbline's own scale: 1 to 5, good enough at 2, serious from 4. */
export const OWN_SCALE: Scale = { grades: [1, 2, 3, 4, 5], goodEnough: 2, serious: 4 }

/** By what and of whom a domain is graded, where it is not Plumbline's own way and a child of seven. */
export interface Grading extends Partial<Pick<Instrument, 'rule' | 'scale'>> {
  readonly set?: ItemSet
  readonly child?: ChildFacts
}

/** The domain's grade where its items, in order, count like this. */
export function gradeOf(domain: Domain, counts: Counts, by: Grading = {}): DomainGrade {
  const { rule = 'worst-else-upper-median', scale = OWN_SCALE, set = 'full', child = CHILDREN.C } = by
  const byCode = new Map(itemsOf(domain).map((item, index) => [item.code, counts[index] ?? unanswered]))
  return gradeDomain(domain, { rule, scale }, { set, contact: null }, child, ON, (item) => byCode.get(item.code) ?? unanswered)
}

/** The same counts with one of them changed. */
export const withOne = (counts: Counts, index: number, counted: Counted): Counts => counts.with(index, counted)

const gradedCount = fc.record({ kind: fc.constant('graded' as const), grade: fc.constantFrom(...GRADES), contested: fc.boolean() })
const otherCount = fc.constantFrom<Counted>(notSeen, { kind: 'not-seen', contested: true }, unanswered, notApplicable)

/** Any way for an item to count, graded more often than not. */
export const anyCount = fc.oneof({ weight: 4, arbitrary: gradedCount }, { weight: 1, arbitrary: otherCount })

/** A domain of up to five sub-areas with up to five items each, and how each item counts. */
export const anyProfile = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }).chain((sizes) => {
  const size = sizes.reduce((sum, each) => sum + each, 0)
  return fc.record({ domain: fc.constant(domainOf(sizes)), counts: fc.array(anyCount, { minLength: size, maxLength: size }) })
})
