import {
  type ActiveElement,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  Tooltip,
} from 'chart.js'
import type { Grade, Scale } from '../../core/instrument.ts'
import { type Palette, readPalette } from './palette.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip)

/** One visit in a picture. `at` in days or steps, ascending; null where the domain had no grade. */
export interface SlopePoint {
  readonly at: number
  readonly grade: Grade | null
  /** Under the axis, for the first and the latest visit: "16 Apr". */
  readonly short: string
  /** The two lines of the tooltip: when, and what. */
  readonly title: string
  readonly body: readonly string[]
  /** Under the point: letters that the legend names. */
  readonly letters: string
  /** A dashed line through it: a different scorer from here on. */
  readonly divides: boolean
  /** Good enough, and for long enough. */
  readonly held: boolean
}

/** A picture on a canvas. */
export interface SlopeChart {
  /** Opens the tooltip of one visit; null closes it. */
  show(index: number | null): void
  /** Draws again in the colours of the moment. */
  repaint(): void
  destroy(): void
}

const SECONDARY = 15

/** How far the line of what is held reaches past its visits, in px. */
const HELD = 16

/** Room on either side of the first and the latest visit, as a part of the time between them, so that no mark lies on a digit. */
const MARGIN = 0.07

/** Dashed rings, which point styles cannot draw. */
const rings = (ink: () => string): Plugin<'line'> => ({
  id: 'rings',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    ctx.save()
    ctx.setLineDash([3, 3])
    ctx.lineWidth = 2
    ctx.strokeStyle = ink()
    for (const { x, y, skip } of chart.getDatasetMeta(1).data as PointElement[]) {
      if (skip) continue
      ctx.beginPath()
      ctx.arc(x, y, 6, 0, Math.PI * 2)
      ctx.stroke()
    }
    ctx.restore()
  },
})

/** What lies behind the course: the lines of good enough and of serious, where it is held, where the scorer changes, and the letters. */
const ground = (points: readonly SlopePoint[], { goodEnough, serious }: Scale, colours: () => Palette, size: number): Plugin<'line'> => ({
  id: 'ground',
  beforeDatasetsDraw({ ctx, chartArea, scales: { x, y } }) {
    if (!x || !y) return
    const colour = colours()
    const line = (from: [number, number], to: [number, number], dash: number[], width: number, stroke: string) => {
      ctx.beginPath()
      ctx.setLineDash(dash)
      ctx.lineWidth = width
      ctx.strokeStyle = stroke
      ctx.moveTo(...from)
      ctx.lineTo(...to)
      ctx.stroke()
    }
    const across = (grade: Grade, dash: number[]) => {
      const at = y.getPixelForValue(grade)
      line([chartArea.left, at], [chartArea.right, at], dash, 1.5, colour.line)
    }
    ctx.save()
    across(goodEnough, [8, 4])
    across(serious, [2, 4])
    const places = points.map(({ at }) => x.getPixelForValue(at))
    const held = places.filter((_, index) => points[index]?.held)
    const [first, last] = [held[0], held.at(-1)]
    const good = y.getPixelForValue(goodEnough)
    if (first !== undefined && last !== undefined) line([first - HELD, good], [last + HELD, good], [], 7, colour.held)
    ctx.fillStyle = colour.ink2
    ctx.font = `600 ${size}px ${colour.font}`
    ctx.textAlign = 'center'
    places.forEach((place, index) => {
      if (points[index]?.divides) line([place, chartArea.top - 6], [place, chartArea.bottom - size], [4, 4], 1.5, colour.ink2)
      ctx.fillText(points[index]?.letters ?? '', place, chartArea.bottom - 3)
    })
    ctx.restore()
  },
})

/**
 * Draws one domain's course: 1 at the top, a gap and a dashed ring where not enough was seen. `onPoint` hears which visit a
 * finger or a pointer is at, null when it leaves.
 */
export function drawSlope(
  canvas: HTMLCanvasElement,
  points: readonly SlopePoint[],
  scale: Scale,
  onPoint: (index: number | null) => void,
): SlopeChart {
  const { grades } = scale
  const [best, worst] = [grades[0] ?? 1, grades.at(-1) ?? 5]
  // Rings of visits without a grade lie below the scale, so that none reads as a grade.
  const unseen = worst + 0.175 * (worst - best)
  let palette = readPalette(canvas)
  const last = points.length - 1
  const [from, to] = [points[0]?.at ?? 0, points[last]?.at ?? 0]
  const by = <T>(first: T, between: T, latest: T) => points.map((_, at) => (at === last ? latest : at === 0 ? first : between))
  const font = { family: palette.font, size: SECONDARY }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches

  const config: ChartConfiguration<'line'> = {
    type: 'line',
    data: {
      datasets: [
        {
          data: points.map(({ at, grade }) => ({ x: at, y: grade ?? Number.NaN })),
          clip: false,
          borderWidth: 2.5,
          borderColor: () => palette.ink2,
          pointStyle: by<'circle' | 'rectRounded'>('circle', 'circle', 'rectRounded'),
          pointRadius: by(6, 4.5, 9),
          pointHoverRadius: by(8, 7, 11),
          pointBorderWidth: by(3, 0, 0),
          pointHoverBorderWidth: by(3, 0, 0),
          pointBackgroundColor: ({ dataIndex }) => by(palette.sheet, palette.ink2, palette.accent)[dataIndex],
          pointHoverBackgroundColor: ({ dataIndex }) => by(palette.sheet, palette.ink2, palette.accent)[dataIndex],
          pointBorderColor: () => palette.ink,
          pointHoverBorderColor: () => palette.ink,
        },
        {
          data: points.map(({ at, grade }) => ({ x: at, y: grade === null ? unseen : Number.NaN })),
          clip: false,
          showLine: false,
          pointRadius: 0,
          pointHoverRadius: 0,
          pointHitRadius: 14,
        },
      ],
    },
    options: {
      parsing: false,
      maintainAspectRatio: false,
      animation: calm ? false : { duration: 120 },
      layout: { padding: { top: 10, right: 12, left: 2 } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      onHover: (_event, active) => onPoint(active[0]?.index ?? null),
      scales: {
        x: {
          type: 'linear',
          min: from - (to - from) * MARGIN,
          max: to + (to - from) * MARGIN,
          grid: { display: false },
          border: { display: false },
          afterBuildTicks: (axis) => {
            axis.ticks = [{ value: from }, { value: to }]
          },
          ticks: {
            align: 'inner',
            autoSkip: false,
            maxRotation: 0,
            font: () => font,
            color: () => palette.ink2,
            callback: (value) => (value === to ? points[last]?.short : points[0]?.short),
          },
        },
        y: {
          reverse: true,
          min: best,
          // Under the rings, room for the letters.
          max: unseen + 0.3 * (worst - best),
          border: { display: false },
          grid: { color: ({ tick }) => (tick.value > worst ? 'transparent' : palette.soft), drawTicks: false },
          afterBuildTicks: (axis) => {
            axis.ticks = grades.map((value) => ({ value }))
          },
          ticks: { color: () => palette.ink2, padding: 8, autoSkip: false, font: () => font },
        },
      },
      plugins: {
        tooltip: {
          animation: { duration: 120 },
          displayColors: false,
          backgroundColor: () => palette.ink,
          titleColor: () => palette.sheet,
          bodyColor: () => palette.sheet,
          titleFont: { ...font, weight: 600 },
          bodyFont: font,
          cornerRadius: 8,
          padding: 10,
          callbacks: {
            title: ([item]) => points[item?.dataIndex ?? 0]?.title,
            label: ({ dataIndex }) => [...(points[dataIndex]?.body ?? [])],
          },
        },
      },
    },
    plugins: [ground(points, scale, () => palette, SECONDARY), rings(() => palette.line)],
  }
  const chart = new Chart(canvas, config)

  const activate = (active: ActiveElement[]) => {
    chart.setActiveElements(active)
    chart.tooltip?.setActiveElements(active, { x: active[0]?.element.x ?? 0, y: active[0]?.element.y ?? 0 })
  }

  return {
    show(index) {
      const datasetIndex = index !== null && points[index]?.grade === null ? 1 : 0
      const element = index === null ? undefined : chart.getDatasetMeta(datasetIndex).data[index]
      activate(element && index !== null ? [{ datasetIndex, index, element }] : [])
      chart.update('none')
    },
    repaint() {
      palette = readPalette(canvas)
      // An open tooltip keeps the colours that it was opened in.
      const open = chart.tooltip?.getActiveElements() ?? []
      activate([])
      activate(open)
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}
