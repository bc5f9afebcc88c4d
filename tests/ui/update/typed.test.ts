import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { busy, holdUpdates, mayNotUpdate, wouldLose } from '../../../src/ui/update/busy.ts'
import { watchTyping } from '../../../src/ui/update/typed.ts'
import { route } from '../../../src/ui/route.ts'

let stop: () => void = () => undefined

beforeEach(() => {
  route.value = { at: 'new-family' }
  stop = watchTyping()
})
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

/** A field in a form, or outside of any. */
function field(html: string, inForm = true): HTMLInputElement {
  const place = document.body.appendChild(document.createElement(inForm ? 'form' : 'div'))
  place.innerHTML = html
  return place.firstElementChild as HTMLInputElement
}

function fill(target: HTMLInputElement, value: string): void {
  target.value = value
  target.dispatchEvent(new Event('input', { bubbles: true }))
}

const standing = () => [wouldLose(), busy.value, mayNotUpdate()]

describe('words in a form that only its own button saves', () => {
  test.each([
    ['a line', '<input>'],
    ['a day', '<input type="date">'],
    ['a text', '<textarea></textarea>'],
  ])('keep an update away: %s', (_what, html) => {
    const target = field(html)
    expect(standing()).toEqual([false, false, false])
    fill(target, '2026-11-22')
    expect(standing()).toEqual([true, true, true])
    fill(target, '')
    expect(standing()).toEqual([false, false, false])
  })

  test('do so no longer once the form is gone, or the screen is another', () => {
    const target = field('<input>')
    fill(target, 'The Larks')
    target.form?.remove()
    expect(wouldLose()).toBe(false)

    fill(field('<input>'), 'The Larks')
    expect(wouldLose()).toBe(true)
    route.value = { at: 'caseload' }
    expect(standing()).toEqual([false, false, false])
  })

  test('are none of a search, nor a filter', () => {
    fill(field('<input type="search">'), 'Wren')
    fill(field('<input type="checkbox">', false), 'on')
    expect(wouldLose()).toBe(false)
    fill(field('<input type="radio">'), 'on')
    expect(wouldLose()).toBe(true)
  })

  test.each(['day', 'supervision', 'visit'] as const)('are kept as they are typed on the screen of a %s', (at) => {
    route.value = { at, caseId: 'case', visitId: 'visit', childId: 'child' }
    fill(field('<textarea></textarea>'), 'Six bin bags')
    expect(wouldLose()).toBe(false)
    // A visit is not interrupted all the same.
    expect(mayNotUpdate()).toBe(at === 'visit')
  })
})

test('a question on the screen keeps an update away, and takes nothing with it', () => {
  const dialog = document.body.appendChild(document.createElement('dialog'))
  expect(mayNotUpdate()).toBe(false)
  dialog.setAttribute('open', '')
  expect([wouldLose(), mayNotUpdate()]).toEqual([false, true])
})

test('set-up keeps it away until it is over', () => {
  const letGo = holdUpdates()
  expect(standing()).toEqual([true, true, true])
  letGo()
  letGo()
  expect(standing()).toEqual([false, false, false])
})
