import { useState } from 'preact/hooks'
import type { PackFileFailure } from '../../app/pack-file.ts'
import { type Preview, readPackFile, takeInPack, type TakeFailure } from '../../app/packs.ts'
import type { WriteFailure } from '../../app/failure.ts'
import { useApp } from '../context.tsx'

/** Where somebody is with a file that they opened. */
export type Opening =
  | { readonly at: 'nothing' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly name: string; readonly failure: PackFileFailure | TakeFailure | WriteFailure }
  | { readonly at: 'preview'; readonly preview: Preview; readonly taking: boolean; readonly failure: TakeFailure | WriteFailure | null }
  | { readonly at: 'taken'; readonly preview: Preview }

/** A file on its way in: looked into, shown, and taken in only when the person says so. */
export interface PackFile {
  readonly opening: Opening
  open(file: File): Promise<void>
  takeIn(preview: Preview): Promise<void>
  leave(): void
}

/** Larger than any pack: read no further than what says so. Bytes. */
const ENOUGH = 2_000_001

/** What one does with a file that might be a pack. */
export function usePackFile(): PackFile {
  const app = useApp()
  const [opening, setOpening] = useState<Opening>({ at: 'nothing' })
  return {
    opening,
    async open(file) {
      const { name } = file
      setOpening({ at: 'reading', name })
      const bytes = new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer())
      const read = await readPackFile(app, bytes, name)
      setOpening(
        read.ok ? { at: 'preview', preview: read.value, taking: false, failure: null } : { at: 'refused', name, failure: read.failure },
      )
    },
    async takeIn(preview) {
      setOpening({ at: 'preview', preview, taking: true, failure: null })
      const taken = await takeInPack(app, preview.pack)
      setOpening(taken.ok ? { at: 'taken', preview } : { at: 'preview', preview, taking: false, failure: taken.failure })
    },
    leave: () => setOpening({ at: 'nothing' }),
  }
}
