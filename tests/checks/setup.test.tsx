import { fireEvent, render, screen } from '@testing-library/preact'
import { Dexie } from 'dexie'
import { useState } from 'preact/hooks'
import { expect, test } from 'vitest'

test('sealed bytes keep their type and their content in the tests’ database', async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode('Sam')))
  const database = new Dexie('setup')
  database.version(1).stores({ pages: 'id' })
  await database.table('pages').put({ id: 1, sealed, key })

  const row = await database.table('pages').get(1)
  expect(row.sealed).toBeInstanceOf(Uint8Array)
  expect(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, row.key, row.sealed))).toBe('Sam')
  await database.delete()
})

const Counter = () => {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {count} of 2
    </button>
  )
}

test.each([1, 2])('a component paints, answers and is gone before the next test (%i)', async () => {
  render(<Counter />)
  fireEvent.click(screen.getByRole('button', { name: '0 of 2' }))
  expect(await screen.findByRole('button', { name: '1 of 2' })).toBeTruthy()
})
