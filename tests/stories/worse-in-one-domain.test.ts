// @vitest-environment node
import { expect, test } from 'vitest'
import type { App } from '../../src/app/app.ts'
import { signVisit } from '../../src/app/sign.ts'
import { startVisit } from '../../src/app/visits.ts'
import { compareProfiles } from '../../src/core/change/compare.ts'
import { courseOf, gradeOf, sideOf, visitsOfChild } from '../../src/core/course.ts'
import type { Grade } from '../../src/core/instrument.ts'
import * as text from '../../src/i18n/index.ts'
import { choosePair, differences } from '../../src/report/compare/pair.ts'
import { restsOn, summaryOf } from '../../src/report/compare/words.ts'
import { AT_START, openTestApp } from '../helpers/app.ts'
import { begin, bring, DAY, grade, look, lookAt, type Place, planFor, value } from './telling.ts'

// Supervision before and after: five items slip from 1 to 2 and none rises, and the headline is 2 both times.
const SLIPPED = new Set(['SUP.1b', 'SUP.2b', 'SUP.3b', 'SUP.4c', 'SUP.4d'])
const baseline = (code: string): Grade => (code.startsWith('SUP.') ? (SLIPPED.has(code) ? 1 : 2) : 3)

// Elsewhere so many items rise from 3 to 2, and so many sink to 4; what is not named stays at 3.
const RISES: Readonly<Record<string, number>> = { PHY: 14, EDU: 9, MED: 5, EMO: 7 }
const SINKS: Readonly<Record<string, number>> = { EDU: 1, EMO: 1 }

async function gradeAll(app: App, place: Place, given: (code: string, at: number) => Grade): Promise<void> {
  const { profile } = await lookAt(app, place)
  const seen: Record<string, number> = {}
  for (const { item } of profile.items) {
    const domain = item.code.slice(0, 3)
    const at = seen[domain] ?? 0
    seen[domain] = at + 1
    await grade(app, place, item.code, given(item.code, at))
  }
  value(await signVisit(app, place.caseId, place.visitId))
}

function atReview(code: string, at: number): Grade {
  const domain = code.slice(0, 3)
  if (domain === 'SUP') return 2
  const rises = RISES[domain] ?? 0
  if (at < rises) return 2
  return at < rises + (SINKS[domain] ?? 0) ? 4 : 3
}

test('a review that got worse in one domain says so while the other domains improve, and by whom each visit was graded', async () => {
  const { app: asha } = await openTestApp({ name: 'Asha', agency: 'Early help' })
  const first = await begin(asha, { set: 'full' })
  await gradeAll(asha, first, baseline)

  // Tom has the file on his own tablet, and visits thirteen weeks later without notice.
  const { app: tom } = await openTestApp({ name: 'Tom', agency: 'School', clock: { now: AT_START + 91 * DAY } })
  await bring(asha, tom, first.caseId)
  const plan = planFor([first.childId], { type: 'review', on: '2027-02-20', set: 'full', announced: false })
  const visitId = value(await startVisit(tom, await look(tom, first.caseId), plan))
  await gradeAll(tom, { ...first, visitId }, atReview)

  const family = await look(tom, first.caseId)
  const course = courseOf(family, first.childId) ?? expect.fail('no course')
  const calls = Object.fromEntries(course.domains.map(({ domain, change }) => [domain, change ?? expect.fail('no comparison')]))
  expect(calls.PHY).toMatchObject({ call: 'better', paired: 14, worse: 0, better: 14, same: 0 })
  // Nine up and one down is better; the sign table allows two.
  expect(calls.EDU).toMatchObject({ call: 'better', paired: 10, worse: 1, better: 9, same: 0 })
  // Five up and none down is the least that is called better.
  expect(calls.MED).toMatchObject({ call: 'better', paired: 7, worse: 0, better: 5, same: 2 })
  expect(calls.SUP).toMatchObject({ call: 'worse', paired: 12, worse: 5, better: 0, same: 7 })
  expect(calls.EMO).toMatchObject({ call: 'better', paired: 12, worse: 1, better: 7, same: 4 })

  // The headline of supervision is the same grade as before, and does not hide what slipped.
  const supervision = course.domains.find(({ domain }) => domain === 'SUP') ?? expect.fail('no supervision')
  expect([supervision.change?.earlier, supervision.change?.later].map(gradeOf)).toEqual([2, 2])
  expect(supervision.change?.items.slice(0, 5).map(({ item }) => item)).toEqual([...SLIPPED])
  const pair = choosePair(visitsOfChild(family, first.childId)) ?? expect.fail('no two visits')
  const changes = compareProfiles(sideOf(pair.earlier.profile), sideOf(pair.later.profile))
  const by = { worse: ['SUP'], better: ['PHY', 'EDU', 'MED', 'EMO'], unsure: [], 'too-few': [] }
  expect(summaryOf(pair, changes, (domain) => domain)).toBe(text.compare.summary('2026-11-21', '2027-02-20', by))
  expect(restsOn(calls.SUP ?? expect.fail('no call'))).toEqual([text.compare.rests.worse(12, 5, 0, 7)])
  // Nowhere is there one number for the child: five domains, five calls.
  expect(changes).toHaveLength(5)

  expect([pair.earlier, pair.later].map(({ visit }) => visit.scorers.map((scorer) => scorer.name))).toEqual([['Asha'], ['Tom']])
  expect(differences(pair.earlier.visit, pair.later.visit)).toEqual(['scorer', 'announced'])

  // On Asha's tablet it is the same family.
  await bring(tom, asha, first.caseId)
  expect(await look(asha, first.caseId)).toEqual(family)
})
