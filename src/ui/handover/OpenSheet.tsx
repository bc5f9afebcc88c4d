import { shown } from '../../core/fold.ts'
import type { Alert } from '../../core/drift/index.ts'
import { besides, looseEndsOf } from '../../core/loose-ends.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { AlertList } from '../alerts/AlertList.tsx'
import { LooseEndList } from '../loose-ends/LooseEndList.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { childName } from '../../report/say/supervision.ts'
import type { HandoverPartProps } from './WhySheet.tsx'

const words = text.handover

/** Everything that is open: alerts, targets, actions, and what somebody has to follow up. */
export function OpenSheet({ family, wording, look, alerts }: HandoverPartProps & { readonly alerts: readonly Alert[] }) {
  const { today, practice, episode } = look
  const targets = family.targets.filter(({ outcome }) => outcome === null).sort((a, b) => (a.by < b.by ? -1 : 1))
  const actions = family.actions.filter(({ outcome, registers }) => outcome === null || registers.outcome.kind === 'contested')
  const ends = besides(looseEndsOf(family, today, practice), alerts).filter(({ kind }) => kind !== 'action')
  return (
    <Sheet title={words.open} sub={words.openSub(formatDay(today))}>
      <div class="handing__open">
        <section>
          <h3>{words.alerts(alerts.length)}</h3>
          {alerts.length === 0 ? (
            <p class="sub">{episode.closing ? words.closedOpen : words.alertsNone}</p>
          ) : (
            <AlertList {...{ family, wording, look, alerts }} />
          )}
        </section>
        <section>
          <h3>{words.targets(targets.length)}</h3>
          {targets.length === 0 && <p class="sub">{words.targetsNone}</p>}
          <ul class="bullets">
            {targets.map(({ id, item, child, to, by, registers }) => (
              <li key={id}>
                {words.targetLine(
                  wording.items[item]?.name ?? item,
                  childName(family, child),
                  to,
                  formatDay(by),
                  shown(registers.who) ?? '',
                )}
              </li>
            ))}
          </ul>
          <h3>{words.actions(actions.length)}</h3>
          {actions.length === 0 && <p class="sub">{words.actionsNone}</p>}
          <ul class="bullets">
            {actions.map(({ id, what, by, registers }) => (
              <li key={id}>{words.actionLine(what, shown(registers.who) ?? '', by && formatDay(by))}</li>
            ))}
          </ul>
          <p class="no-print">
            <a class="link" href={hrefTo({ at: 'plan', caseId: family.id })}>
              {words.toPlan}
            </a>
          </p>
          <h3>{words.ends(ends.length)}</h3>
          {ends.length === 0 ? <p class="sub">{words.endsNone}</p> : <LooseEndList {...{ family, ends, today }} />}
        </section>
      </div>
    </Sheet>
  )
}
