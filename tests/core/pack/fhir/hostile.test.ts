// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openPackFile } from '../../../../src/app/pack-file.ts'
import { BOUNDS } from '../../../../src/core/pack/open.ts'
import { formWords } from '../../../../src/i18n/en/packs/form.ts'
import { choice, form, group, ORDINAL, WEIGHT } from '../../../helpers/forms.ts'
import { bytesOf, NOTHING_HERE } from '../../../helpers/packs.ts'

const read = (json: object) => openPackFile(bytesOf(JSON.stringify(json)), NOTHING_HERE)

describe('a form from anywhere', () => {
  test('is bounded like every pack', async () => {
    const many = form(Array.from({ length: 600 }, (_, at) => choice(`q${at}`)))
    expect(await read(many)).toMatchObject({ ok: false, failure: { kind: 'pack-faults', faults: [{ kind: 'too-many-items', most: 500 }] } })
    const deep = Array.from({ length: 12 }).reduce<object>((inside, _, at) => group(`g${at}`, [inside]), choice('1'))
    expect(await read(form([deep]))).toMatchObject({ ok: false, failure: { kind: 'too-deep', most: BOUNDS.depth } })
    expect(await read(form([choice('1', { text: 'x'.repeat(BOUNDS.bytes) })]))).toMatchObject({
      ok: false,
      failure: { kind: 'pack-too-big' },
    })
  })

  test('whatever it holds, is read or refused, and never throws', async () => {
    const anything = fc.jsonValue({ maxDepth: 3 })
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: anything })
    const link = fc.oneof(fc.constantFrom('1', '2', '_about', 'A_domain', 'A.1', '__proto__'), fc.string())
    const answer = maybe(
      fc.record({
        valueCoding: maybe(
          fc.record({
            code: maybe(fc.constantFrom('0', '1', '2')),
            display: maybe(fc.string()),
            extension: maybe(fc.constantFrom([{ url: ORDINAL, valueDecimal: 1 }], [{ url: WEIGHT, valueDecimal: -1 }])),
          }),
        ),
      }),
    )
    const { item } = fc.letrec((tie) => ({
      item: maybe(
        fc.record(
          {
            linkId: maybe(link),
            text: maybe(fc.string()),
            type: maybe(fc.constantFrom('choice', 'group', 'display', 'open-choice', 'text')),
            answerOption: maybe(fc.array(answer, { maxLength: 4 })),
            item: maybe(fc.array(tie('item'), { maxLength: 3 })),
            enableWhen: anything,
            extension: anything,
          },
          { requiredKeys: [] },
        ),
      ),
    }))
    const url = fc.constantFrom('https://plumbline.example/fhir/Questionnaire/x', 'http://example.org/x')
    const any = fc.record(
      {
        url: maybe(url),
        version: anything,
        title: anything,
        contained: anything,
        code: anything,
        item: maybe(fc.array(item, { maxLength: 4 })),
      },
      { requiredKeys: ['item'] },
    )
    await fc.assert(
      fc.asyncProperty(any, async (json) => {
        const found = await read({ ...json, resourceType: 'Questionnaire' })
        for (const each of found.ok ? (found.value.form?.dropped ?? []) : []) expect(formWords.sayDropped(each)).toMatch(/\.$/)
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})
