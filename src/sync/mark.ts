/** Fictional families travel in files that say so where a file names its team: whoever opens one among real families is told. */
const PRACTICE = 'practice'

/** How a file names its team, which says whether its families are fictional. */
export function markOf({ practice, team }: { readonly practice: boolean; readonly team: string | null }): string | null {
  if (!practice) return team
  return team === null ? PRACTICE : `${PRACTICE}/${team}`
}

/** What a file's mark says. */
export function readMark(mark: string | null): { readonly practice: boolean; readonly team: string | null } {
  if (mark === PRACTICE) return { practice: true, team: null }
  if (mark?.startsWith(`${PRACTICE}/`)) return { practice: true, team: mark.slice(PRACTICE.length + 1) }
  return { practice: false, team: mark }
}
