// What was measured, as rows: ours, the plain page's, their ratio, and the bound that performance has to keep.
import { FEW, LARGE, LONG, MANY, SMALL } from './devices.mjs'
import { median, pairedRatio, quantile, summary } from './numbers.mjs'

const MB = 1_000_000
const P95 = 0.95

/** One row. `on` says whether `most` and `aim` are meant for the ratio or for our own number. */
function row(group, what, unit, ours, floor, ratio, { on = 'ratio', most = null, aim = null } = {}) {
  const judged = on === 'ratio' ? ratio : ours.median
  const shown = Number.isFinite(ratio) ? ratio : null
  return {
    group,
    what,
    unit,
    ours,
    floor,
    ratio: shown,
    bound: most === null ? null : { on, most, aim },
    over: most !== null && judged > most,
  }
}

const values = (entries, key) => entries.map((entry) => entry[key])
const all = (entries, key) => entries.flatMap((entry) => entry[key])

function compared(group, what, unit, ours, floor, bound) {
  return row(group, what, unit, summary(ours), summary(floor), pairedRatio(ours, floor), bound)
}

/** The 95th parts of many taps, over all pairs together: one pair has too few for one of its own. */
function worst(group, what, unit, ours, floor, bound) {
  const of = (entries) => ({ median: quantile(entries, P95), spread: null })
  return row(group, what, unit, of(ours), of(floor), quantile(ours, P95) / quantile(floor, P95), bound)
}

const alone = (group, what, unit, ours, bound) => row(group, what, unit, summary(ours), null, null, { on: 'value', ...bound })

/** Rows of the built files. */
export const weightRows = ({ first, kept }) => [
  alone('Weight', 'First load, JavaScript gzipped', 'kB', [first], { most: 120, aim: 90 }),
  alone('Weight', 'Whole app kept on the device', 'MB', [kept], { most: 1.5 }),
]

/** Rows of a cold start with the host gone. */
export const startRows = (found) =>
  Object.entries(found).flatMap(([rate, { app, visitFloor, startFloor }]) => [
    compared('Cold start, offline', `Start screen, against the plain page of all items, ${rate}x`, 'ms', app, visitFloor),
    compared('Cold start, offline', `Start screen, against a plain start page, ${rate}x`, 'ms', app, startFloor),
  ])

/** Rows of unlocking. */
export function unlockRows({ few, many }) {
  const growth = values(many, 'opening').map((opening, pair) => opening / few[pair].opening)
  return [
    alone('Unlock, 1x', 'Key derivation (Argon2id, 64 MiB)', 'ms', [...values(few, 'derivation'), ...values(many, 'derivation')]),
    alone('Unlock, 1x', `Then to a caseload of ${FEW} families`, 'ms', values(few, 'opening'), { most: 500 }),
    alone('Unlock, 1x', `Then to a caseload of ${MANY} families`, 'ms', values(many, 'opening'), { most: 1_000 }),
    alone('Unlock, 1x', `Growth from ${FEW} to ${MANY} families`, '', growth),
    alone('Unlock, 1x', `Back to the caseload of ${FEW} families from one of them`, 'ms', values(few, 'back')),
    alone('Unlock, 1x', `Back to the caseload of ${MANY} families from one of them`, 'ms', values(many, 'back')),
    alone(
      'Memory',
      `Caseload of ${FEW} families`,
      'MB',
      values(few, 'heap').map((bytes) => bytes / MB),
    ),
    alone(
      'Memory',
      `Caseload of ${MANY} families`,
      'MB',
      values(many, 'heap').map((bytes) => bytes / MB),
    ),
  ]
}

function rowsAt(rate, { app, floor, practice }) {
  const at = `${rate}x`
  const slow = rate === '4'
  const medians = (entries, key) => values(entries, key).map(median)
  return [
    compared('A visit', `Opened in the unlocked app, ${at}`, 'ms', values(app, 'open'), values(floor, 'open'), { most: 1.5, aim: 1 }),
    compared('A visit', `Opened by a whole navigation (practice), ${at}`, 'ms', values(practice, 'open'), values(floor, 'open')),
    compared('A visit', `Blocked while it opens, ${at}`, 'ms', values(app, 'blocked'), values(floor, 'blocked')),
    compared('A tap', `To the next picture, median, ${at}`, 'ms', medians(app, 'paint'), medians(floor, 'paint')),
    worst('A tap', `To the next picture, p95, ${at}`, 'ms', all(app, 'paint'), all(floor, 'paint'), slow ? { on: 'value', most: 100 } : {}),
    compared('A tap', `To saved, median, ${at}`, 'ms', medians(app, 'saved'), medians(floor, 'saved'), { most: 3 }),
    worst('A tap', `To saved, p95, ${at}`, 'ms', all(app, 'saved'), all(floor, 'saved'), { most: 5 }),
    compared('A tap', `Work of the main thread, ${at}`, 'ms', values(app, 'work'), values(floor, 'work')),
    row(
      ...['A note', `Longest task while typing, ${at}`, 'ms', summary(values(app, 'typing')), summary(values(floor, 'typing'))],
      ...[pairedRatio(values(app, 'typing'), values(floor, 'typing')), slow ? { on: 'value', most: 50 } : {}],
    ),
    compared('Comparison', `First drawn, ${at}`, 'ms', values(app, 'compare'), values(floor, 'compare'), slow ? { most: 2 } : {}),
  ]
}

/** Rows of a visit being worked in, and of the comparison after it. */
export function visitRows(found) {
  const rows = Object.entries(found).flatMap(([rate, entries]) => rowsAt(rate, entries))
  const held = (entries) =>
    values(entries, 'heap')
      .filter(Boolean)
      .map((bytes) => bytes / MB)
  const once = found['1']
  return once ? [...rows, compared('Memory', 'In a visit', 'MB', held(once.app), held(once.floor))] : rows
}

/** Rows of one tap where there is more and more around it, all at the same throttle. */
export function growthRows({ small, large, long }, rate) {
  const saved = (entries) => entries.map((entry) => median(entry.saved))
  const many = `One tap with ${LARGE.toLocaleString('en-GB')} visits on the device against ${SMALL}`
  const bound = { most: 1.2 }
  return [
    compared('Growth', `${many}: to saved, ${rate}x`, 'ms', saved(large), saved(small), bound),
    compared('Growth', `${many}: work of the main thread, ${rate}x`, 'ms', values(large, 'work'), values(small, 'work'), bound),
    compared(
      'Growth',
      `One tap with ${LONG + 1} visits in the family against 7: work, ${rate}x`,
      'ms',
      values(long, 'work'),
      values(small, 'work'),
    ),
  ]
}
