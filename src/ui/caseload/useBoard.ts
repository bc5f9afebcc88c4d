import { useEffect, useState } from 'preact/hooks'
import { type Board, watchBoard } from '../../app/board.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/** The board as far as it is worked out, kept up to date; undefined until there is anything to show. */
export function useBoard(): Board | undefined {
  const app = useApp()
  const [board, setBoard] = useState<Board>()
  useEffect(
    () =>
      watchBoard(app, (read) => {
        if (read.ok) setBoard(read.value)
        else trouble.value = read.failure
      }),
    [app],
  )
  return board
}
