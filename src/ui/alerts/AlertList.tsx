import { useRef, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { AlertDialog } from './AlertDialog.tsx'
import { AlertLine } from './AlertLine.tsx'
import { byRule } from '../../report/say/by-rule.ts'
import { sayAlert } from '../../report/say/alert.ts'

const words = text.alerts

/** As many kinds as are read at a glance; the rest is one tap away. */
const AT_A_GLANCE = 5
/** So few more are shorter than the fold that would hide them. */
const SPARE = 2

export interface AlertListProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  /** Worst first. */
  readonly alerts: readonly Alert[]
  /** Whether each is said as for supervision. */
  readonly supervision?: boolean | undefined
}

/**
 * Alerts of a family, worst first, each with its sentence: of several that one rule found, the first in sight and the others folded
 * under it by name. One tap opens the whole of one. Those that somebody looked at stay below, to be read.
 */
export function AlertList({ family, wording, look, alerts, supervision }: AlertListProps) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const top = useRef<HTMLDivElement>(null)
  const open = byRule(alerts.filter(({ acknowledged }) => acknowledged === null))
  const looked = alerts.filter(({ acknowledged }) => acknowledged !== null)
  const shown = open.length <= AT_A_GLANCE + SPARE ? open.length : AT_A_GLANCE
  const hidden = open.slice(shown)
  const line = (alert: Alert) => <AlertLine key={alert.key} {...{ family, wording, look, alert, supervision }} onOpen={setOpenKey} />
  const group = ([first, ...others]: readonly [Alert, ...Alert[]]) =>
    others.length === 0 ? (
      line(first)
    ) : (
      <AlertLine key={first.key} {...{ family, wording, look, supervision }} alert={first} onOpen={setOpenKey}>
        <Disclosure summary={words.others(others.map((alert) => sayAlert(alert, family, wording, look.practice).about))}>
          <ul class="alerts">{others.map(line)}</ul>
        </Disclosure>
      </AlertLine>
    )
  return (
    <div ref={top} tabIndex={-1}>
      {open.length === 0 && <p class="sub">{looked.length === 0 ? words.none : words.allLooked}</p>}
      <ul class="alerts">{open.slice(0, shown).map(group)}</ul>
      {hidden.length > 0 && (
        <Disclosure summary={words.more(hidden.reduce((sum, each) => sum + each.length, 0))}>
          <ul class="alerts">{hidden.map(group)}</ul>
        </Disclosure>
      )}
      {looked.length > 0 && (
        <Disclosure summary={words.lookedTitle(looked.length)}>
          <ul class="alerts">{looked.map(line)}</ul>
        </Disclosure>
      )}
      <AlertDialog
        {...{ family, wording, look }}
        alert={alerts.find(({ key }) => key === openKey) ?? null}
        onClose={() => {
          setOpenKey(null)
          // An alert that was looked at has moved, and what opened it is gone: the focus stays with the list.
          setTimeout(() => document.activeElement === document.body && top.current?.focus())
        }}
      />
    </div>
  )
}
