// `npm run bench`: how fast the built app is beside plain pages of the same words, in this machine's Chromium, in one run.
// `--pairs 3` takes fewer pairs, `--only visit,growth` some of the measures; only a whole run of 7 pairs or more is written down.
// Guards the bounds in docs/bench.md, by saying what is over one. It never fails on a time: machines differ, and neighbours are loud.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDependencies, ensureNode } from './setup.mjs'

const MEASURES = ['weight', 'judge', 'start', 'unlock', 'visit', 'growth', 'board', 'chronology', 'share', 'cli']
const LEAST_PAIRS = 7
const RATES = [1, 4]
const SLOW = 4
const SHARE_PAIRS = 3

const { values: asked } = parseArgs({ options: { pairs: { type: 'string', default: String(LEAST_PAIRS) }, only: { type: 'string' } } })
const pairs = Number(asked.pairs)
const chosen = asked.only?.split(',') ?? MEASURES
if (!Number.isInteger(pairs) || pairs < 1 || !chosen.every((name) => MEASURES.includes(name))) {
  console.error(`--pairs is a whole number from 1 on; --only some of ${MEASURES.join(',')}.`)
  process.exit(1)
}

ensureNode()
ensureDependencies()
const { weigh } = await import('./check-weight.mjs')
const { fillDevices } = await import('./bench/devices.mjs')
const { launch, version } = await import('./bench/driver.mjs')
const { watchMachine } = await import('./bench/machine.mjs')
const { measureBoard } = await import('./bench/measure/board.mjs')
const { measureCli } = await import('./bench/measure/cli.mjs')
const { measureChronology } = await import('./bench/measure/chronology.mjs')
const { measureGrowth } = await import('./bench/measure/growth.mjs')
const { measureJudge } = await import('./bench/measure/judge.mjs')
const { measureShare } = await import('./bench/measure/share.mjs')
const { measureStart } = await import('./bench/measure/start.mjs')
const { measureUnlock } = await import('./bench/measure/unlock.mjs')
const { measureVisit } = await import('./bench/measure/visit.mjs')
const { report } = await import('./bench/report.mjs')
const { boardRows, chronologyRows, cliRows, growthRows, judgeRows, shareRows, startRows, unlockRows, visitRows, weightRows } = await import(
  './bench/rows.mjs'
)
const { buildAll, PLACE, serveAll } = await import('./bench/site.mjs')

const DEVICES = {
  weight: [],
  judge: [],
  start: ['few'],
  unlock: ['few', 'many'],
  visit: ['few', 'practice'],
  growth: ['small', 'large', 'long'],
  board: ['large'],
  chronology: ['told'],
  // Each fills its own.
  share: [],
  cli: [],
}
/** What runs in Node alone needs neither the built app nor a browser. */
const IN_NODE = ['judge', 'cli']
const DRIVEN = ['unlock', 'visit', 'growth', 'board', 'chronology', 'share']
const began = performance.now()
const machine = watchMachine()
const profile = join(PLACE, 'profile')

/** The app built and, with whatever the measures need, on devices that have no host any more. */
async function prepare(devices) {
  console.log('Building …')
  const items = await buildAll()
  const site = await serveAll()
  const first = await launch(profile)
  const browser = await version(first)
  const places = await fillDevices(first, site.urls, devices)
  await first.close()
  await site.close()
  return { items, browser, places, urls: site.urls }
}

const inNode = chosen.every((name) => IN_NODE.includes(name))
const nothing = { items: null, browser: `Node ${process.versions.node}`, places: {}, urls: {} }
const { items, browser, places, urls } = inNode ? nothing : await prepare([...new Set(chosen.flatMap((name) => DEVICES[name]))])
let context = null

const RUNS = {
  weight: async () => weightRows(weigh(join(PLACE, 'app/dist'))),
  judge: async () => judgeRows(await measureJudge({ pairs })),
  start: async () => startRows(await measureStart({ profile, urls, pairs, rates: RATES })),
  unlock: async () => unlockRows(await measureUnlock({ context, urls, places, pairs, rate: SLOW }), SLOW),
  visit: async () => visitRows(await measureVisit({ context, urls, places, pairs, rates: RATES })),
  growth: async () => growthRows(await measureGrowth({ context, urls, places, pairs, rate: SLOW }), SLOW),
  board: async () => boardRows(await measureBoard({ context, url: urls.large, pairs, rates: RATES })),
  chronology: async () => chronologyRows(await measureChronology({ context, url: urls.told, place: places.told, pairs, rate: SLOW }), SLOW),
  // Setting up and filling a device takes minutes for the most facts: a few pairs say enough.
  share: async () => shareRows(await measureShare({ context, pairs: Math.min(pairs, SHARE_PAIRS) })),
  cli: async () => cliRows(await measureCli({ pairs: Math.min(pairs, SHARE_PAIRS) })),
}
const rows = []
for (const name of MEASURES.filter((each) => chosen.includes(each))) {
  console.log(`Measuring: ${name} …`)
  // A cold start brings a browser of its own; two cannot share a profile.
  context = DRIVEN.includes(name) ? await launch(profile) : null
  rows.push(...(await RUNS[name]()))
  await context?.close()
  machine.look()
}

const whole = chosen.length === MEASURES.length && pairs >= LEAST_PAIRS
const date = new Date().toISOString().slice(0, 16).replace('T', ' ')
const visit = { plainItems: items, askedItems: places.few?.items ?? null }
report({ date: `${date} UTC`, pairs, browser, machine: machine.said(), visit, rows }, { keep: whole })
console.log(
  `${whole ? 'Written to docs/bench.json and docs/bench.md' : 'Not written: not a whole run'}. ${((performance.now() - began) / 60_000).toFixed(0)} minutes.`,
)
