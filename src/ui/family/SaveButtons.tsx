import type { ComponentChildren } from 'preact'
import * as text from '../../i18n/index.ts'
import { Button, LinkButton } from '../parts/Button.tsx'

export interface SaveButtonsProps {
  readonly busy: boolean
  readonly cancel: string
  /** "Save" unless given. */
  readonly label?: string | undefined
  /** Other ways to save. */
  readonly children?: ComponentChildren
}

/** The submit button of an entry, and the way out that keeps nothing. `cancel` is where that leads. */
export function SaveButtons({ busy, cancel, label = text.common.save, children }: SaveButtonsProps) {
  return (
    <>
      <Button type="submit" busy={busy} busyWord={text.family.saving}>
        {label}
      </Button>
      {children}
      <LinkButton variant="plain" href={cancel}>
        {text.common.cancel}
      </LinkButton>
    </>
  )
}
