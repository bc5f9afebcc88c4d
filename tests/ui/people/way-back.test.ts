import { describe, expect, test } from 'vitest'
import { hrefTo, type Route, readRoute } from '../../../src/ui/route.ts'

describe('a place that leads back to where one came from', () => {
  const caseId = 'case-1'
  test.each<Route>([
    { at: 'agencies', caseId },
    { at: 'agencies', caseId, from: 'decisions' },
    { at: 'case-review', caseId },
    { at: 'case-review', caseId, from: 'supervision' },
    { at: 'handover', caseId },
    { at: 'handover', caseId, from: 'supervision' },
    { at: 'lens', caseId, about: 'family' },
    { at: 'lens', caseId, about: 'adult-1', from: 'people' },
    { at: 'event', caseId, eventId: 'new', type: 'universal-service', from: 'agencies', childId: 'child-1', service: 'dentist' },
  ])('is read from its address: $at', (place) => {
    expect(readRoute(hrefTo(place))).toEqual(place)
  })
})
