// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { differences } from '../../scripts/rebuild.mjs'
import { sbom, steady } from '../../scripts/sbom.mjs'
import { zipOf } from '../../scripts/zip.mjs'
import { plant } from './plant.ts'

const built = { 'index.html': '<p>', 'assets/a-1.js': 'export const a = 1', 'assets/Z-2.js': 'z', '.htaccess': 'h', _headers: 'n' }
// Planted in another order, so that the order on the disk is another where a file system keeps one.
const again = Object.fromEntries(Object.entries(built).reverse())

describe('two builds', () => {
  test('the same bytes under the same names are no difference', () => {
    expect(differences(plant(built), plant(again))).toEqual([])
  })

  test('each file that differs is named, with where', () => {
    const other = { ...built, 'assets/a-1.js': 'export const a = 2', 'sw.js': 'new', 'assets/Z-2.js': 'zz' }
    const { _headers, ...less } = other
    expect(differences(plant(built), plant(less))).toEqual([
      '_headers is in the first build only',
      'assets/Z-2.js differs from byte 1 on (1 and 2 bytes)',
      'assets/a-1.js differs from byte 17 on (18 and 18 bytes)',
      'sw.js is in the second build only',
    ])
  })
})

describe('the archive', () => {
  test('is a function of the files in it', () => {
    const one = zipOf(plant(built), 'plumbline-1')
    expect(Buffer.from(zipOf(plant(again), 'plumbline-1')).equals(one)).toBe(true)
    const names = ['.htaccess', '_headers', 'assets/Z-2.js', 'assets/a-1.js', 'index.html'].map((name) => `plumbline-1/${name}`)
    expect(Object.keys(unzipSync(one))).toEqual(names)
    expect(Buffer.from(unzipSync(one)['plumbline-1/assets/a-1.js'] ?? []).toString()).toBe('export const a = 1')
  })

  test('carries one time, whatever the clock and the zone of the machine', () => {
    const zip = Buffer.from(zipOf(plant({ a: 'x' }), 'p'))
    // The local header: signature, version, flags, method, then the time and the day: 1 January 1980, 0 o'clock.
    expect([zip.readUInt32LE(0), zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([0x04034b50, 0, (1 << 5) | 1])
    const central = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    expect([zip.readUInt16LE(central + 12), zip.readUInt16LE(central + 14)]).toEqual([0, (1 << 5) | 1])
    expect(zip.readUInt32LE(central + 38), 'no modes and no owners').toBe(0)
  })
})

describe('the list of what it is made of', () => {
  const component = (name: string, development: boolean) => ({
    'bom-ref': `${name}@1`,
    name,
    scope: 'required',
    properties: development ? [{ name: 'cdx:npm:package:development', value: 'true' }] : [],
  })
  const raw = (serialNumber: string, timestamp: string, folder: string, names: readonly string[]) => ({
    ...{ $schema: 's', bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber, version: 1 },
    metadata: { timestamp, tools: [{ name: 'cli', version: timestamp }], component: { name: folder, 'bom-ref': `${folder}@1` } },
    components: names.map((name) => component(name, name.startsWith('test'))),
    dependencies: names.map((name) => ({ ref: `${name}@1`, dependsOn: [...names].map((each) => `${each}@1`) })),
  })

  test('says the same whoever makes it, when, where, and in which order npm went', () => {
    const own = { name: 'plumbline', version: '1' }
    const one = steady(raw('urn:1', '2026', 'here', ['b', 'test-a', 'a']), own)
    expect(steady(raw('urn:2', '2027', 'there', ['a', 'b', 'test-a', 'a']), own)).toEqual(one)
    expect(one.components.map(({ name, scope }: { name: string; scope: string }) => [name, scope])).toEqual([
      ['a', 'required'],
      ['b', 'required'],
      ['test-a', 'excluded'],
    ])
    expect(JSON.stringify(one)).not.toMatch(/urn:|2026|here/)
  })

  test('names what ships: each dependency that package.json asks for, with its hash', () => {
    const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
    const components = new Map(sbom().components.map((each: { 'bom-ref': string }) => [each['bom-ref'], each]))
    for (const [name, version] of Object.entries(dependencies)) {
      expect(components.get(`${name}@${version}`), name).toMatchObject({ scope: 'required', hashes: [{ alg: 'SHA-512' }] })
    }
    expect(components.get('vitest@4.1.12')).toMatchObject({ scope: 'excluded' })
  })
})
