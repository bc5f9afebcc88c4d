import { EyeOff, ShieldAlert, ShieldCheck, ShieldQuestionMark } from 'lucide'
import type { Family } from '../../app/read.ts'
import type { ChainLink } from '../../app/chain.ts'
import type { FactOf } from '../../core/fact.ts'
import { isLate } from '../../core/told.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Icon } from '../parts/Icon.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { linkOf, useChain } from './useChain.ts'

const words = text.signed

const readingsOf = (visit: Visit) => [...visit.profiles.values()].flatMap((profile) => profile.items)

/** Who signed, when and over how much; whether it is still whole here; what came after it. */
export function Signature({ family, visit, signature }: { family: Family; visit: Visit; signature: FactOf<'signature'> }) {
  const link = linkOf(useChain(family), visit)
  const { by, at, values } = signature
  const amended = readingsOf(visit).filter((reading) => reading.amended).length
  const late = readingsOf(visit).filter((reading) => reading.late).length
  const lateDays = family.days.filter((told) => told.visit === visit.id && isLate(told, signature)).length
  return (
    <Sheet title={text.read.signature}>
      <div class="stack stack--s">
        <p>
          {text.read.signedBy(by.name, by.role, by.agency, at.wall)} {text.read.covers(values.count)}
        </p>
        {link ? <Found link={link} /> : <p class="sub">{words.checking}</p>}
        {amended > 0 && <p>{text.read.amendedSince(amended)}</p>}
        {late > 0 && <p>{text.read.lateSince(late)}</p>}
        {lateDays > 0 && <p>{text.days.lateSince(lateDays)}</p>}
      </div>
    </Sheet>
  )
}

/** What the check found, and what to do about it. */
function Found({ link: { own, state, signature } }: { readonly link: ChainLink }) {
  const { name } = signature.by
  if (own === 'altered') {
    return (
      <Notice variant="alert" role="alert" icon={ShieldAlert} title={words.states.altered}>
        <p>{words.alteredHint}</p>
        <ol class="signature__do">
          {words.alteredDo(name).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Notice>
    )
  }
  if (own === 'missing') {
    return (
      <Notice variant="attention" icon={ShieldQuestionMark} title={words.states.missing}>
        {words.missingHint(name)}
      </Notice>
    )
  }
  if (own === 'partial') {
    return (
      <Notice variant="attention" icon={EyeOff} title={words.states.partial}>
        {words.partialHint}
      </Notice>
    )
  }
  if (state !== 'whole') {
    return (
      <Notice variant="attention" icon={ShieldQuestionMark} title={words.before}>
        {words.beforeHint}
      </Notice>
    )
  }
  return (
    <p class="signature__whole">
      <Icon icon={ShieldCheck} />
      <span>{words.states.whole}</span>
    </p>
  )
}
