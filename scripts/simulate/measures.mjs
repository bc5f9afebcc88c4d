// What is asked of the rules, each a question that has one answer for one made-up course. A course in which nothing changes must stay
// quiet; one in which something did must be heard.
import { domainGrade, edgeTruth, graded, instrumentOf, truths, visitsOf } from './world.mjs'

const TEN = [3, 3, 2, 2]
const TWELVE = [3, 3, 3, 3]
const COURSE = 6
/** Place of the visit at which two reviews have been made. */
const TWO_REVIEWS = 2

/** @typedef {{ of: number, yes: number }} Share How often the answer was yes, of those to whom the question applies. */

const share = () => ({ of: 0, yes: 0 })
function ask(/** @type {Share} */ into, /** @type {boolean} */ answer) {
  into.of++
  if (answer) into.yes++
}

const at = (chance, model, truth) => truth.map((grade) => graded(chance, grade, model))
const course = (chance, model, truth, visits) => Array.from({ length: visits }, () => at(chance, model, truth))
const trendOf = (core, instrument, gradesAt, thresholds) => core.trendsOf(visitsOf(core, instrument, gradesAt), thresholds)[0]

/** Whether a domain that is truly like this is of concern, by the product's own headline. */
function isOfConcern(core, instrument, truth) {
  const { domains } = domainGrade(core, instrument, truth)
  return domains[0].kind === 'graded' && domains[0].grade > 2
}

/** Nothing changes: what is called all the same. `count` courses; five at a time stand for the five domains of a child. */
export function quiet(core, chance, model, count) {
  const thresholds = core.thresholdsOf({ thresholds: {} })
  const [ten, twelve] = [instrumentOf(TEN), instrumentOf(TWELVE)]
  const found = {
    worse: share(),
    worseOfFive: share(),
    worseEver: share(),
    worseTwice: share(),
    better: share(),
    leaning: share(),
    slippedEver: share(),
    seeSaw: share(),
    seeSawHeadline: share(),
    itemHeld: share(),
    itemHeldEver: share(),
    domainHeld: share(),
    domainHeldEver: share(),
    edgeHeld: share(),
    edgeHeldEver: share(),
    notStalled: share(),
    notStalledEnd: share(),
  }
  let five = false
  for (let number = 0; number < count; number++) {
    const truth = truths(chance, 10)
    const trend = trendOf(core, ten, course(chance, model, truth, COURSE), thresholds)
    const call = trend.points[1].call
    ask(found.worse, call === 'worse')
    ask(found.better, call === 'better')
    five ||= call === 'worse'
    if (number % 5 === 4) {
      ask(found.worseOfFive, five)
      five = false
    }
    ask(
      found.worseEver,
      trend.points.some(({ standing }) => standing.openWorse !== null),
    )
    ask(
      found.worseTwice,
      trend.points.some(({ standing }) => standing.moved === 'worse'),
    )
    ask(
      found.slippedEver,
      trend.points.some(({ standing }) => standing.slipped !== null),
    )
    ask(found.leaning, leaning(core, ten, chance, model, truth, thresholds))
    long(core, twelve, chance, model, thresholds, found)
    edge(core, twelve, chance, model, thresholds, found)
  }
  return found
}

const isHeld = ({ standing }) => standing.held.kind === 'held'

/** A domain just beyond good enough: nothing truly serious, a headline of truly 3. The hardest to tell from one that holds. */
function edge(core, instrument, chance, model, thresholds, found) {
  let truth = edgeTruth(chance)
  while (!isOfConcern(core, instrument, truth)) truth = edgeTruth(chance)
  const { points } = trendOf(core, instrument, course(chance, model, truth, COURSE), thresholds)
  if (!points[0].standing.concern) return
  ask(found.edgeHeld, isHeld(points[TWO_REVIEWS]))
  ask(found.edgeHeldEver, points.some(isHeld))
}

/** The second visit by somebody new, who leans up to three tenths of a grade one way over everything. */
function leaning(core, instrument, chance, model, truth, thresholds) {
  const lean = (chance.next() - 0.5) * 0.6
  const second = at(chance, model, truth).map((grade) =>
    chance.next() < Math.abs(lean) ? Math.min(5, Math.max(1, grade + Math.sign(lean))) : grade,
  )
  return trendOf(core, instrument, [at(chance, model, truth), second], thresholds).points[1].call === 'worse'
}

/** A course of six visits with twelve items: what goes up and down, what holds, and whether it is noticed that nothing moves. */
function long(core, instrument, chance, model, thresholds, found) {
  const truth = truths(chance, 12)
  const gradesAt = course(chance, model, truth, COURSE)
  const trend = trendOf(core, instrument, gradesAt, thresholds)
  const { points } = trend
  ask(
    found.seeSaw,
    points.some((_, place) => core.seeSaw.find({ trends: [{ ...trend, points: points.slice(0, place + 1) }], thresholds }).length > 0),
  )
  ask(found.seeSawHeadline, turns(gradesAt.map((grades) => Math.max(...grades))) >= 2)
  items(core, trend, thresholds, found)

  const first = points[0]
  if (!isOfConcern(core, instrument, truth) || !first.standing.concern) return
  ask(found.domainHeld, isHeld(points[TWO_REVIEWS]))
  ask(found.domainHeldEver, points.some(isHeld))
  ask(found.notStalled, !core.hasNotMoved(points.slice(0, TWO_REVIEWS + 1), thresholds))
  ask(found.notStalledEnd, !core.hasNotMoved(points, thresholds))
}

/** Items that were graded serious at the first visit: which of them hold. */
function items(core, { domain, points }, thresholds, found) {
  const moments = points.map(({ at, grade }) => ({ at, grade }))
  const picked = points[0].at.profile.items.filter(({ counted }) => counted.grade >= 4).map(({ item }) => item.code)
  if (picked.length === 0) return
  const calls = moments.map((_, place) => core.itemCalls(domain, moments.slice(0, place + 1), thresholds))
  for (const code of picked) {
    ask(found.itemHeld, calls[TWO_REVIEWS].get(code) === 'held')
    ask(
      found.itemHeldEver,
      calls.some((call) => call.get(code) === 'held'),
    )
  }
}

function turns(/** @type {number[]} */ grades) {
  const moves = grades.flatMap((grade, place) => (place > 0 && grade !== grades[place - 1] ? [Math.sign(grade - grades[place - 1])] : []))
  return moves.filter((move, place) => place > 0 && move !== moves[place - 1]).length
}

/** Something did change: how often it is heard. */
export function changed(core, chance, model, count) {
  const thresholds = core.thresholdsOf({ thresholds: {} })
  const [ten, twelve] = [instrumentOf(TEN), instrumentOf(TWELVE)]
  const found = { 3: share(), 5: share(), 10: share(), twice3: share(), twice5: share(), twice10: share(), half: share(), seeSaw: share() }
  const held = { item: share() }
  for (let number = 0; number < count; number++) {
    for (const many of [3, 5, 10]) {
      const [truth, worse] = moved(chance, 10, many, 1)
      const { points } = trendOf(core, ten, [at(chance, model, truth), at(chance, model, worse), at(chance, model, worse)], thresholds)
      ask(found[many], points[1].call === 'worse')
      ask(
        found[`twice${many}`],
        points.slice(1).some(({ standing }) => standing.openWorse !== null),
      )
    }
    const [truth, better] = moved(chance, 10, 5, -1)
    ask(found.half, trendOf(core, ten, [at(chance, model, truth), at(chance, model, better)], thresholds).points[1].call === 'better')
    const [high, low] = moved(chance, 12, 8, 1)
    const sawed = [low, high, low, high, low].map((grades) => at(chance, model, grades))
    const trend = trendOf(core, twelve, sawed, thresholds)
    ask(found.seeSaw, core.seeSaw.find({ trends: [trend], thresholds }).length > 0)
    came(core, twelve, chance, model, thresholds, held)
  }
  return { ...found, itemHeld: held.item }
}

/** True grades, and the same with that many items one grade worse, or better. All of those can move that way. */
function moved(chance, count, many, by) {
  const can = (/** @type {number} */ grade) => grade + by >= 1 && grade + by <= 5
  const truth = truths(chance, count)
  for (let place = 0; place < many; place++) while (!can(truth[place])) truth[place] = truths(chance, 1)[0]
  return [truth, truth.map((grade, place) => (place < many ? grade + by : grade))]
}

/** One item that was truly serious, was graded so, and is truly good enough from the next visit on: whether it is held after two reviews. */
function came(core, instrument, chance, model, thresholds, held) {
  const truth = truths(chance, 12)
  truth[0] = chance.next() < 0.75 ? 4 : 5
  const after = truth.map((grade, place) => (place === 0 ? 2 : grade))
  const grades = [at(chance, model, truth), at(chance, model, after), at(chance, model, after)]
  if (grades[0][0] < 4) return
  const trend = trendOf(core, instrument, grades, thresholds)
  const moments = trend.points.map(({ at, grade }) => ({ at, grade }))
  ask(held.item, core.itemCalls('DOM', moments, thresholds).get('DOM.1a') === 'held')
}

/** Linear kappa that two scorers of this model reach, over that many items. */
export function agreement(core, chance, model, count) {
  const pairs = truths(chance, count).map((truth) => [graded(chance, truth, model), graded(chance, truth, model)])
  return core.weightedKappa(pairs, [1, 2, 3, 4, 5])
}
