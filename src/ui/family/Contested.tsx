import type { Register } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'

/** One register that two people may have set without seeing each other, with the words for its values. */
export interface Disputed {
  readonly label: string
  readonly lines: readonly string[]
}

/** What each person entered, by whom and when; null unless they differ. */
export function disputed<V>(label: string, register: Register<V>, say: (value: V) => string): Disputed | null {
  if (register.kind !== 'contested') return null
  const lines = register.heads.map(({ value, fact }) =>
    text.family.enteredBy(say(value), fact.by.name, formatDay(fact.at.wall.slice(0, 10))),
  )
  return { label, lines }
}

/** Both values of everything that is contested, and how saving settles it; nothing where nothing is. */
export function Contested({ items }: { readonly items: readonly (Disputed | null)[] }) {
  const open = items.filter((item) => item !== null)
  if (open.length === 0) return null
  return (
    <Notice variant="attention" title={text.family.contestedTitle}>
      <dl class="contested">
        {open.map(({ label, lines }) => (
          <div key={label}>
            <dt>{label}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <p>{text.family.contestedSettle}</p>
    </Notice>
  )
}
