import type { ComponentChildren } from 'preact'
import type { Arrival, FamilyArriving, PackArriving } from '../../app/exchange/exchange.ts'
import type { Day } from '../../core/day.ts'
import * as text from '../../i18n/index.ts'
import { familyName } from '../../report/say/names.ts'
import { Notice } from '../parts/Notice.tsx'

const words = text.share.preview

type AsideArriving = NonNullable<Arrival['aside']>

/** How many records do not fit. */
export const asideCount = ({ altered, notAFact, notReadable }: AsideArriving): number => altered + notAFact + notReadable

/** One thing to know before one decides. */
interface Said {
  readonly key: string
  readonly title: string
  readonly body: ComponentChildren
}

function olderSaid({ older }: Arrival, today: Day): Said[] {
  if (!older) return []
  return [{ key: 'older', title: words.older[older.kind], body: words.olderText(older.read, today, older.visits, older.facts) }]
}

function asideSaid({ aside }: Arrival): Said[] {
  if (!aside) return []
  const { altered, notAFact, notReadable, tooMuch } = aside
  const lines = [
    ...(altered > 0 ? [words.asideWhy.altered(altered)] : []),
    ...(notAFact > 0 ? [words.asideWhy.notAFact(notAFact)] : []),
    ...(notReadable > 0 ? [words.asideWhy.notReadable(notReadable)] : []),
    words.asideText,
    ...(tooMuch ? [words.asideTooMuch] : []),
  ]
  return [{ key: 'aside', title: words.aside(asideCount(aside)), body: <Lines lines={lines} /> }]
}

const signaturesOf = ({ families }: Arrival) =>
  families.flatMap((family) =>
    family.signatures.filter(({ already, reads }) => !already && reads !== 'partial').map((each) => ({ family, ...each })),
  )

function alteredSaid(arrival: Arrival, today: Day): Said[] {
  const all = signaturesOf(arrival)
  if (all.length === 0) return []
  const lines = all.map(({ family, signature, reads }) =>
    words.alteredLine(familyName(family), signature.by.name, signature.at.wall, today, reads),
  )
  return [{ key: 'altered', title: words.altered(all.length), body: <Lines lines={[...lines, words.alteredText]} /> }]
}

function erasureSaid(family: FamilyArriving, today: Day): Said[] {
  const { erasure, caseId } = family
  const name = familyName(family)
  if (erasure?.kind === 'kept') return [{ key: caseId, title: words.keptAgain(name), body: null }]
  if (erasure?.kind !== 'asks') return []
  const [first] = erasure.by
  const lines = [...(first ? [words.erasedAsksText(first.by.name, first.at.wall, today)] : []), ...(erasure.held ? [words.erasedHeld] : [])]
  return [{ key: caseId, title: words.erasedAsks(name), body: <Lines lines={lines} /> }]
}

function packSaid({ id, version, kind, standing, unreadable }: PackArriving): string[] {
  if (standing.kind === 'here') return []
  if (standing.kind === 'refused') return [words.packRefused(id, version, unreadable.length)]
  return [kind === 'practice' ? words.packSettings(id, version) : words.packNew(id, version)]
}

/** What is worth knowing and stands in nobody's way. */
function smallPrint({ scope, list, team, keptOut, families, packs }: Arrival): string[] {
  const gone = families.filter(({ erasure }) => erasure?.kind === 'erased').length
  return [
    ...(scope === 'part' ? [words.part] : []),
    ...(team === 'ours' && list && list.joined.length > 0 ? [words.joined(list.joined.map(({ name }) => name))] : []),
    ...(team === 'ours' && list && list.left.length > 0 ? [words.left(list.left.map(({ name }) => name))] : []),
    ...(list && list.refused > 0 ? [words.refusedStatements(list.refused)] : []),
    ...(gone > 0 ? [words.erasedGone(gone)] : []),
    ...(keptOut > 0 ? [words.keptOut(keptOut)] : []),
    ...packs.flatMap(packSaid),
  ]
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** What is wrong with a file, or unusual about it, each thing in words. Nothing where all is well. */
export function Wrong({ arrival, today }: { readonly arrival: Arrival; readonly today: Day }) {
  const loud: Said[] = [
    ...arrival.families.flatMap((family) => erasureSaid(family, today)),
    ...olderSaid(arrival, today),
    ...asideSaid(arrival),
    ...alteredSaid(arrival, today),
    ...arrival.clocks.map(({ by, ahead, wall, facts }) => ({
      key: `clock ${by.device}`,
      title: words.clock(by.name),
      body: words.clockText(ahead, wall, today, facts),
    })),
  ]
  const quiet = smallPrint(arrival)
  if (loud.length === 0 && quiet.length === 0) return null
  return (
    <section class="stack stack--s" aria-label={words.wrong}>
      {loud.map(({ key, title, body }) => (
        <Notice key={key} variant="attention" level={2} title={title}>
          {body}
        </Notice>
      ))}
      {quiet.length > 0 && (
        <Notice>
          <Lines lines={quiet} />
        </Notice>
      )}
    </section>
  )
}
