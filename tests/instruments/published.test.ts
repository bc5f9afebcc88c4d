// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { canonical } from '../../src/core/canonical.ts'
import { builtIn } from '../../src/instruments/index.ts'
import { published } from '../../src/instruments/published.ts'
import { contentId } from '../../src/seal/digest.ts'

const named = ({ id, version }: { readonly id: string; readonly version: number }) => `${id} ${version}`

describe('every version that Plumbline comes with', () => {
  test('is on the list of published versions, and the list names no other', () => {
    expect(
      builtIn.map(({ instrument }) => named(instrument)),
      'A new version: add its structure (v2.ts), its words and a line to src/instruments/index.ts, then its entry to src/instruments/published.ts.',
    ).toEqual(published.map(named))
  })

  test.each(builtIn.map((shelved) => [named(shelved.instrument), shelved] as const))(
    '%s is what it was when it was published',
    async (name, own) => {
      const [wording, reader] = await Promise.all([own.wording(), own.reader()])
      const [structure, words] = [await contentId(canonical(own.instrument)), await contentId(canonical({ wording, reader }))]
      const { id, version } = own.instrument
      expect(
        published.find((entry) => named(entry) === name),
        [
          'Visits were graded in these words and with these items, and are read in them for ever.',
          'Somebody may have answered this version: leave it as it was, and put the change into a new version beside it, with its origins.',
          'Only where it was never published (it is not in CHANGELOG.md yet) its entry in src/instruments/published.ts becomes:',
          JSON.stringify({ id, version, structure, words }, null, 2),
        ].join('\n'),
      ).toEqual({ id, version, structure, words })
    },
  )
})
