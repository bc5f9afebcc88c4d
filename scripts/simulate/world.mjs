// A made-up world in which what is true is known: items with true grades, scorers who err, visits on a calendar. No family is in it.

/** Share of items at each true grade, best first. Found by trying: with it the model below gives the kappas and rates of docs/drift.md. */
export const TRUE_SHARES = [0.2, 0.3, 0.3, 0.15, 0.05]

/** The same where nothing is serious and much is not quite good enough. */
const EDGE_SHARES = [0.2, 0.4, 0.4, 0, 0]

/** Days from one visit to the next. */
export const APART = 92

const MS_A_DAY = 86_400_000
const START = Date.UTC(2026, 0, 5)
const SCALE = { grades: [1, 2, 3, 4, 5], goodEnough: 2, serious: 4 }

/** @typedef {{ next(): number, below(limit: number): number, pick<T>(from: readonly T[]): T }} Chance */

/** True grades of that many items, each on its own. */
export const truths = (/** @type {Chance} */ chance, /** @type {number} */ count, shares = TRUE_SHARES) =>
  Array.from({ length: count }, () => truth(chance, shares))

/** True grades of twelve items of which none is serious. */
export const edgeTruth = (/** @type {Chance} */ chance) => truths(chance, 12, EDGE_SHARES)

function truth(/** @type {Chance} */ chance, /** @type {number[]} */ shares) {
  let left = chance.next()
  const at = shares.findIndex((share) => {
    left -= share
    return left < 0
  })
  return at === -1 ? SCALE.grades.length : at + 1
}

/**
 * What a scorer writes down for a true grade: with that probability one grade off, up or down alike, and in a part `far` of the errors
 * two. An error that would leave the scale goes the other way.
 */
export function graded(/** @type {Chance} */ chance, /** @type {number} */ truth, /** @type {{ error: number, far: number }} */ model) {
  if (chance.next() >= model.error) return truth
  const by = (chance.next() < 0.5 ? -1 : 1) * (chance.next() < model.far ? 2 : 1)
  const off = truth + by
  return off < 1 || off > 5 ? Math.min(5, Math.max(1, truth - by)) : off
}

const item = (/** @type {string} */ code) => ({
  code,
  bands: ['PB', 'B', 'T', 'C', 'Y'],
  condition: null,
  core: true,
  housing: 'Y',
  school: 'Y',
  adult: 'Y',
  limbs: ['protection'],
  room: null,
})

/** A questionnaire of one domain with sub-areas of these sizes. */
export function instrumentOf(/** @type {number[]} */ sizes) {
  const subAreas = sizes.map((size, at) => ({
    code: `DOM.${at + 1}`,
    items: Array.from({ length: size }, (_, place) => item(`DOM.${at + 1}${'abcdefgh'.charAt(place)}`)),
  }))
  const domains = [{ code: 'DOM', subAreas }]
  return { id: 'made-up', version: 1, scale: SCALE, rule: 'worst-else-upper-median', sets: ['full'], domains, origins: null }
}

/** How a domain stands where these are its grades, by the product's own rule. */
export function domainGrade(core, instrument, grades) {
  const codes = instrument.domains[0].subAreas.flatMap((part) => part.items.map(({ code }) => code))
  const counted = new Map(codes.map((code, at) => [code, { kind: 'graded', grade: grades[at], contested: false }]))
  const child = { birth: { kind: 'born', on: '2018-01-05' }, flags: [] }
  const domains = core.gradeDomains(instrument, { set: 'full', contact: null }, child, '2026-01-05', ({ code }) => counted.get(code))
  return { domains, counted }
}

/** Signed visits of one child, 92 days apart, that found these grades: what the product reads facts into. */
export function visitsOf(core, instrument, gradesAt) {
  const items = instrument.domains[0].subAreas.flatMap((part) => part.items)
  return gradesAt.map((grades, at) => {
    const { domains, counted } = domainGrade(core, instrument, grades)
    const on = new Date(START + at * APART * MS_A_DAY).toISOString().slice(0, 10)
    const made = { id: `visit-${at}`, on, set: 'full', contact: null, instrument: { id: 'made-up', version: 1 }, lineage: [], scale: SCALE }
    const readings = items.map((each) => ({ item: each, asked: true, counted: counted.get(each.code) }))
    return { visit: made, profile: { childId: 'child', items: readings, domains } }
  })
}
