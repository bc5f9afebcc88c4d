// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { type makeFact, record } from '../../src/app/app.ts'
import { addChild } from '../../src/app/families.ts'
import { canonical } from '../../src/core/canonical.ts'
import { contentId } from '../../src/seal/digest.ts'
import { openTestApp } from '../helpers/app.ts'
import { tablet } from '../store/tablet.ts'
import { begin, factsOf, grade, itemOf, lookAt, value, wren } from '../stories/telling.ts'

describe('a fact that does not fit', () => {
  const misfits: Readonly<Record<string, () => Parameters<typeof makeFact>[2]>> = {
    'a grade of 11': () => ({ kind: 'answer', about: 'v/c/i', values: { answer: { kind: 'graded', grade: 11 } }, replaces: [] }),
    'a source that nobody knows': () => ({ kind: 'answer', about: 'v/c/i', values: { sources: ['guessed' as never] }, replaces: [] }),
    'a note that is no text': () => ({ kind: 'answer', about: 'v/c/i', values: { evidence: 7 as never }, replaces: [] }),
    'a note that nobody could read to its end': () => ({
      kind: 'answer',
      about: 'v/c/i',
      values: { evidence: 'x'.repeat(200_001) },
      replaces: [],
    }),
    'about nothing': () => ({ kind: 'answer', about: '', values: {}, replaces: [] }),
    'a kind that nobody knows': () => ({ kind: 'rumour' as never, about: 'v', values: {}, replaces: [] }),
    'replacing what is no fact': () => ({ kind: 'answer', about: 'v/c/i', values: {}, replaces: ['draft:answer/v/c/i'] }),
    'a number that is none': () => ({
      kind: 'visit',
      about: 'v',
      values: { instrument: { id: 'plumbline', version: Number.NaN } },
      replaces: [],
    }),
    'an amendment without a reason': () => ({ kind: 'amendment', about: 'v/c/i', values: { evidence: 'x' } as never, replaces: [] }),
  }

  test.each(Object.entries(misfits))('is never written: %s', async (_what, act) => {
    const disk = tablet()
    const { app } = await openTestApp({ disk })
    const before = await disk.dump()
    const good = { kind: 'household', about: 'family', values: { name: 'The Larks' }, replaces: [] } as const
    // Nor is what was done in the same go.
    await expect(record(app, 'family', [good, act()])).rejects.toThrow()
    expect((await disk.dump()).equals(before)).toBe(true)
  })

  test('a grade that is not on the scale of the visit’s instrument is never drafted', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await expect(grade(app, place, 'PHY.1a', 6)).rejects.toThrow('scale')
    const { profile } = await lookAt(app, place)
    expect(itemOf(profile, 'PHY.1a').counted).toEqual({ kind: 'unanswered' })
  })

  test('what the schema does not know is not kept, and the fact is named after what is', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    value(await addChild(app, place.caseId, { ...wren({ name: 'Robin' }), shoeSize: 31 } as never))
    for (const { id, ...body } of await factsOf(app, place.caseId)) expect(id).toBe(await contentId(canonical(body)))
    expect(JSON.stringify(await factsOf(app, place.caseId))).not.toContain('shoeSize')
  })
})
