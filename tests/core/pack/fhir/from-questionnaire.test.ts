// @vitest-environment node
import { describe, expect, test } from 'vitest'
import { openPackFile } from '../../../../src/app/pack-file.ts'
import { readPackFile } from '../../../../src/app/packs.ts'
import { fromQuestionnaire } from '../../../../src/core/pack/fhir/from-questionnaire.ts'
import type { InstrumentBody } from '../../../../src/core/pack/pack.ts'
import { formWords } from '../../../../src/i18n/en/packs/form.ts'
import { plumblineV1 } from '../../../../src/instruments/plumbline/v1.ts'
import { en } from '../../../../src/instruments/plumbline/wording/en.ts'
import { questionnaireOf } from '../../../../src/report/fhir/questionnaire.ts'
import { openTestApp } from '../../../helpers/app.ts'
import { choice, form, group, option, WEIGHT, weighed, words } from '../../../helpers/forms.ts'
import { bytesOf, fernshire, NOTHING_HERE } from '../../../helpers/packs.ts'

const read = (json: object) => openPackFile(bytesOf(JSON.stringify(json)), NOTHING_HERE)
async function taken(json: object) {
  const found = await read(json)
  if (!found.ok) return expect.fail(JSON.stringify(found.failure).slice(0, 500))
  const { pack, form: told, from } = found.value
  if (pack.kind !== 'instrument' || !told) return expect.fail('not made of a form')
  return { body: pack.body, told, from, lost: told.dropped.map(({ kind, path }) => `${kind} ${path.join('/')}`.trim()) }
}

describe('a form that Plumbline wrote', () => {
  const there = (body: Pick<InstrumentBody, 'instrument' | 'wording'>) => {
    const [wording] = body.wording
    return fromQuestionnaire(JSON.parse(JSON.stringify(questionnaireOf({ instrument: body.instrument, wording: wording as never }))))
  }

  test('comes back as the same instrument: items, conditions, sets, grades, rule and words', () => {
    const { body, dropped, assumed } = there({ instrument: plumblineV1, wording: [en] })
    expect(dropped).toEqual([])
    expect(assumed).toEqual([])
    expect(body?.instrument).toEqual(plumblineV1)
    expect(body?.wording).toEqual([en])
  })

  test('of a scale that somebody brought, by whatever rule; only its reading, its worked examples and its origins are lost', async () => {
    for (const version of [1, 2] as const) {
      const { instrument, wording, tests } = (await fernshire(version)).body
      const { body, dropped } = there({ instrument, wording })
      expect(body).toEqual({ instrument: { ...instrument, origins: null }, wording, tests: [] })
      expect(dropped.map(({ kind }) => kind)).toEqual(instrument.origins ? ['origins'] : [])
      expect(tests.length).toBeGreaterThan(0)
    }
  })

  test('is taken in like any pack, and never in the place of Plumbline’s own', async () => {
    const { instrument, wording } = (await fernshire(1)).body
    const json = questionnaireOf({ instrument, wording: wording[0] as never })
    const { from, told } = await taken(json)
    expect(from).toBe('fhir')
    expect(told).toEqual({ dropped: [], assumed: [] })
    const { app } = await openTestApp()
    const own = bytesOf(JSON.stringify(questionnaireOf({ instrument: plumblineV1, wording: en })))
    expect(await readPackFile(app, own, 'own.json')).toMatchObject({ ok: false, failure: { kind: 'published', id: 'plumbline' } })
  })

  test('is taken for a form of others where its names were changed', async () => {
    const json = JSON.parse(JSON.stringify(questionnaireOf({ instrument: plumblineV1, wording: en })).replaceAll('PHY.1a', '__proto__'))
    const { body, assumed } = fromQuestionnaire(json)
    expect(assumed.map(({ kind }) => kind)).toContain('codes')
    expect(body?.instrument.domains[0]?.subAreas[0]?.items[0]?.code).toBe('D1.1')
  })
})

describe('a form of others', () => {
  test('becomes an instrument, and what it does not say is told', async () => {
    const { body, told, lost } = await taken(form([group('a', [group('a1', [choice('1'), choice('2')]), choice('3')]), choice('4')]))
    const { instrument, wording } = body
    expect(instrument).toMatchObject({
      id: 'day-diary',
      version: 2,
      licence: 'Public domain',
      source: 'Somebody',
      validated: false,
      rule: 'worst-else-upper-median',
      scale: { grades: [0, 1, 2, 3], goodEnough: 1, serious: 3 },
      sets: ['full'],
    })
    expect(
      instrument.domains.map(({ code, subAreas }) => [code, subAreas.map((part) => [part.code, part.items.map((item) => item.code)])]),
    ).toEqual([
      [
        'D1',
        [
          ['D1.S1', ['D1.1', 'D1.2']],
          ['D1.S2', ['D1.3']],
        ],
      ],
      ['D2', [['D2.S1', ['D2.1']]]],
    ])
    expect(wording[0]).toMatchObject({
      name: 'Day diary',
      gradeWords: words,
      domains: { D1: { name: 'Group a' }, D2: { name: 'Day diary' } },
      subAreas: { 'D1.S1': 'Group a1', 'D1.S2': 'Group a' },
      items: { 'D1.3': { name: 'Question 3', grades: words } },
    })
    expect(lost).toEqual([])
    expect(told.assumed.map(({ kind }) => kind)).toEqual([
      'language',
      'higher-is-worse',
      'thresholds',
      'rule',
      'descriptors',
      'asked-of-everybody',
      'codes',
      'one-domain',
    ])
  })

  test('may weigh its answers as later versions of FHIR do, by numbers alone, or the wrong way round', async () => {
    const later = await taken(form([choice('1', { type: 'coding' }, WEIGHT)]))
    expect(later.body.instrument.scale.grades).toEqual([0, 1, 2, 3])
    const plain = await taken(
      form([{ linkId: '1', text: 'How often?', type: 'choice', answerOption: [3, 1, 2].map((valueInteger) => ({ valueInteger })) }]),
    )
    expect(plain.body.wording[0]?.gradeWords).toEqual(['1', '2', '3'])
    const reversed = await taken(form([choice('1', { answerOption: words.map((word, at) => option(word, 3 - at)) })]))
    expect(reversed.body.wording[0]?.gradeWords).toEqual(words.toReversed())
  })

  test('calls grades by their numbers where each question has other answers, which are the descriptors', async () => {
    const { body, told } = await taken(form([choice('1'), choice('2', { answerOption: weighed(['None', 'One', 'Two', 'More']) })]))
    expect(body.wording[0]?.gradeWords).toEqual(['0', '1', '2', '3'])
    expect(body.wording[0]?.items['D1.2']?.grades).toEqual(['None', 'One', 'Two', 'More'])
    expect(told.assumed.map(({ kind }) => kind)).toContain('grade-words')
  })

  test('loses what an instrument has not, each named with where it stood', async () => {
    const extension = (url: string) => ({ extension: [{ url, valueString: 'x' }] })
    const { lost, body, told } = await taken(
      form(
        [
          group('top', [
            group('a', [
              group('b', [
                group('deep', [choice('1'), choice('2', { enableWhen: [{ question: '1', operator: '=', answerBoolean: true }] })]),
                { linkId: 'note', text: 'Read this', type: 'display' },
                { linkId: 'date', text: 'When?', type: 'date' },
                choice('1'),
                choice('no', { answerOption: words.map((word) => option(word, null)) }),
                choice('list', { answerOption: [], answerValueSet: 'http://example.org/vs' }),
                choice('half', { answerOption: [option('a', 0.5), option('b', 1)] }),
                choice('same', { answerOption: [option('a', 1), option('b', 1)] }),
                choice('yes', { answerOption: [option('no', 0), option('yes', 1)] }),
                choice('3', { type: 'open-choice', repeats: true, answerOption: [...weighed(words), option('Do not know', null)] }),
                choice('4', { item: [choice('4a'), { linkId: '4b', type: 'text' }], ...extension('http://hl7.org/fhir/x/itemMedia') }),
                choice('5', extension('http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression')),
                choice('hid', { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }] }),
                choice('6', { answerOption: words.map((word, at) => ({ ...option(word, at), initialSelected: at === 0 })) }),
              ]),
            ]),
          ]),
        ],
        { contained: [{ resourceType: 'ValueSet' }], ...extension('http://example.org/own') },
      ),
    )
    const at = (link: string) => `top/a/b/${link}`
    expect(lost.toSorted()).toEqual(
      [
        'contained',
        'extension',
        'level-above top',
        'level-above top/a',
        `condition ${at('deep/2')}`,
        `shown-text ${at('note')}`,
        `item-type ${at('date')}`,
        `same-link ${at('1')}`,
        `no-numbers ${at('no')}`,
        `options-elsewhere ${at('list')}`,
        `not-a-grade ${at('half')}`,
        `same-number ${at('same')}`,
        `other-scale ${at('yes')}`,
        `option-without-number ${at('3')}`,
        `free-answer ${at('3')}`,
        `several-answers ${at('3')}`,
        `under-a-question ${at('4/4a')}`,
        `item-type ${at('4/4b')}`,
        `media ${at('4')}`,
        `expression ${at('5')}`,
        `hidden ${at('hid')}`,
        `starting-value ${at('6')}`,
      ].toSorted(),
    )
    expect(body.instrument.domains.map(({ subAreas }) => subAreas.map(({ items }) => items.length))).toEqual([[2, 5]])
    for (const each of told.dropped) expect(formWords.sayDropped(each)).toMatch(/^The form|^top/)
    expect(formWords.sayDropped({ kind: 'other-scale', path: ['a', 'b'], grades: [0, 1] })).toBe(
      'a › b: it is answered from 0 and 1. An instrument has one scale, and most questions have another.',
    )
  })

  test('has two levels: what is deeper joins the level above it', async () => {
    const { body, lost } = await taken(
      form([group('a', [group('b', [group('c', [choice('1')]), choice('2')])]), group('d', [choice('3')])]),
    )
    expect(lost).toEqual(['level-below a/b/c'])
    expect(body.instrument.domains.map(({ subAreas }) => subAreas.map(({ items }) => items.length))).toEqual([[2], [1]])
  })

  test('is refused where none of its questions can be an item, and where a text holds what no pack may', async () => {
    expect(await read(form([{ linkId: '1', type: 'text' }]))).toMatchObject({
      ok: false,
      failure: { kind: 'no-items-in-form', dropped: [{ kind: 'item-type', path: ['1'], type: 'text' }] },
    })
    expect(await read(form([choice('1', { text: '<script>alert(1)</script>' })]))).toMatchObject({
      ok: false,
      failure: { kind: 'pack-faults', faults: [{ kind: 'markup' }] },
    })
    expect(await read({ resourceType: 'Patient' })).toMatchObject({ ok: false, failure: { kind: 'not-a-pack' } })
  })
})
