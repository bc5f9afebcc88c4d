import * as text from '../../i18n/index.ts'
import { hrefTo } from '../route.ts'

/** The ways to share a part of a family’s records, and to erase or hold them: at the end of its page, where nobody presses by chance. */
export function RecordsLine({ caseId }: { readonly caseId: string }) {
  return (
    <p class="forget__records no-print">
      <a class="link" href={hrefTo({ at: 'part', caseId })}>
        {text.forget.shareRecords}
      </a>
      <a class="link" href={hrefTo({ at: 'forget', caseId })}>
        {text.forget.eraseRecords}
      </a>
    </p>
  )
}
