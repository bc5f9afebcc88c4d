import { useEffect, useState } from 'preact/hooks'
import { type KeptPosition, readPositions } from '../../app/answers.ts'
import { watch } from '../../app/read.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/** Where visits on this device were left, the latest first, kept up to date; undefined while it is being read. */
export function usePositions(): readonly KeptPosition[] | undefined {
  const app = useApp()
  const [positions, setPositions] = useState<readonly KeptPosition[]>()
  useEffect(
    () =>
      watch(
        app,
        () => readPositions(app),
        (read) => {
          if (read.ok) setPositions(read.value)
          else trouble.value = read.failure
        },
      ),
    [app],
  )
  return positions
}
