import { useEffect, useId, useRef } from 'preact/hooks'

/** One thing to put right: at a field of this page (`field` is the id of its control), or somewhere else (`href`). */
export type SummaryError =
  | { readonly message: string; readonly field: string; readonly href?: undefined }
  | { readonly message: string; readonly href: string; readonly field?: undefined }

export interface ErrorSummaryProps {
  readonly title: string
  readonly errors: readonly SummaryError[]
  /** Goes up with each try: takes the focus again although the errors are the same. */
  readonly attempt?: number | undefined
}

function focusField(id: string) {
  const field = document.getElementById(id)
  if (!field) return
  const words = field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? field
  words.scrollIntoView({ block: 'start' })
  field.focus({ preventScroll: true })
}

/** All that is wrong, at the top, with links to each field; takes the focus when it appears and on each attempt. Nothing when nothing is wrong. */
export function ErrorSummary({ title, errors, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const wrong = errors.length > 0
  // A new attempt is a reason to take the focus again.
  useEffect(() => {
    if (wrong) box.current?.focus()
  }, [wrong, attempt])
  if (!wrong) return null
  return (
    <div class="summary" ref={box} tabIndex={-1} role="alert" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field ?? error.href}>
            <a
              href={error.href ?? `#${error.field}`}
              onClick={(event) => {
                if (error.field === undefined) return
                // The fragment belongs to the router; the field is reached without it.
                event.preventDefault()
                focusField(error.field)
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
