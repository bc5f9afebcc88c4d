// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { canonical } from '../../../src/core/canonical.ts'
import { writeBundle } from '../../../src/sync/bundle/index.ts'
import {
  answerFact,
  answers,
  contentsOf,
  factLine,
  factsOf,
  finished,
  hashOf,
  linesOf,
  newKey,
  opened,
  sealedText,
  written,
} from './making.ts'

let own: Awaited<ReturnType<typeof newKey>>
let sound: string[]
beforeAll(async () => {
  own = await newKey()
  sound = (await linesOf(await written(answers(3), own.recipient), own.identity)).slice(1, -1)
})

const { id: _, ...plain } = answerFact(7)
const body = canonical(plain)
const withValues = (values: string) => body.replace(/"values":\{.*\}\}$/, `"values":${values}}`)
const ofNewerApp = (register: string) => withValues(`{"a":${register}}`).replace('"kind":"answer"', '"kind":"of-a-newer-app"')
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

/** What becomes of one line among three sound facts, all of which survive it. */
async function fate(line: string | Uint8Array): Promise<string> {
  const lines = [...sound, line].map((each) => Buffer.concat([Buffer.from(each), Buffer.from('\n')]))
  const [first] = finished(typeof line === 'string' ? [...sound, line] : sound).split('\n')
  const middle = Buffer.concat(lines)
  const end = canonical(['end', { lines: lines.length, digest: hashOf(middle) }])
  const text = new Uint8Array(Buffer.concat([Buffer.from(`${first}\n`), middle, Buffer.from(`${end}\n`)]))
  const read = await opened(await sealedText(text, own.recipient), own.key)
  expect(factsOf(read)).toEqual(expect.arrayContaining(answers(3)))
  // Whatever was taken can be handed on, sign for sign.
  const { file } = await writeBundle(contentsOf([], { cases: read.cases, statements: read.statements as { id: string }[] }), own.lock)
  expect((await opened(file, own.key)).aside).toEqual([])
  return read.aside[0]?.why ?? 'taken'
}

describe('a fact of a newer app', () => {
  test.each([
    ['a register that is not known', body.replace('"values":{', '"values":{"a":{"b":[1,null,true]},')],
    ['a kind that is not known', ofNewerApp('{"b":[1,null,true]}')],
    ['a lone surrogate', ofNewerApp('"\\ud800"')],
    ['a zero byte', ofNewerApp('"\\u0000"')],
    ['sixty levels', ofNewerApp(deep(60))],
    ['members that are numbers', ofNewerApp('{"10":1,"9":1}')],
    ['the longest double', ofNewerApp('1.7976931348623157e+308')],
  ])('with %s is taken as it is', async (_, text) => {
    expect(await fate(factLine(text))).toBe('taken')
  })
})

describe('what no app makes is put aside, though its id is right', () => {
  test.each([
    ['a member called __proto__', ofNewerApp('{"__proto__":{"erased":true}}')],
    ['one called constructor, deep inside', ofNewerApp('[[{"constructor":1}]]')],
    ['a device called __proto__', body.replace('"device":"tablet-asha"', '"device":"__proto__"')],
    ['50,000 levels', ofNewerApp(deep(50_000))],
    ['65 levels', ofNewerApp(deep(65))],
    ['minus zero', ofNewerApp('-0')],
    ['a number beyond all', ofNewerApp('1e999')],
    ['a number said otherwise', ofNewerApp('1.0')],
    ['more digits than a number keeps', ofNewerApp('12345678901234567890')],
    ['a sign said otherwise', ofNewerApp('"\\u0061"')],
    ['white space', ofNewerApp(' 1')],
    ['a member twice', ofNewerApp('{"b":1,"b":2}')],
    ['members in another order', ofNewerApp('{"c":1,"b":2}')],
    ['an id within', `{"id":"x",${body.slice(1)}`],
    ['a case that is a number', body.replace('"caseId":"family-0"', '"caseId":7')],
    ['a case that is a list', body.replace('"caseId":"family-0"', '"caseId":["family-0"]')],
    ['no case', body.replace('"caseId":"family-0",', '')],
    ['a grade that is none', body.replace(/"grade":\d/, '"grade":"3"')],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"fact"'],
    ['nothing', ''],
    ['half a body', body.slice(0, 80)],
  ])('%s', async (_, text) => {
    expect(await fate(factLine(text))).toBe('not-a-fact')
  })

  test('bytes that are no UTF-8', async () => {
    expect(await fate(Buffer.from(ofNewerApp('"\xff"'), 'latin1'))).toBe('not-readable')
  })
})

describe('an id that is not the hash of its body is altered', () => {
  test.each([
    ['of another fact', () => `${sound[0]?.slice(0, 54)}${body}]`],
    ['of the same content, said otherwise', () => factLine(body).replace('},"', '}, "')],
    ['made up', () => `["fact","${'A'.repeat(43)}",${body}]`],
    ['of another value', () => factLine(body).replace(/"grade":\d/, '"grade":5')],
  ])('%s', async (_, line) => {
    expect(await fate(line())).toBe('altered')
  })
})

describe('a line of no kind that is known is put aside', () => {
  test.each([
    '',
    'x',
    '{}',
    '[]',
    'null',
    '["fact"]',
    '["fact","short",{}]',
    `["fact","${'A'.repeat(43)}",{}`,
    '["of-a-newer-app",{}]',
    '["statement",7]',
    '["pack",[]]',
    '["statement",{"n":-0}]',
    '["pack",{"__proto__":1}]',
    '["pack",{},{}]',
    ' ["pack",{}]',
    deep(50_000),
  ])('%.40s', async (line) => {
    expect(await fate(line)).toBe('not-readable')
  })

  test('a statement that can be read is taken, whatever it says', async () => {
    expect(await fate('["statement",{"id":"a","says":{"kind":"of-a-newer-app"}}]')).toBe('taken')
  })
})
