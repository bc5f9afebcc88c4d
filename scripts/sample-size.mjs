// How many children two people have to score before an item's agreement is known well enough: the table in docs/instrument.md, from the
// product's own weighted kappa over made-up pairs of scorings. `--write` puts it there; `--seed` repeats a run.
// Guards: that a figure in the docs was measured, and by the formula that the app shows.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { root } from './cli.mjs'
import { chance } from './faults/random.mjs'

const { values: asked } = parseArgs({ options: { seed: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } } })
const { next: random } = chance(Number(asked.seed))

const GRADES = [1, 2, 3, 4, 5]
/** How true grades lie in early help: mostly good enough, some of each. Ours: no survey was found. */
const SPREAD = [0.22, 0.36, 0.22, 0.13, 0.07]
/** How often one scorer is a grade off, up or down alike; chosen so that kappa comes out near 0.7. */
const OFF = 0.27
const CHILDREN = [40, 60, 80, 100, 120, 150, 200]
const TRIALS = 4000

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
})
const { weightedKappa } = await server.ssrLoadModule('/src/core/change/kappa.ts')

function trueGrade() {
  const luck = random()
  const upTo = (at) => SPREAD.slice(0, at + 1).reduce((sum, share) => sum + share, 0)
  return GRADES.find((_, at) => luck < upTo(at)) ?? 5
}

function scored(grade) {
  const luck = random()
  const moved = luck < OFF / 2 ? grade - 1 : luck < OFF ? grade + 1 : grade
  return Math.min(5, Math.max(1, moved))
}

const pairs = (count) =>
  Array.from({ length: count }, () => {
    const grade = trueGrade()
    return [scored(grade), scored(grade)]
  })

const whole = pairs(200_000)
const share = (within) => whole.filter(([a, b]) => Math.abs(a - b) <= within).length / whole.length
const { kappa } = weightedKappa(whole, GRADES)

const rows = CHILDREN.map((count) => {
  const found = Array.from({ length: TRIALS }, () => weightedKappa(pairs(count), GRADES)).filter((each) => each !== null)
  const halves = found.map(({ low, high }) => (high - low) / 2).sort((a, b) => a - b)
  const holds = found.filter(({ low, high }) => low <= kappa && kappa <= high).length / found.length
  return [count, halves[Math.floor(halves.length / 2)].toFixed(3), `${(holds * 100).toFixed(1)} %`]
})
await server.close()

const table = [
  '| children that both graded | half-width of the 95 % interval, median | intervals that hold the true kappa |',
  '|---|---|---|',
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  '',
  `Made-up scorings, ${TRIALS.toLocaleString('en-GB')} trials a row, seed ${asked.seed} (\`node scripts/sample-size.mjs\`): true kappa ${kappa.toFixed(2)}, exact agreement ${(share(0) * 100).toFixed(0)} %, within one grade ${(share(1) * 100).toFixed(0)} %.`,
].join('\n')
console.log(table)
if (asked.write) {
  const path = join(root, 'docs/instrument.md')
  const [before, rest] = readFileSync(path, 'utf8').split(/(?<=<!-- sample-size -->\n)/)
  writeFileSync(path, `${before}${table}\n${rest.slice(rest.indexOf('<!-- /sample-size -->'))}`)
}
