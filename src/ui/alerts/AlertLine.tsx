import type { ComponentChildren } from 'preact'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay } from '../../report/say/names.ts'
import { LevelMark } from './LevelMark.tsx'
import { sayAlert } from '../../report/say/alert.ts'

const words = text.alerts

export interface AlertLineProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  readonly alert: Alert
  readonly supervision?: boolean | undefined
  /** Is given the key of the alert. */
  readonly onOpen: (key: string) => void
  /** Under it, and no part of the target. */
  readonly children?: ComponentChildren
}

/** One alert in a list: how grave, about whom, its sentence, since when, and who has looked at it. The whole of it is the target. */
export function AlertLine({ family, wording, look, alert, supervision, onOpen, children }: AlertLineProps) {
  const said = sayAlert(alert, family, wording, look.practice)
  const { acknowledged: looked } = alert
  return (
    <li class="alerts__one">
      <div class="alert">
        <p class="alert__top">
          <LevelMark level={alert.level} />
          <span class="sub">{sayNear(alert.since, look.today)}</span>
        </p>
        <h3>
          <button type="button" class="alert__open" aria-haspopup="dialog" onClick={() => onOpen(alert.key)}>
            {words.heading(said.about, said.rule)}
          </button>
        </h3>
        <p class="alert__said">{supervision ? said.supervisor : said.practitioner}</p>
        {looked && <p class="sub">{words.lookedBy(looked.by.name, formatDay(looked.wall.slice(0, 10)), looked.reason)}</p>}
      </div>
      {children}
    </li>
  )
}

/** Since when, as a day without its year while it is near, and as how long that is. */
const sayNear = (since: Day, today: Day): string =>
  since >= today ? words.sinceToday : words.since(formatNearDay(since, today), formatAgo(since, today))
