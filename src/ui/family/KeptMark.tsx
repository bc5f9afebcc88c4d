import { EyeOff } from 'lucide'
import * as text from '../../i18n/index.ts'
import { Pill } from '../parts/Pill.tsx'

/** That one of these things is kept from the family; nothing where none is. Called as a function where there are thousands. */
export function KeptMark({ kept, of }: { readonly kept: ReadonlySet<string>; readonly of: readonly string[] }) {
  if (!of.some((thing) => kept.has(thing))) return null
  return (
    <Pill tone="line" icon={EyeOff}>
      {text.discretion.kept}
    </Pill>
  )
}
