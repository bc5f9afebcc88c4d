import { Device } from './device.ts'
import { diskTarget } from './disk.ts'

// One process of the race between processes: some tablets, told round by round to make a fact each and to save.

/** How many times faster than real ones the waits of a save pass. */
const HASTE = 100

const [folder = '', name = '', count = '0'] = process.argv.slice(2)
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const target = diskTarget(folder, { pace: () => sleep(Math.random() * 2), conditions: true, exclusive: false })
const around = {
  wait: (ms: number) => sleep(ms / HASTE),
  random: Math.random,
  monotonic: () => performance.now() * HASTE,
  text: (file: Blob) => file.text(),
}
const devices = Array.from({ length: Number(count) }, () => new Device(around))

/** What one device says at the end of a round. */
export interface Said {
  readonly fact: string | null
  readonly told: string
  readonly seen: readonly string[]
}

process.on('message', (round: number | 'last') => {
  void (async () => {
    const said: Said[] = []
    const save = async (device: Device, at: number) => {
      const fact = round === 'last' ? null : `fact ${round} of ${name}${at}`
      if (fact) device.facts.add(fact)
      const saved = await device.save(target)
      said.push({ fact, told: saved.ok ? 'saved' : saved.failure.kind, seen: [...device.seen] })
    }
    // At the last, one after the other.
    if (round === 'last') for (const [at, device] of devices.entries()) await save(device, at)
    else await Promise.all(devices.map(save))
    process.send?.(said)
  })()
})
