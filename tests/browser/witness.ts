import type { BrowserContext } from '@playwright/test'

/** What a person at the screen would have seen: an answer given at a step, or the tick that says that all given so far is saved. */
export type Seen =
  | { readonly kind: 'given'; readonly step: string; readonly what: 'grade' | 'evidence'; readonly value: string }
  | { readonly kind: 'at'; readonly step: string }
  /** `took`: milliseconds since the first grade that it is for; null where words were typed too, which are saved after a pause. */
  | { readonly kind: 'tick'; readonly took: number | null }

/** Tells `seen` in order what any page of the context shows. A tick counts only if it was gone since the last answer was given. */
export async function watchTicks(context: BrowserContext, seen: (what: Seen) => void): Promise<void> {
  await context.exposeBinding('__seen', (_source, what: Seen) => seen(what))
  await context.addInitScript(witness)
}

function witness() {
  const tell = (what: unknown) => (window as unknown as { __seen: (what: unknown) => void }).__seen(what)
  // From the cards on the screen, not from the address: that is ahead of the screen for a moment.
  const step = () => {
    const card = document.querySelector<HTMLInputElement>('.item .grades input')
    return card?.name.replace('grade-', '') ?? (document.querySelector('.desk input[name=seen]') ? 'child' : '')
  }
  let shown = ''
  let unticked = true
  let tapped: number | null = null
  let typed = false
  const given = ({ type, target }: Event) => {
    if (type === 'change' && target instanceof HTMLInputElement && target.matches('.item .grades input')) {
      tapped ??= performance.now()
      tell({ kind: 'given', step: step(), what: 'grade', value: target.value })
    }
    if (type === 'input' && target instanceof HTMLTextAreaElement && target.id === 'evidence') {
      typed = true
      tell({ kind: 'given', step: step(), what: 'evidence', value: target.value })
    }
  }
  addEventListener('change', given, true)
  addEventListener('input', given, true)
  const look = () => {
    const tick = document.querySelector('.saved [role=status] svg')
    const ticked = tick !== null && getComputedStyle(tick).visibility === 'visible'
    if (ticked && unticked) {
      tell({ kind: 'tick', took: typed || tapped === null ? null : performance.now() - tapped })
      tapped = null
      typed = false
    }
    unticked = !ticked
    if (step() === shown) return
    shown = step()
    if (shown !== '') tell({ kind: 'at', step: shown })
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] })
}
