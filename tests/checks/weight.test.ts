// @vitest-environment node
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkWeight, firstScripts } from '../../scripts/check-weight.mjs'
import { plant } from './plant.ts'

const noise = (bytes: number) => `// ${randomBytes(bytes).toString('base64')}\n` // gzip gets base64 back to about the bytes it came from
const dist = {
  'dist/index.html':
    '<script type="module" crossorigin src="./assets/index-1.js"></script><link rel="modulepreload" crossorigin href="./assets/preloaded-1.js"><link rel="stylesheet" href="./assets/a.css">',
  'dist/assets/index-1.js': 'import "./static-1.js";import{a}from"./shared-1.js";import("./lazy-1.js");',
  'dist/assets/static-1.js': 'export{b}from"./exported-1.js"',
  'dist/assets/exported-1.js': 'export const b=1',
  'dist/assets/shared-1.js': 'export const a=1',
  'dist/assets/preloaded-1.js': '',
  'dist/assets/lazy-1.js': noise(200_000),
  'dist/assets/a.css': '',
  'dist/sw.js': noise(3_000_000),
}

test('the first load is what the page names and what that imports, never what comes later', () => {
  expect(firstScripts(`${plant(dist)}/dist`)).toEqual(
    ['exported', 'index', 'preloaded', 'shared', 'static'].map((name) => `assets/${name}-1.js`),
  )
})

test('a light build passes', () => {
  expect(checkWeight(plant(dist))).toEqual([])
})

test('a heavy script on the way to the first screen is named', () => {
  const heavy = { ...dist, 'dist/assets/exported-1.js': `${noise(130_000)}export const b=1` }
  expect(checkWeight(plant(heavy))).toEqual([
    expect.stringMatching(/^the first screen needs 13\d\.\d kB .* more than 120; the largest is assets\/exported-1\.js$/),
  ])
})

test('too much to keep on a device is named', () => {
  expect(checkWeight(plant({ ...dist, 'dist/picture.png': noise(2_500_000) }))).toEqual([
    expect.stringMatching(/^a device fetches \d\.\d\d MB compressed, more than 1\.5$/),
    expect.stringMatching(/^a device keeps 3\.\d\d MB, more than 3\.5$/),
  ])
})
