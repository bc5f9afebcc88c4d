import type { Device } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { SaveRescue } from './SaveRescue.tsx'

/** The way to a rescue file for whoever cannot get in, folded away from whoever can. */
export function LockedRescue({ device }: { readonly device: Device }) {
  return (
    <Disclosure summary={text.restore.rescue.locked}>
      <SaveRescue platform={device.platform} space={device.space} />
    </Disclosure>
  )
}
