/** How a run ends, as its exit code. docs/command-line.md says the same. */
export const CODES = {
  ok: 0,
  /** It was read, and something in it is not as it should be. */
  wrong: 1,
  /** What was typed is not a command. */
  usage: 2,
  /** The file or its key is not there, does not fit, or is of a kind that is not read here. */
  closed: 3,
  /** It opens, and is damaged, cut short or beyond every bound. Nothing of it was used. */
  damaged: 4,
  /** No such family, child, visit or report. */
  missing: 5,
  /** What was made could not be written. */
  unwritten: 6,
  /** A mistake of Plumbline's own. */
  fault: 70,
} as const
export type Code = (typeof CODES)[keyof typeof CODES]

/** The one way out of a command before its end: a sentence for people, and the exit code. */
export class Stop extends Error {
  readonly code: Code
  constructor(code: Code, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** Ends the run with a sentence that says what was typed wrong. */
export const misused = (sentence: string): Stop => new Stop(CODES.usage, `${sentence} Try: npm run -s plumbline -- help`)
