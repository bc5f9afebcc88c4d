import type { Bytes } from '../../seal/bytes.ts'
import type { BundleFailure, Carried, Key, Lock, OpenedBundle, WrittenBundle } from './contents.ts'
import type { Head } from './order.ts'

/** A file without its facts and what was put aside, which follow in pieces. */
export type Opened = Omit<OpenedBundle, 'cases' | 'aside'>

/**
 * What the worker is asked. A piece goes over in either direction only once the other side has asked for it, so that neither holds what
 * the other has. Facts to be written come in the order in which they stand in the file.
 */
export type Asked =
  | { readonly act: 'read'; readonly file: Blob; readonly key: Key }
  /** The next piece of a file that was opened. */
  | { readonly act: 'more' }
  | { readonly act: 'write'; readonly head: Head; readonly lock: Lock; readonly app: string }
  | { readonly act: 'facts'; readonly facts: readonly Carried[] }
  | { readonly act: 'all' }

/** What it answers. Nothing of a file is said before `opened`, and that is said once its end is authenticated. */
export type Said =
  | { readonly kind: 'progress'; readonly bytes: number }
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'aside'; readonly aside: OpenedBundle['aside'] }
  /** As `packed` made them. */
  | { readonly kind: 'facts'; readonly facts: Bytes }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly failure: BundleFailure }
  | { readonly kind: 'more' }
  | { readonly kind: 'written'; readonly written: WrittenBundle }
  /** A bug: what was thrown, as text. */
  | { readonly kind: 'broke'; readonly error: string }

/** Facts that go over in one message: a few milliseconds of a slow tablet's main thread. */
export const FACTS = 250

/** A list in pieces of at most so many. */
export function* inPieces<T>(list: readonly T[], most: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}
