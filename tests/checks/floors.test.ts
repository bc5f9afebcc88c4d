// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { checkFloors } from '../../scripts/check-floors.mjs'
import { plant } from './plant.ts'

const clean = {
  'src/main.tsx': "import { render } from 'preact'\nimport './ui/board/Board.tsx'\nimport { open } from './store/open.ts'",
  'src/ui/board/Board.tsx':
    "import { useState } from 'preact/hooks'\nimport type { Case } from '../../core/case.ts'\nimport { grade } from '../../app/grade.ts'",
  'src/app/grade.ts': "import { open } from '../store/open.ts'\nimport { seal } from '../seal/seal.ts'",
  'src/store/open.ts': "import { Dexie } from 'dexie'\nimport { seal } from '../seal/seal.ts'\nimport { other } from './other.ts'",
  'src/store/other.ts': 'export const other = 1',
  'src/seal/seal.ts':
    "import { argon2id } from 'hash-wasm'\nimport url from './argon.worker.ts?worker&url'\nimport { wordlist } from '@scure/bip39/wordlists/english.js'",
  'src/seal/argon.worker.ts': 'export {}',
  'src/core/case.ts': "import * as z from 'zod/mini'\nimport { when } from './day.ts'",
  // Named like the world outside, and none of it: a comment, a text, a property, a parameter of its own, a date that is given.
  'src/core/day.ts': [
    '// Date.now() and window are not used',
    "export const text = 'crypto localStorage Math.random()'",
    'export const first = (window: readonly number[], at: number) => ({ performance: window[0], day: new Date(at).getUTCDay() })',
    'export const its = (place: { location: string; document?: string }) => place.location',
  ].join('\n'),
  'src/cli/main.ts': "import { readFile } from 'node:fs/promises'\nimport type { Case } from '../core/case.ts'",
  'src/sw/sw.ts': "self.addEventListener('fetch', () => {})\nexport {}",
}

const breaches: [string, Record<string, string>, string][] = [
  [
    'core reaches up to store',
    { 'src/core/a.ts': "import { open } from '../store/open.ts'" },
    "src/core/a.ts:1 core imports 'src/store/open.ts'",
  ],
  ['a type alone is a reach too', { 'src/core/a.ts': "\nimport type { Open } from '../store/open.ts'" }, 'src/core/a.ts:2 core imports'],
  ['so is the type of an import', { 'src/core/a.ts': "export type A = typeof import('../store/open.ts')" }, 'src/core/a.ts:1 core imports'],
  ['sync meets its neighbour store', { 'src/sync/a.ts': "import { open } from '../store/open.ts'" }, "sync imports 'src/store/open.ts'"],
  ['by a dynamic import', { 'src/sync/a.ts': "export const f = () => import('../store/open.ts')" }, "sync imports 'src/store/open.ts'"],
  ['by exporting on', { 'src/sync/a.ts': "export { open } from '../store/open.ts'" }, "sync imports 'src/store/open.ts'"],
  ['by exporting everything on', { 'src/sync/a.ts': "export * from '../store/open.ts'" }, "sync imports 'src/store/open.ts'"],
  [
    'by a worker’s address',
    { 'src/ui/a.ts': "new Worker(new URL('../seal/argon.worker.ts', import.meta.url))" },
    "ui imports 'src/seal/argon.worker.ts'",
  ],
  ['ui reaches past app into seal', { 'src/ui/a.tsx': "import { seal } from '../seal/seal.ts'" }, "ui imports 'src/seal/seal.ts'"],
  ['dexie in app', { 'src/app/a.ts': "import { Dexie } from 'dexie'" }, "app imports 'dexie', whose home is store"],
  ['preact in app', { 'src/app/a.ts': "import { useState } from 'preact/hooks'" }, "app imports 'preact/hooks', whose home is ui and main"],
  ['hash-wasm in store', { 'src/store/a.ts': "import 'hash-wasm'" }, "store imports 'hash-wasm', whose home is seal"],
  ['all of zod', { 'src/core/a.ts': "import * as z from 'zod'" }, "core imports 'zod', which has no home here"],
  [
    'zod/mini in app',
    { 'src/app/a.ts': "import * as z from 'zod/mini'" },
    "app imports 'zod/mini', whose home is core and sync and practice",
  ],
  ['an unknown library', { 'src/ui/a.ts': "import 'left-pad'" }, "ui imports 'left-pad', which has no home here"],
  ['Node in core', { 'src/core/a.ts': "import { readFileSync } from 'node:fs'" }, "core imports 'node:fs', whose home is cli"],
  ['Node in app', { 'src/app/a.ts': "import { join } from 'node:path'" }, "app imports 'node:path', whose home is cli"],
  ['the command line reaches into app', { 'src/cli/a.ts': "import { grade } from '../app/grade.ts'" }, "cli imports 'src/app/grade.ts'"],
  ['the command line has a store', { 'src/cli/a.ts': "import { open } from '../store/open.ts'" }, "cli imports 'src/store/open.ts'"],
  ['the command line has a page', { 'src/cli/a.ts': "import '../ui/board/Board.tsx'" }, "cli imports 'src/ui/board/Board.tsx'"],
  ['ui uses the command line', { 'src/ui/a.ts': "import '../cli/main.ts'" }, "ui imports 'src/cli/main.ts'"],
  ['main uses the command line', { 'src/main.tsx': "import './cli/main.ts'" }, "main imports 'src/cli/main.ts'"],
  ['main is imported', { 'src/ui/a.ts': "import '../main.tsx'" }, 'ui imports main, which nobody may'],
  ['sw uses the house', { 'src/sw/a.ts': "import '../core/case.ts'" }, "sw imports 'src/core/case.ts': sw may use nothing"],
  ['main uses the basement', { 'src/main.tsx': "import './sw/sw.ts'" }, "main imports 'src/sw/sw.ts'"],
  [
    'the tests are used',
    { 'src/app/a.ts': "import '../../tests/helpers/people.ts'" },
    "app imports 'tests/helpers/people.ts', outside the house",
  ],
  ['a room that is none', { 'src/utils/a.ts': "import '../core/case.ts'" }, "is in 'utils', which is no room of the house"],
]

const impure = [
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'crypto.randomUUID()',
  'window.name',
  'localStorage.length',
  'navigator.language',
]
impure.push('indexedDB.databases()', 'performance.now()', 'globalThis.crypto', 'fetch("x")', 'setTimeout(() => 0)', '({ crypto })')

describe('floors', () => {
  test('a house in order passes', () => {
    expect(checkFloors(plant(clean))).toEqual([])
  })

  test.each(breaches)('%s', (_what, files, sentence) => {
    const found = checkFloors(plant({ ...clean, ...files }))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(sentence)
  })

  test.each(impure)('core may not say %s', (code) => {
    const found = checkFloors(plant({ ...clean, 'src/core/a.ts': `\nexport const a = ${code}` }))
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatch(/^src\/core\/a\.ts:2 core names /)
  })
})
