import { render, screen } from '@testing-library/preact'
import { beforeEach, expect, test } from 'vitest'
import { openDevice } from '../../../src/app/device.ts'
import type { Keeping } from '../../../src/app/kept.ts'
import { mended, session, startSession } from '../../../src/ui/session.ts'
import { Kept } from '../../../src/ui/settings/Kept.tsx'
import { Mended } from '../../../src/ui/start/Mended.tsx'
import { FakeDisk, fakeFiles } from '../../store/fake-files.ts'
import { fact, value } from '../../store/tablet.ts'
import { newTablet, press } from './tablet.ts'

beforeEach(() => {
  sessionStorage.clear()
  mended.value = null
  session.value = { at: 'starting' }
})

const said = () => document.body.textContent ?? ''

test('a copy that was made whole at the start is told once, calmly, also by the page after it, until it is read', async () => {
  const disk = new FakeDisk()
  const { platform } = newTablet()
  const whole = { ...platform, files: () => fakeFiles(disk) }
  // Opened without a passphrase: how it starts does not depend on it, and making a key takes a second.
  const device = value(await openDevice(whole, 'real'))
  const open = value(await device.store.openWithPublicKey())
  value(await open.append('case', [fact('case')]))
  device.store.close()
  disk.loseTail(40)
  await startSession(whole)
  expect(mended.value).toEqual({ repaired: { what: 'journal-behind', changes: 1 }, missing: 0, alone: null })

  const { unmount } = render(<Mended />)
  expect(said()).toMatch(
    /A copy on this tablet was made whole again.*lagged behind by 1 change, and has them now. Nothing that showed the tick is missing/,
  )
  expect(screen.queryByRole('alert')).toBeNull()
  unmount()
  mended.value = null
  await startSession(whole)
  render(<Mended />)
  expect(said()).toMatch(/made whole again/)
  press('I have read this')
  expect(said()).toBe('')
  mended.value = null
  await startSession(whole)
  expect(mended.value).toBeNull()
})

test('what neither copy has stands in the way of nothing, and is said before all else', () => {
  mended.value = { repaired: { what: 'journal-anew', changes: 0 }, missing: 2, alone: null }
  render(<Mended />)
  expect(said()).toMatch(/^2 changes that showed the tick are gone from this tablet.*write down what you remember/)
  expect(said()).not.toMatch(/Nothing that showed/)
})

test('one copy where there could be two is told with its reason', () => {
  mended.value = { repaired: null, missing: 0, alone: 'files-failed' }
  render(<Mended />)
  expect(said()).toMatch(/^One copy is kept here.*The second one did not answer/)
})

test.each<[string, Keeping, RegExp, RegExp]>([
  [
    'two copies',
    { copies: 2, repaired: null, ballast: true, missing: 0 },
    /Two copies are kept here.*Room is laid aside/,
    /used up|One copy/,
  ],
  [
    'no room left',
    { copies: 2, repaired: null, ballast: false, missing: 0 },
    /Two copies.*laid aside for a full tablet is used up/,
    /Room is laid aside/,
  ],
  [
    'no files',
    { copies: 1, why: 'no-files', repaired: null, ballast: false, missing: 0 },
    /One copy.*offers Plumbline no room of its own/,
    /used up|Two/,
  ],
  [
    'a full disk',
    { copies: 1, why: 'full', repaired: null, ballast: false, missing: 1 },
    /too full.*1 change that showed the tick is in neither/,
    /Two/,
  ],
])('the settings say which promise holds: %s', (_, keeping, is, isNot) => {
  render(<Kept device={{ store: { keeping: () => keeping } } as never} />)
  expect(said()).toMatch(is)
  expect(said()).not.toMatch(isNot)
  expect(said()).toMatch(/How full the tablet is cannot be known from here/)
})
