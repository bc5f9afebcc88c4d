import type { ComponentChildren } from 'preact'
import type { FactOf } from '../../core/fact.ts'
import type { Register } from '../../core/fold.ts'
import { covered } from '../../core/signed.ts'
import * as text from '../../i18n/index.ts'
import { Pill } from '../parts/Pill.tsx'

export interface RecordedProps<V> {
  readonly register: Register<V>
  readonly signed: FactOf<'signature'> | null
  /** How it is said that it came after signing, where it was written then and did not only arrive. */
  readonly lateWord?: string | undefined
  readonly children: (value: V) => ComponentChildren
}

/** What was recorded of one thing: nothing, one value, or each that people recorded without seeing each other, with who and when. */
export function Recorded<V>({ register, signed, lateWord = text.read.late, children }: RecordedProps<V>) {
  if (register.kind === 'unanswered') return <span class="sub">{text.read.notGiven}</span>
  const after = signed === null ? [] : register.heads.filter((head) => !covered(signed, head.fact))
  const settled = after.length > 0 && after.every(({ fact }) => fact.why !== undefined)
  const mark = after.length > 0 && <Pill tone="line">{settled ? text.read.settledAfter : lateWord}</Pill>
  if (register.kind === 'settled') {
    return (
      <>
        {children(register.value)} {mark}
      </>
    )
  }
  return (
    <>
      <span class="sub">{text.read.twoAnswers}</span> {mark}
      <ul class="heads">
        {register.heads.map(({ value, fact }) => (
          <li key={fact.id}>
            {children(value)} <span class="sub">{text.read.byWhen(fact.by.name, fact.at.wall)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
