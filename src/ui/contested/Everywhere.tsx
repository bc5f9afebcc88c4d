import { UsersRound } from 'lucide'
import { disputesOf } from '../../app/settle.ts'
import * as text from '../../i18n/index.ts'
import { useCaseload } from '../context.tsx'
import { familyName } from '../../report/say/names.ts'
import { Page, Waiting } from '../frame/Page.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { byThing } from './things.ts'

const words = text.contested
const back = { label: text.family.toCaseload, href: hrefTo({ at: 'caseload' }) }

/** Every family in which people entered different things without having seen each other's, with the way to each. */
export function ContestedEverywhere() {
  const families = useCaseload()
  if (!families) return <Waiting title={words.screen} back={back} />
  const open = families.map((family) => ({ family, count: byThing(disputesOf(family).open).length })).filter(({ count }) => count > 0)
  return (
    <Page title={words.screen} back={back} form>
      <PageHead title={words.everywhereTitle} />
      <div class="sheet">
        {open.length === 0 && (
          <EmptyState title={words.noneTitle} icon={UsersRound}>
            {words.noneHint}
          </EmptyState>
        )}
        <ul class="everywhere">
          {open.map(({ family, count }) => (
            <li key={family.id}>
              <span>
                <b>{familyName(family)}</b>
                <span class="sub">{words.everywhereCount(count)}</span>
              </span>
              <a class="link" href={hrefTo({ at: 'contested', caseId: family.id })}>
                {words.everywhereLook}
                <VisuallyHidden>{words.ofThing(familyName(family))}</VisuallyHidden>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  )
}
