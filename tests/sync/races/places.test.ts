// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { folderTarget } from '../../../src/sync/targets/folder.ts'
import { FakeFolder } from '../targets/handles.ts'
import { Device, factsIn } from './device.ts'
import { Cloud, Synced } from './synced.ts'
import { chance } from './world.ts'

const NAME = 'plumbline-shared.age'

const inFile = (folder: FakeFolder): ReadonlySet<string> => {
  const opened = factsIn(folder.text(NAME) ?? '')
  return opened.ok ? opened.value : new Set()
}

/** Five tablets, each with its own end of one synced folder, at random: somebody writes something and saves, or two ends meet. */
async function team(seed: number, save: (device: Device, folder: FakeFolder) => Promise<unknown>) {
  const random = chance(seed)
  const cloud = new Cloud()
  const tablets = [...'ABCDE'].map((owner) => {
    const folder = new FakeFolder()
    return { owner, device: new Device(), folder, ends: new Synced(folder, cloud, owner) }
  })
  const any = () => tablets[Math.floor(random() * tablets.length)]!
  const made = new Set<string>()
  let conflicts = 0
  for (let step = 0; step < 40; step++) {
    const { owner, device, folder, ends } = any()
    if (random() < 0.5) {
      ends.sync()
      conflicts = Math.max(conflicts, ends.conflicts)
      continue
    }
    const fact = `${owner} ${step}`
    made.add(fact)
    device.facts.add(fact)
    await save(device, folder)
  }
  return { tablets, made, conflicts }
}

const saved = async (device: Device, folder: FakeFolder, removeCopies = false) => {
  const result = await device.save(folderTarget(folder), { removeCopies })
  if (!result.ok) throw new Error(result.failure.kind)
  return result.value
}

describe('a folder that a program keeps in step', () => {
  for (const removeCopies of [false, true]) {
    test(`loses nothing, whichever end wins${removeCopies ? ', and is tidy in the end' : ''}`, async () => {
      let conflicts = 0
      for (let seed = 0; seed < 100; seed++) {
        const { tablets, made, ...seen } = await team(seed, (device, folder) => saved(device, folder, removeCopies))
        conflicts += seen.conflicts
        // Everybody comes by once more, one after the other, twice.
        for (const { ends, device, folder } of [...tablets, ...tablets]) {
          ends.sync()
          await saved(device, folder, removeCopies)
          ends.sync()
        }
        for (const { ends } of tablets) ends.sync()
        for (const { device, folder, ends } of tablets) {
          expect([...made].filter((fact) => !device.facts.has(fact) || !inFile(folder).has(fact))).toEqual([])
          if (removeCopies) expect(ends.conflicts).toBe(0)
        }
      }
      expect(conflicts).toBeGreaterThan(100)
    })
  }

  test('control: whoever reads the one file only, and believes what was written, loses', async () => {
    let lost = 0
    for (let seed = 0; seed < 20; seed++) {
      const { tablets, made } = await team(seed, (device, folder) => device.saveNaively(folderTarget(folder)))
      for (const { ends } of [...tablets, ...tablets]) ends.sync()
      lost += [...made].filter((fact) => !inFile(tablets[0]!.folder).has(fact)).length
    }
    expect(lost).toBeGreaterThan(20)
  })
})

describe('a stick that goes from hand to hand', () => {
  test('whatever is put over the file, all of it is there after everybody saved once more, and whoever misses something is told', async () => {
    const told = { older: 0, damaged: 0 }
    for (let seed = 0; seed < 150; seed++) {
      const random = chance(seed)
      const folder = new FakeFolder()
      const target = folderTarget(folder)
      const devices = Array.from({ length: 4 }, () => new Device())
      const earlier: string[] = []
      const made = new Set<string>()

      const save = async (device: Device) => {
        const missing = [...device.seen].filter((fact) => !inFile(folder).has(fact)).sort()
        let result = await device.save(target)
        if (!result.ok) {
          expect(result.failure).toMatchObject({ kind: 'cannot-open', damaged: true })
          told.damaged++
          result = await device.save(target, { setAsideDamaged: true })
        }
        if (!result.ok) throw new Error(result.failure.kind)
        expect([...result.value.missing].sort()).toEqual(missing)
        expect(result.value.older).toBe(missing.length > 0)
        told.older += missing.length > 0 ? 1 : 0
        earlier.push(folder.text(NAME)!)
      }

      for (let step = 0; step < 30; step++) {
        const what = random()
        const old = earlier[Math.floor(random() * earlier.length)]
        if (what < 0.6 || old === undefined) {
          const device = devices[Math.floor(random() * devices.length)]!
          const fact = `fact ${step}`
          made.add(fact)
          device.facts.add(fact)
          await save(device)
        } else if (what < 0.8)
          folder.put(NAME, old) // An older file, or what a power cut left.
        else if (what < 0.9)
          folder.put(NAME, old.slice(0, 1 + Math.floor(random() * (old.length - 1)))) // Half of one.
        else folder.files.delete(NAME)
      }
      for (const device of [...devices, ...devices]) await save(device)
      for (const device of devices) expect([...made].filter((fact) => !device.facts.has(fact))).toEqual([])
      expect([...made].filter((fact) => !inFile(folder).has(fact))).toEqual([])
    }
    expect(told.older).toBeGreaterThan(500)
    expect(told.damaged).toBeGreaterThan(100)
  })
})
