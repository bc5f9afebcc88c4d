import { computed, signal } from '@preact/signals'
import { route } from '../route.ts'

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

/** Whether somebody is in the middle of something here: a visit, or set-up. */
export const busy = computed(() => holding.value > 0 || route.value.at === 'visit')
