import type { GatePointId } from '../../core/gate/point.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { sourcesOf } from '../../report/say/gate.ts'

const words = text.gate

/** Why a point is asked for, and who says so. */
export function Why({ id, about, practice }: { readonly id: GatePointId; readonly about: string; readonly practice: Practice }) {
  return (
    <p class="sub gate__why">
      <b>{words.why}:</b> {about} {words.source(sourcesOf(id, practice).join('; '))}
    </p>
  )
}
