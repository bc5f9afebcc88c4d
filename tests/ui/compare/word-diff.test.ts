import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markWords } from '../../../src/ui/compare/word-diff.ts'

const words = fc.array(fc.constantFrom('clean', 'cover', 'two', 'blankets,', 'damp', 'bed.', 'Soup', '“late”', 'Mae’n'), { maxLength: 14 })
const text = words.map((all) => all.join(' '))

const plain = (said: string) => said.replace(/\s+/g, ' ').trim()

describe('the words of two visits', () => {
  test('keep everything that either said: the earlier without what is new, the later without what is gone', () => {
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const marked = markWords(earlier, later)
        if (marked === null) return
        const without = (kind: string) => plain(marked.flatMap((each) => (each.kind === kind ? [] : [each.words])).join(''))
        expect(without('new')).toBe(plain(earlier))
        expect(without('gone')).toBe(plain(later))
      }),
    )
  })

  test('are marked where they differ and not where they do not', () => {
    expect(markWords('Clean cover, two blankets, bed dry.', 'Clean cover, one thin blanket, bed damp.')).toEqual([
      { kind: 'same', words: 'Clean cover, ' },
      { kind: 'gone', words: 'two blankets' },
      { kind: 'new', words: 'one thin blanket' },
      { kind: 'same', words: ', bed ' },
      { kind: 'gone', words: 'dry' },
      { kind: 'new', words: 'damp' },
      { kind: 'same', words: '.' },
    ])
    expect(markWords('Soup on the stove.', 'Soup on the stove.')?.every(({ kind }) => kind === 'same')).toBe(true)
  })

  test('are left unmarked where nearly nothing is shared, or where a text is too long to compare', () => {
    expect(markWords('Toys and toast crumbs on the carpet.', 'Six bin bags, old food, a strong sour smell.')).toBeNull()
    expect(markWords('word '.repeat(2000), 'word')).toBeNull()
  })
})
