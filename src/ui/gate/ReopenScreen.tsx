import { useState } from 'preact/hooks'
import { today } from '../../app/app.ts'
import { type ReopeningFailure, reopen } from '../../app/episodes.ts'
import { type EventFailure, recordEvent } from '../../app/events.ts'
import type { WriteFailure } from '../../app/failure.ts'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import type { Result } from '../../core/result.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily, useWording } from '../context.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { SaveButtons } from '../family/SaveButtons.tsx'
import { useEntry } from '../family/useEntry.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { EpisodeStory } from '../chronology/EpisodeStory.tsx'
import { noteOf } from './note.ts'

const words = text.ending
const REASON = 'reopen-reason'

/** A closed case opened again: what was known before comes first, then why. */
export function ReopenScreen({ route }: { readonly route: Extract<Route, { at: 'reopen' }> }) {
  const family = useFamily(route.caseId)
  const wording = useWording()
  if (!family || !wording) return <Waiting title={words.reopenScreen} />
  if (!isHere(family)) return <NotHere />
  const toFamily = hrefTo({ at: 'family', caseId: family.id })
  return (
    <Page
      title={words.reopenScreen}
      barTitle={familyName(family)}
      sub={words.reopenScreen}
      back={{ label: familyName(family), href: toFamily }}
      form
    >
      {family.episodes.at(-1)?.closing ? (
        <Reopen family={family} wording={wording} />
      ) : (
        <EmptyState level={1} title={words.openTitle} action={<LinkButton href={toFamily}>{words.toFamily}</LinkButton>}>
          {words.openHint}
        </EmptyState>
      )}
    </Page>
  )
}

function Reopen({ family, wording }: { readonly family: Family; readonly wording: Wording }) {
  const app = useApp()
  const [reason, setReason] = useState('')
  const [isRead, setRead] = useState(false)
  const [isNoted, setNoted] = useState(false)

  async function save(): Promise<Result<string, EventFailure | ReopeningFailure | WriteFailure>> {
    // Noted first: dated today it belongs to the episode that begins today, and a second try must not note it twice.
    if (isRead && !isNoted) {
      const noted = await recordEvent(app, family.id, noteOf('history-read', today(app.platform)))
      if (!noted.ok) return noted
      setNoted(true)
    }
    return reopen(app, family, reason)
  }

  const entry = useEntry({
    check: () => (reason.trim() === '' ? [{ field: REASON, message: words.noReason }] : []),
    save,
    say: (failure) => text.failures[failure.kind](),
    done: () => goInstead({ at: 'family', caseId: family.id }),
  })
  return (
    <EntryForm
      entry={entry}
      head={<PageHead title={words.reopenTitle} sub={words.reopenSub} />}
      actions={<SaveButtons busy={entry.busy} label={words.reopen} cancel={hrefTo({ at: 'family', caseId: family.id })} />}
    >
      <div class="stack">
        {family.episodes.toReversed().map((episode) => (
          <EpisodeStory key={episode.id} {...{ family, episode, wording }} />
        ))}
      </div>
      <Sheet title={words.reopenTitle} titleHidden tone="accent">
        <div class="stack">
          <CheckField label={words.read} hint={words.readHint} checked={isRead} onChange={setRead} />
          <TextAreaField
            id={REASON}
            label={words.reason}
            hint={words.reasonHint}
            error={entry.error(REASON)}
            errorWord={text.common.errorWord}
            value={reason}
            onInput={setReason}
          />
          <p class="sub">{words.reopenWhat}</p>
        </div>
      </Sheet>
    </EntryForm>
  )
}
