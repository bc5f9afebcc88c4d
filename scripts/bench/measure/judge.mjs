// What it costs to judge every family anew, in Node: alerts, and all that the board shows, beside a plain loop over the same grades.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
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
export async function loadCore() {
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

// What was made before a turn is collected before it, and is not that turn's work.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

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

/**
 * The sides of so many families. Each is made ready for a turn of its own, with families that nobody has looked at yet: the app judges a
 * family right after it has read it, and what it remembers of that is gone with the family.
 */
function sidesOf(core, count, now) {
  const { alertsIn, boardFamily, builtInPractice: practice, itemsOf, lookAt, plumblineV1: instrument, readCase } = core
  const today = dayOf(now)
  const domains = instrument.domains.map(itemsOf)
  const bounds = boundsOf(domains)
  const numbers = Array.from({ length: count }, (_, number) => number)
  const read = (number, facts) => readCase(`family-${number}`, facts, () => instrument)
  const readAll = () => numbers.map((number) => read(number, factsOf(core, number, now)))
  const boardOf = (family) => boardFamily(family, today, practice, instrument.id)

  const all = readAll()
  const grades = all.map((family) => JSON.stringify(gradesOf(family, domains.flat())))
  checkFloor(core, all, judge(grades, bounds))
  const withRead = (look) => () => {
    const families = readAll()
    return () => families.map(look)
  }
  return {
    judging: {
      floor: () => () => judge(grades, bounds),
      alerts: withRead((family) => alertsIn(lookAt(family, today, practice, instrument.id))),
      board: withRead(boardOf),
    },
    /** From the text of the facts, as it lies in a page that was opened: both sides parse it. */
    fromPages() {
      const texts = numbers.map((number) => JSON.stringify(factsOf(core, number, now)))
      return {
        floor: () => () => [texts.map((text) => JSON.parse(text).length), judge(grades, bounds)],
        board: () => () => texts.map((text, number) => boardOf(read(number, JSON.parse(text)))),
      }
    },
  }
}

function turns(sides, pairs) {
  const entries = Object.entries(sides)
  const found = Object.fromEntries(entries.map(([name]) => [name, []]))
  for (let pair = 0; pair < pairs; pair++) {
    for (const [name, ready] of pair % 2 === 0 ? entries : entries.toReversed()) {
      const work = ready()
      collect()
      found[name].push(spent(work))
    }
  }
  return found
}

/**
 * Milliseconds of processor time for all families, one entry a pair: `many` and `large` with `floor`, `alerts` and `board` of families
 * that were read before; `pages` with `floor` and `board` from the text of the facts.
 */
export async function measureJudge({ pairs }) {
  const core = await loadCore()
  const now = Date.now()
  const many = sidesOf(core, MANY, now)
  // Once for nothing: what it takes to compile each side is not what judging costs.
  turns(many.judging, 1)
  return {
    many: turns(many.judging, pairs),
    pages: turns(many.fromPages(), pairs),
    large: turns(sidesOf(core, Math.ceil(LARGE / VISITS), now).judging, pairs),
  }
}
