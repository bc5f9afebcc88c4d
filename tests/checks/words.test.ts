// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { checkWords } from '../../scripts/check-words.mjs'
import { plant } from './plant.ts'

const clean = {
  'src/i18n/en.ts': [
    "// Comments may shout! And quote 'failed to engage' — or GitHub's https://example.com",
    "export const en = { 'file.refused': 'This file is not one of ours', plain: `Reviews due on ${1 !== 2} – 3` }",
    "export const glossary = [{ avoid: 'failed to engage', say: 'visit offered 3 and 10 June, nobody at home' }]",
  ].join('\n'),
  'src/instruments/x/wording/en.ts': "export const en = { about: 'Is not derived from the Graded Care Profile' }",
  'src/ui/Board.tsx': [
    "export const mark = <svg xmlns='http://www.w3.org/2000/svg' />",
    'export const Board = ({ ready }: { ready: boolean }) => (!ready ? <p>Wait</p> : null)',
  ].join('\n'),
  'src/ui/style.css': '/* https://example.com target=_blank */ p { color: red !important }',
  'src/index.html': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  'public/manifest.webmanifest': '{ "name": "Plumbline" }',
}

const wording: [string, string][] = [
  ["'Saved!'", 'an exclamation mark'],
  ["'Saved — on this tablet'", 'an em-dash'],
  ['`Saved — ${1}`', 'an em-dash'],
  ["'Saved successfully'", 'self-praise'],
  ["'Care deteriorated in May'", 'blame'],
  ["'The mother failed to engage'", 'blame'],
  ["'Non-compliant family'", 'blame'],
  ["'Disguised compliance'", 'blame'],
  ["'She refused a visit'", 'blame'],
  ["'Poor hygiene in the home'", 'blame'],
  ["'A high-risk case'", 'blame'],
  ["'Did not attend'", 'blame'],
]

const source: [string, Record<string, string>, string][] = [
  [
    'a page of text as code',
    { 'src/ui/a.tsx': 'export const a = <p dangerouslySetInnerHTML={{ __html: x }} />' },
    'src/ui/a.tsx:1 dangerouslySetInnerHTML',
  ],
  ['the same, spread', { 'src/ui/a.tsx': "export const a = { 'dangerouslySetInnerHTML': 1 }" }, 'dangerouslySetInnerHTML'],
  ['innerHTML', { 'src/ui/a.ts': '\nnode.innerHTML = text' }, 'src/ui/a.ts:2 innerHTML'],
  ['innerHTML by its name', { 'src/ui/a.ts': "node['innerHTML'] = text" }, 'src/ui/a.ts:1 innerHTML'],
  ['insertAdjacentHTML', { 'src/ui/a.ts': "node.insertAdjacentHTML('beforeend', text)" }, 'insertAdjacentHTML'],
  ['document.write', { 'src/ui/a.ts': 'document.write(text)' }, 'document.write'],
  ['the console', { 'src/app/a.ts': 'console.log(family)' }, 'src/app/a.ts:1 console'],
  ['another page', { 'src/ui/a.tsx': 'export const a = <a target="_blank">x</a>' }, 'target=_blank'],
  ['an address', { 'src/app/a.ts': "export const a = 'https://example.com/collect'" }, 'an address outside: https://example.com/collect'],
  ['an address put together', { 'src/app/a.ts': 'export const a = `https://${host}/`' }, 'an address outside'],
  ['an address in JSX', { 'src/ui/a.tsx': 'export const a = <p>See https://example.com</p>' }, 'an address outside'],
  ['an address in a style', { 'src/ui/a.css': 'p { background: url(https://example.com/x.png) }' }, 'src/ui/a.css:1 an address outside'],
  ['an address in the page', { 'src/index.html': '<link href="https://example.com">' }, 'src/index.html:1 an address outside'],
  ['another page, in the page', { 'src/index.html': '<a target="_blank">' }, 'src/index.html:1 target=_blank'],
  ['a licensed name', { 'src/app/a.ts': '// like GCP2' }, 'src/app/a.ts:1 a licensed name: GCP2'],
  [
    'a licensed name in the manifest',
    { 'public/manifest.webmanifest': '{ "name": "Graded Care Profile" }' },
    'a licensed name: Graded Care Profile',
  ],
]

describe('words', () => {
  test('clean wording and source pass', () => {
    expect(checkWords(plant(clean))).toEqual([])
  })

  test.each(wording)('%s is %s', (code, what) => {
    for (const file of ['src/i18n/cy.ts', 'src/instruments/x/wording/cy.ts']) {
      const found = checkWords(plant({ ...clean, [file]: `export const a = {\n  b: ${code},\n}` }))
      expect(found).toHaveLength(1)
      expect(found[0]).toContain(`${file}:2 ${what}`)
    }
  })

  test.each(source)('%s is named', (_what, files, sentence) => {
    const found = checkWords(plant({ ...clean, ...files }))
    expect(found.length).toBeGreaterThan(0)
    for (const each of found) expect(each).toContain(sentence)
  })
})
