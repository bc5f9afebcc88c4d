import { signal } from '@preact/signals'
import { isCovered, putAway, session } from '../session.ts'

/** The code of the fault that broke the screen; null while it stands. */
export const fault = signal<string | null>(null)

// Digits and letters that nobody takes for one another on the telephone.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
/** How many places of the code, from the fault outward, go into it. */
const DEPTH = 3

/**
 * What a fault is called, in six signs: the same in the same build wherever it happens again. Made of the kind of the error and of where
 * in our own code it happened. Never of its message, which could quote what somebody wrote. @testonly
 */
export function faultCode(error: unknown): string {
  const { name, stack } = Object(error) as { name?: unknown; stack?: unknown }
  // The end of a line of a stack, in any browser: "file.js:12:34".
  const places = String(stack).match(/[\w.-]+:\d+:\d+(?=\)?$)/gm) ?? []
  let hash = 0x811c9dc5
  for (const sign of [String(name), ...places.slice(0, DEPTH)].join(' ')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  let rest = hash >>> 0
  let code = ''
  for (let at = 0; at < 6; at += 1) {
    code += SIGNS[rest % SIGNS.length]
    rest = Math.floor(rest / SIGNS.length)
  }
  return `${code.slice(0, 3)}-${code.slice(3)}`
}

let puttingAway: Promise<boolean> | null = null

/** The screen counts as broken. What was typed into it is on its way to the disk before anything of it goes: later nobody could ask for it. */
export function broke(error: unknown): void {
  if (fault.peek() !== null) return
  puttingAway = putAway()
  fault.value = faultCode(error)
}

/** Whether everything that was typed is on the disk; resolves once the keys are dropped too. */
export async function wasPutAway(): Promise<boolean> {
  // A disk that breaks while it is asked has not said that it holds anything; what broke it is told already.
  return puttingAway?.catch(() => false) ?? false
}

/** How long after a fault the screen may take to be there all the same: something may still be loading. Milliseconds. */
const GRACE = 2_000

/** Whether there is something on the screen. Every screen has a heading of its first level. */
const stands = () => document.querySelector('h1') !== null || (isCovered.peek() && session.peek().at !== 'starting')

/** A fault outside of painting that leaves nothing on the screen breaks it; until the returned function is called. */
export function watchFaults(): () => void {
  const look = (error: unknown) => {
    // Browsers tell of observers that were busy in the same way, without an error.
    if (!error) return
    setTimeout(() => {
      if (!stands()) broke(error)
    }, GRACE)
  }
  const thrown = ({ error }: ErrorEvent) => look(error)
  const rejected = ({ reason }: PromiseRejectionEvent) => look(reason)
  addEventListener('error', thrown)
  addEventListener('unhandledrejection', rejected)
  return () => {
    removeEventListener('error', thrown)
    removeEventListener('unhandledrejection', rejected)
  }
}
