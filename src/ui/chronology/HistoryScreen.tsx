import { today } from '../../app/app.ts'
import { recordEvent } from '../../app/events.ts'
import type { Family } from '../../app/read.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { useEntry } from '../family/useEntry.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { EpisodeStory } from './EpisodeStory.tsx'
import { printWhole } from './useFilling.ts'
import { noteOf } from '../gate/note.ts'
import { PrintButton } from '../start/PrintButton.tsx'

const words = text.ending

/** Everything that is known of a family, oldest first, and at its end the way to say that one has read it. */
export function HistoryScreen({ route }: { readonly route: Extract<Route, { at: 'history' }> }) {
  const family = useFamily(route.caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.historyScreen} />
  if (!isHere(family)) return <NotHere />
  const { caseId, from } = route
  const place: Route = { at: from ?? 'family', caseId }
  const back = { label: from ? words.toGate : familyName(family), href: hrefTo(place) }
  return (
    <Page title={words.historyScreen} barTitle={familyName(family)} sub={words.historyScreen} back={back} form>
      <PageHead
        title={words.historyTitle}
        sub={words.historySub}
        actions={<PrintButton label={text.gate.print} page="history" caseId={caseId} onPrint={printWhole} />}
      />
      <div class="stack">
        {family.episodes.map((episode) => (
          <EpisodeStory key={episode.id} {...{ family, episode, wording }} whole />
        ))}
        {family.episodes.at(-1)?.closing === null && <Read family={family} onRead={() => goInstead(place)} />}
      </div>
    </Page>
  )
}

/** At the end of it all: that one has read it. */
function Read({ family, onRead }: { readonly family: Family; readonly onRead: () => void }) {
  const app = useApp()
  const entry = useEntry({
    check: () => [],
    save: () => recordEvent(app, family.id, noteOf('history-read', today(app.platform))),
    say: (failure) => text.failures[failure.kind](),
    done: onRead,
  })
  const last = family.events.findLast(({ type }) => type === 'history-read')?.on
  return (
    <Sheet title={words.doneTitle} tone="accent">
      <div class="stack stack--s no-print">
        <p>{words.doneText}</p>
        {last && <p class="sub">{words.noted(formatDay(last))}</p>}
        <div role="alert">{entry.failed !== null && <Notice variant="alert" title={entry.failed} />}</div>
        <p>
          <Button busy={entry.busy} busyWord={words.saving} onClick={() => entry.submit()}>
            {entry.failed === null ? words.done : text.common.tryAgain}
          </Button>
        </p>
      </div>
    </Sheet>
  )
}
