import type { ComponentChildren } from 'preact'

export interface QuoteProps {
  /** The words as they were said, quotation marks included. */
  readonly children: ComponentChildren
  /** Of the words, when they are not in the language of the page. */
  readonly lang?: string | undefined
  /** Who said it, when: "Sam, his words, 8 October". */
  readonly by: string
}

/** Somebody's own words, above all a child's. */
export function Quote({ children, lang, by }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote lang={lang}>{children}</blockquote>
      <figcaption>{by}</figcaption>
    </figure>
  )
}
