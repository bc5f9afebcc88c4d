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
import { GRADES, type Grade } from '../../core/instrument.ts'
import { readPalette } from './palette.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, Tooltip)

/** One visit in a picture. `at` in days or steps, ascending; null where the domain had no grade. */
export interface SlopePoint {
  readonly at: number
  readonly grade: Grade | null
  /** Under the axis, for the first and the latest visit: "16 Apr". */
  readonly short: string
  /** The two lines of the tooltip: when, and what. */
  readonly title: string
  readonly body: string
}

/** A picture on a canvas. */
export interface SlopeChart {
  /** Opens the tooltip of one visit; null closes it. */
  show(index: number | null): void
  /** Draws again in the colours of the moment. */
  repaint(): void
  destroy(): void
}

const BEST = GRADES[0]
const WORST = GRADES[GRADES.length - 1] ?? 5
/** Where rings of visits without a grade lie: below the scale, so that none reads as a grade. */
const UNSEEN = 5.7
const SECONDARY = 15

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

/**
 * Draws one domain's course: 1 at the top, a gap and a dashed ring where not enough was seen. `onPoint` hears which visit a
 * finger or a pointer is at, null when it leaves.
 */
export function drawSlope(canvas: HTMLCanvasElement, points: readonly SlopePoint[], onPoint: (index: number | null) => void): SlopeChart {
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
          data: points.map(({ at, grade }) => ({ x: at, y: grade === null ? UNSEEN : Number.NaN })),
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
          min: BEST,
          max: UNSEEN + 0.3,
          border: { display: false },
          grid: { color: ({ tick }) => (tick.value > WORST ? 'transparent' : palette.soft), drawTicks: false },
          afterBuildTicks: (axis) => {
            axis.ticks = GRADES.map((value) => ({ value }))
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
            label: ({ dataIndex }) => points[dataIndex]?.body,
          },
        },
      },
    },
    plugins: [rings(() => palette.line)],
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
