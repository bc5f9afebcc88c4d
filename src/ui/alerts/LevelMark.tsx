import { ChevronsUp, Flag, type IconNode, Info } from 'lucide'
import type { AlertLevel } from '../../core/drift/rule.ts'
import * as text from '../../i18n/index.ts'
import { Pill, type PillProps } from '../parts/Pill.tsx'

const LOOKS: Readonly<Record<AlertLevel, { readonly icon: IconNode; readonly tone: PillProps['tone'] }>> = {
  note: { icon: Info, tone: 'line' },
  act: { icon: Flag, tone: 'accent' },
  escalate: { icon: ChevronsUp, tone: 'ink' },
}

/** How grave an alert is, by its word and its shape: an outline with a dot, a tint with a flag, solid with arrows up. Never by hue. */
export function LevelMark({ level }: { readonly level: AlertLevel }) {
  const { icon, tone } = LOOKS[level]
  return (
    <Pill tone={tone} icon={icon}>
      {text.alerts.level[level]}
    </Pill>
  )
}
