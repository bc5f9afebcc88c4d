/** Each entry whose name an entry before it has, with the places of both. Names are compared as `nameOf` gives them. */
export function twice<T>(entries: readonly T[], nameOf: (entry: T) => string): { entry: T; at: number; first: number }[] {
  const firsts = new Map<string, number>()
  return entries.flatMap((entry, at) => {
    const name = nameOf(entry)
    const first = firsts.get(name)
    if (first !== undefined) return [{ entry, at, first }]
    firsts.set(name, at)
    return []
  })
}
