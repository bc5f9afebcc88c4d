import { UsersRound } from 'lucide'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'

const words = text.share

/** What comes first where there is no team yet. */
export function FirstSteps() {
  return (
    <Sheet title={words.start} sub={words.startSub}>
      <ol class="sharesteps">
        {words.steps.map(({ title, text: what }, at) => (
          <li key={title}>
            <span class="sharesteps__mark" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <h3>{title}</h3>
              <p class="sub">{what}</p>
              {at === 0 && (
                <LinkButton icon={UsersRound} href={hrefTo({ at: 'colleagues' })}>
                  {words.toTeam}
                </LinkButton>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
