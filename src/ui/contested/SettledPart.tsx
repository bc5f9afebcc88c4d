import type { Family } from '../../app/read.ts'
import type { SettledRegister } from '../../core/contested.ts'
import type { Instrument } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useWording } from '../context.tsx'
import { InMarking, useMarking } from '../marking.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SettledList } from './SettledList.tsx'
import { visitName } from './things.ts'

const words = text.contested

export interface SettledPartProps {
  readonly family: Family
  readonly settled: readonly SettledRegister[]
}

/** What was settled with a reason, each visit's in the words of its own questionnaire. */
export function SettledPart({ family, settled }: SettledPartProps) {
  const visits = family.visits.toReversed().filter(({ id }) => settled.some(({ place }) => place.visit === id))
  const ofFamily = settled.filter(({ place }) => place.visit === null)
  return (
    <Sheet title={words.settledTitle} sub={words.settledSub}>
      <div class="stack">
        {ofFamily.length > 0 && <Told family={family} settled={ofFamily} />}
        {visits.map((visit) => (
          <section key={visit.id} class="stack stack--s" aria-label={visitName(visit)}>
            <p class="settleds__of">{visitName(visit)}</p>
            <OfVisit {...{ family, visit }} settled={settled.filter(({ place }) => place.visit === visit.id)} />
          </section>
        ))}
      </div>
    </Sheet>
  )
}

function OfVisit({ family, settled, visit }: SettledPartProps & { readonly visit: Family['visits'][number] }) {
  const { library } = useApp()
  const wording = useWording(visit.instrument.id, visit.instrument.version)
  if (!wording) return null
  return (
    <InMarking instrument={visit} wording={wording}>
      <Told {...{ family, settled, wording }} instrument={library.find(visit.instrument.id, visit.instrument.version)} />
    </InMarking>
  )
}

interface ToldProps extends SettledPartProps {
  readonly wording?: ReturnType<typeof useWording>
  readonly instrument?: Instrument | undefined
}

function Told({ family, settled, wording, instrument }: ToldProps) {
  const { practiceSettings } = useApp()
  const marking = useMarking()
  const own = useWording()
  const said = wording ?? own
  if (!said) return null
  return <SettledList {...{ settled, instrument }} telling={{ family, wording: said, marking, practice: practiceSettings }} />
}
