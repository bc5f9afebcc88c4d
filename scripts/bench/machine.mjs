// How busy the machine was: what the numbers are to be read with.
import { cpus, loadavg, totalmem } from 'node:os'
import { median } from './numbers.mjs'

const TURNS = 20_000_000

/** Milliseconds that a fixed piece of work takes just now. Alone on a machine it is always the same. */
function spin() {
  const start = performance.now()
  let sum = 0
  for (let turn = 0; turn < TURNS; turn++) sum = (sum + turn * turn) % 1_000_003
  return performance.now() - start + (sum < 0 ? 1 : 0)
}

/** Notes the machine's load now and whenever asked, and says at the end how it was. */
export function watchMachine() {
  const loads = []
  const spins = []
  const look = () => {
    loads.push(loadavg()[0])
    for (let turn = 0; turn < 3; turn++) spins.push(spin())
  }
  look()
  return {
    look,
    said: () => ({
      cpus: cpus().length,
      model: cpus()[0]?.model.trim() ?? '',
      memoryGB: Math.round(totalmem() / 2 ** 30),
      load: { least: Math.min(...loads), median: median(loads), most: Math.max(...loads) },
      slowdown: { median: median(spins) / Math.min(...spins), most: Math.max(...spins) / Math.min(...spins) },
    }),
  }
}
