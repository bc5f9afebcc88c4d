import { useRef } from 'preact/hooks'
import * as text from '../../i18n/index.ts'

const words = text.caseload

/**
 * What is still being worked out, while there is anything. `left`: families. The figure runs for the eye; for the ear there is a
 * word at the start and one at the end.
 */
export function Working({ left }: { readonly left: number }) {
  const worked = useRef(false)
  if (left > 0) worked.current = true
  return (
    <>
      {left > 0 && (
        <p class="working sub" aria-hidden="true">
          {words.workingLeft(left)}
        </p>
      )}
      <p class="vh" role="status">
        {left > 0 ? words.working : worked.current && words.worked}
      </p>
    </>
  )
}

export interface FoundProps {
  readonly left: number
  /** How many children are shown, in words. */
  readonly found: string
  readonly order: string
}

/** How many children are shown and in which order. Told when it changes, but not for each family that is still coming. */
export function Found({ left, found, order }: FoundProps) {
  const settled = useRef(found)
  if (left === 0) settled.current = found
  return (
    <p class="sub">
      <span aria-hidden="true">{found}</span>
      <span class="vh" role="status">
        {settled.current}
      </span>
      . {order}
    </p>
  )
}
