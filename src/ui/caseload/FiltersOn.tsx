import { X } from 'lucide'
import { useLayoutEffect, useRef } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Icon } from '../parts/Icon.tsx'
import { filtersOn, without } from './filter-words.ts'
import type { Shown } from './said.ts'
import { FILTER_ID } from './Tools.tsx'
import { filterBy, filters } from './view.ts'

const words = text.caseload

/** The filters in use, each with a way to take it off; nothing where there are none. The focus stays where the hand is. */
export function FiltersOn({ shown }: { readonly shown: Shown }) {
  const box = useRef<HTMLUListElement>(null)
  const taken = useRef<number | null>(null)
  const on = filtersOn(filters.value, shown)
  useLayoutEffect(() => {
    if (taken.current === null) return
    const buttons = box.current?.querySelectorAll('button') ?? []
    const next = buttons[Math.min(taken.current, buttons.length - 1)] ?? document.getElementById(FILTER_ID)
    taken.current = null
    next?.focus()
  }, [on.length])
  if (on.length === 0) return null
  return (
    <ul class="tools__on" aria-label={words.filtersOn} ref={box}>
      {on.map(({ name, label }, at) => (
        <li key={name}>
          <button
            type="button"
            class="chip chip--say"
            aria-label={words.remove(label)}
            onClick={() => {
              taken.current = at
              filterBy(without(name))
            }}
          >
            <span>{label}</span>
            <Icon icon={X} size="s" />
          </button>
        </li>
      ))}
    </ul>
  )
}
