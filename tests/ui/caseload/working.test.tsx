import { render, screen } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { Found, Working } from '../../../src/ui/caseload/Working.tsx'

describe('while alerts are worked out', () => {
  const spoken = () => screen.getAllByRole('status').map((each) => each.textContent)

  test('the figure is shown, and a word is said at the start and at the end only', () => {
    const { rerender } = render(<Working left={0} />)
    expect(spoken()).toEqual([''])
    rerender(<Working left={12} />)
    expect(screen.getByText('Working out today’s alerts: 12 families left').getAttribute('aria-hidden')).toBe('true')
    expect(spoken()).toEqual(['Working out today’s alerts.'])
    rerender(<Working left={1} />)
    expect(screen.getByText('Working out today’s alerts: 1 family left')).toBeTruthy()
    expect(spoken()).toEqual(['Working out today’s alerts.'])
    rerender(<Working left={0} />)
    expect(screen.queryByText(/left$/)).toBeNull()
    expect(spoken()).toEqual(['Today’s alerts are worked out.'])
  })

  test('how many are shown is said when it has settled', () => {
    const { rerender } = render(<Found left={3} found="5 children shown" order="Worst first." />)
    rerender(<Found left={2} found="7 children shown" order="Worst first." />)
    expect(spoken()).toEqual(['5 children shown'])
    rerender(<Found left={0} found="9 children shown" order="Worst first." />)
    expect(spoken()).toEqual(['9 children shown'])
  })
})
