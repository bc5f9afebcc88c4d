import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { LensGroup } from '../../core/lens.ts'
import { OF_FAMILY } from '../../core/lens-marks.ts'
import * as text from '../../i18n/index.ts'
import { plumblineLens } from '../../instruments/plumbline/lens.ts'
import { lens as wording } from '../../instruments/plumbline/wording/en/lens.ts'
import { useFamily } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName, personName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { hrefTo, type Route } from '../route.ts'
import { EntryLine } from './EntryLine.tsx'
import { LensSummary } from './LensSummary.tsx'

const words = text.lens

/** What bears on the adults' capacity to care, of one adult or of the family: never graded, strengths first. */
export function LensScreen({ route }: { readonly route: Extract<Route, { at: 'lens' }> }) {
  const family = useFamily(route.caseId)
  const { caseId, from } = route
  const label = from ? text.common.familyNav[from] : (family?.name ?? text.common.back)
  const back = { label, href: hrefTo({ at: from ?? 'family', caseId }) }
  if (!family) return <Waiting title={words.screen} back={back} />
  const adult = family.adults.find(({ id }) => id === route.about)
  if (!isHere(family) || !(adult || route.about === OF_FAMILY)) return <NotHere />
  const title = adult ? words.titleAdult(personName(adult)) : words.titleFamily(familyName(family))
  return (
    <Page title={words.screen} barTitle={words.screen} back={back} focusOn={route.about}>
      <PageHead title={title} sub={wording.rule} />
      <div class="stack">
        <Who family={family} route={route} />
        <Lens key={route.about} family={family} about={route.about} />
      </div>
    </Page>
  )
}

function Who({ family, route }: { readonly family: Family; readonly route: Extract<Route, { at: 'lens' }> }) {
  const people = [{ id: OF_FAMILY, name: words.family }, ...family.adults.map((adult) => ({ id: adult.id, name: personName(adult) }))]
  if (people.length < 2) return null
  const items = people.map(({ id, name }) => ({
    href: hrefTo({ ...route, about: id }),
    label: name,
    current: id === route.about,
  }))
  return <Tabs label={words.people} items={items} />
}

function Lens({ family, about }: { readonly family: Family; readonly about: string }) {
  const [saved, setSaved] = useState<string>()
  const groups: readonly LensGroup[] = plumblineLens.groups
  const mine = groups.filter((group) => (group.about === 'family') === (about === OF_FAMILY))
  const markOf = (code: string) => family.lens.find((mark) => mark.about === about && mark.entry === code)
  return (
    <>
      <LensSummary family={family} about={about} />
      <p role="status" class="entry__status">
        {saved !== undefined && words.saved(saved)}
      </p>
      {mine.map((group) => (
        <Sheet
          key={group.code}
          title={wording.groups[group.code]}
          sub={words.known(group.entries.filter(({ code }) => markOf(code)).length, group.entries.length)}
        >
          <ul class="lens">
            {group.entries.map((entry) => (
              <EntryLine key={entry.code} {...{ family, about, entry, wording }} mark={markOf(entry.code)} onSaved={setSaved} />
            ))}
          </ul>
        </Sheet>
      ))}
    </>
  )
}
