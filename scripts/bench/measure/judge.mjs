// What it costs to judge every family anew, in Node: alerts, and all that the board shows, beside a plain loop over the same grades.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { root } from '../../cli.mjs'
import { LARGE, MANY } from '../devices.mjs'
import { factsOf } from '../facts.js'
import { dayOf, VISITS } from '../families.js'
import { boundsOf, judge } from '../floor/judge.js'
import { PLACE } from '../site.mjs'

/** Milliseconds of work below which a side is done again: a clock tells nothing about less. */
const LEAST = 100

/** The product's own core as one plain script, with no loader between its modules. */
async function loadCore() {
  const outDir = join(PLACE, 'judge')
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'scripts/bench/core.ts'),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'core.mjs' } },
    },
  })
  return import(pathToFileURL(join(outDir, 'core.mjs')).href)
}

/** Milliseconds of processor time that `work` takes: what neighbours take is not counted, what the collector does beside it is. */
function spent(work) {
  const before = process.cpuUsage()
  const used = () => {
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  }
  let turns = 0
  do {
    work()
    turns++
  } while (used() < LEAST)
  return used() / turns
}

/** The grades of a family as the floor reads them. */
function gradesOf(family, items) {
  return family.children.map(({ id }) =>
    family.visits.map(({ profiles }) => {
      const grades = new Map(profiles.get(id).items.map(({ item, counted }) => [item.code, counted.kind === 'graded' ? counted.grade : 0]))
      return items.map(({ code }) => grades.get(code) ?? 0)
    }),
  )
}

/** Throws unless the floor finds, for the last two visits of each child, the very numbers that the product finds. */
function checkFloor({ courseOf }, families, found) {
  for (const [at, family] of families.entries()) {
    for (const [place, { id }] of family.children.entries()) {
      const { domains } = courseOf(family, id)
      const last = found[at][place].slice(-3 * domains.length)
      const same = domains.every(({ change }, domain) => change.worse === last[3 * domain] && change.better === last[3 * domain + 1])
      if (!same) throw new Error(`the floor judges child ${id} otherwise`)
    }
  }
}

/** So many families read, and the ways to judge them all. */
function worldOf(core, count, now) {
  const { alertsIn, boardFamily, builtInPractice: practice, itemsOf, lookAt, plumblineV1: instrument, readCase } = core
  const today = dayOf(now)
  const domains = instrument.domains.map(itemsOf)
  const bounds = boundsOf(domains)
  const read = (text, number) => readCase(`family-${number}`, JSON.parse(text), () => instrument)
  // Through JSON, as from a page: no two facts share a text.
  const pages = (number) => JSON.stringify(factsOf(core, number, now))
  const numbers = Array.from({ length: count }, (_, number) => number)
  const families = numbers.map((number) => read(pages(number), number))
  const grades = families.map((family) => JSON.stringify(gradesOf(family, domains.flat())))
  const floor = () => judge(grades, bounds)
  checkFloor(core, families, floor())
  return {
    floor,
    alerts: () => families.map((family) => alertsIn(lookAt(family, today, practice, instrument.id))),
    board: () => families.map((family) => boardFamily(family, today, practice, instrument.id)),
    fromPages() {
      const texts = numbers.map(pages)
      return {
        floor: () => [texts.map((text) => JSON.parse(text).length), floor()],
        board: () => texts.map((text, number) => boardFamily(read(text, number), today, practice, instrument.id)),
      }
    },
  }
}

function turns(contestants, pairs) {
  const entries = Object.entries(contestants)
  const found = Object.fromEntries(entries.map(([name]) => [name, []]))
  // Once unmeasured: what the compiler makes of each is not what judging costs.
  for (const [, work] of entries) work()
  for (let pair = 0; pair < pairs; pair++) {
    for (const [name, work] of pair % 2 === 0 ? entries : entries.toReversed()) found[name].push(spent(work))
  }
  return found
}

/**
 * Milliseconds of processor time for all families, one entry a pair: `many` and `large` with `floor`, `alerts` and `board` of families
 * that were read before; `pages` with `floor` and `board` from the text of the facts, which both sides parse.
 */
export async function measureJudge({ pairs }) {
  const core = await loadCore()
  const now = Date.now()
  const of = (count) => {
    const { floor, alerts, board } = worldOf(core, count, now)
    return turns({ floor, alerts, board }, pairs)
  }
  return {
    many: of(MANY),
    pages: turns(worldOf(core, MANY, now).fromPages(), pairs),
    large: of(Math.ceil(LARGE / VISITS)),
  }
}
