/** Either what was asked for, or a foreseen failure that the practitioner can do something about. */
export type Result<T, F extends { kind: string }> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F }

/** A result that holds what was asked for. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** A result that names why not. */
export const fail = <F extends { kind: string }>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure })

/** Stops the build where a case of a union is not handled, and the run if one slips through. */
export function never(value: never): never {
  throw new Error(`not handled: ${typeof value}`)
}
