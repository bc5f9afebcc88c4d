import type { FhirResource, Questionnaire, QuestionnaireResponse } from 'fhir/r4'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { asked } from '../../src/core/asked.ts'
import { headline } from '../../src/core/grading/headline.ts'
import { en } from '../../src/instruments/plumbline/wording/en.ts'
import type { Bundled } from '../../src/report/fhir/bundle.ts'
import { questionnaireOf } from '../../src/report/fhir/questionnaire.ts'
import { answersOf, formData, headlinesOf, openForms, loadPracticeBundle, showForm, withoutHeadlines } from './forms.ts'
import { expect, test, withoutWorker } from './support.ts'

test.use(withoutWorker)

// A trace of a form of some hundred questions costs more than the form.
test.use({ trace: 'off' })

test.describe('the form in a program of others', { tag: '@once' }, () => {
  test('takes the answers of practice visits, works out the headlines of the app, and gives the same answers back', async ({
    page,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    const { bundle, finished } = await loadPracticeBundle()
    const all = <T extends FhirResource>(type: T['resourceType']) =>
      (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []))
    const [form] = all<Questionnaire>('Questionnaire')
    const responses = all<QuestionnaireResponse>('QuestionnaireResponse')
    const { asked: beyond } = await openForms(page, baseURL as string)
    const kinds = new Set<string>()
    for (const at of differing(finished)) {
      const { visit, child, profile } = finished[at] as Bundled['finished'][number]
      const response = responses[at] as QuestionnaireResponse
      await showForm(page, form as Questionnaire, { ...response, item: withoutHeadlines(response.item ?? []) })
      const back = answersOf((await formData(page)).item)
      const said = `${child.name}, ${visit.on}`
      const grades = profile.domains.flatMap((grade) => (grade.kind === 'graded' ? [[grade.domain, grade.grade]] : []))
      expect(headlinesOf(back), said).toEqual(Object.fromEntries(grades))
      expect(Object.fromEntries(back), said).toEqual(Object.fromEntries(answersOf(response.item)))
      for (const grade of profile.domains) kinds.add(grade.kind === 'not-enough-seen' ? grade.because : grade.kind)
    }
    expect([...kinds].sort()).toEqual(['coverage', 'graded', 'narrow-set', 'not-asked'])
    expect(beyond).toEqual([])
  })

  test('takes answers from a person, and has no headline until enough was graded', async ({ page, baseURL }) => {
    test.setTimeout(240_000)
    await openForms(page, baseURL as string)
    await showForm(page, questionnaireOf({ instrument: plumblineV1, wording: en }), null)
    const choose = async (link: string, word: string) => {
      await page.locator(`[id="${link}/${link.startsWith('_') ? '1/1' : '1/1/1'}"]`).click()
      await page.locator('#lhc-tools-searchResults li').filter({ hasText: word }).click()
    }
    const headlineIn = async () => headlinesOf(answersOf((await formData(page)).item)).PHY
    await choose('_about_band', 'Age 5 to 10')
    await choose('_about_set', 'Core')
    const child = { birth: { kind: 'born', on: '2018-05-01' }, flags: [] } as const
    const items = asked(plumblineV1, { set: 'core', contact: null }, child, '2026-11-21').filter(({ code }) => code.startsWith('PHY.'))
    expect(items.length).toBeGreaterThan(4)
    const words = ['Good enough', 'Some needs missed', 'Not seen today']
    const given: number[] = []
    for (const [at, { code }] of items.entries()) {
      const before = await headlineIn()
      if (given.length < items.length * 0.6) expect(before, code).toBeUndefined()
      await choose(code, words[at % 3] as string)
      if (at % 3 < 2) given.push(at % 3 === 0 ? 2 : 3)
    }
    await expect.poll(headlineIn).toBe(
      headlineByHand(
        items.map(({ code }) => code),
        words,
      ),
    )
    // One serious item decides.
    await choose((items[0] as { code: string }).code, 'Many needs missed')
    await expect.poll(headlineIn).toBe(4)
  })
})

/** The headline of these items graded in turn, sub-area by sub-area, by the rule in core. */
function headlineByHand(codes: readonly string[], words: readonly string[]): number | null {
  const grades = codes.map((code, at) => ({ code, grade: [2, 3, null][at % words.length] ?? null }))
  const [physical] = plumblineV1.domains
  const parts = physical.subAreas.flatMap(({ items }) => {
    const inside = grades.flatMap(({ code, grade }) => (grade !== null && items.some((item) => item.code === code) ? [grade] : []))
    const grade = headline(inside, plumblineV1.scale)
    return grade === null ? [] : [grade]
  })
  return headline(parts, plumblineV1.scale)
}

/** Visits that between them were asked in every way and came out in every way, by their place: each adds something to those before. */
function differing(finished: Bundled['finished']): number[] {
  const seen = new Set<string>()
  return finished.flatMap(({ visit, profile }, at) => {
    const out = profile.domains.map((grade) => {
      if (grade.kind === 'graded') return grade.rule
      return grade.kind === 'not-enough-seen' ? grade.because : grade.kind
    })
    const fresh = [visit.set, ...out].filter((each) => !seen.has(each))
    for (const each of fresh) seen.add(each)
    return fresh.length > 0 ? [at] : []
  })
}
