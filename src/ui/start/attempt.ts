import { useState } from 'preact/hooks'

/** One thing to put right in a form, at the field of that id. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** What the last try of a form found. */
export interface Attempt {
  /** Goes up with each try. */
  readonly attempt: number
  readonly errors: readonly FieldError[]
  /** What is wrong at a field. */
  at(field: string): string | undefined
  /** A try was made, and this is wrong with it. */
  found(errors: readonly FieldError[]): void
}

/** The errors of a form, from one try to the next. */
export function useAttempt(): Attempt {
  const [last, setLast] = useState<Pick<Attempt, 'attempt' | 'errors'>>({ attempt: 0, errors: [] })
  return {
    ...last,
    at: (field) => last.errors.find((error) => error.field === field)?.message,
    found: (errors) => setLast(({ attempt }) => ({ attempt: attempt + 1, errors })),
  }
}
