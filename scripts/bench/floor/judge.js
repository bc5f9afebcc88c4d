// The least that can be said of the same grades: for each child and domain how many items went each way from one visit to the next,
// and the worst grade. One text a family, one typed array a child, no object for anything.

/** Where each domain begins in the list of items, and where the last one ends. */
export function boundsOf(domains) {
  const bounds = new Uint16Array(domains.length + 1)
  for (const [at, items] of domains.entries()) bounds[at + 1] = bounds[at] + items.length
  return bounds
}

/** For each visit and domain: items that are worse than at the visit before, items that are better, the worst grade so far. */
function judgeChild(visits, bounds) {
  const items = bounds[bounds.length - 1]
  const domains = bounds.length - 1
  const grades = new Uint8Array(visits.length * items)
  for (let visit = 0; visit < visits.length; visit++) {
    for (let item = 0; item < items; item++) grades[visit * items + item] = visits[visit][item]
  }
  const found = new Uint8Array(visits.length * domains * 3)
  for (let domain = 0; domain < domains; domain++) {
    let worst = 0
    for (let visit = 0; visit < visits.length; visit++) {
      let worse = 0
      let better = 0
      for (let item = bounds[domain]; item < bounds[domain + 1]; item++) {
        const grade = grades[visit * items + item]
        if (grade > worst) worst = grade
        const before = visit > 0 ? grades[(visit - 1) * items + item] : 0
        if (before === 0 || grade === 0) continue
        if (grade > before) worse++
        else if (grade < before) better++
      }
      found.set([worse, better, worst], (visit * domains + domain) * 3)
    }
  }
  return found
}

/** What is found of each child of each family. A text holds its children's visits, each with a grade an item, 0 for none. */
export const judge = (texts, bounds) => texts.map((text) => JSON.parse(text).map((visits) => judgeChild(visits, bounds)))
