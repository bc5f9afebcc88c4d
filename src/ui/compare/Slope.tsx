import { useEffect, useRef } from 'preact/hooks'
import { useMarking } from '../marking.tsx'
import { onSchemeChange } from './palette.ts'
import type { drawSlope, SlopeChart, SlopePoint } from './slope-chart.ts'

export interface SlopeProps {
  readonly title: string
  readonly sub: string
  /** The name of the picture, with how to move in it. */
  readonly label: string
  readonly points: readonly SlopePoint[]
  readonly draw: typeof drawSlope
  /** Hears which visit is read, null when none is. */
  readonly onRead: (index: number | null) => void
}

/** Where a key leads from one visit, or null for a key that leads nowhere. */
function step(key: string, at: number, last: number): number | null {
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  if (key === 'ArrowRight') return Math.min(last, at + 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : null
}

/** One domain's course on a canvas; a pointer, a finger or the arrow keys read one visit. */
export function Slope({ title, sub, label, points, draw, onRead }: SlopeProps) {
  const { scale } = useMarking()
  const canvas = useRef<HTMLCanvasElement>(null)
  const chart = useRef<SlopeChart | null>(null)
  const at = useRef<number | null>(null)
  const read = useRef(onRead)
  read.current = onRead

  useEffect(() => {
    if (!canvas.current) return
    const drawn = draw(canvas.current, points, scale, (index) => {
      if (at.current === index) return
      at.current = index
      read.current(index)
    })
    chart.current = drawn
    const stop = onSchemeChange(() => drawn.repaint())
    return () => {
      stop()
      drawn.destroy()
      chart.current = null
    }
  }, [draw, points])

  const show = (index: number | null) => {
    at.current = index
    chart.current?.show(index)
    onRead(index)
  }
  return (
    <figure class="slope">
      <figcaption>
        <span>{title}</span>
        <span class="sub">{sub}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; this is a picture to move in. */}
      <div
        class="slope__plot"
        role="group"
        aria-label={label}
        tabIndex={0}
        onFocus={() => at.current === null && show(points.length - 1)}
        onBlur={() => show(null)}
        onKeyDown={(event) => {
          const next = event.key === 'Escape' ? null : step(event.key, at.current ?? points.length - 1, points.length - 1)
          if (next === null && event.key !== 'Escape') return
          event.preventDefault()
          show(next)
        }}
      >
        <canvas ref={canvas} />
      </div>
    </figure>
  )
}
