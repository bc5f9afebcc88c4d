import { Check } from 'lucide'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import type { Keeping } from './keeping.ts'

/** What the browser answered about keeping, and what to do about it. */
export function KeepingNotice({ keeping }: { readonly keeping: Keeping }) {
  const { kept, clearable, clearableDo, unsaid, unsaidDo } = text.start.keeping
  switch (keeping) {
    case 'kept':
      return <Notice icon={Check} title={kept} />
    case 'clearable':
      return (
        <Notice variant="attention" title={clearable}>
          {clearableDo}
        </Notice>
      )
    case 'unsaid':
      return <Notice title={unsaid}>{unsaidDo}</Notice>
  }
}
