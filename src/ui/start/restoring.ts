import { useState } from 'preact/hooks'
import type { Platform } from '../../app/app.ts'
import type { Space } from '../../app/device.ts'
import { bringBack, bringBackFrom, type Holding, type RestoreFailure } from '../../app/rescue.ts'

/** Where the records come back from. */
export type Source = 'copy' | 'file'

/** How far bringing the records back has come. */
export type Restoring =
  | { readonly at: 'asked' }
  | { readonly at: 'working'; readonly from: Source }
  | { readonly at: 'failed'; readonly from: Source; readonly failure: RestoreFailure }
  | { readonly at: 'back'; readonly from: Source; readonly brought: Holding }

/** Bringing the records of a space back, one way at a time. */
export function useRestoring(platform: Platform, space: Space) {
  const [restoring, setRestoring] = useState<Restoring>({ at: 'asked' })
  async function from(source: Source, work: () => ReturnType<typeof bringBack>) {
    if (restoring.at === 'working') return
    setRestoring({ at: 'working', from: source })
    const brought = await work()
    setRestoring(
      brought.ok ? { at: 'back', from: source, brought: brought.value } : { at: 'failed', from: source, failure: brought.failure },
    )
  }
  return {
    restoring,
    fromCopy: () => from('copy', () => bringBack(platform, space)),
    fromFile: (file: Blob) => from('file', () => bringBackFrom(platform, space, file)),
  }
}
