import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { disputesOf } from '../../app/settle.ts'
import type { Contested } from '../../core/contested.ts'
import * as text from '../../i18n/index.ts'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo } from '../route.ts'

const words = text.family

/** Where the notice stands: on a page of its own, in a dialog, or in the place of the form, with the heading that the form had. */
type Around =
  | { readonly page: { readonly title: string; readonly back: { readonly label: string; readonly href: string } } }
  | { readonly dialog: { readonly title: string; readonly onClose: () => void } }
  | { readonly page?: undefined; readonly dialog?: undefined; readonly title?: string }

export type SettleFirstProps = Around & {
  readonly family: Family
  /** Whether the form would set this register, and so settle it without a reason. */
  readonly of: (open: Contested) => boolean
  /** What people disagree about, such as a child's name. */
  readonly what: string
  /** The form. */
  readonly children: ComponentChildren
}

/** The form; in its place the way to settle what people entered differently, where that was so when it was opened. */
export function SettleFirst(props: SettleFirstProps) {
  const { family, of, what, children } = props
  // As it was when the form opened: what arrives while somebody types takes no words from under their hands.
  const [first] = useState(() => disputesOf(family).open.find(of))
  if (!first) return <>{children}</>
  const notice = (
    <Notice
      variant="attention"
      title={words.settleFirst(what)}
      actions={
        <a class="link" href={hrefTo({ at: 'contested', caseId: family.id, about: first.about })}>
          {words.settleFirstLink}
        </a>
      }
    >
      {words.settleFirstHint}
    </Notice>
  )
  if ('page' in props && props.page) {
    const { title, back } = props.page
    return (
      <Page title={title} back={back} form>
        <PageHead title={title} />
        {notice}
      </Page>
    )
  }
  if (!('dialog' in props) || !props.dialog) {
    return (
      <>
        {'title' in props && props.title !== undefined && <PageHead title={props.title} />}
        {notice}
      </>
    )
  }
  const { title, onClose } = props.dialog
  return (
    <Dialog
      open
      title={title}
      closeWord={text.common.close}
      onClose={onClose}
      actions={
        <Button variant="quiet" onClick={onClose}>
          {text.common.close}
        </Button>
      }
    >
      {notice}
    </Dialog>
  )
}
