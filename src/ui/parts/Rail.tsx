import { Check } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'

export interface RailItem {
  readonly href: string
  readonly name: string
  /** Whole words: "2 of 6 done". */
  readonly words: string
  readonly done: number
  readonly total: number
  readonly current?: boolean | undefined
}

export interface RailProps {
  /** The name of the navigation: "Domains". */
  readonly label: string
  readonly items: readonly RailItem[]
}

/** The domains of a visit with how far each is: a column in landscape, a row in portrait that scrolls sideways where it must. */
export function Rail({ label, items }: RailProps) {
  const list = useRef<HTMLOListElement>(null)
  const here = items.findIndex((item) => item.current)
  useLayoutEffect(() => {
    const row = list.current
    const card = row?.children[here]
    if (!row || !(card instanceof HTMLElement)) return
    // Scrolls the row alone: scrollIntoView would move the page too.
    row.scrollLeft = card.offsetLeft - row.offsetLeft - (row.clientWidth - card.offsetWidth) / 2
  }, [here])
  return (
    <nav class="rail" aria-label={label}>
      <ol class="rail__list" ref={list}>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'step' : undefined}>
              <span>
                <span class="rail__name">
                  {item.name}
                  {item.done >= item.total && <Icon icon={Check} size="s" />}
                </span>
                <span class="rail__words">{item.words}</span>
              </span>
              <progress class="meter" value={item.done} max={item.total} aria-hidden="true" />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
