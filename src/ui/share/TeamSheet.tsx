import { UsersRound } from 'lucide'
import type { TeamHere } from '../../app/team.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'

const words = text.share

/** Whose file it is, how many can open it, and the way to the list. */
export function TeamSheet({ here: { team } }: { readonly here: TeamHere }) {
  if (!team) return null
  const others = team.members.length - 1
  return (
    <Sheet title={words.team}>
      <div class="stack stack--s">
        <p class="shareteam">
          <b>{team.name}</b>
          <span class="sub">{others > 0 ? words.colleagues(others) : words.alone}</span>
          {team.doubtful.length > 0 && <span class="sub">{words.doubtfulCount(team.doubtful.length)}</span>}
        </p>
        <div>
          <LinkButton variant="quiet" small icon={UsersRound} href={hrefTo({ at: 'colleagues' })}>
            {words.toColleagues}
          </LinkButton>
        </div>
      </div>
    </Sheet>
  )
}

/** Why this tablet, although it knows a team, cannot save for it; nothing where it can. */
export function Standing({ here: { team, standing } }: { readonly here: TeamHere }) {
  if (!team || standing === 'member' || standing === 'none') return null
  const { removed, removedText, doubtful, doubtfulText, unlisted, unlistedText } = words
  const said = { removed: [removed, removedText], doubtful: [doubtful, doubtfulText], 'not-listed': [unlisted, unlistedText] } as const
  const [title, sentence] = said[standing]
  return (
    <Notice
      variant="attention"
      level={2}
      title={title(team.name)}
      actions={
        <LinkButton variant="quiet" small icon={UsersRound} href={hrefTo({ at: 'colleagues' })}>
          {words.toColleagues}
        </LinkButton>
      }
    >
      {sentence}
    </Notice>
  )
}
