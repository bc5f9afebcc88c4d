/** The colours of a picture on a canvas, which cannot follow the style sheet by itself. */
export interface Palette {
  readonly ink: string
  readonly ink2: string
  readonly line: string
  readonly soft: string
  readonly sheet: string
  readonly accent: string
  /** Behind what has lasted. */
  readonly held: string
  readonly font: string
}

/** The tokens as they are on this element now, as plain colours. */
export function readPalette(element: HTMLElement): Palette {
  // A token read by itself is unresolved text, such as light-dark(a, b); through a property the browser resolves it.
  const resolve = (token: string) => {
    element.style.color = `var(${token})`
    return getComputedStyle(element).color
  }
  const palette = {
    ink: resolve('--ink'),
    ink2: resolve('--ink-2'),
    line: resolve('--line'),
    soft: resolve('--soft'),
    sheet: resolve('--sheet'),
    accent: resolve('--accent'),
    held: resolve('--accent-line'),
    font: getComputedStyle(element).fontFamily,
  }
  element.style.removeProperty('color')
  return palette
}

/** Calls `repaint` whenever the colour scheme changes, by the device or by a choice in the app, until the returned function is called. */
export function onSchemeChange(repaint: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(repaint)
  dark.addEventListener('change', repaint)
  chosen.observe(document.documentElement, { attributeFilter: ['data-scheme'] })
  return () => {
    dark.removeEventListener('change', repaint)
    chosen.disconnect()
  }
}
