import { render } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import { GRADES } from '../../../src/core/instrument.ts'
import { Course } from '../../../src/ui/parts/Course.tsx'
import { courseShape, dumbbellMarks, dumbbellX, gradeY, visitXs } from '../../../src/ui/parts/chart-geometry.ts'
import { Dumbbell } from '../../../src/ui/parts/Dumbbell.tsx'
import { Sparkline } from '../../../src/ui/parts/Sparkline.tsx'

const FRAME = { left: 0, right: 40, top: 0, bottom: 8 }

describe('a course', () => {
  test('has 1 at the top, so that up always means better met', () => {
    expect(GRADES.map((grade) => gradeY(grade, FRAME))).toEqual([0, 2, 4, 6, 8])
  })

  test('is broken where a visit saw too little, and never drawn through it', () => {
    const { line, points } = courseShape([3, 3, null, 4, 5], FRAME)
    expect(line).toBe('M0 4L10 4M30 6L40 8')
    expect(points[2]).toBeNull()
  })

  test('keeps the true distance between visits where it is told when they were', () => {
    expect(visitXs(3, FRAME, [0, 30, 120])).toEqual([0, 10, 40])
    expect(visitXs(3, FRAME)).toEqual([0, 20, 40])
  })

  test('of one visit stands where the latest always stands', () => {
    expect(courseShape([2], FRAME)).toEqual({ line: 'M40 2', points: [{ x: 40, y: 2 }], xs: [40] })
  })

  test('of no visits draws nothing', () => {
    expect(courseShape([], FRAME)).toEqual({ line: '', points: [], xs: [] })
  })
})

describe('a sparkline', () => {
  test('marks the latest grade and rings what was not seen', () => {
    const { container } = render(<Sparkline grades={[3, 2, null]} />)
    expect(container.querySelectorAll('.unseen')).toHaveLength(1)
    const dots = container.querySelectorAll('circle:not(.unseen)')
    expect([...dots].map((dot) => dot.getAttribute('cx'))).toEqual(['33'])
  })

  test('gives a dot to a visit that no line reaches', () => {
    const { container } = render(<Sparkline grades={[3, null, 2, null, 4]} />)
    expect(container.querySelectorAll('circle:not(.unseen)')).toHaveLength(3)
  })

  test('is decoration, or a picture that says what it shows', () => {
    const { container } = render(
      <>
        <Sparkline grades={[3]} />
        <Sparkline grades={[3]} label="Physical: 3" />
      </>,
    )
    const [mute, spoken] = container.querySelectorAll('svg')
    expect([mute?.getAttribute('aria-hidden'), spoken?.getAttribute('role'), spoken?.getAttribute('aria-label')]).toEqual([
      'true',
      'img',
      'Physical: 3',
    ])
  })
})

describe('a small multiple', () => {
  test('rings what was not seen below the scale, where it cannot be read as a grade', () => {
    const { container } = render(<Course title="Emotional" label="Emotional: 3, not enough seen" grades={[3, null]} from="Apr" to="Oct" />)
    const lowest = Math.max(
      ...[...container.querySelectorAll('.scale')].map((line) => Number(/ ([\d.]+)H/.exec(line.getAttribute('d') ?? '')?.[1])),
    )
    expect(Number(container.querySelector('.unseen')?.getAttribute('cy'))).toBeGreaterThan(lowest + 6)
    expect(container.querySelector('.mark-later')).toBeNull()
  })
})

describe('a dumbbell', () => {
  test('has 1 at the left and 5 at the right, at even steps', () => {
    expect(GRADES.map((grade) => dumbbellX(grade))).toEqual([14, 67, 120, 173, 226])
  })

  test('joins two marks that differ', () => {
    const { container } = render(<Dumbbell earlier={3} later={4} />)
    expect(container.querySelector('.mark-earlier')?.getAttribute('cx')).toBe('120')
    expect(container.querySelector('.mark-later')?.getAttribute('x')).toBe('163')
    expect(container.querySelector('.link-line')?.getAttribute('d')).toBe('M120 22H173')
  })

  test('shows both marks where they coincide: the square lies inside the ring', () => {
    const { container } = render(<Dumbbell earlier={3} later={3} />)
    const [ring, square] = [container.querySelector('.mark-earlier'), container.querySelector('.mark-later')]
    const corner = Math.hypot(Number(square?.getAttribute('width')) / 2, Number(square?.getAttribute('height')) / 2)
    // Half of the ring's line, 3 units, lies inside it.
    expect(Number(ring?.getAttribute('r')) - 1.5).toBeGreaterThan(corner)
    expect(ring?.compareDocumentPosition(square as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(container.querySelector('.link-line')).toBeNull()
  })

  test.each([
    [3, null, 1, 0],
    [null, 2, 0, 1],
    [null, null, 0, 0],
  ] as const)('leaves out what was not seen: %s, then %s', (earlier, later, circles, squares) => {
    const { container } = render(<Dumbbell earlier={earlier} later={later} />)
    expect([container.querySelectorAll('.mark-earlier').length, container.querySelectorAll('.mark-later').length]).toEqual([
      circles,
      squares,
    ])
    expect(dumbbellMarks(earlier, later).joined).toBe(false)
  })
})
