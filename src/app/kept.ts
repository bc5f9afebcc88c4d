import type { Keeping } from '../store/keeping.ts'
import type { Device } from './device.ts'

export type { Keeping }

/** How this device keeps what shows the tick, as of now. */
export const keptOn = ({ store }: Device): Keeping => store.keeping()
