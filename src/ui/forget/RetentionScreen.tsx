import { today } from '../../app/app.ts'
import type { Certificate } from '../../core/erasure.ts'
import { type Kept, keptCases } from '../../core/retention.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useBoard } from '../caseload/useBoard.ts'
import { Working } from '../caseload/Working.tsx'
import { useApp } from '../context.tsx'
import { familyName } from '../../report/say/names.ts'
import { Page, Waiting } from '../frame/Page.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table } from '../parts/Table.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { closedIn } from './due.ts'
import { dayOf } from './say.ts'
import { useGone } from './useGone.ts'

const words = text.forget
const back = { label: words.toSettings, href: hrefTo({ at: 'settings' }) }

/** Closed cases by when the time for keeping them is over, and what was erased. */
export function RetentionScreen() {
  const { platform, practiceSettings } = useApp()
  const board = useBoard()
  const gone = useGone()
  if (!board || !gone) return <Waiting title={words.retentionScreen} back={back} />
  const { name, retention } = practiceSettings
  const kept = keptCases(closedIn(board.families), today(platform), practiceSettings)
  return (
    <Page title={words.retentionScreen} barTitle={words.retention} back={back}>
      <PageHead title={words.retention} sub={words.retentionSub} />
      <Working left={board.left} />
      <div class="stack">
        {retention ? (
          <Notice title={words.years(name, retention.years)}>{words.source(retention.source)}</Notice>
        ) : (
          <Notice>{words.noYears}</Notice>
        )}
        <Sheet title={words.closed} count={kept.length}>
          {kept.length === 0 ? <p class="sub">{words.closedNone}</p> : <Closed kept={kept} />}
        </Sheet>
        <Gone gone={gone} />
      </div>
    </Page>
  )
}

function State({ kept: { held, over } }: { readonly kept: Kept }) {
  if (held) return <Pill tone="ink">{words.held}</Pill>
  if (over) return <Pill>{words.over}</Pill>
  return <span class="sub">{words.notOver}</span>
}

function Closed({ kept }: { readonly kept: readonly Kept[] }) {
  const columns = [
    { key: 'family', label: words.family },
    { key: 'closed', label: words.closedOn },
    { key: 'until', label: words.keptUntil },
    { key: 'state', label: words.state },
    { key: 'look', label: words.look, labelHidden: true },
  ]
  const rows = kept.map((each) => {
    const { id, closed, until } = each
    const on = formatDay(closed.on)
    return {
      key: id,
      cells: [
        <a class="link" href={hrefTo({ at: 'family', caseId: id })}>
          {familyName(each)}
        </a>,
        closed.type === 'closed' ? on : words.handedOn(on),
        until === null ? words.policy : formatDay(until),
        <State kept={each} />,
        <a class="link" href={hrefTo({ at: 'forget', caseId: id })}>
          <span>
            {words.look}
            <VisuallyHidden> {words.lookAt(familyName(each))}</VisuallyHidden>
          </span>
        </a>,
      ],
    }
  })
  return <Table caption={words.closed} captionHidden columns={columns} rows={rows} middle />
}

function Gone({ gone }: { readonly gone: readonly Certificate[] }) {
  return (
    <Sheet title={words.gone} sub={words.goneSub} count={gone.length}>
      {gone.length === 0 ? (
        <p class="sub">{words.goneNone}</p>
      ) : (
        <ul class="forget__gone">
          {gone.map(({ caseId, because, reference, erasings: [first] }) => (
            <li key={caseId}>
              <div>
                <code class="forget__number">{caseId}</code>
                <p>{words.goneLine(dayOf(first.wall), first.by.name)}</p>
                <p class="sub">{[words.reason[because], reference].filter(Boolean).join('. ')}</p>
              </div>
              <a class="link" href={hrefTo({ at: 'forget', caseId })}>
                <span>
                  {words.show}
                  <VisuallyHidden> {words.showOf(caseId)}</VisuallyHidden>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
