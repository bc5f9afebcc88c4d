import { UsersRound } from 'lucide'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'

export interface SettleLinkProps {
  readonly caseId: string
  /** The thing that people entered differently. */
  readonly about: string
  /** What it is called. */
  readonly name: string
}

/** The way to where two values of one thing stand side by side and are settled with a reason. */
export function SettleLink({ caseId, about, name }: SettleLinkProps) {
  return (
    <span class="no-print">
      <LinkButton variant="plain" small icon={UsersRound} href={hrefTo({ at: 'contested', caseId, about })}>
        {text.read.settle}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </LinkButton>
    </span>
  )
}
