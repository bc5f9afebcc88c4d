import type { ComponentChildren } from 'preact'

/** Words that are read out and not shown. */
export function VisuallyHidden({ children, id }: { readonly children: ComponentChildren; readonly id?: string | undefined }) {
  return (
    <span class="vh" id={id}>
      {children}
    </span>
  )
}
