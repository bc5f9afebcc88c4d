import type { ComponentChildren } from 'preact'

export interface LegendItem {
  readonly key: string
  /** A decorative `GradeTile`, a `VisitMark`, an `Icon`. */
  readonly mark: ComponentChildren
  readonly text: string
}

/** What the marks of a picture or a board mean. */
export function Legend({ label, items }: { readonly label: string; readonly items: readonly LegendItem[] }) {
  return (
    <ul class="legend" aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          {item.mark}
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  )
}
