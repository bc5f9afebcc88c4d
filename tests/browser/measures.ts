/** In the page: each element that reaches past the window's side and cannot be scrolled to where it is, in words. */
export function wideElements(): string[] {
  const scrolls = (node: Element) => node.scrollWidth > node.clientWidth && /auto|scroll/.test(getComputedStyle(node).overflowX)
  const excused = (node: Element) => {
    for (let up: Element | null = node.parentElement; up; up = up.parentElement)
      if (scrolls(up) && up !== document.documentElement) return true
    return node.closest('.watermark, .vh, svg > *, head') !== null
  }
  const wide = (node: Element) => {
    const { right, left, width } = node.getBoundingClientRect()
    return width > 0 && (right > innerWidth + 1 || left < -1) && !excused(node)
  }
  // What was out of sight is laid out as it is looked at, and until then has the width that the window had before.
  const found = [...document.body.querySelectorAll('*')].filter(wide).filter(wide)
  const page = document.documentElement.scrollWidth
  return [
    ...(page > innerWidth ? [`the page is ${page} px wide`] : []),
    ...found.map((node) => {
      const { left, right } = node.getBoundingClientRect()
      return `${node.tagName.toLowerCase()}.${node.getAttribute('class')} in ${node.parentElement?.className} from ${left} to ${right} px`
    }),
  ]
}

/** In the page: each table whose first column stays in sight and leaves too little room to see the others beside it, in words. */
export function stuckColumns(): string[] {
  return [...document.querySelectorAll('table')].flatMap((table) => {
    const room = table.parentElement?.clientWidth ?? 0
    const [first] = table.querySelectorAll('tbody > tr > :first-child')
    if (!first || room === 0) return []
    const { position, left } = getComputedStyle(first)
    const stuck = position === 'sticky' && left !== 'auto' && first.clientWidth > room * 0.6
    return stuck ? [`the first column of “${table.caption?.textContent}” takes ${first.clientWidth} of ${room} px and stays there`] : []
  })
}

/** In the page, scrolled half way: the share of the window's height that fixed and sticky bars cover, 0 to 1. */
export function coveredByBars(): number {
  scrollTo(0, document.documentElement.scrollHeight / 2)
  const bars = [...document.body.querySelectorAll('*')].filter(
    (node) => /fixed|sticky/.test(getComputedStyle(node).position) && !node.matches('dialog, .watermark'),
  )
  const heights = bars.map((node) => {
    const { top, bottom, width } = node.getBoundingClientRect()
    return width < innerWidth / 2 ? 0 : Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0))
  })
  scrollTo(0, 0)
  return heights.reduce((sum, height) => sum + height, 0) / innerHeight
}

/** In the page: each control smaller than 44 px either way, in words; links in running text and what waits off the screen are excused. */
export function smallTargets(): string[] {
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].flatMap((node) => {
    const target = node.matches('input') ? (node.closest('label') ?? node) : node
    const { width, height } = target.getBoundingClientRect()
    if (!node.checkVisibility() || node.matches('.skip, .vh') || getComputedStyle(node).display === 'inline') return []
    if (width >= 43.5 && height >= 43.5) return []
    return [`${node.tagName.toLowerCase()}.${node.className} "${target.textContent?.trim()}" is ${width} by ${height} px`]
  })
}

/** In the page, at an item whose last grade is hidden: each part that the bar or the dock hides before anything is scrolled, in words. */
export function unfit(): string[] {
  scrollTo(0, 0)
  const top = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
  const foot = document.querySelector('.dock')?.getBoundingClientRect().top ?? innerHeight
  const parts = [...document.querySelectorAll('.item h1, .item .grade, .item .last')]
  const faults = parts.flatMap((node) => {
    const box = node.getBoundingClientRect()
    const name = node.getAttribute('class') ?? node.tagName
    return [
      ...(box.top < top ? [`${name} begins ${Math.ceil(top - box.top)} px under the bar`] : []),
      ...(box.bottom > foot ? [`${name} ends ${Math.ceil(box.bottom - foot)} px under the dock`] : []),
    ]
  })
  if (parts.length !== 8) faults.push(`${parts.length} parts and not 8`)
  const small = [...document.querySelectorAll('.item__question *')].filter(
    (node) => Number.parseFloat(getComputedStyle(node).fontSize) < 15,
  )
  return small.length > 0 ? [...faults, `${small.length} elements with text under 15 px`] : faults
}

/** In the page: what has the focus, and what keeps a person from seeing that it has. */
export function focusFaults(): { what: string; faults: string[] } {
  const node = document.activeElement
  if (!node || node === document.body) return { what: 'nothing', faults: [] }
  const words = (node.getAttribute('aria-label') ?? node.textContent ?? '').trim().slice(0, 40)
  const what = `${node.tagName.toLowerCase()}${node instanceof HTMLInputElement ? `[${node.name || node.type}=${node.value}]` : ''} ${words}`
  const faults: string[] = []
  const box = node.getClientRects()[0]
  if (!box || box.width < 2 || box.height < 2) return { what, faults: ['has no box'] }
  const at = { x: (box.left + box.right) / 2, y: (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2 }
  const hit = document.elementFromPoint(at.x, at.y)
  const card = node.closest('label')
  if (!hit || !(node.contains(hit) || card?.contains(hit))) faults.push(`covered by ${hit?.tagName}.${hit?.getAttribute('class')}`)
  // Where the whole of something is the target, the ring is around that.
  const rings = [getComputedStyle(node), getComputedStyle(node, '::after'), ...(card ? [getComputedStyle(card)] : [])]
  const width = Math.max(
    ...rings.map(({ outlineStyle, outlineWidth, outlineColor }) =>
      outlineStyle === 'none' || /^rgba\(.*, 0\)$/.test(outlineColor) ? 0 : Number.parseFloat(outlineWidth),
    ),
  )
  if (width < 2) faults.push(`outline of ${width} px`)
  return { what, faults }
}

/** In the page: each element with a transition or an animation longer than so many seconds, in words. */
export function longMotion(most: number): string[] {
  const longest = (durations: string) =>
    Math.max(...durations.split(',').map((each) => Number.parseFloat(each) * (/\dms/.test(each) ? 0.001 : 1)))
  return [...document.querySelectorAll('*')].flatMap((node) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(node)
    const seconds = Math.max(longest(transitionDuration), animationName === 'none' ? 0 : longest(animationDuration))
    return seconds > most ? [`${node.tagName.toLowerCase()}.${node.getAttribute('class')}: ${seconds} s`] : []
  })
}
