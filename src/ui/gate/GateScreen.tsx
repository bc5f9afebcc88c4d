import { useMemo } from 'preact/hooks'
import { lookFor } from '../../app/alerts.ts'
import { today } from '../../app/app.ts'
import { gateFor } from '../../app/episodes.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName, personName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { AlteredNotice } from '../read/AlteredNotice.tsx'
import { PartialNotice } from '../read/PartialNotice.tsx'
import { hrefTo, type Route } from '../route.ts'
import { CloseForm } from './CloseForm.tsx'
import { Ended } from './Ended.tsx'
import { InPlace } from './InPlace.tsx'
import { NowOf } from './NowOf.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { Standing, sayStanding } from './Standing.tsx'
import { Todo } from './Todo.tsx'
import { useTyped } from './typed.ts'
import { useGoOn } from './useGoOn.ts'
import { useClosing } from './useClosing.ts'
import { PrintButton } from '../start/PrintButton.tsx'

const words = text.gate

/** What stands between a case and its closing or handing on, and the way to do it; how it ended, where it has. */
export function GateScreen({ route }: { readonly route: Extract<Route, { at: 'gate' }> }) {
  const family = useFamily(route.caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.screen} />
  if (!isHere(family)) return <NotHere />
  const closing = family.episodes.at(-1)?.closing
  return closing ? <Ended {...{ family, wording, closing }} /> : <Gate key={family.id} {...{ family, wording }} />
}

function Gate({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const now = today(app.platform)
  const { typed, change, forget } = useTyped(app, family.id, now)
  const { kind } = typed
  const look = lookFor(app, family)
  // Not anew for each letter that is typed.
  const points = useMemo(() => gateFor(app, family, kind), [app, family, kind, now, app.practiceSettings])
  const closing = useClosing({ family, points, typed, today: now, forget })

  const todo = points.filter(({ met }) => !met)
  const isFree = todo.length === 0
  const said = useGoOn(
    todo.map(({ id }) => id),
    sayStanding(kind, todo.length),
  )
  const form = <CloseForm {...{ family, wording, typed, points, closing }} today={now} onTyped={change} />
  const back = { label: familyName(family), href: hrefTo({ at: 'family', caseId: family.id }) }
  return (
    <Page title={words.screen} barTitle={familyName(family)} sub={words.screen} back={back}>
      <div class="gate__screen">
        <ErrorSummary
          title={closing.shut.length > 0 ? words.refusedTitle[kind] : text.common.errorTitle}
          errors={closing.errors}
          attempt={closing.entry.attempt}
        />
        <PageHead
          title={words.title[kind]}
          sub={words.sub(family.children.map(personName), formatDay(look.episode.openedOn))}
          actions={<PrintButton label={words.print} page="gate" caseId={family.id} />}
        />
        <PartialNotice family={family} />
        <AlteredNotice family={family} />
        <p class="vh" role="status">
          {said}
        </p>
        <div class="gate__choice">
          <ChipGroup
            legend={words.choice}
            legendHidden
            name="gate-kind"
            variant="joined"
            value={kind}
            options={[
              { value: 'closed', label: words.kind.closed },
              { value: 'transferred', label: words.kind.transferred },
            ]}
            onPick={(picked) => change({ kind: picked })}
          />
          {kind === 'transferred' && (
            <p class="sub">
              {words.handOnSub}{' '}
              <a class="link" href={hrefTo({ at: 'handover', caseId: family.id })}>
                {text.family.toHandover}
              </a>
            </p>
          )}
        </div>
        <div class="cols gate">
          <div class="stack">
            <Standing kind={kind} met={points.length - todo.length} all={points.length} />
            {isFree && form}
            {!isFree && <Todo {...{ family, wording, look, points: todo }} />}
            <InPlace {...{ family, wording, look, points: points.filter(({ met }) => met) }} />
          </div>
          <div class="stack">
            <NowOf {...{ look, wording }} />
            {!isFree && form}
          </div>
        </div>
      </div>
      <PrintSheet {...{ family, wording, look, points, typed }} />
    </Page>
  )
}
