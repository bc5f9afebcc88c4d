import { useState } from 'preact/hooks'
import { removeMember, repeatDoubtful } from '../../app/team.ts'
import type { DoubtfulStatement, Team } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { MAIN_ID } from '../parts/Shell.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { Digits } from './Digits.tsx'
import { dayOf, nameOf, sayFailure } from './words.ts'

const words = text.colleagues.doubt

/** What was said by somebody who was off the list by then: followed, or left out, once a person here says so. */
export function Doubtful({ team, changes }: { readonly team: Team; readonly changes: boolean }) {
  const app = useApp()
  const [failure, setFailure] = useState<string>()
  if (team.doubtful.length === 0) return null

  async function decide({ statement }: DoubtfulStatement, follow: boolean) {
    const decided = await (follow ? repeatDoubtful(app, statement.id) : removeMember(app, statement.id, words.leftOutBecause))
    setFailure(decided.ok ? undefined : sayFailure(decided.failure))
    // The buttons go with the entry, and the focus with them.
    if (decided.ok) document.getElementById(MAIN_ID)?.focus({ preventScroll: true })
  }

  return (
    <Sheet title={words.title(team.doubtful.length)} sub={words.sub} tone="outline">
      <div role="alert">{failure && <Notice variant="alert">{failure}</Notice>}</div>
      <ul class="mates">
        {team.doubtful.map((doubt) => {
          const { statement, member, by } = doubt
          const removal = statement.says.kind === 'removed'
          const name = nameOf(member)
          return (
            <li key={statement.id} class="mate mate--doubt">
              <div class="mate__text">
                <h3 class="mate__name">
                  {(removal ? words.removed : words.added)(by ? nameOf(by) : words.someone, name, dayOf(statement.at))}
                </h3>
                {statement.says.kind === 'removed' && <p>{text.colleagues.list.reason(statement.says.because)}</p>}
                <p class="sub">
                  {text.colleagues.list.digits} <Digits of={member} />
                </p>
              </div>
              {changes && (
                <div class="acts">
                  <Button variant="quiet" small onClick={() => void decide(doubt, false)}>
                    {removal ? words.keep : words.leaveOut}
                    <VisuallyHidden> {name}</VisuallyHidden>
                  </Button>
                  <Button variant="quiet" small onClick={() => void decide(doubt, true)}>
                    {removal ? words.removeAgain : words.addAgain}
                    <VisuallyHidden> {name}</VisuallyHidden>
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
