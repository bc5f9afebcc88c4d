// @vitest-environment node
import { expect, test } from 'vitest'
import type { Document } from '../../src/report/document.ts'
import { forFamily } from '../../src/report/guard.ts'

const document: Document = {
  ...{ title: 'Plan', head: ['The Wrens'], lang: 'en', leavesOut: [] },
  sections: [
    { title: 'What happened', of: ['event-1'], blocks: [{ kind: 'text', text: 'A neighbour rang.' }] },
    {
      title: 'Seen',
      blocks: [
        { kind: 'list', items: [{ text: 'Bed', of: ['v/c/PHY.3a'] }, { text: 'Food' }] },
        { kind: 'terms', terms: [{ term: 'Voice', details: ['I hide.'], of: ['v/c'] }] },
        { kind: 'table', caption: 'Events', head: ['Day', 'What'], rows: [{ cells: ['1 May', 'Injury'], of: ['event-2', 'event-3'] }] },
        { kind: 'part', title: 'Among us', blocks: [{ kind: 'text', text: 'We doubt it.', only: 'professionals' }] },
      ],
    },
    { title: 'Alerts', only: 'professionals', blocks: [{ kind: 'text', text: 'Slipped back.' }] },
  ],
}

test('what is kept from the family is in no piece that tells of it, and what is left empty goes', () => {
  const { document: seen, kept, held } = forFamily(document, new Set(['event-1', 'v/c', 'v/c/PHY.3a', 'event-3']))
  expect(seen.sections).toEqual([{ title: 'Seen', blocks: [{ kind: 'list', items: [{ text: 'Food' }] }] }])
  expect(kept).toBe(4)
  // For whoever keeps it: what it is, in the order in which it is read.
  expect(held.map(({ words }) => words)).toEqual(['What happened', 'Bed', 'Voice: I hide.', '1 May · Injury'])
  expect(held[3]?.of).toEqual(['event-2', 'event-3'])
})

test('where nothing is kept only what is for professionals stays out, and that is not counted', () => {
  const { document: seen, kept } = forFamily(document, new Set())
  expect(seen.sections.map(({ title }) => title)).toEqual(['What happened', 'Seen'])
  expect(JSON.stringify(seen)).not.toContain('We doubt it')
  expect(kept).toBe(0)
})

test('what one decided about a thing says nothing about the things beneath it or beside it', () => {
  expect(JSON.stringify(forFamily(document, new Set(['v']))).includes('I hide.')).toBe(true)
})
