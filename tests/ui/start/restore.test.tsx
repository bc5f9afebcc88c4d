import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Platform } from '../../../src/app/app.ts'
import { openDevice, unlock } from '../../../src/app/device.ts'
import { rescue } from '../../../src/app/rescue.ts'
import { session, startSession, trouble } from '../../../src/ui/session.ts'
import { Refused } from '../../../src/ui/start/Refused.tsx'
import { FakeDisk, fakeFiles } from '../../store/fake-files.ts'
import { fact, tablet, value } from '../../store/tablet.ts'
import { arrive, PASSPHRASE, press, type, usedTablet } from './tablet.ts'

const CASE = 'case-of-nobody'
const download = vi.hoisted(() => vi.fn())
vi.mock('../../../src/ui/share/give.ts', () => ({ canShareFile: () => false, download, shareFile: async () => 'closed' }))

/** A disk as it was when the records went: the second copy of a tablet on which one family was entered, and the note outside both. */
let left: { readonly disk: FakeDisk; readonly kept: ReadonlyMap<string, string>; readonly file: File; readonly whole: Platform }

beforeAll(async () => {
  const disk = new FakeDisk()
  const { platform, kept, app, device } = await usedTablet({ files: () => fakeFiles(disk) })
  value(await app.store.append(CASE, [fact(CASE)]))
  const made = value(await rescue(platform, 'real'))
  device.store.close()
  left = { disk, kept: new Map(kept), file: made.file, whole: platform }
})

beforeEach(() => {
  session.value = { at: 'starting' }
  trouble.value = null
  download.mockClear()
})

/** The same tablet, whose browser has lost the records; with the second copy, or without. */
function robbed({ copy }: { readonly copy: boolean }): { platform: Platform; disk: FakeDisk; kept: Map<string, string> } {
  const { platform, kept, factory } = tablet('plumbline')
  for (const [key, note] of left.kept) kept.set(key, note)
  const disk = new FakeDisk()
  if (copy) for (const [name, file] of left.disk.files) disk.files.set(name, structuredClone({ ...file, undo: [] }))
  const { now, randomId, zone } = left.whole
  const clock = { now, randomId, zone, monotonic: () => performance.now() }
  const whole: Platform = { ...clock, storage: platform.storage, files: () => fakeFiles(disk), indexedDB: factory }
  return { platform: whole, disk, kept }
}

async function start(platform: Platform) {
  await startSession(platform)
  const now = session.value
  if (now.at !== 'refused') throw new Error(now.at)
  return render(<Refused failure={now.failure} />)
}

const saidOf = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent
const choose = (file: File) => fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } })
const alert = async () => (await screen.findByRole('alert')).textContent

/** Everything that was on the tablet opens with its passphrase. */
async function expectBack(platform: Platform) {
  const device = value(await openDevice(platform, 'real'))
  const app = value(await unlock(device, PASSPHRASE))
  expect([...value(await app.store.readAll()).keys()]).toEqual([CASE])
  expect(app.me.name).toBe('Priya Shah')
  device.store.close()
}

describe('records that are missing, with a second copy', () => {
  test('are counted and not named, and one tap brings them back to the lock screen', async () => {
    const { platform } = robbed({ copy: true })
    await start(platform)
    await arrive('The records can be brought back')
    expect(document.title).toBe('Plumbline')
    expect(document.body.textContent).not.toMatch(/Priya|case-of-nobody/)
    expect(document.body.textContent).toMatch(/Nothing was written over them/)
    expect(document.body.textContent).toMatch(/Do not clear site data/)
    expect(saidOf('Families')).toBe('1')
    expect(Number(saidOf('Changes saved'))).toBeGreaterThan(1)
    expect(saidOf('Known to be missing')).toBe('Nothing')
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'From the second copy on this tablet',
      'From a rescue file',
      'From the team’s shared file',
    ])
    press('Bring the records back')
    await arrive('The records are back')
    expect(document.body.textContent).toMatch(/1 family and \d+ changes are in their place again/)
    press('Go to the lock screen')
    await waitFor(() => expect(session.value.at).toBe('locked'))
    const now = session.value
    if (now.at === 'locked') now.device.store.close()
    await expectBack(platform)
  })

  test('are told to lack what cannot be read, before and after', async () => {
    const { platform, disk } = robbed({ copy: true })
    disk.loseTail(40)
    await start(platform)
    await arrive('The records can be brought back')
    expect(saidOf('Known to be missing')).toMatch(/^1 change, which cannot be read/)
    press('Bring the records back')
    await arrive('The records are back')
    expect(screen.getByText('1 change could not be read and is not among them')).toBeTruthy()
  })

  test('stay as they are where the tablet is too full, and it says so', async () => {
    const { platform } = robbed({ copy: true })
    const full = tablet('plumbline')
    full.faults.commit = 'QuotaExceededError'
    await start({ ...platform, indexedDB: full.factory })
    await arrive('The records can be brought back')
    press('Bring the records back')
    expect(await alert()).toMatch(/The records were not brought back.*This tablet is full. Nothing was changed/)
    full.faults.commit = undefined as never
    press('Bring the records back')
    await arrive('The records are back')
  })

  test('go into a rescue file that opens only with the passphrase of this tablet', async () => {
    const { platform } = robbed({ copy: true })
    await start(platform)
    await arrive('The records can be brought back')
    press('Save a rescue file')
    expect(await screen.findByText(/^Saved, with 1 family in it/)).toBeTruthy()
    const [file, name] = download.mock.calls[0] as [File, string]
    expect(name).toMatch(/^plumbline-rescue\.\w+$/)
    const bytes = new TextDecoder('latin1').decode(await file.arrayBuffer())
    expect(bytes).not.toContain('Priya')
  })
})

describe('records that are missing, without a second copy', () => {
  test('come back from a rescue file; another, a damaged and a newer one are each told apart and change nothing', async () => {
    const { platform } = robbed({ copy: false })
    await start(platform)
    await arrive('The records are not where they were')
    expect(screen.getByText('No second copy was found on this tablet')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Bring the records back' })).toBeNull()
    const bytes = new Uint8Array(await left.file.arrayBuffer())
    const cut = bytes.slice(0, -20)
    // The eight bytes that say what it is, the version, and at the end the digest of all before.
    const later = bytes.with(11, 2)
    later.set(new Uint8Array(await crypto.subtle.digest('SHA-256', later.subarray(0, -32))), later.length - 32)
    const flipped = bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1)
    for (const [file, said] of [
      [new File(['a shopping list'], 'list.txt'), /This is not a rescue file/],
      [new File([cut], left.file.name), /damaged, or was cut short/],
      [new File([flipped], left.file.name), /damaged, or was cut short/],
      [new File([later], left.file.name), /A newer Plumbline saved this file/],
    ] as const) {
      choose(file)
      await waitFor(async () => expect(await alert()).toMatch(said))
      expect(await alert()).toMatch(/Nothing was changed/)
    }
    choose(left.file)
    await arrive('The records are back')
    expect(document.body.textContent).toMatch(/as they were on the day on which the rescue file was saved/)
    await expectBack(platform)
  })

  test('are given up only when that is typed out', async () => {
    const { platform, kept } = robbed({ copy: false })
    await start(platform)
    await arrive('The records are not where they were')
    expect(document.body.textContent).toMatch(/Tell whoever looks after this tablet/)
    expect(screen.queryByLabelText(/Type/)).toBeNull()
    press('Start anew on this tablet')
    press('Start anew')
    expect(document.querySelector('.summary')?.textContent).toMatch(/Type the two words/)
    type('Type “start anew” to go on', 'yes')
    press('Start anew')
    expect(session.value.at).toBe('refused')
    expect((await openDevice(platform, 'real')).ok).toBe(false)
    press('Leave it as it is')
    expect(screen.queryByLabelText(/Type/)).toBeNull()
    expect(kept.size).toBe(left.kept.size)
    press('Start anew on this tablet')
    type('Type “start anew” to go on', ' Start Anew ')
    press('Start anew')
    await waitFor(() => expect(session.value.at).toBe('new'))
  })
})
