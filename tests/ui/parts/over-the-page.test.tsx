import { fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { describe, expect, test, vi } from 'vitest'
import { Button } from '../../../src/ui/parts/Button.tsx'
import { Cover } from '../../../src/ui/parts/Cover.tsx'
import { Dialog } from '../../../src/ui/parts/Dialog.tsx'
import { SavedLine } from '../../../src/ui/parts/SavedLine.tsx'

function Asking() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Take in</Button>
      <Dialog open={open} title="Take in 3 visits?" closeWord="Close" onClose={() => setOpen(false)}>
        <p>You can undo it.</p>
      </Dialog>
    </>
  )
}

describe('a dialog', () => {
  test('is named by its title, which takes the focus', () => {
    render(<Asking />)
    fireEvent.click(screen.getByRole('button', { name: 'Take in' }))
    expect(screen.getByRole<HTMLDialogElement>('dialog', { name: 'Take in 3 visits?' }).open).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('heading'))
  })

  test.each([
    ['the cross', () => fireEvent.click(screen.getByRole('button', { name: 'Close' }))],
    ['Escape', () => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))],
  ])('closed by %s gives the focus back to what opened it', (_, leave) => {
    render(<Asking />)
    const opener = screen.getByRole('button', { name: 'Take in' })
    opener.focus()
    fireEvent.click(opener)
    leave()
    expect(document.querySelector('dialog')?.open).toBe(false)
    expect(document.activeElement).toBe(opener)
  })
})

describe('a cover', () => {
  test('stays through Escape and keeps the page behind it', () => {
    render(
      <>
        <textarea aria-label="Note">half typed</textarea>
        <Cover open title="Tablet paused">
          <Button>Carry on</Button>
        </Cover>
      </>,
    )
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    document.body.dispatchEvent(key)
    expect(key.defaultPrevented).toBe(true)
    const cover = document.querySelector<HTMLDialogElement>('dialog.cover')
    // A browser may close it all the same (the back gesture): it comes back.
    cover?.close()
    expect(cover?.open).toBe(true)
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('half typed')
  })

  test('lets go of Escape once it is gone', () => {
    const { rerender } = render(
      <Cover open title="Tablet paused">
        <p />
      </Cover>,
    )
    rerender(
      <Cover open={false} title="Tablet paused">
        <p />
      </Cover>,
    )
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    document.body.dispatchEvent(key)
    expect(key.defaultPrevented).toBe(false)
  })
})

describe('a button that cannot be pressed now', () => {
  test.each([{ disabled: true }, { busy: true, busyWord: 'working' }])(
    'keeps its place in the order and swallows the press: %o',
    (state) => {
      const onClick = vi.fn()
      const onSubmit = vi.fn()
      render(
        <form onSubmit={onSubmit}>
          <Button type="submit" onClick={onClick} {...state}>
            Save
          </Button>
        </form>,
      )
      const button = screen.getByRole<HTMLButtonElement>('button')
      fireEvent.click(button)
      expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([0, 0])
      expect([button.disabled, button.getAttribute('aria-disabled')]).toEqual([false, 'true'])
    },
  )
})

describe('the saved line', () => {
  test('has its live regions before they speak, and a failure that stays with a way out', () => {
    const { rerender } = render(<SavedLine state="idle" text="" />)
    const [status, alert] = [screen.getByRole('status'), screen.getByRole('alert')]
    expect([status.textContent, alert.textContent]).toEqual(['', ''])
    rerender(<SavedLine state="saved" text="Saved on this tablet at 14:02" />)
    expect([status.textContent, alert.textContent]).toEqual(['Saved on this tablet at 14:02', ''])
    rerender(<SavedLine state="failed" text="This could not be saved." retry={<Button>Try again</Button>} />)
    expect([status.textContent, alert.textContent]).toEqual(['', 'This could not be saved.Try again'])
    expect(screen.getByRole('alert')).toBe(alert)
  })
})
