import { Check } from 'lucide'
import type { Device } from '../../app/device.ts'
import { keptOn } from '../../app/kept.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'

/** Which promise holds on this tablet: in how many places what shows the tick is, and what is there for a full disk. */
export function Kept({ device }: { readonly device: Device }) {
  const { two, twoWhat, one, oneWhat, oneWhy, missing, spare, spareGone, spareGoneDo, unknowable } = text.restore.kept
  const { copies, why, ballast, missing: lost } = keptOn(device)
  return (
    <>
      {copies === 2 ? (
        <Notice icon={Check} title={two}>
          {twoWhat}
        </Notice>
      ) : (
        <Notice variant="attention" title={one}>
          {why && oneWhy[why]} {oneWhat}
        </Notice>
      )}
      {lost > 0 && <Notice variant="alert" title={missing(lost)} />}
      {copies === 2 && !ballast && (
        <Notice variant="attention" title={spareGone}>
          {spareGoneDo}
        </Notice>
      )}
      <p>
        {copies === 2 && ballast && spare} {unknowable}
      </p>
    </>
  )
}
