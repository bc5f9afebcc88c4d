import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { hrefTo } from '../route.ts'
import { Page } from './Page.tsx'

/** What an address leads to that names nothing on this device. */
export function NotHere() {
  return (
    <Page title={text.common.notHere}>
      <EmptyState
        level={1}
        title={text.common.notHere}
        action={<LinkButton href={hrefTo({ at: 'caseload' })}>{text.common.toCaseload}</LinkButton>}
      >
        {text.common.notHereHint}
      </EmptyState>
    </Page>
  )
}
