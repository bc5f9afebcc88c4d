import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { type Problem, sayProblem } from './problem.ts'

// What trying again in this page cannot mend.
const LASTING: ReadonlySet<Problem> = new Set(['frozen', 'data-missing', 'already-set-up', 'not-set-up', 'parameters-refused'])

/** What the disk answered instead of doing it; stays until the next try. Its live region is there before it speaks. */
export function ProblemNotice({ problem, onRetry }: { readonly problem: Problem | null; readonly onRetry: () => void }) {
  return (
    <div role="alert">
      {problem !== null && (
        <Notice
          variant="alert"
          actions={
            LASTING.has(problem) ? (
              <Button small variant="quiet" onClick={() => location.reload()}>
                {text.start.trouble.reload}
              </Button>
            ) : (
              <Button small variant="quiet" onClick={onRetry}>
                {text.common.tryAgain}
              </Button>
            )
          }
        >
          {sayProblem(problem)}
        </Notice>
      )}
    </div>
  )
}
