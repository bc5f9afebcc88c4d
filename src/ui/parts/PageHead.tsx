import type { ComponentChildren } from 'preact'

export interface PageHeadProps {
  readonly title: string
  readonly sub?: ComponentChildren
  /** Buttons, the primary one last. */
  readonly actions?: ComponentChildren
}

/** The one `h1` of a screen, what it is about, and what one can do here. */
export function PageHead({ title, sub, actions }: PageHeadProps) {
  return (
    <div class="head">
      <div class="head__text">
        <h1>{title}</h1>
        {sub != null && <div class="sub">{sub}</div>}
      </div>
      {actions != null && <div class="acts">{actions}</div>}
    </div>
  )
}

/** Short facts in a row, such as the three about where the record is. */
export function Facts({ facts }: { readonly facts: readonly { readonly name: string; readonly text: string }[] }) {
  return (
    <ul class="facts">
      {facts.map((fact) => (
        <li key={fact.name}>
          <b>{fact.name}</b> {fact.text}
        </li>
      ))}
    </ul>
  )
}
