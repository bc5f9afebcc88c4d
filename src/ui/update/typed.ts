import { signal } from '@preact/signals'
import { type Route, route } from '../route.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Screens that seal what is typed by themselves, within half a second and before they are left. */
const KEPT: ReadonlySet<Route['at']> = new Set(['visit', 'day', 'supervision'])
/** What is chosen outside a form is a filter or a setting, and a search is nobody's record. */
const CHOICES = new Set(['checkbox', 'radio', 'select-one', 'select-multiple'])

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const fields = new Set<Field>()
const words = signal(false)

/** Whether words stand in a form here that only its own button puts on the disk: looked at again, since a form may be gone by now. */
export function wordsStand(): boolean {
  for (const field of fields) if (!field.isConnected || field.value === '') fields.delete(field)
  words.value = fields.size > 0
  return words.peek()
}

/** The same as it was last seen, for what is painted by it. */
export const typed = words as { readonly value: boolean }

function note({ target }: Event): void {
  if (!isField(target) || target.type === 'search' || KEPT.has(route.peek().at)) return
  if (!CHOICES.has(target.type) || target.form) fields.add(target)
  wordsStand()
}

/** Sees what is typed anywhere on this page, and forgets it when the screen changes, until the returned function is called. */
export function watchTyping(): () => void {
  const look = () => void wordsStand()
  const stopFollowing = route.subscribe(() => {
    fields.clear()
    wordsStand()
  })
  document.addEventListener('input', note, true)
  // Whoever saved or emptied a form goes on to something else.
  const moves = ['focusin', 'focusout', 'click'] as const
  for (const move of moves) document.addEventListener(move, look, true)
  return () => {
    stopFollowing()
    document.removeEventListener('input', note, true)
    for (const move of moves) document.removeEventListener(move, look, true)
  }
}
