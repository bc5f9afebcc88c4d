import type { ComponentChildren } from 'preact'
import type { ItemSet } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { GradeTile } from '../parts/GradeTile.tsx'
import { useMarking } from '../marking.tsx'
import { sideWords } from '../../report/compare/side-words.ts'
import type { SideState } from '../../report/compare/items.ts'

/** A tile with what stands beside it. */
export function Beside({ tile, children }: { readonly tile: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <div class="beside">
      {tile}
      <div class="beside__words">{children}</div>
    </div>
  )
}

/** What one visit says of an item that was not graded both times: why, in words. */
export function SideCell({ state, set }: { readonly state: SideState; readonly set: ItemSet }) {
  const words = sideWords(state, set, useMarking())
  const grade = state.kind === 'graded' ? state.grade : null
  return (
    <Beside tile={<GradeTile grade={grade} size="s" decorative />}>
      <p class={grade === null ? 'sub' : undefined}>
        {state.kind === 'contested' && `${text.grading.contested}. `}
        {words}
      </p>
    </Beside>
  )
}
