import { useEffect, useState } from 'preact/hooks'
import { readGone } from '../../app/erasure.ts'
import { watch } from '../../app/read.ts'
import type { Certificate } from '../../core/erasure.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/** What can be certified of every case that is gone, kept up to date; undefined until it is read. */
export function useGone(): readonly Certificate[] | undefined {
  const app = useApp()
  const [gone, setGone] = useState<readonly Certificate[]>()
  useEffect(
    () =>
      watch(
        app,
        () => readGone(app),
        (read) => {
          if (read.ok) setGone(read.value)
          else trouble.value = read.failure
        },
      ),
    [app],
  )
  return gone
}
