import { useState } from 'preact/hooks'
import { addAgency, changeAgency, checkAgency } from '../../app/agencies.ts'
import { today } from '../../app/app.ts'
import type { Family } from '../../app/read.ts'
import type { Service } from '../../core/event.ts'
import type { Agency } from '../../core/known.ts'
import * as text from '../../i18n/index.ts'
import { SettleFirst } from '../contested/SettleFirst.tsx'
import { useApp, useFamily } from '../context.tsx'
import { InError } from '../event/InError.tsx'
import { EntryForm } from '../family/EntryForm.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { SaveButtons } from '../family/SaveButtons.tsx'
import { useEntry } from '../family/useEntry.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { AgencyFields } from './AgencyFields.tsx'
import { type AgencyTyped, entryOf, newAgency, typedOf, wrongIn } from './agency-typed.ts'

const words = text.agencies

/** An agency that knows the family, new or to be changed. */
export function AgencyScreen({ route }: { readonly route: Extract<Route, { at: 'agency' }> }) {
  const { caseId, agencyId, service } = route
  const family = useFamily(caseId)
  const isNew = agencyId === 'new'
  const title = isNew ? words.newTitle : words.editTitle
  const back = { label: words.screen, href: hrefTo({ at: 'agencies', caseId }) }
  if (!family) return <Waiting title={title} back={back} />
  const agency = family.agencies.find(({ id }) => id === agencyId)
  if (!isHere(family) || !(agency || isNew)) return <NotHere />
  return (
    <SettleFirst
      key={`${caseId}/${agencyId}/${service ?? ''}`}
      family={family}
      of={({ kind, about }) => kind === 'agency' && about === agency?.id}
      what={agency ? agency.name || words.unnamed : ''}
      page={{ title, back }}
    >
      <Page title={title} barTitle={familyName(family)} back={back} form>
        <AgencyForm family={family} agency={agency} service={service ?? null} />
      </Page>
    </SettleFirst>
  )
}

interface AgencyFormProps {
  readonly family: Family
  /** None for a new agency. */
  readonly agency: Agency | undefined
  readonly service: Service | null
}

function AgencyForm({ family, agency, service }: AgencyFormProps) {
  const app = useApp()
  const now = today(app.platform)
  // As it was when the form opened: what is saved replaces what the person saw, and nothing that came in meanwhile.
  const [seen] = useState(agency)
  const [typed, setTyped] = useState<AgencyTyped>(() => (seen ? typedOf(seen) : newAgency(service)))
  const home = { at: 'agencies', caseId: family.id } as const
  const done = () => goInstead(home)
  const entry = useEntry({
    check: () => wrongIn(checkAgency(entryOf(typed), now)),
    save: () => (seen ? changeAgency(app, family.id, seen, entryOf(typed)) : addAgency(app, family.id, entryOf(typed))),
    say: (failure) => text.failures[failure.kind](),
    done,
  })
  return (
    <>
      <EntryForm
        entry={entry}
        head={<PageHead title={seen ? words.editTitle : words.newTitle} sub={words.formSub} />}
        actions={<SaveButtons busy={entry.busy} cancel={hrefTo(home)} />}
      >
        <AgencyFields
          family={family}
          typed={typed}
          onType={(change) => setTyped((before) => ({ ...before, ...change }))}
          error={entry.error}
          today={now}
        />
      </EntryForm>
      {seen && <InError caseId={family.id} thing={seen} done={done} />}
    </>
  )
}
