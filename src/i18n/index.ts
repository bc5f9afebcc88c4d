import { en } from './en.ts'

/** Every key with its words, or the function that makes them. */
export type Messages = typeof en

/** The words of the language in use. */
export const text: Messages = en
