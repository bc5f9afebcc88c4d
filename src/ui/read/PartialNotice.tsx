import { EyeOff } from 'lucide'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'

/** That this is a part of a record, where whoever shared it held something back. */
export function PartialNotice({ family }: { readonly family: Pick<Family, 'partial'> }) {
  if (!family.partial) return null
  return (
    <Notice variant="attention" icon={EyeOff} title={text.signed.part}>
      {text.signed.partHint}
    </Notice>
  )
}
