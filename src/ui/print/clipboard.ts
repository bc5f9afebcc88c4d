/** What came of putting a copy on the clipboard; `by-hand` where the browser has no way to do it. */
export type Copied = 'copied' | 'refused' | 'by-hand'

/** Both flavours of a copy. */
export interface Flavours {
  readonly html: string
  readonly plain: string
}

const HTML = 'text/html'
const PLAIN = 'text/plain'

/**
 * Puts both flavours on the clipboard once `noted` says that they may go; nothing where it does not. To be called within the press of a
 * button: the browser is asked at once and given the words later, because some allow it only then.
 */
export async function copyOnce(noted: Promise<boolean>, { html, plain }: Flavours): Promise<Copied> {
  const { clipboard } = navigator
  if (typeof ClipboardItem === 'undefined' || typeof clipboard?.write !== 'function') {
    return (await noted) ? copyOldWay({ html, plain }) : 'refused'
  }
  const later = (type: string, words: string) =>
    noted.then((may) => {
      if (!may) throw new DOMException('not noted', 'AbortError')
      return new Blob([words], { type })
    })
  try {
    await clipboard.write([new ClipboardItem({ [HTML]: later(HTML, html), [PLAIN]: later(PLAIN, plain) })])
    return 'copied'
  } catch (error) {
    // Refused by the browser, or by us: what a clipboard can answer are these two.
    if (!(error instanceof DOMException)) throw error
    return 'refused'
  }
}

/** For browsers without `ClipboardItem`: the words are handed over while the page is asked to copy. */
function copyOldWay({ html, plain }: Flavours): Copied {
  const hand = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData(HTML, html)
    event.clipboardData?.setData(PLAIN, plain)
  }
  document.addEventListener('copy', hand)
  try {
    return document.execCommand?.('copy') ? 'copied' : 'by-hand'
  } finally {
    document.removeEventListener('copy', hand)
  }
}
