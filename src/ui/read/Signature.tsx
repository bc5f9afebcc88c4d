import { ShieldCheck } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { checkSignature } from '../../app/sign.ts'
import type { FactOf } from '../../core/fact.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Icon } from '../parts/Icon.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'

/** Whether the entries here are the signed ones; undefined while they are being checked. */
function useCheck(family: Family, signature: FactOf<'signature'>) {
  const [found, setFound] = useState<'whole' | 'differs'>()
  useEffect(() => {
    let gone = false
    void checkSignature(family, signature).then((result) => gone || setFound(result))
    return () => {
      gone = true
    }
  }, [family, signature])
  return found
}

const readingsOf = (visit: Visit) => [...visit.profiles.values()].flatMap((profile) => profile.items)

/** Who signed, when and over how much; whether it is still whole here; what came after it. */
export function Signature({ family, visit, signature }: { family: Family; visit: Visit; signature: FactOf<'signature'> }) {
  const found = useCheck(family, signature)
  const { by, at, values } = signature
  const amended = readingsOf(visit).filter((reading) => reading.amended).length
  const late = readingsOf(visit).filter((reading) => reading.late).length
  return (
    <Sheet title={text.read.signature}>
      <div class="stack stack--s">
        <p>
          {text.read.signedBy(by.name, by.role, by.agency, at.wall)} {text.read.covers(values.count)}
        </p>
        {found === undefined && <p class="sub">{text.read.check.checking}</p>}
        {found === 'whole' && (
          <p class="signature__whole">
            <Icon icon={ShieldCheck} />
            <span>{text.read.check.whole}</span>
          </p>
        )}
        {found === 'differs' && (
          <Notice variant="alert" role="alert" title={text.read.check.differs}>
            {text.read.check.differsHint}
          </Notice>
        )}
        {amended > 0 && <p>{text.read.amendedSince(amended)}</p>}
        {late > 0 && <p>{text.read.lateSince(late)}</p>}
      </div>
    </Sheet>
  )
}
