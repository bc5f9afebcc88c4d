// @vitest-environment node
import { expect, test } from 'vitest'
import { checkUnused } from '../../scripts/check-unused.mjs'
import { plant } from './plant.ts'

const clean = {
  'src/main.tsx':
    "import { board } from './ui/board.ts'\nimport('./ui/lazy.ts')\nimport url from './seal/argon.worker.ts?worker&url'\nexport const unasked = 1",
  'src/ui/board.ts': "import { all } from '../core/drift/index.ts'\nexport const board = all",
  'src/ui/lazy.ts': 'export default 1',
  'src/core/drift/index.ts': "export { one } from './one.ts'\nexport const all = []",
  'src/core/drift/one.ts':
    'export const one = 1\n/** Counts. @testonly */\nexport const forTests = 2\nexport interface Shape { a: 1 }\nexport const shape = (): Shape => ({ a: 1 })',
  'src/seal/argon.worker.ts': 'export const kept = 1',
  'src/sw/sw.ts': 'export const kept = 1',
  'tests/core/one.test.ts': "import { forTests } from '../../src/core/drift/one.ts'",
  'src/ui/uses.ts': "import { shape } from '../core/drift/one.ts'\nexport const used = shape",
  'src/ui/uses-that.ts': "import * as all from './uses.ts'\nimport '../main.tsx'",
  'src/ui/root.ts': "import './uses-that.ts'\nimport './root.ts'",
}
const whole = { ...clean, 'src/main.tsx': `${clean['src/main.tsx']}\nimport './ui/root.ts'` }

test('a house where everything is used passes', () => {
  expect(checkUnused(plant(whole))).toEqual([])
})

test.each([
  ['a constant', 'export const left = 1', 'src/ui/board.ts:3 nothing imports left'],
  ['a function', 'export function left() {}', 'src/ui/board.ts:3 nothing imports left'],
  ['a type that even its own file does not mention', 'export type Left = 1', 'src/ui/board.ts:3 nothing imports Left'],
  ['one of a pattern', 'export const { left } = { left: 1 }', 'src/ui/board.ts:3 nothing imports left'],
  ['a name exported later', 'const left = 1\nexport { left }', 'src/ui/board.ts:4 nothing imports left'],
  ['a name exported on', "export { one as left } from '../core/drift/one.ts'", 'src/ui/board.ts:3 nothing imports left'],
  ['a default', 'export default 1', 'src/ui/board.ts:3 nothing imports default'],
])('%s that nobody asks for is named', (_what, code, sentence) => {
  const files = { ...whole, 'src/ui/board.ts': `${whole['src/ui/board.ts']}\n${code}` }
  expect(checkUnused(plant(files))).toEqual([sentence])
})

test('a file that nobody reaches is named once', () => {
  expect(checkUnused(plant({ ...whole, 'src/ui/left.ts': 'export const a = 1\nexport const b = 2' }))).toEqual([
    'src/ui/left.ts:1 nothing imports this file',
  ])
})

test('exporting everything on is named, because it hides what is used', () => {
  const files = { ...whole, 'src/ui/board.ts': `${whole['src/ui/board.ts']}\nexport * from './lazy.ts'` }
  expect(checkUnused(plant(files))).toEqual(["src/ui/board.ts:3 exports everything of './lazy.ts' on: name what is meant"])
})

test('what only tests import is named unless it says so itself', () => {
  const files = {
    ...whole,
    'src/ui/board.ts': `${whole['src/ui/board.ts']}\nexport const left = 1`,
    'tests/ui/board.test.ts': "import { left } from '../../src/ui/board.ts'",
  }
  expect(checkUnused(plant(files))).toEqual(['src/ui/board.ts:3 only tests import left: mark it @testonly or keep it to itself'])
})
