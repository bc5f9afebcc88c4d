import type { ComponentChildren } from 'preact'

export interface ShellProps {
  /** The words of the link that jumps over the bar. */
  readonly skipWord: string
  readonly bar: ComponentChildren
  readonly dock?: ComponentChildren
  /** A short reading column for questions and forms. */
  readonly form?: boolean | undefined
  readonly children: ComponentChildren
}

/** The id of the main part of each screen: focus it when the screen changes. */
export const MAIN_ID = 'main'

/** One screen: skip link, bar, main, and a dock that stays at the foot of the window. */
export function Shell({ skipWord, bar, dock, form, children }: ShellProps) {
  return (
    <div class="shell">
      <a
        class="skip"
        href={`#${MAIN_ID}`}
        onClick={(event) => {
          // The fragment belongs to the router.
          event.preventDefault()
          document.getElementById(MAIN_ID)?.focus()
        }}
      >
        {skipWord}
      </a>
      {bar}
      <main class="shell__main" id={MAIN_ID} tabIndex={-1}>
        <div class={form ? 'wrap wrap--form' : 'wrap'}>{children}</div>
        {dock}
      </main>
    </div>
  )
}
