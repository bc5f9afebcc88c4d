import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { useFamily } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo, type Route } from '../route.ts'
import { Asking } from './Asking.tsx'
import { type Choices, scopeOf } from './choices.ts'
import { HandOver } from './HandOver.tsx'
import { HeldBack, Preview } from './Preview.tsx'
import { usePart } from './usePart.ts'

const words = text.part

/** A part of a family’s records for somebody outside the team: chosen, looked at as they will see it, and handed over. */
export function PartScreen({ route }: { readonly route: Extract<Route, { at: 'part' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.screen} />
  return isHere(family) ? <Whole key={family.id} family={family} /> : <NotHere />
}

function Whole({ family }: { readonly family: Family }) {
  const name = familyName(family)
  const only = family.children.length === 1 ? family.children.map(({ id }) => id) : []
  const [choices, setChoices] = useState<Choices>({ reader: 'housing', children: only, groups: [] })
  const { found, isCurrent } = usePart(family, scopeOf(choices))
  const part = found?.ok ? found.value : null
  // Nobody has done anything wrong before they chose a child.
  const refused = found && !found.ok && found.failure.kind !== 'which-child' ? found.failure : null
  return (
    <Page title={words.screen} barTitle={name} sub={words.screen} back={{ label: name, href: hrefTo({ at: 'family', caseId: family.id }) }}>
      <PageHead title={words.title(name)} sub={words.sub} />
      <div class="part">
        <div class="stack">
          <Notice title={words.basis}>{words.basisWhat}</Notice>
          <Asking {...{ family, choices }} onChange={setChoices} />
        </div>
        <div class="stack" aria-busy={isCurrent ? undefined : 'true'}>
          {found === undefined && <p class="sub">{words.working}</p>}
          {refused && <Notice variant="attention">{text.failures[refused.kind]()}</Notice>}
          {part && <Preview part={part} />}
          {part && <HeldBack held={part.held} />}
          <HandOver part={isCurrent ? part : null} />
        </div>
      </div>
    </Page>
  )
}
