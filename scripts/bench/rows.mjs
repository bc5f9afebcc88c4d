// What was measured, as rows: ours, the plain page's, their ratio, and the bound that performance has to keep.
import { EVENTS, FEW, LARGE, LONG, MANY, SMALL } from './devices.mjs'
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
export const weightRows = ({ first, sent, kept }) => [
  alone('Weight', 'First load, JavaScript gzipped', 'kB', [first], { most: 120, aim: 90 }),
  alone('Weight', 'Whole app fetched, gzipped', 'MB', [sent], { most: 1.5 }),
  alone('Weight', 'Whole app kept on the device', 'MB', [kept], { most: 2 }),
]

/** Rows of judging all families anew, in Node. */
export function judgeRows({ many, large, pages }) {
  const sizes = [
    [`${MANY} families`, many],
    [`${LARGE.toLocaleString('en-GB')} visits`, large],
  ]
  const group = 'Judging, in Node'
  const bound = { most: 2 }
  return [
    ...sizes.flatMap(([size, { alerts, board, floor }]) => [
      compared(group, `Alerts of ${size}`, 'ms', alerts, floor, bound),
      compared(group, `Board of ${size}: alerts, courses and gate`, 'ms', board, floor, bound),
    ]),
    compared(group, `Board of ${MANY} families from the text of their pages`, 'ms', pages.board, pages.floor),
  ]
}

/** Rows of a cold start with the host gone. */
export const startRows = (found) =>
  Object.entries(found).flatMap(([rate, { app, visitFloor, startFloor }]) => [
    compared('Cold start, offline', `Start screen, against the plain page of all items, ${rate}x`, 'ms', app, visitFloor),
    compared('Cold start, offline', `Start screen, against a plain start page, ${rate}x`, 'ms', app, startFloor),
  ])

/** Rows of one way to open the board. `bound` is on both: from the first rows on it can be used, and then it is complete. */
function openingRows(group, size, how, entries, bound) {
  return [
    alone(group, `First rows of ${size}, ${how}`, 'ms', values(entries, 'rows'), bound),
    alone(group, `Whole board of ${size}, ${how}`, 'ms', values(entries, 'whole'), bound),
  ]
}

/** Rows of unlocking; `rate` is the throttle of the slow ones. */
export function unlockRows({ few, many }, rate) {
  const sizes = [
    [`${FEW} families`, few, { most: 500 }],
    [`${MANY} families`, many, { most: 1_000 }],
  ]
  const growth = values(many.again, 'whole').map((whole, pair) => whole / few.again[pair].whole)
  const all = [few, many].flatMap(({ first, again }) => [...first, ...again])
  const held = (entries) => values(entries, 'heap').map((bytes) => bytes / MB)
  const [fast, slow] = ['Unlock, 1x', `Unlock, ${rate}x`]
  return [
    alone(fast, 'Key derivation (Argon2id, 64 MiB)', 'ms', values(all, 'derivation')),
    ...sizes.flatMap(([size, { first }]) => openingRows(fast, size, 'nothing remembered', first)),
    ...sizes.flatMap(([size, { again }, bound]) => openingRows(fast, size, 'remembered', again, bound)),
    alone(fast, `Growth from ${FEW} to ${MANY} families, remembered`, '', growth),
    ...sizes.map(([size, { again }]) => alone(fast, `Back to the caseload of ${size} from one of them`, 'ms', values(again, 'back'))),
    ...sizes.flatMap(([size, entries]) => openingRows(slow, size, 'remembered', entries.slow)),
    ...sizes.map(([size, { again }]) => alone('Memory', `Caseload of ${size}`, 'MB', held(again))),
    ...sizes.map(([size, { first }]) => alone('Memory', `Caseload of ${size}, all worked out`, 'MB', held(first))),
  ]
}

/** Rows of the caseload with very many visits. */
export function boardRows({ first, at }) {
  const group = `Caseload with ${LARGE.toLocaleString('en-GB')} visits`
  return [
    alone(group, 'Whole board worked out for the first time', 's', [first / 1_000]),
    ...Object.entries(at).flatMap(([rate, entries]) => {
      const keys = values(entries, 'keys')
      const bound = (most) => (rate === '1' ? { most } : {})
      return [
        alone(group, `First rows, remembered, ${rate}x`, 'ms', values(entries, 'rows'), bound(300)),
        alone(group, `Whole board, remembered, ${rate}x`, 'ms', values(entries, 'whole')),
        alone(group, `A key in the search, to the next picture, median, ${rate}x`, 'ms', keys.map(median), bound(100)),
        row(
          group,
          `A key in the search, to the next picture, p95, ${rate}x`,
          'ms',
          { median: quantile(keys.flat(), P95), spread: null },
          null,
          null,
        ),
      ]
    }),
  ]
}

/** Rows of the chronology of a family with very many events; `rate` is the throttle. */
export function chronologyRows(found, rate) {
  const group = `Chronology of ${EVENTS.toLocaleString('en-GB')} events, ${rate}x`
  return [
    alone(group, 'Opened, to the first lines', 'ms', values(found, 'open')),
    alone(group, 'Then to the last line', 'ms', values(found, 'filled')),
    alone(group, 'Longest task while the rest is made', 'ms', values(found, 'filling'), { most: 50 }),
    alone(group, 'Longest task while scrolling through all of it', 'ms', values(found, 'scrolling'), { most: 50 }),
    alone(group, 'A filter, to the next picture, median', 'ms', all(found, 'filters'), { most: 100 }),
    alone(group, 'Longest task of a filter', 'ms', values(found, 'longest')),
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

/** Rows of the shared file, for each number of facts: against plain JSON of the same facts, written and parsed in the same run. */
export function shareRows(found) {
  const most = Math.max(...found.map(({ facts }) => facts))
  return found.flatMap(({ facts, save, savePlain, take, takePlain }) => {
    // What a browser sets aside for a busy page is tens of megabytes, whatever the page does: only beside much it says something of us.
    const memory = facts === most ? { most: 3 } : {}
    const group = `Shared file with ${facts.toLocaleString('en-GB')} facts`
    const ms = (entries) => values(entries, 'ms')
    const looked = take.map(({ look, take: taken }) => look + taken)
    const speed = take.map((entry) => facts / ((entry.look + entry.take) / 1_000))
    const size = (entries) => values(entries, 'bytes').map((bytes) => bytes / MB)
    const times = (entries) => values(entries, 'peak').map((peak, pair) => peak / (savePlain[pair].bytes / MB))
    return [
      compared(group, 'Saved, against plain JSON written', 'ms', ms(save), ms(savePlain)),
      compared(group, 'Looked at and taken in, against plain JSON parsed', 'ms', looked, ms(takePlain)),
      alone(group, 'Looked at and taken in, facts a second', '', speed),
      compared(group, 'Bytes, against plain JSON', 'MB', size(save), size(savePlain)),
      alone(group, 'Longest task of the main thread, saving', 'ms', values(save, 'longest'), { most: 50 }),
      alone(group, 'Longest task of the main thread, taking in', 'ms', values(take, 'longest'), { most: 50 }),
      alone(group, 'Peak memory above rest, saving, times the plain file', '', times(save), memory),
      alone(group, 'Peak memory above rest, taking in, times the plain file', '', times(take), memory),
    ]
  })
}

/** Rows of the command line: seconds and the most memory of each command, for a file of so many facts. */
export function cliRows({ facts, plain, found: { help, ...found } }) {
  const group = `Command line, ${facts.toLocaleString('en-GB')} facts of ${(plain / MB).toFixed(1)} MB`
  return [
    alone(group, 'Starts and ends: help', 'ms', values(help, 'ms')),
    ...Object.entries(found).flatMap(([name, entries]) => [
      alone(
        group,
        `${name}, whole run`,
        's',
        entries.map(({ ms }) => ms / 1000),
      ),
      alone(
        group,
        `${name}, most memory`,
        'MB',
        entries.map(({ peak }) => peak / MB),
      ),
    ]),
  ]
}
