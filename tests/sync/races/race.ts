import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Target } from '../../../src/sync/target.ts'
import { SHARED } from '../../../src/sync/targets/names.ts'
import { Device, factsIn } from './device.ts'
import { diskTarget } from './disk.ts'
import { chance, World } from './world.ts'

/** Twenty tablets and one directory, round after round. */
export interface Race {
  readonly rounds: number
  readonly seed: number
  readonly devices?: number
  readonly conditions: boolean
  readonly exclusive: boolean
  /** Milliseconds that a write takes, from and to, before the last look at the file. 20 to 220 where nothing is said. */
  readonly writing?: readonly [number, number]
  /** One write in so many takes from 3 to 40 seconds between its last look at the file and its landing. 0: none does. */
  readonly slowOneIn?: number
  readonly naive?: boolean
}

/** What became of it. */
export interface Outcome {
  readonly rounds: number
  readonly saves: number
  /** Rounds in which at least one device was told to try again. */
  readonly roundsWithTryAgain: number
  /** Devices that were told so, over all rounds. */
  readonly toldTryAgain: number
  /** Facts that a device had shown as shared and that were not in the file at the end of the round. */
  readonly notThere: number
  /** Rounds in which there were any. */
  readonly roundsWithNotThere: number
  /** Facts that are not in the file after each device has saved once more, without others. */
  readonly lost: number
  /** Saves that found something missing that had been seen there. */
  readonly older: number
  /** Tries that the saves took, summed. */
  readonly tries: number
  /** Seconds of the race's own time that the longest save took. */
  readonly longest: number
}

/** Rounds on one file before a fresh one, so that files stay small. */
const ROUNDS_A_FILE = 5

/** Runs it on a real directory. Each device makes one fact a round and saves within the same half second as the others. */
export async function race({ rounds, seed, devices: count = 20, naive = false, writing = [20, 220], ...disk }: Race): Promise<Outcome> {
  const random = chance(seed)
  const sum = {
    saves: 0,
    roundsWithTryAgain: 0,
    toldTryAgain: 0,
    notThere: 0,
    roundsWithNotThere: 0,
    lost: 0,
    older: 0,
    tries: 0,
    longest: 0,
  }
  for (let done = 0; done < rounds; done += ROUNDS_A_FILE) {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
    try {
      await raceOverOneFile(folder, Math.min(ROUNDS_A_FILE, rounds - done))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  return { rounds, ...sum }

  async function raceOverOneFile(folder: string, most: number): Promise<void> {
    const world = new World()
    const slow = () => disk.slowOneIn && random() * disk.slowOneIn < 1
    // Milliseconds.
    const paces = {
      read: () => 2 + 20 * random(),
      write: () => writing[0] + (writing[1] - writing[0]) * random(),
      keep: () => 5 + 20 * random(),
    }
    const land = () => (slow() ? 3000 + 37_000 * random() : 1 + 15 * random())
    const target: Target = diskTarget(folder, { ...disk, alone: true, pace: (act) => world.sleep(act === 'land' ? land() : paces[act]()) })
    const around = {
      wait: (ms: number) => world.sleep(ms),
      random,
      monotonic: () => world.now,
      text: (file: Blob) => world.outside(file.text()),
    }
    const devices = Array.from({ length: count }, () => new Device(around))
    const made = new Set<string>()

    for (let round = 0; round < most; round++) {
      const told = await world.run(
        devices.map(async (device, at) => {
          await world.sleep(500 * random())
          const fact = `fact ${round} of ${at}`
          device.facts.add(fact)
          made.add(fact)
          return save(device)
        }),
      )
      const there = inFile(folder)
      const missing = new Set(devices.flatMap(({ seen }) => [...seen].filter((fact) => !there.has(fact))))
      sum.notThere += missing.size
      sum.roundsWithNotThere += missing.size > 0 ? 1 : 0
      sum.toldTryAgain += told.filter((each) => each === 'try-again').length
      sum.roundsWithTryAgain += told.includes('try-again') ? 1 : 0
      // Told so or shown as shared: there is no third.
      for (const [at, device] of devices.entries()) {
        const silent = told[at] === 'saved' && [...device.facts].some((fact) => !device.seen.has(fact))
        if (silent) throw new Error('a save said that all is shared, and had not seen it')
      }
    }

    for (const device of devices) {
      // Whoever believes that everything is shared has nothing to save.
      if (naive && [...device.facts].every((fact) => device.seen.has(fact))) continue
      const [told] = await world.run([save(device)])
      if (told !== 'saved') throw new Error(`alone, and yet ${told}`)
    }
    const there = inFile(folder)
    sum.lost += [...made].filter((fact) => !there.has(fact)).length

    async function save(device: Device): Promise<string> {
      const from = world.now
      sum.saves++
      if (naive) {
        await device.saveNaively(target)
        return 'saved'
      }
      const saved = await device.save(target)
      sum.longest = Math.max(sum.longest, (world.now - from) / 1000)
      sum.tries += saved.ok ? saved.value.tries : 8
      if (saved.ok) sum.older += saved.value.older ? 1 : 0
      return saved.ok ? 'saved' : saved.failure.kind
    }
  }
}

function inFile(folder: string): ReadonlySet<string> {
  const facts = factsIn(readFileSync(join(folder, SHARED), 'utf8'))
  if (!facts.ok) throw new Error(facts.failure.kind)
  return facts.value
}
