import type { Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'
import { answersOf, itemName } from './steps.ts'
import type { Seen } from './witness.ts'

const LOOK_AGAIN_MS = 2_000

/** What each register of each item may hold: the value of the last tick, or any given after it. */
export interface Ledger {
  readonly ticked: Map<string, string>
  /** Given in this life and not ticked yet. */
  open: Map<string, string[]>
  /** Given in the life before, which ended before they were ticked: there or not, both are right. */
  doubtful: Map<string, string[]>
  /** The steps that the visit may open at: the one of the last tick, and those seen since. */
  places: string[]
  given: number
  ticks: number
  /** Milliseconds from a grade given to its tick, of each tick that was for grades alone. */
  readonly took: number[]
}

/** A ledger in which nothing stands. */
export const newLedger = (): Ledger => ({ ticked: new Map(), open: new Map(), doubtful: new Map(), places: [], given: 0, ticks: 0, took: [] })

/** What was seen on the screen is in the ledger. */
export function enter(ledger: Ledger, seen: Seen): void {
  switch (seen.kind) {
    case 'at':
      ledger.places.push(seen.step)
      break
    case 'given': {
      const key = `${seen.step} ${seen.what}`
      ledger.given += 1
      ledger.open.set(key, [...(ledger.open.get(key) ?? []), seen.value])
      break
    }
    case 'tick':
      if (seen.took !== null) ledger.took.push(seen.took)
      for (const [key, values] of ledger.open) {
        ledger.ticks += values.length
        ledger.ticked.set(key, values.at(-1) ?? '')
      }
      if (ledger.open.size > 0) ledger.places = ledger.places.slice(-1)
      ledger.open.clear()
  }
}

/** A life has ended: what it had not ticked may be there or not. What follows is another life's. */
export function endLife(ledger: Ledger): void {
  // One that ended so soon after the one before that nobody looked in between leaves the doubts of both.
  const doubts = new Map(ledger.doubtful)
  for (const [key, values] of ledger.open) doubts.set(key, [...(doubts.get(key) ?? []), ...values])
  ledger.doubtful = doubts
  ledger.open = new Map()
}

type Kept = Awaited<ReturnType<typeof answersOf>>

/** What had shown the tick and is not in the visit, in words; from here on the ledger goes by what is there. */
export async function whatIsGone(page: Page, ids: { readonly caseId: string; readonly visitId: string }, ledger: Ledger, when: string) {
  const look = async () => compared(await answersOf(page, ids.caseId, ids.visitId), ledger)
  let gone = await look()
  // Leaving an item makes a fact of its draft, and for a moment a screen may show neither. What is lost stays lost.
  if (gone.length > 0) {
    await sleep(LOOK_AGAIN_MS)
    gone = await look()
  }
  for (const { key, found } of gone) ledger.ticked.set(key, found)
  ledger.doubtful = new Map()
  return gone.map(({ key, ticked, found }) => `${when}: ${key}: had shown the tick with ${ticked}, is ${found}`)
}

/** Everything that had shown the tick, in words, where none of it can be seen because of what is shown instead. */
export const allOf = (ledger: Ledger, when: string, instead: string): string[] =>
  [...ledger.ticked].map(([key, value]) => `${when}: ${key}: had shown the tick with ${value}, and now: ${instead}`)

/** What had shown the tick and is not there, with what is in its place. Of what was on its way at the end, what arrived counts from here on. */
function compared(kept: Kept, ledger: Ledger): { readonly key: string; readonly ticked: string; readonly found: string }[] {
  return [...new Set([...ledger.ticked.keys(), ...ledger.doubtful.keys()])].flatMap((key) => {
    const [code = '', what] = key.split(' ')
    const row = kept.get(itemName(code))
    const ticked = ledger.ticked.get(key)
    const doubtful = ledger.doubtful.get(key) ?? []
    const is = (value: string) => (what === 'grade' ? String(row?.grade) === value : row?.words.includes(value) === true)
    const arrived = doubtful.findLast(is)
    if (arrived !== undefined) ledger.ticked.set(key, arrived)
    if (arrived !== undefined || ticked === undefined || is(ticked)) return []
    return [{ key, ticked, found: String(what === 'grade' ? row?.grade : row?.words) }]
  })
}
