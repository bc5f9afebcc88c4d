import { besides } from '../../core/loose-ends.ts'
import { formatAgo } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay } from '../../report/say/names.ts'
import { LooseEndList } from '../loose-ends/LooseEndList.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo, type Route } from '../route.ts'
import { childName } from '../../report/say/supervision.ts'
import type { SheetPartProps } from './SinceSheet.tsx'

const words = text.supervision

/** Reviews and targets past their day, and what else somebody has to follow up. */
export function OverdueSheet({ family, wording, look: { today }, sheet }: SheetPartProps) {
  const near = (day: string) => formatNearDay(day, today)
  const ends = besides(
    sheet.looseEnds,
    sheet.alerts.flatMap(({ alerts }) => alerts),
  )
  const late = sheet.reviews.length + sheet.targets.length
  return (
    <Sheet title={words.overdueTitle}>
      {late === 0 && <p class="sub">{words.overdueNone}</p>}
      <ul class="loose">
        {sheet.reviews.map(({ child, due }) => (
          <Late
            key={child}
            line={words.review(childName(family, child), due.what === 'baseline', near(due.on), formatAgo(due.on, today))}
            next={words.plan}
            to={{ at: 'visit-plan', caseId: family.id, visitId: 'new' }}
          />
        ))}
        {sheet.targets.map(({ id, item, child, by }) => (
          <Late
            key={id}
            line={words.target(wording.items[item]?.name ?? item, childName(family, child), near(by), formatAgo(by, today))}
            next={words.openTarget}
            to={{ at: 'target', caseId: family.id, targetId: id }}
          />
        ))}
      </ul>
      <section class="supervise__part">
        <h3>{text.looseEnds.title}</h3>
        <LooseEndList {...{ family, ends, today }} />
      </section>
    </Sheet>
  )
}

function Late({ line, next, to }: { readonly line: string; readonly next: string; readonly to: Route }) {
  return (
    <li>
      <p>{line}</p>
      <a class="link no-print" href={hrefTo(to)}>
        <span>
          {next}
          <VisuallyHidden>{words.of(line)}</VisuallyHidden>
        </span>
      </a>
    </li>
  )
}
