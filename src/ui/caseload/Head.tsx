import { Users } from 'lucide'
import { clockIsBehind } from '../../app/clock.ts'
import type { BoardEntry } from '../../app/board.ts'
import type { Day } from '../../core/day.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Facts, PageHead } from '../parts/PageHead.tsx'
import { hrefTo } from '../route.ts'

const words = text.caseload

/** The head of the caseload: how much is on this tablet alone and since when, the way to the team view, and a clock that cannot be right. */
export function Head({ families, today }: { readonly families: readonly BoardEntry[]; readonly today: Day }) {
  const app = useApp()
  const visits = families.reduce((sum, family) => sum + family.visits, 0)
  const held = words.held(families.length, visits)
  const since = families.flatMap((family) => family.since ?? []).sort()[0]
  const team = (
    <LinkButton variant="plain" small icon={Users} href={hrefTo({ at: 'team' })}>
      {words.team}
    </LinkButton>
  )
  return (
    <>
      {clockIsBehind(app) && (
        <Notice variant="attention" title={words.clockTitle}>
          {words.clockBehind(`${formatDay(today)}, ${formatTime(app.platform.now())}`)}
        </Notice>
      )}
      <PageHead
        title={words.title}
        sub={<Facts facts={[{ name: words.onlyHere, text: since ? words.heldSince(held, formatDay(since)) : held }]} />}
        actions={team}
      />
    </>
  )
}
