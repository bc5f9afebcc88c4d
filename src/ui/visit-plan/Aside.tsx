import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Page } from '../frame/Page.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'

export interface AsideProps {
  readonly title: string
  readonly back: { readonly label: string; readonly href: string }
  readonly head: string
  readonly hint: string
  readonly icon?: IconNode
  /** The way on. */
  readonly children: ComponentChildren
}

/** Why no visit can be planned here, and where to go. */
export function Aside({ title, back, head, hint, icon, children }: AsideProps) {
  return (
    <Page title={title} back={back}>
      <EmptyState level={1} title={head} icon={icon} action={children}>
        {hint}
      </EmptyState>
    </Page>
  )
}
