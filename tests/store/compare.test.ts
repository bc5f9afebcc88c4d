// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { fact, value } from './tablet.ts'
import { twoCopies } from './two.ts'

const compared = async (open: { compareCopies?(): Promise<{ ok: boolean }> }) => value((await open.compareCopies?.()) as never)

async function filled() {
  const device = twoCopies()
  const { open } = await device.practice()
  for (const caseId of ['one', 'two', 'three']) value(await open.append(caseId, [fact(caseId), fact(caseId)]))
  value(await open.saveDraft('a', 'one', { words: 'Half a' }))
  return { device, open }
}

describe('the second copy held against the database', () => {
  test('is the same after writes, deletions and binding', async () => {
    const { open } = await filled()
    value(await open.append('one', [fact('one')], ['a']))
    value(await open.bind('one'))
    expect(await compared(open)).toEqual({ rows: expect.any(Number), different: 0 })
  })

  test('shows a row that was altered, that went, and that came behind the app’s back', async () => {
    const { device, open } = await filled()
    const { rows } = (await compared(open)) as { rows: number }
    let at = 0
    await device.alter('pages', (row: { sealed: Uint8Array }) => {
      at += 1
      if (at === 1) row.sealed[40] = (row.sealed[40] ?? 0) ^ 1
      return at === 2 ? null : row
    })
    expect(await compared(open)).toEqual({ rows, different: 2 })
  })

  test('while somebody goes on writing tells nothing that is not so', async () => {
    const { open } = await filled()
    const [found] = await Promise.all([compared(open), ...['four', 'five', 'six'].map((caseId) => open.append(caseId, [fact(caseId)]))])
    expect(found).toMatchObject({ different: 0 })
  })

  test('that does not answer is no answer, and where there are no files there is nothing to ask', async () => {
    const { device, open } = await filled()
    device.beside.disk.failing = true
    expect(await open.compareCopies?.()).toEqual({ ok: false, failure: { kind: 'timed-out' } })
    const { openTestApp } = await import('../helpers/app.ts')
    expect((await openTestApp()).app.store.compareCopies).toBeUndefined()
  })
})
