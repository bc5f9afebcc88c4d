/** A fact as it was just read from text, with an author and a case id of its own. */
interface Read {
  caseId: string
  by?: unknown
}

/**
 * Gives facts that were just read from text the same author object, and the same case id, wherever these are the same: a third of the
 * memory that they take. One such function remembers every author that it saw.
 */
export function sameAuthors(): (facts: readonly Read[]) => void {
  const authors = new Map<string, unknown>()
  let caseId = ''
  return (facts) => {
    for (const fact of facts) {
      if (fact.caseId === caseId) fact.caseId = caseId
      else caseId = fact.caseId
      if (fact.by === undefined) continue
      const author = JSON.stringify(fact.by)
      if (!authors.has(author)) authors.set(author, fact.by)
      fact.by = authors.get(author)
    }
  }
}
