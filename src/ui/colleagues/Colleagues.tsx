import { Check } from 'lucide'
import { useState } from 'preact/hooks'
import { canSave, type TeamHere } from '../../app/team.ts'
import type { Team } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { AddColleague } from './AddColleague.tsx'
import { Doubtful } from './Doubtful.tsx'
import { LeaveTeam } from './LeaveTeam.tsx'
import { MemberList } from './MemberList.tsx'
import { MyCode } from './MyCode.tsx'
import { PaperKey } from './PaperKey.tsx'
import { JoinSteps, StartTeam } from './StartTeam.tsx'
import { type ColleaguesRead, useColleagues } from './useColleagues.ts'

const words = text.colleagues
const back = { label: words.back, href: hrefTo({ at: 'share' }) }

/** Who shares one file with this tablet, with which keys; and the ways to start, join, add and remove. */
export function Colleagues() {
  const app = useApp()
  const read = useColleagues()
  const [paper, setPaper] = useState<'no' | 'making' | 'done'>('no')
  const { here } = read
  if (!here) return <Waiting title={words.title} back={back} />
  const { team } = here
  if (team && paper === 'making') return <PaperKey team={team} onDone={(added) => setPaper(added ? 'done' : 'no')} />
  return (
    <Page title={words.title} barTitle={words.title} back={back} focusOn={`${words.title} ${team ? team.id : ''}`}>
      <PageHead title={words.title} sub={team ? words.sub.team(team.name) : words.sub.alone} />
      <div class="stack colleagues">
        {app.practice && <Notice>{words.practice}</Notice>}
        <Standing here={here} />
        {team ? (
          <InTeam team={team} here={here} read={read} paper={paper === 'done'} onPaper={() => setPaper('making')} />
        ) : (
          <div class="colleagues__cols colleagues__cols--alone">
            <JoinSteps />
            <MyCode open mine={read.mine} problem={read.problem} onRetry={read.retry} />
            <StartTeam />
          </div>
        )}
      </div>
    </Page>
  )
}

/** What stands in the way where this tablet is not, or not surely, on the list. */
function Standing({ here: { standing } }: { readonly here: TeamHere }) {
  if (standing === 'none' || standing === 'member') return null
  return (
    <Notice variant="alert" title={words.stands[standing]} level={2}>
      {words.stands[`${standing}Text`]}
    </Notice>
  )
}

interface InTeamProps {
  readonly team: Team
  readonly here: TeamHere
  readonly read: ColleaguesRead
  /** A paper key was just put on the list. */
  readonly paper: boolean
  readonly onPaper: () => void
}

function InTeam({ team, here, read, paper, onPaper }: InTeamProps) {
  const changes = canSave(here)
  const own = read.mine?.member.recipient
  const others = team.members.filter(({ what, recipient }) => what === 'device' && recipient !== own)
  return (
    <div class="colleagues__cols">
      <div class="stack">
        <Doubtful team={team} changes={changes} />
        <MemberList team={team} own={own} changes={changes} />
      </div>
      <div class="stack">
        {changes && <AddColleague />}
        <MyCode open={!changes} mine={read.mine} problem={read.problem} onRetry={read.retry} />
        {changes && <PaperKeys team={team} done={paper} onMake={onPaper} />}
        <LeaveTeam team={team} last={changes && others.length === 0} />
      </div>
    </div>
  )
}

function PaperKeys({ team, done, onMake }: { readonly team: Team; readonly done: boolean; readonly onMake: () => void }) {
  const { paper } = words
  const count = team.members.filter(({ what }) => what === 'recovery').length
  return (
    <Sheet title={paper.title} sub={paper.sub}>
      <div class="stack stack--s">
        <div role="status">
          {done && (
            <Notice icon={Check} title={paper.done}>
              {paper.doneText}
            </Notice>
          )}
        </div>
        {!done && <p>{count === 0 ? paper.none : paper.there(count)}</p>}
        <div>
          <Button variant="quiet" small onClick={onMake}>
            {count === 0 ? paper.make : paper.again}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
