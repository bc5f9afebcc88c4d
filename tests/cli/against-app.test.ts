// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { alertsFor } from '../../src/app/alerts.ts'
import type { App } from '../../src/app/app.ts'
import { checkChain } from '../../src/app/chain.ts'
import { checkedSourceFor } from '../../src/app/copies.ts'
import { seedPractice } from '../../src/app/practice/seed.ts'
import { type Family, readCaseload, readFamily } from '../../src/app/read.ts'
import { REPORTS } from '../../src/core/out.ts'
import { asHtml } from '../../src/report/as/html.ts'
import { asText } from '../../src/report/as/text.ts'
import { type Asked, make, reports } from '../../src/report/index.ts'
import type { Source } from '../../src/report/source.ts'
import { fill } from '../../src/report/tables/all.ts'
import { csvLine } from '../../src/report/tables/csv.ts'
import { chosenFor, isWhole } from '../../src/ui/print/choices.ts'
import { openTestApp } from '../helpers/app.ts'
import { value } from '../stories/telling.ts'
import { done, given } from './setting.ts'

let app: App
let families: Family[]
let file: Awaited<ReturnType<typeof given>>
beforeAll(async () => {
  const opened = await openTestApp()
  app = { ...opened.app, practice: true }
  value(await seedPractice(app))
  file = await given(app)
  const ids = value(await readCaseload(app)).map(({ id }) => id)
  // By facts alone: a draft leaves no device.
  families = await Promise.all(ids.sort().map(async (id) => value(await readFamily(app, id))))
})

const BY = { name: 'Plumbline command line', role: '', agency: '' }
const sourceOf = async (family: Family): Promise<Source> => ({ ...(await checkedSourceFor(app, family)), by: BY })
const through = <T>(plain: T): T => JSON.parse(JSON.stringify(plain))

describe('of all practice families, the command line says what the app says', () => {
  test('which there are', async () => {
    const listed = (await done('list', file.path, ...file.opens, '--json', '--names')).json()
    expect(listed.map(({ number, id, name, open }) => [number, id, name, open])).toEqual(
      families.map(({ id, name, episodes }, at) => [at + 1, id, name, episodes.at(-1)?.closing === null]),
    )
  })

  test('no name of anybody unless it is asked for', async () => {
    const { out } = await done('list', file.path, ...file.opens)
    const names = families.flatMap(({ name, children, adults }) => [name, ...[...children, ...adults].map((each) => each.name)])
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) expect(out).not.toContain(name)
  })

  test('the same digest, the same facts', async () => {
    const [found] = (await done('verify', file.path, ...file.opens, '--json')).json()
    expect(found).toMatchObject({
      digest: file.holds.digest,
      facts: file.holds.facts,
      families: families.length,
      practice: true,
      wrong: [],
    })
    const links = (await Promise.all(families.map(checkChain))).flat()
    expect(found.signatures).toEqual({ whole: links.filter(({ state }) => state === 'whole').length, missing: 0, altered: 0, partial: 0 })
    expect(links.length).toBeGreaterThan(10)
    for (const [at, family] of families.entries()) {
      const facts = (await done('facts', file.path, String(at + 1), ...file.opens)).json()
      expect(facts).toEqual(through(family.facts))
    }
  })

  test('the same alerts, as of any day', async () => {
    const all = (await done('alerts', file.path, ...file.opens, '--json', '--names', 'everybody')).json()
    expect(all).toEqual(
      through(families.flatMap((family, at) => alertsFor(app, family).map((alert) => ({ case: family.id, number: at + 1, ...alert })))),
    )
    expect(all.length).toBeGreaterThan(10)
    const later = (await done('alerts', file.path, ...file.opens, '--json', '--today', '2027-06-01')).json()
    expect(later).not.toEqual(all)
  })

  test('alerts name nobody by default, in words or as data', async () => {
    const people = families.flatMap(({ children, adults, facts }) => [
      ...[...children, ...adults].map(({ name }) => name),
      ...facts.map(({ by }) => by.name),
    ])
    const [said, data] = [await done('alerts', file.path, ...file.opens), await done('alerts', file.path, ...file.opens, '--json')]
    for (const { out } of [said, data]) {
      const spoken = [...new Set(people)].filter((name) =>
        new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[()]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(out),
      )
      expect(spoken).toEqual([])
      expect(out.split('\n').length - 1).toBe(families.flatMap((family) => alertsFor(app, family)).length)
    }
    const named = await done('alerts', file.path, ...file.opens, '--names')
    expect(named.out).toContain('Posy and Wilf')
    expect(named.err).toContain("not in the record's own list of copies")
  })

  test.each(REPORTS)('the same %s, in text, HTML and data', async (id) => {
    const report = await reports[id]()
    let compared = 0
    for (const [at, family] of families.entries()) {
      const child = report.needs === 'child' || report.needs === 'pair' ? family.children.at(-1)?.id : undefined
      const chosen = chosenFor(family, id, child === undefined ? [] : [child])
      if (!isWhole(id, chosen)) continue
      compared += 1
      const asked: Asked = { ...chosen, audience: report.audience, names: 'household' }
      const { document } = make(report, await sourceOf(family), asked)
      const named = [
        ...(child ? ['--child', child] : []),
        ...(chosen.visit ? ['--visit', chosen.visit] : []),
        ...(chosen.earlier ? ['--earlier', chosen.earlier] : []),
      ]
      const args = ['report', file.path, String(at + 1), id, ...file.opens, ...named]
      expect((await done(...args)).out).toBe(asText(document))
      if (compared > 1) continue
      expect((await done(...args, '--as', 'html')).out).toContain(asHtml(document))
      expect((await done(...args, '--as', 'json')).json()).toEqual([through(document)])
    }
    expect(compared).toBeGreaterThan(3)
  })

  test('the same rows of every table, one family at a time', async () => {
    const filled = await fill(await Promise.all(families.map(sourceOf)), 'nobody')
    for (const { id, columns, rows } of filled.slice(0, -1)) {
      const { out } = await done('table', file.path, '--table', id, ...file.opens)
      expect(out).toBe([columns.map(({ name }) => name), ...rows].map(csvLine).join(''))
    }
  })
})
