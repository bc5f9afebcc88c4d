// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plant } from './plant.ts'

const root = join(import.meta.dirname, '../..')
const DOCS = ['SECURITY.md', 'docs/release.md', 'docs/engines.md', 'docs/threat-model.md']
const documents = [...DOCS, ...readdirSync(join(root, 'docs/assurance')).map((name) => `docs/assurance/${name}`)]

/** What a document names and is not there: a test's file or folder, a test's title (`file: "title"`), another document, a script. */
function missing(folder: string, text: string): string[] {
  const named = [...text.matchAll(/\b((?:tests|docs|scripts|src)\/[\w./-]*\w)(?:: "([^"]+)")?/g)]
  const files = named.flatMap(([, path = '', title]) => {
    // A test may be named without its ending.
    const file = ['', '.test.ts', '.test.tsx'].map((ending) => join(folder, path + ending)).find((each) => existsSync(each))
    if (!file) return [path]
    return title && !readFileSync(file, 'utf8').includes(title) ? [`${path}: "${title}"`] : []
  })
  return [...new Set(files)]
}

test.each(documents)('%s names nothing that is not there', (path) => {
  expect(missing(root, readFileSync(join(root, path), 'utf8'))).toEqual([])
})

test.each(documents.filter((path) => path.startsWith('docs/assurance/')))('%s opens with its status', (path) => {
  const [title, , status] = readFileSync(join(root, path), 'utf8').split('\n')
  expect(title).toMatch(/^# /)
  expect(status).toMatch(/^\*\*Status: .+\*\*/)
})

test('a row of a table that claims something names what shows it', () => {
  const rows = readFileSync(join(root, 'docs/assurance/hazard-log.md'), 'utf8').match(/^\| H\d+ .*$/gm) ?? []
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expect(row).toMatch(/tests\//)
})

test('what is not there is named: a file, a title, a document', () => {
  const folder = plant({ 'tests/a.test.ts': "test('it holds', () => {})", 'docs/b.md': '# B' })
  const text = 'tests/a.test.ts, tests/a.test.ts: "it holds", tests/a.test.ts: "it does not", (tests/gone.test.ts) docs/b.md, docs/gone.md.'
  expect(missing(folder, text)).toEqual(['tests/a.test.ts: "it does not"', 'tests/gone.test.ts', 'docs/gone.md'])
})
