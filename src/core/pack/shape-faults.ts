import type { z } from 'zod/mini'
import type { Fault, Place, Wanted, Wrong } from './fault.ts'

type Issue = z.core.$ZodIssue

const WANTED: Readonly<Record<string, Wanted>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-or-no',
  array: 'list',
  object: 'object',
  record: 'object',
  null: 'choice',
}

/** What stands at a place of some JSON; undefined where nothing does. */
function valueAt(json: unknown, place: Place): unknown {
  let at = json
  for (const step of place) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Readonly<Record<string | number, unknown>>)[step]
  }
  return at
}

/** As much of a value as fits into a sentence. */
const brief = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60)

function wrongOf(issue: Issue, value: unknown): Wrong[] {
  if (value === undefined && issue.code !== 'unrecognized_keys') return [{ kind: 'missing' }]
  switch (issue.code) {
    case 'invalid_type':
      return [{ kind: 'wrong-type', wanted: WANTED[issue.expected] ?? 'choice' }]
    case 'invalid_value':
      return [{ kind: 'unknown-value', value: brief(value), known: issue.values.map(String) }]
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({ kind: 'unknown-member', name }))
    case 'too_big':
      if (issue.origin === 'string') return [{ kind: 'too-long', most: Number(issue.maximum) }]
      return [{ kind: 'out-of-range', least: null, most: Number(issue.maximum) }]
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return [{ kind: 'empty' }]
      return [{ kind: 'out-of-range', least: Number(issue.minimum), most: null }]
    case 'invalid_format':
      return [{ kind: value === '' ? 'empty' : 'bad-form' }]
    case 'invalid_union':
      return [{ kind: 'unknown-value', value: brief(value), known: 'options' in issue ? (issue.options as unknown[]).map(String) : [] }]
    default:
      return [{ kind: 'bad-form' }]
  }
}

/** Whether a value with this issue has another shape than its name says, so that nothing more can be asked of it. */
const isShapeless = (issue: Issue, json: unknown): boolean =>
  issue.code === 'invalid_type' || issue.code === 'invalid_union' || valueAt(json, placeOf(issue)) === undefined

const placeOf = (issue: Issue): Place => issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))

/** Each breach of the schema as a fault with its place, and whether what is there can still be read as a pack. */
export function shapeFaults(json: unknown, issues: readonly Issue[]): { readonly faults: Fault[]; readonly readable: boolean } {
  const faults = issues.flatMap((issue) => {
    const place = placeOf(issue)
    const inThresholds = place.at(-1) === 'thresholds'
    return wrongOf(issue, valueAt(json, place)).map(
      (wrong): Fault =>
        inThresholds && wrong.kind === 'unknown-member' ? { place, kind: 'unknown-threshold', id: wrong.name } : { place, ...wrong },
    )
  })
  return { faults, readable: !issues.some((issue) => isShapeless(issue, json)) }
}
