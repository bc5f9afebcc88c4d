import { FileX } from 'lucide'
import type { Fault } from '../../core/pack/fault.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import { DroppedList } from './FormTold.tsx'
import type { Opening } from './usePackFile.ts'
import { sayPackFailure } from './words.ts'

const words = text.packs

/** As many as somebody puts right in one go. */
const SHOWN = 100

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <>
      <p>{words.faults.named}</p>
      <ul class="bullets packfaults">
        {faults.slice(0, SHOWN).map((fault, at) => (
          <li key={at}>{words.sayFault(fault)}</li>
        ))}
        {faults.length > SHOWN && <li>{words.faults.more(faults.length - SHOWN)}</li>}
      </ul>
    </>
  )
}

/** Why a file was not taken in: one sentence, or everything that is wrong with it, each with its place. */
export function Refused({ name, failure }: Extract<Opening, { at: 'refused' }>) {
  return (
    <Notice variant="alert" role="alert" icon={FileX} title={name}>
      <p>{sayPackFailure(failure)}</p>
      {failure.kind === 'pack-faults' && <Faults faults={failure.faults} />}
      {failure.kind === 'no-items-in-form' && <DroppedList dropped={failure.dropped} />}
    </Notice>
  )
}
