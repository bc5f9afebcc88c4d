import { computed, signal } from '@preact/signals'
import { route } from '../route.ts'
import { typed, wordsStand } from './typed.ts'

const holding = signal(0)

/** No update reloads this page until the returned function is called. */
export function holdUpdates(): () => void {
  holding.value += 1
  let held = true
  return () => {
    if (held) holding.value -= 1
    held = false
  }
}

/** Whether somebody is in the middle of something here: a visit, set-up, or a form with words in it. */
export const busy = computed(() => holding.value > 0 || route.value.at === 'visit' || typed.value)

/** Whether a reload would take something with it that nothing can bring back: set-up, or words that no draft keeps. */
export const wouldLose = (): boolean => wordsStand() || holding.peek() > 0

/** Whether no update may come now: somebody is busy, or is being asked something. */
export const mayNotUpdate = (): boolean => wouldLose() || busy.peek() || document.querySelector('dialog[open]') !== null
