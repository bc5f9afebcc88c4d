import { fireEvent, render, screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import * as text from '../../../src/i18n/index.ts'
import { session } from '../../../src/ui/session.ts'
import { useProof } from '../../../src/ui/start/useProof.tsx'
import { PASSPHRASE, usedTablet } from './tablet.ts'

const { proof } = text.start
const SOON = { timeout: 20_000 }
const MINUTE = 60_000

/** A tablet on which a proof is asked for, and a clock that only the test moves. */
async function asking() {
  const it = await usedTablet()
  const clock = { wall: 0, run: 0 }
  const platform = { ...it.device.platform, now: () => clock.wall, monotonic: () => clock.run }
  session.value = { at: 'open', device: { ...it.device, platform }, app: it.app }
  const done = { count: 0 }
  function Act() {
    const { field, prove } = useProof('here')
    const act = async () => {
      if (await prove()) done.count += 1
    }
    return (
      <>
        {field}
        <button type="button" onClick={() => void act()}>
          Do it
        </button>
      </>
    )
  }
  const shown = render(<Act />)
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Do it' }))
  const field = () => screen.queryByLabelText(proof.label, { selector: 'input' })
  return { clock, done, press, field, again: () => shown.rerender(<Act />) }
}

test('a proof holds five minutes of whichever clock says that it was longer, and then is asked for where one stands', {
  timeout: 60_000,
}, async () => {
  const { clock, done, press, field } = await asking()
  // Unlocking was none.
  expect(field()).toBeTruthy()
  press()
  await screen.findByText(proof.empty, {}, SOON)
  fireEvent.input(field() as HTMLElement, { target: { value: PASSPHRASE } })
  press()
  await expect.poll(() => done.count, SOON).toBe(1)
  await expect.poll(field).toBe(null)
  clock.run += 4 * MINUTE
  press()
  await expect.poll(() => done.count).toBe(2)
  // The page stood still, or somebody set the clock back: the other one tells.
  clock.wall += 6 * MINUTE
  press()
  await screen.findByText(proof.again, {}, SOON)
  expect([done.count, field() !== null]).toEqual([2, true])
  clock.wall = -100 * MINUTE
  clock.run += 6 * MINUTE
  press()
  await screen.findByText(proof.empty, {}, SOON)
  expect(done.count).toBe(2)
  fireEvent.input(field() as HTMLElement, { target: { value: PASSPHRASE } })
  press()
  await expect.poll(() => done.count, SOON).toBe(3)
})
