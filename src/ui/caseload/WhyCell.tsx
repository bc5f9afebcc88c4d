import type { BoardEntry } from '../../app/board.ts'
import * as text from '../../i18n/index.ts'
import { LevelMark } from '../alerts/LevelMark.tsx'
import type { Row } from './board.ts'
import { type Shown, sayOnBoard } from './said.ts'

const words = text.caseload

/** Why a row stands where it does: its strongest alert in words, and how many more there are. */
export function WhyCell({
  row: { alerts, looked },
  family,
  shown,
}: {
  readonly row: Row
  readonly family: BoardEntry
  readonly shown: Shown
}) {
  const [alert] = alerts
  if (!alert) return <span class="sub">{looked > 0 ? words.allLooked(looked) : words.quiet}</span>
  const said = sayOnBoard(alert, family, shown)
  return (
    <>
      <span class="why__head">
        <LevelMark level={alert.level} />
        <b>{alert.childId === null ? words.theFamily(said.rule) : said.rule}</b>
        {alerts.length > 1 && <span class="sub">{words.more(alerts.length - 1)}</span>}
      </span>
      <span class="why__said">{said.practitioner}</span>
    </>
  )
}
