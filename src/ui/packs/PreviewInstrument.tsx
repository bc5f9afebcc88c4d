import { itemsOf } from '../../core/asked.ts'
import type { InstrumentBody } from '../../core/pack/pack.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import type { SummaryRow } from '../parts/SummaryList.tsx'
import { ScaleWords } from './ScaleWords.tsx'

const words = text.packs.preview

/** Whether it has been shown to measure what it says, as its author says. */
export const validation = (validated: boolean): string => (validated ? text.packs.validated : text.packs.notValidated)

/** What an instrument is and has in it. */
export function instrumentRows({ instrument, wording, tests }: InstrumentBody): SummaryRow[] {
  const { domains, sets, scale, rule, source, licence, validated } = instrument
  const [first] = wording
  const subAreas = domains.flatMap((domain) => domain.subAreas)
  return [
    { key: words.source, value: source },
    { key: words.licence, value: licence },
    { key: words.validation, value: validation(validated) },
    {
      key: words.contents,
      value: (
        <div class="stack stack--s">
          <p>{words.counts(domains.length, subAreas.length, domains.flatMap(itemsOf).length)}</p>
          <p>{words.sets(sets)}</p>
          <p>{words.languages(wording.map(({ lang }) => lang))}</p>
          <p>{words.tests(tests.length)}</p>
        </div>
      ),
    },
    { key: words.scale, value: <ScaleWords scale={scale} gradeWords={first?.gradeWords ?? []} /> },
    { key: words.rule, value: text.packs.scoringRules[rule].name },
  ]
}

/** What would be other than now once it is taken in. */
export function InstrumentChange({ body: { instrument } }: { readonly body: InstrumentBody }) {
  const newest = useApp().library.latest(instrument.id)
  if (!newest) return <p>{words.newInstrument}</p>
  return (
    <p>{newest.version < instrument.version ? words.newVersion(instrument.version, newest.version) : words.olderVersion(newest.version)}</p>
  )
}
