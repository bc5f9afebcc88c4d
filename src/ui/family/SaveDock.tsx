import * as text from '../../i18n/index.ts'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'

export interface SaveDockProps {
  /** The name of the group of buttons. */
  readonly label: string
  /** The id of the form that Save sends. */
  readonly form: string
  readonly busy: boolean
  /** Where the way out leads. */
  readonly back: string
  /** What the way out says: "Cancel" unless what was typed is kept. */
  readonly backWord?: string | undefined
}

/** The way out of a long form, and Save, at the foot of the window. */
export function SaveDock({ label, form, busy, back, backWord = text.common.cancel }: SaveDockProps) {
  return (
    <Dock
      label={label}
      start={
        <LinkButton variant="plain" href={back}>
          {backWord}
        </LinkButton>
      }
    >
      <Button type="submit" form={form} busy={busy} busyWord={text.family.saving}>
        {text.common.save}
      </Button>
    </Dock>
  )
}
