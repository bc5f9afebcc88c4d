// What the simulation runs: the product's own code, and nothing that imitates it.
export { itemCalls } from '../../src/core/change/standing.ts'
export { weightedKappa } from '../../src/core/change/kappa.ts'
export { leastMoved } from '../../src/core/change/sign-table.ts'
export { trendsOf } from '../../src/core/change/trend.ts'
export { seeSaw } from '../../src/core/drift/see-saw.ts'
export { hasNotMoved } from '../../src/core/drift/stall.ts'
export { thresholdsOf } from '../../src/core/drift/thresholds.ts'
export { gradeDomains } from '../../src/core/grading/profile.ts'
