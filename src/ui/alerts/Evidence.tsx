import type { Family } from '../../app/read.ts'
import type { ItemState } from '../../core/change/item-state.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Table } from '../parts/Table.tsx'
import { useMarking } from '../marking.tsx'
import { hrefTo } from '../route.ts'
import { happenedBehind, itemsBehind, visitsBehind } from '../../report/say/behind.ts'
import { sayFor } from '../../report/say/alert.ts'

const words = text.alerts

export interface EvidenceProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  readonly alert: Alert
}

/** What an alert rests on: the visits to read and to compare, its items with their grades at both, and what happened. */
export function Evidence({ family, wording, look, alert }: EvidenceProps) {
  const say = sayFor(family, wording, look.practice, alert.childId)
  const visits = visitsBehind(family, alert)
  const happened = happenedBehind(family, alert, say)
  const [earlier, later] = [visits[0], visits.at(-1)]
  if (visits.length === 0 && happened.length === 0) return <p>{words.restsOnTime}</p>
  return (
    <>
      {visits.length > 0 && (
        <ul class="links">
          {visits.map(({ id }) => (
            <li key={id}>
              <a class="link" href={hrefTo({ at: 'visit-read', caseId: family.id, visitId: id })}>
                {words.read(say.visit(id))}
              </a>
            </li>
          ))}
          {alert.childId !== null && earlier && later && earlier !== later && (
            <li>
              <a
                class="link"
                href={hrefTo({ at: 'compare', caseId: family.id, childId: alert.childId, earlier: earlier.id, later: later.id })}
              >
                {words.compare(say.visit(earlier.id), say.visit(later.id))}
              </a>
            </li>
          )}
        </ul>
      )}
      <Items {...{ alert, visits, wording, say }} />
      {happened.length > 0 && (
        <ul class="bullets">
          {happened.map(({ id, line }) => (
            <li key={id}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}

interface ItemsProps {
  readonly alert: Alert
  readonly visits: ReturnType<typeof visitsBehind>
  readonly wording: Wording
  readonly say: ReturnType<typeof sayFor>
}

/** Each item behind it with its grade at the first and at the last of the visits. */
function Items({ alert, visits, wording, say }: ItemsProps) {
  const [earlier, later] = [visits[0], visits.at(-1)]
  if (alert.childId === null || alert.items.length === 0 || !earlier || !later) return null
  const shown = earlier === later ? [later] : [earlier, later]
  const rows = itemsBehind(alert.items, shown, alert.childId).map(({ item, grades }) => ({
    key: item,
    cells: [wording.items[item]?.name ?? item, ...grades.map((at, place) => <Then key={shown[place]?.id} at={at} />)],
  }))
  const columns = [{ key: 'item', label: words.item }, ...shown.map(({ id }) => ({ key: id, label: words.gradeAt(say.visit(id)) }))]
  return <Table caption={words.items} captionHidden columns={columns} rows={rows} middle />
}

function Then({ at }: { readonly at: ItemState }) {
  const { say } = useMarking()
  if (at.kind === 'graded') return <GradeTile grade={at.grade} size="s" text={say(at.grade)} />
  return <span class="sub">{at.kind === 'open' ? words.notGraded : words.notAskedThen}</span>
}
