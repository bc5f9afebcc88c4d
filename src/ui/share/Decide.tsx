import { Plus, UserRoundCheck } from 'lucide'
import type { Arrival, TakeInFailure } from '../../app/exchange/exchange.ts'
import { fingerprintOf } from '../../app/team-code.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { sayTakeIn } from './say.ts'
import { othersOf, together } from './totals.ts'

const words = text.share.preview

/** What a person has to say yes to before a file is taken in. */
export type Agreement = 'other' | 'contradicts' | 'join'

/** What has to be agreed to for this file; nothing for most. */
export function agreementsFor({ team, contradicts, list }: Arrival): Agreement[] {
  return [
    ...(team === 'joinable' && list ? (['join'] as const) : []),
    ...(team === 'other' ? (['other'] as const) : []),
    ...(contradicts ? (['contradicts'] as const) : []),
  ]
}

interface AskProps {
  readonly which: Agreement
  readonly arrival: Arrival
}

/** What there is to know before one agrees. */
function Why({ which, arrival: { list, from, contradicts } }: AskProps) {
  if (which === 'other') {
    return (
      <>
        <h3>{words.other(list?.name ?? '')}</h3>
        <p>{words.otherText}</p>
      </>
    )
  }
  if (which === 'contradicts') {
    return (
      <>
        <h3>{words.contradicts}</h3>
        <p>{contradicts && words.contradictsText(contradicts.contradicted, contradicts.fresh)}</p>
      </>
    )
  }
  const sender = list?.joined.find(({ device }) => device === from.device)
  return (
    <>
      <p>{words.joinText(list?.name ?? '')}</p>
      {sender && (
        <>
          <p>{words.digits(sender.name)}</p>
          <p class="sharedigits">{fingerprintOf(sender)}</p>
        </>
      )}
      <p class="sub">{words.joinHint}</p>
    </>
  )
}

const AGREE: Readonly<Record<Agreement, string>> = {
  other: words.otherAgree,
  contradicts: words.contradictsAgree,
  join: words.joinAgree,
}

export interface DecideProps {
  readonly arrival: Arrival
  readonly leaveOut: ReadonlySet<string>
  readonly saving: boolean
  readonly canSave: boolean
  readonly agreed: ReadonlySet<Agreement>
  readonly missing: readonly Agreement[]
  /** How often somebody went on without having agreed; 0 once they have. */
  readonly asked: number
  readonly busy: 'take' | 'save' | null
  readonly failure: TakeInFailure | null
  readonly onAgree: (which: Agreement, yes: boolean) => void
  readonly onTake: () => void
  readonly onTakeAndSave: () => void
  readonly onLeave: () => void
}

function titleOf({ team, list, from }: Arrival): string {
  if (team !== 'joinable' || !list) return words.decide
  return words.join(from.name, list.joined.filter(({ what, device }) => what === 'device' && device !== from.device).length)
}

/** Take in, take in and save, or not now; with what has to be agreed to first. */
export function Decide(props: DecideProps) {
  const { arrival, leaveOut, saving, canSave, agreed, missing, asked, busy, failure, onAgree, onTake, onTakeAndSave, onLeave } = props
  const adds = together(arrival.families.filter(({ caseId }) => !leaveOut.has(caseId)).map((family) => family.adds))
  const joins = arrival.team === 'joinable' && arrival.list !== null
  const take = adds.facts === 0 ? words.note : words.takeIn(adds.visits, adds.events, othersOf(adds))
  return (
    <Sheet title={titleOf(arrival)} sub={words.decideSub}>
      <div class="stack decide">
        {agreementsFor(arrival).map((which) => (
          <div key={which} class="stack stack--s decide__ask">
            <Why which={which} arrival={arrival} />
            <CheckField
              label={AGREE[which]}
              error={asked > 0 && missing.includes(which) ? words.agree : undefined}
              errorWord={text.common.errorWord}
              checked={agreed.has(which)}
              onChange={(yes) => onAgree(which, yes)}
            />
          </div>
        ))}
        {leaveOut.size > 0 && <p class="sub">{words.without(leaveOut.size)}</p>}
        <Button
          wide
          variant={saving && canSave ? 'quiet' : 'primary'}
          icon={joins ? UserRoundCheck : Plus}
          busy={busy === 'take'}
          busyWord={words.taking}
          onClick={onTake}
        >
          {joins ? words.joinTake : take}
        </Button>
        {canSave && (
          <Button wide variant={saving ? 'primary' : 'quiet'} busy={busy === 'save'} busyWord={words.taking} onClick={onTakeAndSave}>
            {words.takeInSave}
          </Button>
        )}
        <Button wide variant="plain" onClick={onLeave}>
          {words.notNow}
        </Button>
        <p class="vh" role="status">
          {busy && words.taking}
          {asked > 0 && words.agree}
        </p>
        {failure && (
          <Notice variant="alert" role="alert" title={words.notTaken}>
            {sayTakeIn(failure)}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}
