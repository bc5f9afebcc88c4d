import { Chart, type ChartConfiguration, LineElement, PointElement, RadarController, RadialLinearScale } from 'chart.js'
import type { Grade, Scale } from '../../core/instrument.ts'
import { readPalette } from './palette.ts'

Chart.register(RadarController, RadialLinearScale, LineElement, PointElement)

/** One spoke: the name of a domain and its headline at either visit, null where it has none. */
export interface Spoke {
  readonly name: string
  readonly earlier: Grade | null
  readonly later: Grade | null
}

/** A picture on a canvas. */
export interface RadarChart {
  repaint(): void
  destroy(): void
}

const SECONDARY = 15

/** Draws two visits over each other, told apart by dash and shape: the best grade in the middle, nothing filled, so that no area speaks. */
export function drawRadar(canvas: HTMLCanvasElement, spokes: readonly Spoke[], { grades }: Scale): RadarChart {
  let palette = readPalette(canvas)
  const font = { family: palette.font, size: SECONDARY }
  const [best, worst] = [grades[0] ?? 1, grades.at(-1) ?? 5]
  const config: ChartConfiguration<'radar'> = {
    type: 'radar',
    data: {
      labels: spokes.map(({ name }) => name),
      datasets: [
        {
          data: spokes.map(({ earlier }) => earlier),
          borderColor: () => palette.ink2,
          // Under the other one, and wider, so that both are seen where they coincide.
          order: 2,
          borderDash: [6, 5],
          borderWidth: 2,
          pointStyle: 'circle',
          pointRadius: 10,
          pointBorderWidth: 2.5,
          pointBackgroundColor: () => palette.sheet,
          pointBorderColor: () => palette.ink,
        },
        {
          data: spokes.map(({ later }) => later),
          order: 1,
          borderColor: () => palette.accent,
          borderWidth: 2.5,
          pointStyle: 'rectRounded',
          pointRadius: 6,
          pointBackgroundColor: () => palette.accent,
          pointBorderColor: () => palette.accent,
        },
      ],
    },
    options: {
      maintainAspectRatio: false,
      animation: false,
      events: [],
      scales: {
        r: {
          // A step inside the best grade, so that a child who does well everywhere is still drawn as a shape.
          min: best - 1,
          max: worst,
          angleLines: { color: () => palette.soft },
          grid: { color: () => palette.soft },
          pointLabels: { font: () => font, color: () => palette.ink },
          ticks: {
            stepSize: 1,
            font: () => font,
            color: () => palette.ink2,
            showLabelBackdrop: false,
            callback: (value) => (grades.includes(Number(value)) ? `${value}` : ''),
          },
        },
      },
    },
  }
  const chart = new Chart(canvas, config)
  return {
    repaint() {
      palette = readPalette(canvas)
      chart.update('none')
    },
    destroy: () => chart.destroy(),
  }
}
