import { fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { expect, test } from 'vitest'
import type { Scale } from '../../../src/core/instrument.ts'
import { Slope } from '../../../src/ui/compare/Slope.tsx'
import type { SlopePoint } from '../../../src/ui/compare/slope-chart.ts'

const PLAIN = { letters: '', divides: false, held: false }

const POINTS: readonly SlopePoint[] = [
  { at: 0, grade: 3, short: '4 Mar', title: '4 March 2026', body: ['Grade 3'], ...PLAIN },
  { at: 91, grade: null, short: '3 Jun', title: '3 June 2026', body: ['Not enough seen'], ...PLAIN },
  { at: 182, grade: 4, short: '2 Sep', title: '2 September 2026', body: ['Grade 4'], ...PLAIN },
]

/** A picture whose canvas is not drawn: what it was told to show, and what it says of a finger on it. */
function drawing() {
  const shown: (number | null)[] = []
  const touch: { at?: (index: number | null) => void } = {}
  const draw = (_canvas: HTMLCanvasElement, _points: readonly SlopePoint[], _scale: Scale, onPoint: (index: number | null) => void) => {
    touch.at = onPoint
    return { show: (index: number | null) => void shown.push(index), repaint: () => undefined, destroy: () => void shown.push(-1) }
  }
  const Picture = () => {
    const [at, setAt] = useState<number | null>(null)
    return (
      <>
        <Slope title="Physical" sub="3 – 4" label="Physical, arrow keys move" points={POINTS} draw={draw} onRead={setAt} />
        <p role="status">{at === null ? '' : `${POINTS[at]?.title}: ${POINTS[at]?.body}`}</p>
      </>
    )
  }
  return { shown, touch, Picture }
}

test('arrow keys move from visit to visit, say each, and stop at either end', async () => {
  const { Picture, shown } = drawing()
  render(<Picture />)
  const plot = screen.getByRole('group', { name: /Physical/ })
  fireEvent.focus(plot)
  expect(await screen.findByText('2 September 2026: Grade 4')).toBeTruthy()
  fireEvent.keyDown(plot, { key: 'ArrowRight' })
  fireEvent.keyDown(plot, { key: 'ArrowLeft' })
  expect(await screen.findByText('3 June 2026: Not enough seen')).toBeTruthy()
  fireEvent.keyDown(plot, { key: 'Home' })
  expect(await screen.findByText('4 March 2026: Grade 3')).toBeTruthy()
  fireEvent.keyDown(plot, { key: 'Escape' })
  expect(shown).toEqual([2, 2, 1, 0, null])
})

test('other keys are left to the page', () => {
  const { Picture, shown } = drawing()
  render(<Picture />)
  const plot = screen.getByRole('group', { name: /Physical/ })
  expect(fireEvent.keyDown(plot, { key: 'Tab' })).toBe(true)
  expect(fireEvent.keyDown(plot, { key: 'ArrowDown' })).toBe(true)
  expect(shown).toEqual([])
})

test('a finger on a mark says the same as the keys', async () => {
  const { Picture, touch } = drawing()
  render(<Picture />)
  touch.at?.(1)
  expect(await screen.findByText('3 June 2026: Not enough seen')).toBeTruthy()
})

test('the picture is taken down with the screen', async () => {
  const { Picture, shown, touch } = drawing()
  const { unmount } = render(<Picture />)
  await waitFor(() => expect(touch.at).toBeDefined())
  unmount()
  await waitFor(() => expect(shown).toEqual([-1]))
})
