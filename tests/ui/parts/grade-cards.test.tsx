import { fireEvent, render, screen } from '@testing-library/preact'
import { describe, expect, test, vi } from 'vitest'
import { GRADES, type Grade } from '../../../src/core/instrument.ts'
import { GradeCards } from '../../../src/ui/parts/GradeCards.tsx'
import { GradeTile } from '../../../src/ui/parts/GradeTile.tsx'

const OPTIONS = GRADES.map((grade) => ({ grade, label: `Label ${grade}`, descriptor: `What one sees at ${grade}.` }))
const CANT = { label: "I can't grade this today", hint: 'You will be asked why.' }

function show(value: Grade | 'cant' | null = null, disabled = false) {
  const onPick = vi.fn()
  render(
    <GradeCards legend="What did you see?" name="item" options={OPTIONS} value={value} cant={CANT} onPick={onPick} disabled={disabled} />,
  )
  return { onPick, radios: screen.getAllByRole<HTMLInputElement>('radio') }
}

describe('grade cards', () => {
  test('each card is named by its digit and label and described by its descriptor, once', () => {
    show()
    for (const grade of GRADES)
      expect(screen.getByRole('radio', { name: `${grade} Label ${grade}`, description: `What one sees at ${grade}.` })).toBeTruthy()
    expect(screen.getByRole('radio', { name: "I can't grade this today", description: 'You will be asked why.' })).toBeTruthy()
  })

  test('the group carries the question, and nothing is chosen by default', () => {
    const { radios } = show()
    expect(screen.getByRole('group', { name: 'What did you see?' })).toBeTruthy()
    expect(radios.filter((radio) => radio.checked)).toEqual([])
  })

  test('they are native radios of one name, so the arrow keys and the space bar are the browser’s own', () => {
    const { radios } = show(3)
    expect(new Set(radios.map((radio) => `${radio.type} ${radio.name}`))).toEqual(new Set(['radio item']))
    expect(radios.map((radio) => radio.checked)).toEqual([false, false, true, false, false, false])
    expect(radios.every((radio) => !radio.hasAttribute('tabindex'))).toBe(true)
  })

  test('the whole card is the target: its words pick it', () => {
    const { onPick } = show()
    fireEvent.click(screen.getByText('What one sees at 4.'))
    expect(onPick).toHaveBeenLastCalledWith(4)
    fireEvent.click(screen.getByText('You will be asked why.'))
    expect(onPick).toHaveBeenLastCalledWith('cant')
  })

  test('a confirmed group can be seen and not changed', () => {
    const { radios } = show(2, true)
    expect(radios.every((radio) => radio.matches(':disabled') || radio.closest('fieldset')?.disabled)).toBe(true)
  })
})

describe('a grade tile', () => {
  test('always says what it shows', () => {
    const { container } = render(<GradeTile grade={4} text="Grade 4, many needs missed" />)
    expect(container.querySelector('.vh')?.textContent).toBe('Grade 4, many needs missed')
    expect(container.querySelector('[aria-hidden]')?.textContent).toBe('4')
  })

  test('that was not seen enough has no digit', () => {
    const { container } = render(<GradeTile grade={null} text="Not enough seen" />)
    expect(container.querySelector('.g0')?.textContent).toBe('Not enough seen')
  })
})
