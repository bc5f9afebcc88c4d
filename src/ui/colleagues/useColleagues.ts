import { useEffect, useState } from 'preact/hooks'
import type { WriteFailure } from '../../app/failure.ts'
import { type TeamHere, teamOf } from '../../app/team.ts'
import { myCode } from '../../app/team-code.ts'
import type { Member } from '../../core/team.ts'
import { useApp } from '../context.tsx'
import { useWatchedRead } from '../share/useWatchedRead.ts'

/** What this tablet tells others about itself. */
export interface Mine {
  readonly code: string
  readonly member: Member
}

/** The team as this tablet knows it and this tablet's own code; undefined while they are read. */
export interface ColleaguesRead {
  readonly here: TeamHere | undefined
  readonly mine: Mine | undefined
  /** Why there is no code: the keys could not be kept. */
  readonly problem: WriteFailure['kind'] | null
  retry(): void
}

/** The team and the own code, kept up to date. The keys are made here at the first visit. */
export function useColleagues(): ColleaguesRead {
  const app = useApp()
  const here = useWatchedRead(teamOf)
  const [mine, setMine] = useState<Mine>()
  const [problem, setProblem] = useState<WriteFailure['kind'] | null>(null)
  const [attempt, setAttempt] = useState(0)
  // A new attempt is a reason to ask again.
  useEffect(() => {
    let gone = false
    void myCode(app).then((made) => {
      if (gone) return
      if (made.ok) setMine(made.value)
      setProblem(made.ok ? null : made.failure.kind)
    })
    return () => {
      gone = true
    }
  }, [app, attempt])
  return { here, mine, problem, retry: () => setAttempt(attempt + 1) }
}
