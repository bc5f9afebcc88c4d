// @vitest-environment node
import { expect, test } from 'vitest'
import { confirm, draftAnswer } from '../../src/app/answers.ts'
import { addAdult, addChild } from '../../src/app/families.ts'
import { amendAnswer, signVisit } from '../../src/app/sign.ts'
import { settled } from '../../src/core/fold.ts'
import { openTestApp } from '../helpers/app.ts'
import { answer, begin, itemOf, lookAt, meet, type, value, wren } from '../stories/telling.ts'

const LONG = `${'Six bin bags in the hall, strong sour smell. '.repeat(500)}`.slice(0, 20_000)

/** What people type, dictate and paste. Each is text, to the last sign of it. */
const TEXTS: Readonly<Record<string, string>> = {
  'twenty thousand characters': LONG,
  emoji: 'He drew this: 🏚️👩‍👧‍👦🇬🇧 and said “😀”.',
  'right to left': 'قالت: «لا أنام هنا»‏ והיא בכתה‎ (in her words)',
  'pasted HTML': '<img src=x onerror="alert(1)"><b>bold</b> &amp; <script>steal()</script> {{constructor}} #{7*7}',
  'a text that looks like a draft’s or a number’s name': 'draft:answer/visit-1/child-1/PHY.2a __proto__ null NaN -0',
  'line ends of every kind': 'one\r\ntwo\rthree\nfour\u2028five\ttabbed  two spaces ',
  'signs that have two spellings': 'café cafe\u0301 \u212b \ufb01',
  'invisible signs, and half a pair': 'a\u200bb\u0000c\ud83d',
}

test.each(Object.entries(TEXTS))('%s is kept exactly, and read again on another day', async (_what, words) => {
  const { app, database } = await openTestApp()
  const place = await begin(app, { others: words }, wren({ name: `x${words}x` }))
  await answer(app, place, 'PHY.2a', {
    answer: { kind: 'graded', grade: 3 },
    evidence: words,
    childSaid: words,
    carerSaid: words,
    since: words,
  })
  await answer(app, place, 'PHY.1a', { answer: { kind: 'not-seen', because: 'not-seen-today', why: words } })
  await meet(app, place, { seen: false, whyNot: words, voice: words, changes: words })
  value(await addAdult(app, place.caseId, { name: `x${words}x`, relation: `x${words}x`, lives: 'here', cares: true }))
  value(await signVisit(app, place.caseId, place.visitId))
  const signed = await lookAt(app, place)
  value(await amendAnswer(app, place.caseId, signed.visit, place.childId, itemOf(signed.profile, 'PHY.2a'), {}, `x${words}x`))

  const { app: later } = await openTestApp({ database })
  const { family, visit, profile } = await lookAt(later, place)
  const { evidence, childSaid, carerSaid, since } = itemOf(profile, 'PHY.2a').registers
  expect([evidence, childSaid, carerSaid, since].map(settled)).toEqual([words, words, words, words])
  expect(settled(itemOf(profile, 'PHY.1a').registers.answer)).toMatchObject({ why: words })
  expect([profile.presence.whyNot, profile.presence.voice, profile.presence.changes].map(settled)).toEqual([words, words, words])
  expect(settled(visit.registers.others)).toBe(words)
  const [child, adult] = [family.children[0], family.adults[0]]
  expect([child?.name, adult?.name, adult && settled(adult.registers.relation)]).toEqual([`x${words}x`, `x${words}x`, `x${words}x`])
  expect(itemOf(profile, 'PHY.2a').history.at(-1)?.values).toMatchObject({ reason: `x${words}x` })
})

test('children whose names are alike are two children', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  value(await addChild(app, place.caseId, wren()))
  expect((await lookAt(app, place)).family.children.map((child) => child.name)).toEqual(['Wren', 'Wren'])
})

test('a text longer than any page can hold is refused before it is kept, and what was kept stays', async () => {
  const { app } = await openTestApp()
  const place = await begin(app)
  await type(app, place, 'PHY.1a', { evidence: 'A loaf and milk.' })
  const { visit, profile } = await lookAt(app, place)
  const refused = await draftAnswer(app, place.caseId, visit, place.childId, itemOf(profile, 'PHY.1a'), { evidence: 'x'.repeat(200_001) })
  expect(refused).toEqual({ ok: false, failure: { kind: 'too-long' } })
  value(await confirm(app, place.caseId, `${place.visitId}/${place.childId}/PHY.1a`))
  expect(itemOf((await lookAt(app, place)).profile, 'PHY.1a').registers.evidence).toMatchObject({ value: 'A loaf and milk.' })
})
