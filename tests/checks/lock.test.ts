import { expect, test } from 'vitest'
import { checkLock } from '../../scripts/check-lock.mjs'
import { plant } from './plant.ts'

const wanted = { dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0-beta.1' } }
const packages = {
  '': wanted,
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', optionalDependencies: { 'a-linux': '1.0.0' } },
  'node_modules/a-linux': { version: '1.0.0', integrity: 'sha512-x', optional: true, hasInstallScript: true },
  'node_modules/b': { version: '2.0.0-beta.1', integrity: 'sha512-x', resolved: 'https://registry.npmjs.org/b/-/b.tgz' },
}
const check = (changes: object, own: object = wanted) =>
  checkLock(plant({ 'package.json': JSON.stringify(own), 'package-lock.json': JSON.stringify({ packages: { ...packages, ...changes } }) }))

test('a whole lock passes', () => {
  expect(check({})).toEqual([])
})

test('a platform’s binary that is missing is named', () => {
  expect(check({ 'node_modules/a': { ...packages['node_modules/a'], optionalDependencies: { 'a-darwin': '1.0.0' } } })).toEqual([
    expect.stringMatching(/^node_modules\/a misses its optional a-darwin/),
  ])
})

test('a lock that lags behind package.json is named', () => {
  expect(check({}, { ...wanted, dependencies: { a: '1.0.1' } })).toEqual(['dependencies: a is 1.0.1 in package.json, 1.0.0 in the lock'])
  expect(check({}, { ...wanted, dependencies: {} })).toEqual(['dependencies: a is not there in package.json, 1.0.0 in the lock'])
})

test('a version that is a range is named', () => {
  const loose = { ...wanted, dependencies: { a: '^1.0.0' } }
  expect(check({ '': loose }, loose)).toEqual(["dependencies: a '^1.0.0' is not one exact version"])
})

test('a package without a hash, from elsewhere, or with an install script is named', () => {
  expect(check({ 'node_modules/c': { version: '1.0.0' } })).toEqual(['node_modules/c has no integrity hash'])
  const elsewhere = { integrity: 'sha512-x', resolved: 'https://mirror.example/c.tgz' }
  expect(check({ 'node_modules/c': elsewhere })).toEqual(['node_modules/c comes from https://mirror.example/c.tgz'])
  expect(check({ 'node_modules/c': { integrity: 'sha512-x', hasInstallScript: true } })).toEqual([
    'node_modules/c runs a script when installed',
  ])
})
