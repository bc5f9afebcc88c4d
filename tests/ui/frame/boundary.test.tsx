import { act, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Boundary } from '../../../src/ui/frame/Boundary.tsx'
import { fault, faultCode, watchFaults } from '../../../src/ui/frame/fault.ts'
import { beforeLeaving, session } from '../../../src/ui/session.ts'
import { openTestApp } from '../../helpers/app.ts'

const SECRET = 'Wilfred is called names at the table'

beforeEach(() => {
  fault.value = null
  session.value = { at: 'starting' }
})
afterEach(() => vi.useRealTimers())

function Breaks() {
  const [broken, setBroken] = useState(false)
  if (broken) throw new TypeError(`cannot read ${SECRET}`)
  return (
    <main>
      <h1>{SECRET}</h1>
      <button type="button" onClick={() => setBroken(true)}>
        Break
      </button>
    </main>
  )
}

describe('a screen that breaks while it paints', () => {
  test('is replaced by a page that says so, after everything typed was handed to the disk and the keys were dropped', async () => {
    const { app } = await openTestApp()
    const device = { space: 'real', platform: app.platform } as never
    session.value = { at: 'open', device, app }
    const onScreen: string[] = []
    const stop = beforeLeaving(async () => {
      onScreen.push(document.body.textContent ?? '')
      return true
    })
    render(
      <Boundary>
        <Breaks />
      </Boundary>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Break' }))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Something went wrong in Plumbline' })
    await screen.findByText(/words that were being typed are saved too/)
    stop()
    expect(onScreen).toHaveLength(1)
    expect(onScreen[0]).toContain(SECRET)
    expect(document.body.textContent).not.toContain('Wilfred')
    expect(document.body.textContent).toContain('What showed the tick is saved')
    expect(document.body.textContent).toMatch(/code [2-9A-Z]{3}-[2-9A-Z]{3}, Plumbline/)
    expect(document.title).toBe('Plumbline')
    expect(document.activeElement).toBe(heading)
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Save a rescue file' })).toBeTruthy()
    expect(await app.store.readProfile()).toEqual({ ok: false, failure: { kind: 'locked' } })
  })
  test('says that the last words may not be saved where one thing to be flushed breaks, and flushes the others', async () => {
    const flushed = vi.fn(async () => true)
    const stops = [
      beforeLeaving(() => {
        throw new Error('the same fault again')
      }),
      beforeLeaving(flushed),
    ]
    render(
      <Boundary>
        <Breaks />
      </Boundary>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Break' }))
    await screen.findByText(/last words that were being typed may not be saved/)
    for (const stop of stops) stop()
    expect(flushed).toHaveBeenCalledTimes(1)
    // Before it is known which tablet this is there is nothing to make a file of.
    expect(screen.queryByRole('button', { name: 'Save a rescue file' })).toBeNull()
  })
})

describe('a fault outside of painting', () => {
  const rejected = () => {
    const event = new Event('unhandledrejection') as Event & { reason?: unknown }
    event.reason = new TypeError(SECRET)
    dispatchEvent(event)
  }
  beforeEach(() => vi.useFakeTimers())

  test.each([
    [true, 'leaves a screen that stands as it is'],
    [false, 'is told where it left nothing on the screen'],
  ])('with a heading on the screen: %s: %s', async (stands) => {
    render(<Boundary>{stands ? <h1>Caseload</h1> : null}</Boundary>)
    const stop = watchFaults()
    rejected()
    // As browsers tell of an observer that was busy: no fault.
    dispatchEvent(new Event('error'))
    expect(document.body.textContent).not.toMatch(/went wrong/)
    await act(async () => void (await vi.advanceTimersByTimeAsync(2_100)))
    expect(screen.queryByRole('heading', { name: 'Something went wrong in Plumbline' }) === null).toBe(stands)
    expect(document.body.textContent).not.toContain('Wilfred')
    stop()
  })
})

test('the code of a fault is made of where it happened, and never of its message', () => {
  const at = (message: string, place: string) => {
    const error = new TypeError(message)
    error.stack = `TypeError: ${message}\n    at grade (http://localhost/assets/Visit-B3kd.js:1:${place})\n    at http://localhost/assets/main-9f.js:2:7`
    return faultCode(error)
  }
  expect(at(SECRET, '20')).toBe(at('something else', '20'))
  expect(at(SECRET, '20')).not.toBe(at(SECRET, '21'))
  for (const thrown of [undefined, null, 'a word', {}, new Error('x')]) expect(faultCode(thrown)).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/)
})
