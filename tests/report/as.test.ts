// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asHtml } from '../../src/report/as/html.ts'
import { asText, pieceAsText } from '../../src/report/as/text.ts'
import type { Document } from '../../src/report/document.ts'

const document: Document = {
  ...{ title: 'The plan', mark: 'Everybody is made up.', head: ['The Wrens', 'As of 1 May'], lang: 'en', leavesOut: ['Alerts.'] },
  sections: [
    {
      title: 'What has to change',
      blocks: [
        { kind: 'text', text: 'Two things.\nBoth small.', tone: 'strong' },
        { kind: 'quote', text: 'I want my bed.', by: 'Sam, 8 October', lang: 'cy' },
        {
          kind: 'table',
          caption: 'Targets',
          head: ['What', 'Who', 'By when'],
          rows: [{ cells: ['A bed', { text: 'Jodie', tone: 2 }, ''] }, { cells: ['Warmth', 'Housing\nand Jodie', '3 May'] }],
        },
        {
          kind: 'terms',
          terms: [
            { term: 'Lead', details: ['Ruth'] },
            { term: 'Help', details: ['A grant.', 'A loan.'] },
          ],
        },
        {
          kind: 'part',
          title: 'More',
          blocks: [
            { kind: 'list', ordered: true, items: [{ text: 'First', lines: ['its line'] }, { text: 'Second' }] },
            { kind: 'lines', labels: ['What you think'] },
          ],
        },
      ],
    },
  ],
}

test('plain text has its headings underlined and each cell after the name of its column', () => {
  expect(asText(document)).toBe(`The plan
========

Everybody is made up.

The Wrens
As of 1 May

What has to change
------------------

Two things.
Both small.

“I want my bed.”
  Sam, 8 October

Targets
- What: A bed
  Who: Jodie
- What: Warmth
  Who: Housing
    and Jodie
  By when: 3 May

Lead: Ruth
Help:
  A grant.
  A loan.

More

1. First
   its line
2. Second

What you think: ________________________________________

What is not in this copy
------------------------

- Alerts.
`)
})

test('rich text has headings, tables whose cells know their heads, and quotations, in their language', () => {
  const html = asHtml(document)
  expect(html).toContain('<h1>The plan</h1>')
  expect(html).toContain('<h2>What has to change</h2>')
  expect(html).toContain('<h3>More</h3>')
  expect(html).toMatch(/<table[^>]*><caption>Targets<\/caption><thead><tr><th scope="col"[^>]*>What<\/th>/)
  expect(html).toMatch(/<th scope="row"[^>]*>Warmth<\/th><td[^>]*>Housing<br>and Jodie<\/td>/)
  expect(html).toContain('<blockquote lang="cy"><p>“I want my bed.”</p><p>Sam, 8 October</p></blockquote>')
  expect(html).toContain('<ol><li>First<br>its line</li><li>Second</li></ol>')
  // A page may not write to a clipboard what its own policy forbids.
  expect(html).not.toMatch(/ style=| class=|<script/)
})

test('quotation marks that somebody typed are not set twice', () => {
  const said = (words: string): Document => ({
    ...document,
    sections: [{ title: 'Said', blocks: [{ kind: 'quote', text: words, by: '' }] }],
  })
  for (const words of ['“No.”', '"No."', '‘No.’']) expect(asText(said(words))).toContain(`\n${words}\n`)
})

describe('whatever somebody typed', () => {
  const typed = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', ' ', '\n', '\r', 'é', '=', '/') })
  const everywhere = (words: string): Document => ({
    ...{ title: words, head: [words], lang: 'en', leavesOut: [words] },
    sections: [
      {
        title: words,
        blocks: [
          { kind: 'text', text: words },
          { kind: 'quote', text: words, by: words },
          { kind: 'list', items: [{ text: words, lines: [words] }] },
          { kind: 'terms', terms: [{ term: words, details: [words] }] },
          { kind: 'table', caption: words, head: [words, words], rows: [{ cells: [words, { text: words, tone: 3 }] }] },
          { kind: 'part', title: words, blocks: [{ kind: 'lines', labels: [words] }] },
        ],
      },
    ],
  })

  test('is no markup', () => {
    const tags = (html: string) => html.replace(/<br>/g, '').match(/<[^>]*>/g)
    const known = tags(asHtml(everywhere('a')))
    fc.assert(
      fc.property(typed, (words) => {
        // Empty ones leave out the caption and the line of who said it.
        fc.pre(words.trim() !== '')
        expect(tags(asHtml(everywhere(words)))).toEqual(known)
      }),
    )
  })

  test('keeps the lines of plain text: each ends in one way, and a heading is one line', () => {
    fc.assert(
      fc.property(typed, (words) => {
        const text = asText(everywhere(words))
        expect(text).not.toContain('\r')
        expect(text.endsWith('\n')).toBe(true)
        expect(text.endsWith('\n\n')).toBe(false)
      }),
    )
  })
})

test('a piece is named in one line', () => {
  expect(pieceAsText({ cells: ['1 May', 'A fall', { text: 'two\nlines', tone: 4 }, ''] })).toBe('1 May · A fall · two lines')
  expect(pieceAsText({ term: 'Help', details: ['A grant.', 'A loan.'] })).toBe('Help: A grant. A loan.')
  expect(pieceAsText({ text: 'Bed', lines: ['now'] })).toBe('Bed now')
  expect(pieceAsText({ title: 'Seen', blocks: [] })).toBe('Seen')
  expect(pieceAsText({ kind: 'text', text: 'A\nneighbour rang.' })).toBe('A neighbour rang.')
})
