import { useMemo } from 'preact/hooks'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Closing } from '../../core/episode.ts'
import type { GatePoint } from '../../core/gate/point.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { familyName, personName } from '../../report/say/names.ts'
import { Page } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefTo } from '../route.ts'
import { Although } from './Although.tsx'
import { atEnd } from './as-it-stood.ts'
import { PointLines } from './PointLines.tsx'
import { Signatures } from './Signatures.tsx'
import { UndoEnding } from './UndoEnding.tsx'
import { PrintButton } from '../start/PrintButton.tsx'

const words = text.gate

export interface EndedProps {
  readonly family: Family
  readonly wording: Wording
  readonly closing: Closing
}

/** How the present episode ended: who, when and why, what somebody answered for, and the list as it stood; to be read and printed. */
export function Ended({ family, wording, closing }: EndedProps) {
  const app = useApp()
  const { values, by, wall } = closing
  const { type, override } = values
  const { points, look } = useMemo(() => atEnd(app, family, closing), [app, family, closing])
  const later = points.filter(({ id, met }) => !met && !override?.points.includes(id)).map(({ id }) => id)
  const from = family.episodes.at(-1)?.openedOn ?? values.on
  const back = { label: familyName(family), href: hrefTo({ at: 'family', caseId: family.id }) }
  const facts = [
    { key: words.on[type], value: formatDay(values.on) },
    { key: words.endedBy, value: [by.name, by.role, by.agency].filter(Boolean).join(', ') },
    { key: words.endedWritten, value: formatDay(wall.slice(0, 10)) },
    ...(type === 'transferred' ? [{ key: words.endedTo, value: values.to }] : []),
    { key: words.endedReason, value: values.reason },
  ]
  return (
    <Page title={words.screen} barTitle={familyName(family)} sub={words.screen} back={back} form focusOn={closing.id}>
      <PageHead
        title={words.endedTitle[type]}
        sub={words.endedSub(family.children.map(personName), formatDay(from), formatDay(values.on))}
        actions={
          <>
            <PrintButton label={words.print} page="ended" caseId={family.id} />
            <LinkButton variant="quiet" href={hrefTo({ at: 'handover', caseId: family.id })}>
              {text.family.toHandover}
            </LinkButton>
            <LinkButton variant="quiet" href={hrefTo({ at: 'reopen', caseId: family.id })}>
              {words.reopen}
            </LinkButton>
          </>
        }
      />
      <p class="gate__printed sub">{words.printed(formatDay(today(app.platform)), app.me.name, app.me.role)}</p>
      <div class="stack gate">
        <Sheet title={words.endedFacts}>
          <SummaryList rows={facts} />
          <UndoEnding {...{ family, closing }} />
        </Sheet>
        {override && <Override {...{ family, wording, closing, points, override }} />}
        <Sheet title={words.endedList} sub={words.endedListSub(formatDay(values.on))}>
          <PointLines {...{ family, wording, look, points, later }} />
        </Sheet>
      </div>
      <Signatures manager={override?.manager ?? ''} />
    </Page>
  )
}

interface OverrideProps extends EndedProps {
  readonly points: readonly GatePoint[]
  readonly override: NonNullable<Closing['values']['override']>
}

function Override({ family, wording, closing, points, override }: OverrideProps) {
  return (
    <Sheet title={words.endedOverride(override.points.length)} tone="outline">
      <Although {...{ family, wording, points }} kind={closing.values.type} open={override.points} past />
      <SummaryList
        rows={[
          { key: words.endedWhy, value: override.reason },
          { key: words.endedManager, value: override.manager },
        ]}
      />
    </Sheet>
  )
}
