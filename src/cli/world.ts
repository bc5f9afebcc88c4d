/** What the command line is given of the world outside. */
export interface World {
  /** Data. Resolves once it may go on. */
  readonly out: (data: string | Uint8Array) => Promise<void>
  /** One sentence for whoever watches; a line of its own. */
  readonly err: (sentence: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Today on this machine's calendar, `2026-11-22`. */
  readonly today: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Plumbline's own version. */
  readonly version: string
}
