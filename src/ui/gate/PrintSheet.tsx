import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { GatePoint } from '../../core/gate/point.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { familyName, personName } from '../../report/say/names.ts'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Although } from './Although.tsx'
import { PointLines } from './PointLines.tsx'
import { Signatures } from './Signatures.tsx'
import type { Typed } from './typed.ts'

const words = text.gate

export interface PrintSheetProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  readonly points: readonly GatePoint[]
  readonly typed: Typed
}

/** On paper alone, in the stead of the screen: every point with what it rests on, what was typed so far, and room to sign. */
export function PrintSheet({ family, wording, look, points, typed }: PrintSheetProps) {
  const { me } = useApp()
  const { kind } = typed
  const open = points.filter(({ met }) => !met)
  const rows = [
    { key: words.reason[kind], value: typed.reason },
    ...(kind === 'transferred' ? [{ key: words.to, value: typed.to }] : []),
    ...(open.length > 0 ? [{ key: words.overrideWhy, value: typed.why }] : []),
  ]
  return (
    <div class="gate__sheet" hidden>
      <h1>{words.title[kind]}</h1>
      <p>
        <b>{familyName(family)}</b>. {words.sub(family.children.map(personName), formatDay(look.episode.openedOn))}
      </p>
      <p class="sub">{words.printed(formatDay(look.today), me.name, me.role)}</p>
      <h2>{open.length > 0 ? words.shutTitle[kind](open.length) : words.openTitle[kind]}</h2>
      <PointLines {...{ family, wording, look, points }} />
      {open.length > 0 && <Although {...{ family, wording, kind, points }} open={open.map(({ id }) => id)} />}
      <SummaryList rows={rows} />
      <Signatures manager={typed.manager} />
    </div>
  )
}
