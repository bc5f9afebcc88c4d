// `npm run simulate -- --courses 20000 --seed 7`: how often the rules about change speak when nothing changed, and when something did.
// Guards the bounds in scripts/simulate/report.mjs: leaves with 1 where a rule is over one. With `--write` the table of
// docs/drift-simulation.md is set anew. Runs the product's own code; the families are numbers, and no child is in them.
import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { root } from './cli.mjs'
import { ensureDependencies, ensureNode } from './setup.mjs'

const FAR = 0.06
// The errors that make linear kappas of about .92, .72 and .62; where a few are of two grades, a little fewer of them do.
const MODELS = [
  { error: 0.05, far: 0, name: '5 % err' },
  { error: 0.2, far: 0, name: '20 % err' },
  { error: 0.3, far: 0, name: '30 % err', judged: true },
  { error: 0.047, far: FAR, name: '5 %, some by 2' },
  { error: 0.189, far: FAR, name: '19 %, some by 2' },
  { error: 0.283, far: FAR, name: '28 %, some by 2', judged: true },
]

const { courses, seed, write } = chosen()
ensureNode()
ensureDependencies()
const { runnerImport } = await import('vite')
const { chance } = await import('./faults/random.mjs')
const { agreement, changed, quiet } = await import('./simulate/measures.mjs')
const { report } = await import('./simulate/report.mjs')
const { module: core } = await runnerImport(join(root, 'scripts/simulate/core.ts'), { configFile: false, root, logLevel: 'warn' })

const runs = MODELS.map((model) => {
  const dice = chance(seed)
  const began = Date.now()
  const run = {
    model,
    kappa: agreement(core, dice, model, Math.max(courses, 1000)),
    quiet: quiet(core, dice, model, courses),
    changed: changed(core, dice, model, courses),
  }
  console.error(`${model.name}: ${((Date.now() - began) / 1000).toFixed(0)} s`)
  return run
})
const on = new Date().toISOString().slice(0, 10)
const { table, over } = report({ courses, seed, runs, on }, write)
console.log(table)
for (const line of over) console.error(`over: ${line}`)
process.exitCode = over.length > 0 ? 1 : 0

function chosen() {
  const text = /** @type {const} */ ('string')
  const flag = /** @type {const} */ ('boolean')
  try {
    const options = { courses: { type: text, default: '20000' }, seed: { type: text, default: '7' }, write: { type: flag, default: false } }
    const { values } = parseArgs({ options })
    if (/^[1-9]\d*$/.test(values.courses) && /^\d+$/.test(values.seed)) {
      return { courses: Number(values.courses), seed: Number(values.seed), write: values.write }
    }
  } catch {}
  console.error('Usage: npm run simulate -- [--courses 20000] [--seed 7] [--write]')
  process.exit(2)
}
