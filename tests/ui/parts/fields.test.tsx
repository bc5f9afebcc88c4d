import { fireEvent, render, screen } from '@testing-library/preact'
import { createRef } from 'preact'
import { useState } from 'preact/hooks'
import { describe, expect, test, vi } from 'vitest'
import { CheckField } from '../../../src/ui/parts/CheckField.tsx'
import { ChipGroup } from '../../../src/ui/parts/ChipGroup.tsx'
import { ErrorSummary } from '../../../src/ui/parts/ErrorSummary.tsx'
import { PassphraseField } from '../../../src/ui/parts/PassphraseField.tsx'
import { PhraseChips, TextAreaField } from '../../../src/ui/parts/TextAreaField.tsx'
import { TextField } from '../../../src/ui/parts/TextField.tsx'

const nothing = () => undefined

describe('a field', () => {
  test('hands its hint and its error to the control, and says that it is invalid', () => {
    render(<TextField label="Name" hint="As the child says it" error="Give a name" errorWord="Error:" value="" onInput={nothing} />)
    const box = screen.getByRole('textbox', { name: 'Name', description: 'As the child says it Error: Give a name' })
    expect(box.getAttribute('aria-invalid')).toBe('true')
  })

  test('that is right says nothing of the kind', () => {
    render(<TextField label="Name" value="Sam" onInput={nothing} />)
    const box = screen.getByLabelText('Name')
    expect([box.getAttribute('aria-invalid'), box.getAttribute('aria-describedby')]).toEqual([null, null])
  })

  test('a checkbox is named by its words and described by its hint', () => {
    render(<CheckField label="I have looked" hint="Your name is kept" checked={false} onChange={nothing} />)
    expect(screen.getByRole('checkbox', { name: 'I have looked', description: 'Your name is kept' })).toBeTruthy()
  })
})

describe('choices', () => {
  const options = [
    { value: 'sam', label: 'Sam', count: 2 },
    { value: 'kai', label: 'Kai', hint: 'at school' },
  ]

  test('one of several is a radio group', () => {
    const onPick = vi.fn()
    render(<ChipGroup legend="Who?" name="who" options={options} value="sam" onPick={onPick} />)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Sam 2' }).checked).toBe(true)
    fireEvent.click(screen.getByRole('radio', { name: 'Kai', description: 'at school' }))
    expect(onPick).toHaveBeenCalledWith('kai')
  })

  test('several are checkboxes that say which way they turned', () => {
    const onToggle = vi.fn()
    render(<ChipGroup legend="Who?" name="who" many options={options} values={['sam']} onToggle={onToggle} error="Choose one" />)
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sam 2' }))
    expect(onToggle).toHaveBeenCalledWith('sam', false)
    expect(screen.getByRole('group', { name: 'Who?', description: 'Choose one' })).toBeTruthy()
  })
})

describe('an error summary', () => {
  test('takes the focus, and leads to the field without touching the address', () => {
    render(
      <>
        <ErrorSummary title="1 thing to put right" errors={[{ field: 'manager', message: 'Give a name' }]} />
        <TextField id="manager" label="Manager" value="" onInput={nothing} />
      </>,
    )
    expect(document.activeElement).toBe(screen.getByRole('alert', { name: '1 thing to put right' }))
    const before = location.href
    fireEvent.click(screen.getByRole('link', { name: 'Give a name' }))
    expect(document.activeElement?.id).toBe('manager')
    expect(location.href).toBe(before)
  })

  test('takes the focus again at the next attempt', () => {
    const errors = [{ field: 'manager', message: 'Give a name' }]
    const { rerender } = render(<ErrorSummary title="Put right" errors={errors} attempt={1} />)
    ;(document.activeElement as HTMLElement).blur()
    rerender(<ErrorSummary title="Put right" errors={errors} attempt={2} />)
    expect(document.activeElement).toBe(screen.getByRole('alert'))
  })

  test('is not there when nothing is wrong', () => {
    render(<ErrorSummary title="Put right" errors={[]} />)
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('free text', () => {
  test('is not rewritten under a keyboard that is still composing', () => {
    const { rerender } = render(<TextAreaField label="Note" value="" onInput={nothing} />)
    const box = screen.getByLabelText<HTMLTextAreaElement>('Note')
    fireEvent.compositionStart(box)
    box.value = 'kon'
    rerender(<TextAreaField label="Note" value="k" onInput={nothing} />)
    expect(box.value).toBe('kon')
    fireEvent.compositionEnd(box)
    rerender(<TextAreaField label="Note" value="kon’nichiwa" onInput={nothing} />)
    expect(box.value).toBe('kon’nichiwa')
  })

  test('takes a phrase at the caret, as if typed', () => {
    const box = createRef<HTMLTextAreaElement>()
    function Note() {
      const [words, setWords] = useState('Bed dry.')
      return (
        <>
          <TextAreaField label="Note" value={words} onInput={setWords} box={box} />
          <PhraseChips label="Phrases" phrases={['Seen by me.']} target={box} />
          <p data-testid="kept">{words}</p>
        </>
      )
    }
    render(<Note />)
    box.current?.setSelectionRange(8, 8)
    fireEvent.click(screen.getByRole('button', { name: 'Seen by me.' }))
    expect(box.current?.value).toBe('Bed dry. Seen by me. ')
    expect(document.activeElement).toBe(box.current)
  })
})

describe('a passphrase', () => {
  const words = { showWord: 'Show', hideWord: 'Hide', shownWord: 'It is shown', hiddenWord: 'It is hidden' }

  test('is hidden, open to password managers, and shown on demand, which is said aloud', () => {
    render(
      <PassphraseField label="Passphrase" value="four plain words here" onInput={nothing} autocomplete="current-password" {...words} />,
    )
    const box = screen.getByLabelText<HTMLInputElement>('Passphrase')
    expect([box.type, box.autocomplete]).toEqual(['password', 'current-password'])
    expect(screen.getByRole('status').textContent).toBe('')
    fireEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect([box.type, screen.getByRole('status').textContent]).toEqual(['text', 'It is shown'])
    fireEvent.click(screen.getByRole('button', { name: 'Hide' }))
    expect([box.type, screen.getByRole('status').textContent]).toEqual(['password', 'It is hidden'])
  })
})
