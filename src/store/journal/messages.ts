import type { Result } from '../../core/result.ts'
import type { Bytes } from '../../seal/bytes.ts'
import type { FileFailure, JournalState, Row, RowChange } from './journal.ts'
import type { Handful } from './over-files.ts'

type Told<T> = Result<T, FileFailure>

/** What the page can ask the files' worker for: what it gives with it, and what it is answered. */
export interface Acts {
  look: [given: null, answer: Told<JournalState>]
  append: [given: RowChange, answer: Told<void>]
  /** The begin of a journal; then `rows` as often as 'more' is the answer, and `all`, or `stop` where there will be no more. */
  begin: [given: { readonly dbId: string; readonly seq: number }, answer: Told<void> | 'more']
  rows: [given: readonly Row[], answer: Told<void> | 'more']
  all: [given: null, answer: Told<void>]
  stop: [given: null, answer: Told<void>]
  handful: [given: { readonly after: number; readonly from: number }, answer: Told<Handful>]
  fill: [given: null, answer: boolean]
  drop: [given: null, answer: boolean]
  read: [given: null, answer: Told<Bytes | null>]
  write: [given: Bytes, answer: Told<void>]
  remove: [given: null, answer: Told<void>]
}

export type Act = keyof Acts

/** A message to the worker. `folder` is the database that the files are beside. */
export interface Asked<A extends Act = Act> {
  readonly id: number
  readonly folder: string
  readonly act: A
  readonly given: Acts[A][0]
}

/** A message from the worker. 'none': this browser has no files that can be written so; null: nothing came of it. */
export interface Answered<A extends Act = Act> {
  readonly id: number
  readonly answer: Acts[A][1] | 'none' | null
}
