import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** What axe cannot judge (SVG, pseudo-elements, tiles, focus rings): the contrast of every pair of tokens that meet, by WCAG 2.2. */

const css = readFileSync('src/ui/style/tokens.css', 'utf8')
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

function token(name: string, scheme: Scheme): string {
  const found = new RegExp(`--${name}:\\s*(?:light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));`, 'i').exec(css)
  const colour = found?.[3] ?? found?.[scheme === 'dark' ? 2 : 1]
  if (colour === undefined) throw new Error(`tokens.css has no opaque colour --${name}`)
  return colour
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['bg', 'sheet', 'raise', 'accent-soft'] as const
const GRADES = [1, 2, 3, 4, 5] as const

/** Text and the grounds it stands on: 4.5. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...GROUNDS, 'soft']],
  ['ink-2', [...GROUNDS, 'soft']],
  ['accent', [...GROUNDS]],
  ['on-accent', ['accent', 'accent-2']],
  ['on-bar', ['bar', 'bar-2']],
  ['on-bar-2', ['bar', 'bar-2']],
  ['on-bar-on', ['bar-on']],
  ['on-bar-on-2', ['bar-on']],
  ['sheet', ['ink']],
  ['focus-ink', ['focus']],
  ...GRADES.map((grade) => [`t${grade}`, [`g${grade}`]] as const),
]

/** Edges and shapes that carry meaning: 3. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['line', [...GROUNDS]],
  ['accent', ['soft', 'accent-line']],
  ['ink', ['soft']],
  ['bar-line', ['bar']],
  ['bar-on', ['bar', 'bar-2']],
]

describe.each(SCHEMES)('%s', (scheme) => {
  const between = (one: string, other: string) => ratio(token(one, scheme), token(other, scheme))

  test.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))('%s can be read on %s', (ink, ground) => {
    expect(between(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(SHAPES.flatMap(([shape, grounds]) => grounds.map((ground) => [shape, ground] as const)))(
    '%s can be told from %s',
    (shape, ground) => {
      expect(between(shape, ground)).toBeGreaterThanOrEqual(3)
    },
  )

  test.each(GRADES.flatMap((grade) => GROUNDS.map((ground) => [grade, ground] as const)))(
    'the tile of grade %i stands out from %s by its fill or by its edge',
    (grade, ground) => {
      const edge = grade <= 3 ? between(`e${grade}`, ground) : 0
      expect(Math.max(between(`g${grade}`, ground), edge)).toBeGreaterThanOrEqual(3)
    },
  )

  test('the ramp runs one way: the higher the grade, the further from the sheet', () => {
    const steps = GRADES.map((grade) => between(`g${grade}`, 'sheet'))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    // Neighbours stay apart on a grey printout.
    for (const [at, step] of steps.slice(1).entries()) expect(step / (steps[at] ?? 1)).toBeGreaterThanOrEqual(1.25)
  })

  test.each([...GROUNDS, 'bar', 'bar-2', 'accent', 'g5'])('one of the two tones of the focus ring shows on %s', (ground) => {
    expect(Math.max(between('focus', ground), between('focus-ink', ground))).toBeGreaterThanOrEqual(3)
  })
})
