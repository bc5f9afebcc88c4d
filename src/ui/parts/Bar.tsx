import { ChevronLeft, Play } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

export interface BarProps {
  /** The mark and the name of the app; leave out where there is a way back. */
  readonly brand?: { readonly name: string; readonly href: string } | undefined
  readonly back?: { readonly label: string; readonly href: string } | undefined
  readonly title?: string | undefined
  readonly sub?: string | undefined
  /** `Tabs`. */
  readonly nav?: ComponentChildren
  /** At the inline end: `CarryOn`, then the button that hides the screen (`Button` with variant bar). */
  readonly end?: ComponentChildren
}

/** The mark: a line with its bob. */
function BrandMark() {
  return (
    <svg viewBox="0 0 24 28" aria-hidden="true">
      <path d="M5 2h14M12 2v11" />
      <path class="bob" d="M12 13c3 2 4.5 4.2 4.5 6.4 0 2.6-2 4.2-4.5 6.6-2.5-2.4-4.5-4-4.5-6.6C7.500 17.2 9 15 12 13z" />
    </svg>
  )
}

/** The app bar: who and where at the start, the way through, and what must always be in reach at the end. */
export function Bar({ brand, back, title, sub, nav, end }: BarProps) {
  return (
    <header class="bar">
      {brand && (
        <a class="bar__brand" href={brand.href}>
          <BrandMark />
          <span>{brand.name}</span>
        </a>
      )}
      {back && (
        <a class="bar__back" href={back.href}>
          <Icon icon={ChevronLeft} turns />
          <span>{back.label}</span>
        </a>
      )}
      {title !== undefined && (
        <div class="bar__title">
          <b>{title}</b>
          {sub !== undefined && <span>{sub}</span>}
        </div>
      )}
      {nav}
      {end != null && <div class="bar__end">{end}</div>}
    </header>
  )
}

export interface CarryOnProps {
  readonly href: string
  /** Where it goes: "Carry on: Sam, Sleep, item 3 of 6". */
  readonly label: string
  /** "saved 14:02". */
  readonly sub?: string | undefined
}

/** Back to the half-done visit in one touch. */
export function CarryOn({ href, label, sub }: CarryOnProps) {
  return (
    <a class="carry" href={href}>
      <span class="carry__mark">
        <Icon icon={Play} size="s" />
      </span>
      <span>
        <b>{label}</b>
        {sub !== undefined && <span class="sub">{sub}</span>}
      </span>
    </a>
  )
}
