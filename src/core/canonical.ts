/** JSON with sorted keys and no undefined: the same value is the same text on every device. Throws on NaN, infinities, -0 and undefined entries. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    // -0 and 0 would be one number here and two numbers after a round trip elsewhere.
    if (!Number.isFinite(value) || Object.is(value, -0)) throw new Error('a number that has no canonical form')
    return JSON.stringify(value)
  }
  // Not `map`, which would step over the gaps of a sparse list.
  if (Array.isArray(value)) return `[${Array.from(value, (entry) => canonical(entry)).join(',')}]`
  if (typeof value !== 'object') throw new Error(`no canonical form for ${typeof value}`)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`
}
