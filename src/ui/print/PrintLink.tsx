import { Printer } from 'lucide'
import type { ReportId } from '../../core/out.ts'
import { LinkButton } from '../parts/Button.tsx'
import { hrefTo } from '../route.ts'

export interface PrintLinkProps {
  readonly caseId: string
  readonly report: ReportId
  /** What it is about: see the route. */
  readonly about?: readonly string[] | undefined
  readonly children: string
}

/** The way to a copy of what is on this screen, to be looked at before it is printed or copied. */
export function PrintLink({ caseId, report, about = [], children }: PrintLinkProps) {
  return (
    <LinkButton variant="quiet" icon={Printer} href={hrefTo({ at: 'print', caseId, report, about })}>
      {children}
    </LinkButton>
  )
}
