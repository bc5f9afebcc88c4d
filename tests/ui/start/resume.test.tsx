import { render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReadFailure } from '../../../src/app/failure.ts'
import { fail, ok, type Result } from '../../../src/core/result.ts'
import { session, trouble, watchReturn } from '../../../src/ui/session.ts'
import { Trouble } from '../../../src/ui/start/Trouble.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { press } from './tablet.ts'

/** A tablet whose storage answers as the test says, and how often it was asked. */
async function tabletThat(answers: () => Result<void, ReadFailure>) {
  const { app } = await openTestApp()
  const asked = vi.fn(async () => answers())
  session.value = { at: 'open', app, device: { space: 'real', platform: app.platform, store: { probe: asked, reconnect: asked } } as never }
  return asked
}

let stop = () => {}
beforeEach(() => {
  trouble.value = null
  stop = watchReturn()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const thawed = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))

test('a tablet that wakes up asks its storage, however it woke', async () => {
  const asked = await tabletThat(() => ok(undefined))
  const times = async (count: number) => {
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(count))
    await new Promise((done) => setTimeout(done, 0))
  }
  document.dispatchEvent(new Event('visibilitychange'))
  await times(1)
  thawed(false)
  await times(1)
  thawed(true)
  await times(2)

  vi.useFakeTimers({ toFake: ['Date'] })
  dispatchEvent(new Event('blur'))
  vi.setSystemTime(Date.now() + 60_000)
  dispatchEvent(new Event('focus'))
  await times(2)
  dispatchEvent(new Event('blur'))
  vi.setSystemTime(Date.now() + 6 * 60_000)
  dispatchEvent(new Event('focus'))
  await times(3)
  // Waking comes as several events at once: one question.
  thawed(true)
  document.dispatchEvent(new Event('visibilitychange'))
  await times(4)
})

test('a connection that could not be brought back is told, what to do when it stays away too, and the words go once it answers', async () => {
  let there = false
  await tabletThat(() => (there ? ok(undefined) : fail({ kind: 'connection-lost' })))
  render(<Trouble />)
  document.dispatchEvent(new Event('visibilitychange'))
  const region = screen.getByRole('alert')
  await waitFor(() => expect(region.textContent).toMatch(/nothing is saved until it opens again/))
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull()
  press('Try again')
  await waitFor(() =>
    expect(region.textContent).toMatch(/It did not open. What showed the tick is safe. Write down what is only on this screen/),
  )
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy()
  there = true
  document.dispatchEvent(new Event('visibilitychange'))
  await waitFor(() => expect(region.textContent).toBe(''))
})

test('what no answer of the storage can mend stays told', async () => {
  const asked = await tabletThat(() => ok(undefined))
  trouble.value = { kind: 'frozen' }
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(asked).toHaveBeenCalled())
  expect(trouble.value).toEqual({ kind: 'frozen' })
})
