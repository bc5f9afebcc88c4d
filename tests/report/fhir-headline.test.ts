// @vitest-environment node
import fc from 'fast-check'
import type { QuestionnaireResponse, QuestionnaireResponseItem } from 'fhir/r4'
import { describe, expect, test, vi } from 'vitest'
import { asks, itemsOf } from '../../src/core/asked.ts'
import { bandOn } from '../../src/core/day.ts'
import { gradeDomains } from '../../src/core/grading/profile.ts'
import { CONDITIONS, type Instrument, type Item, SCORING_RULES } from '../../src/core/instrument.ts'
import { ABOUT, conditionLink, EVERYBODY, PARTS } from '../../src/core/pack/fhir/marks.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { en } from '../../src/instruments/plumbline/wording/en.ts'
import { bundleOf } from '../../src/report/fhir/bundle.ts'
import { questionnaireOf } from '../../src/report/fhir/questionnaire.ts'
import { headlinesBy } from '../helpers/fhirpath.ts'
import { practiceSources } from '../helpers/practice.ts'

// Two engines over whole forms, on a machine that may be busy with something else.
vi.setConfig({ testTimeout: 240_000 })

const ON = '2026-11-21'
const BORN = { PB: null, B: '2026-02-01', T: '2023-06-01', C: '2018-06-01', Y: '2012-06-01' } as const

/** An instrument with one domain of two sub-areas and every way of being asked or not. */
const small: Instrument = {
  ...plumblineV1,
  id: 'small',
  domains: [
    {
      code: 'A',
      subAreas: [0, 1, 2].map((part) => ({
        code: `A.S${part}`,
        items: [0, 1, 2].map(
          (at): Item => ({
            code: `A.${part * 3 + at}`,
            bands: at === 0 ? ['B', 'T'] : ['PB', 'B', 'T', 'C', 'Y'],
            condition: part === 1 && at === 1 ? 'disability' : null,
            core: at === 1,
            housing: part === 0 ? 'Y' : at === 2 ? 'P' : 'N',
            school: part === 2 ? 'Y' : 'N',
            adult: 'P',
            limbs: [],
            room: null,
          }),
        ),
      })),
    },
  ],
}

const answer = fc.constantFrom(1, 2, 3, 4, 5, 1, 2, 2, 3, 'not-seen-today', 'not-applicable', null)
const visit = fc.record({
  band: fc.constantFrom('PB', 'B', 'T', 'C', 'Y'),
  disability: fc.boolean(),
  set: fc.constantFrom(...small.sets),
  contact: fc.constantFrom(null, 'housing', 'school', 'adult'),
  answers: fc.array(answer, { minLength: 9, maxLength: 9 }),
})
type Given = typeof visit extends fc.Arbitrary<infer V> ? V : never

const childOf = ({ band, disability }: Given) => {
  const on = BORN[band as keyof typeof BORN]
  const birth = on === null ? ({ kind: 'expected', on: '2027-02-01' } as const) : ({ kind: 'born', on } as const)
  return { birth, flags: disability ? (['disability'] as const) : [] }
}

const coded = (linkId: string, code: string) => ({ linkId, answer: [{ valueCoding: { code } }] })

/** Only what is asked is in the form that a response comes from. */
function responseOf(given: Given): QuestionnaireResponse {
  const child = childOf(given)
  const items = small.domains[0]?.subAreas.map(
    (part, p): QuestionnaireResponseItem => ({
      linkId: `${part.code}${PARTS.subArea}`,
      item: part.items.flatMap((item, at) => {
        const said = given.answers[p * 3 + at]
        const applies = item.bands.includes(bandOn(child.birth, ON)) && (item.condition === null || given.disability)
        return said === null || said === undefined || !applies || !asks(given as never, item) ? [] : [coded(item.code, String(said))]
      }),
    }),
  )
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [
      {
        linkId: ABOUT.group,
        item: [
          coded(ABOUT.band, given.band),
          coded(ABOUT.set, given.set),
          coded(ABOUT.contact, given.contact ?? EVERYBODY),
          ...CONDITIONS.map((each) => ({
            linkId: conditionLink(each),
            answer: [{ valueBoolean: each === 'disability' && given.disability }],
          })),
        ],
      },
      { linkId: `A${PARTS.domain}`, item: items ?? [] },
    ],
  }
}

describe('the headline that a form works out', () => {
  test.each(SCORING_RULES)('is that of the app for whatever was answered, by %s', (rule) => {
    const instrument = { ...small, rule }
    const headlines = headlinesBy(questionnaireOf({ instrument, wording: en }))
    const kinds = new Set<string>()
    fc.assert(
      fc.property(visit, (given) => {
        const codes = new Map(
          (instrument.domains[0] ? itemsOf(instrument.domains[0]) : []).map(({ code }, at) => [code, given.answers[at]]),
        )
        const [grade] = gradeDomains(instrument, given as never, childOf(given), ON, ({ code }) => {
          const said = codes.get(code)
          if (typeof said === 'number') return { kind: 'graded', grade: said, contested: false }
          if (said === 'not-seen-today') return { kind: 'not-seen', contested: false }
          return said === 'not-applicable' ? { kind: 'not-applicable' } : { kind: 'unanswered' }
        })
        kinds.add(grade?.kind === 'not-enough-seen' ? grade.because : (grade?.kind ?? ''))
        const expected = grade?.kind === 'graded' ? { A: grade.grade } : grade?.kind === 'summed' ? { A: grade.sum } : {}
        expect(headlines(responseOf(given))).toEqual(expected)
      }),
      { numRuns: 100 },
    )
    expect([...kinds].sort()).toEqual(['coverage', rule === 'sum-and-flags' ? 'summed' : 'graded', 'narrow-set', 'not-asked'].sort())
  })

  test('is that of the app for signed visits of the practice families, one in three', async () => {
    const { bundle, finished } = await bundleOf([...(await practiceSources()).values()], { names: 'nobody' })
    const headlines = headlinesBy(questionnaireOf({ instrument: plumblineV1, wording: en }))
    const responses = (bundle.entry ?? []).flatMap(({ resource }) =>
      resource?.resourceType === 'QuestionnaireResponse' ? [resource as QuestionnaireResponse] : [],
    )
    expect(responses.length).toBeGreaterThan(50)
    for (const [at, response] of responses.entries()) {
      if (at % 3 !== 0) continue
      const grades = finished[at]?.profile.domains.flatMap((grade) => (grade.kind === 'graded' ? [[grade.domain, grade.grade]] : [])) ?? []
      expect(headlines(response)).toEqual(Object.fromEntries(grades))
    }
  })
})
