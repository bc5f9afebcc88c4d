import { armor } from 'age-encryption'
import { canonical } from '../../../src/core/canonical.ts'
import { factLine, finished } from './making.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Chance that can be had again: the same seed, the same numbers. */
export interface Dice {
  /** A whole number from 0, below `end`. */
  below(end: number): number
  one<T>(of: readonly T[]): T
}

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end)
  }
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] }
}

const joined = (...parts: readonly Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts))
const bytesOf = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'latin1'))

/** Two places in some bytes, the first not after the second. */
function range({ below }: Dice, bytes: Uint8Array): [number, number] {
  const [a, b] = [below(bytes.length + 1), below(bytes.length + 1)]
  return a < b ? [a, b] : [b, a]
}

/** What may befall the bytes of any file. Each returns another one. */
const DAMAGE: Record<string, (bytes: Bytes, roll: Dice, other: Bytes) => Bytes> = {
  flip(bytes, { below }) {
    const flipped = bytes.slice()
    for (let times = 1 + below(3); times > 0; times--) {
      const at = below(bytes.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8))
    }
    return flipped
  },
  cut: (bytes, { below }) => bytes.slice(0, below(bytes.length)),
  'cut at the front': (bytes, { below }) => bytes.slice(1 + below(bytes.length)),
  'lose the middle'(bytes, roll) {
    const [from, to] = range(roll, bytes)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  repeat(bytes, roll) {
    const [from, to] = range(roll, bytes)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  blank(bytes, roll) {
    const [from, to] = range(roll, bytes)
    return bytes.slice().fill(roll.one([0, 255]), from, to)
  },
  insert(bytes, { below }) {
    const at = below(bytes.length + 1)
    return joined(
      bytes.subarray(0, at),
      Uint8Array.from({ length: 1 + below(20) }, () => below(256)),
      bytes.subarray(at),
    )
  },
  splice(bytes, { below, one }, other) {
    const [first, second] = one([
      [bytes, other],
      [other, bytes],
    ])
    return joined(first.subarray(0, below(first.length)), second.subarray(below(second.length)))
  },
  // The same place in both, so that lengths and borders fit.
  transplant(bytes, roll, other) {
    const [from, to] = range(roll, bytes.length < other.length ? bytes : other)
    return joined(bytes.subarray(0, from), other.subarray(from, to), bytes.subarray(to))
  },
  'header line'(bytes, { below, one }, other) {
    const [lines, strange] = [bytes, other].map((each) => Buffer.from(each).toString('latin1').split('\n')) as [string[], string[]]
    const at = below(4)
    const line = strange[at] ?? ''
    if (one([true, false])) lines[at] = line
    else lines.splice(at, below(2), line)
    return bytesOf(lines.join('\n'))
  },
}

const PIECE = 2 ** 16 + 16

/** What may befall a file whose sealed pieces somebody knows the borders of. */
function movePieces(bytes: Bytes, { below, one }: Dice): Bytes {
  const text = Buffer.from(bytes).toString('latin1')
  const start = text.indexOf('\n', text.indexOf('\n---') + 1) + 1 + 16
  const pieces: Uint8Array[] = []
  for (let at = start; at < bytes.length; at += PIECE) pieces.push(bytes.subarray(at, at + PIECE))
  const [a, b] = [below(pieces.length), below(pieces.length)]
  const [first, second] = [pieces[a] as Uint8Array, pieces[b] as Uint8Array]
  const moves = [
    () => pieces.splice(a, 1, second) && pieces.splice(b, 1, first),
    () => pieces.splice(a, 1),
    () => pieces.splice(a, 0, second),
    () => pieces.splice(a + 1),
    () => pieces.reverse(),
  ]
  one(moves)()
  return joined(bytes.subarray(0, start), ...pieces)
}

/** One file that is almost another. `other` is a sound file with other contents for the same recipient. */
export function damaged(bytes: Bytes, roll: Dice, other: Bytes): { readonly how: string; readonly file: Bytes } {
  const several = bytes.length > PIECE
  if (several && roll.below(2) === 0) return { how: 'pieces', file: movePieces(bytes, roll) }
  const how = roll.one(Object.keys(DAMAGE))
  const armoured = !several && roll.below(10) === 0
  const [given, strange] = armoured ? [bytesOf(armor.encode(bytes)), bytesOf(armor.encode(other))] : [bytes, other]
  return { how: armoured ? `${how} (armoured)` : how, file: DAMAGE[how]?.(given, roll, strange) ?? given }
}

const TRAPS = [
  '{"__proto__":{"erased":true}}',
  '-0',
  '1e999',
  '"\\ud800"',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  '"\\u0061"',
  '1.0',
  'null',
  '[]',
]

const bodyOf = (line: string) => line.slice(54, -1)
const changedGrade = (line: string, { below }: Dice) => line.replace(/"grade":\d/, `"grade":${below(10)}`)

/** What somebody who holds a recipient may do to the lines between the first and the last. */
const EDITS: Record<string, (lines: string[], at: number, roll: Dice) => unknown> = {
  'value, old id': (lines, at, roll) => lines.splice(at, 1, changedGrade(lines[at] ?? '', roll)),
  'value, new id': (lines, at, roll) => lines.splice(at, 1, factLine(changedGrade(bodyOf(lines[at] ?? ''), roll))),
  'value gone, old id': (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace(/"sources":\["seen"\]/, '"sources":[]')),
  'other family, old id': (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace('family-', 'famjly-')),
  'other id': (lines, at, roll) => lines.splice(at, 1, (lines[at] ?? '').replace(/^(.{9})(.{43})/, `$1${roll.one(lines).slice(9, 52)}`)),
  'extra register, old id': (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace('"values":{', '"values":{"a":1,')),
  'extra register, new id': (lines, at) => lines.splice(at, 1, factLine(bodyOf(lines[at] ?? '').replace('"values":{', '"values":{"a":1,'))),
  'trap, new id': (lines, at, { one }) =>
    lines.splice(at, 1, factLine(bodyOf(lines[at] ?? '').replace('"values":{', `"values":{"a":${one(TRAPS)},`))),
  'said otherwise, new id': (lines, at, { one }) =>
    lines.splice(
      at,
      1,
      factLine(
        one([(text: string) => text.replace(/,/, ', '), (text: string) => text.replace('"kind":"answer",', '"kind":"x","kind":"answer",')])(
          bodyOf(lines[at] ?? ''),
        ),
      ),
    ),
  drop: (lines, at) => lines.splice(at, 1),
  double: (lines, at, { below }) => lines.splice(below(lines.length), 0, lines[at] ?? ''),
  swap(lines, at, { below }) {
    const other = below(lines.length)
    const [first, second] = [lines[at] ?? '', lines[other] ?? '']
    lines[at] = second
    lines[other] = first
  },
  trap: (lines, at, { one }) =>
    lines.splice(
      at,
      0,
      one([
        ...TRAPS,
        '',
        '["fact"]',
        '["fact","x",{}]',
        '["end",{}]',
        '["of-a-newer-app",{}]',
        '["statement",{"id":"a"}]',
        '["pack",{},1]',
      ]),
    ),
  'half a line': (lines, at, { below }) => lines.splice(at, 1, (lines[at] ?? '').slice(0, below(500))),
}

/** A bundle's text with other lines in it. `true` where its first and last line were made anew to fit them. */
export function edited(text: string, roll: Dice): { readonly how: string; readonly text: string; readonly fits: boolean } {
  const all = text.split('\n').slice(0, -1)
  const [first = '', last = ''] = [all[0], all.at(-1)]
  const body = all.slice(1, -1)
  const hows = Array.from({ length: 1 + roll.below(3) }, () => roll.one(Object.keys(EDITS)))
  for (const how of hows) if (body.length > 0) EDITS[how]?.(body, roll.below(body.length), roll)
  const how = hows.join(', ')
  const kind = roll.below(10)
  if (kind < 6) return { how, text: finished(body), fits: true }
  if (kind < 8) return { how: `${how}, old ends`, text: [first, ...body, last, ''].join('\n'), fits: false }
  const anew = finished(body)
  if (kind === 8) return { how: `${how}, other manifest`, text: anew.replace(...manifestChange(roll)), fits: false }
  const at = roll.below(anew.length)
  return { how: `${how}, one sign`, text: anew.slice(0, at) + String.fromCharCode(32 + roll.below(95)) + anew.slice(at + 1), fits: false }
}

function manifestChange({ one }: Dice): [RegExp, string] {
  return one<[RegExp, string]>([
    [/"facts":\d+/, '"facts":3'],
    [/"cases":\d+/, '"cases":99'],
    [/"minReader":1/, '"minReader":2'],
    [/"minReader":1/, '"minReader":"2"'],
    [/"packs":0/, '"packs":1'],
    [/"statements":0/, '"statements":-1'],
    [/"team":null/, '"team":"another"'],
    [/"scope":"whole"/, '"scope":"all"'],
    [/"through":\{/, '"through":{"__proto__":"x"'],
    [/^.*\n/, `${canonical(['plumbline-bundle', {}])}\n`],
    [/^.*\n/, ''],
    [/\["end".*\n/, ''],
    [/"lines":\d+/, '"lines":4'],
  ])
}
