// @vitest-environment node
import { createHash } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { signVisit } from '../../../src/app/sign.ts'
import { canonical } from '../../../src/core/canonical.ts'
import { openTestApp } from '../../helpers/app.ts'
import { begin, factsOf, grade, value } from '../../stories/telling.ts'
import { factLine, finished, hashOf } from './making.ts'

const PACKAGES = Number(process.env.PLUMBLINE_SIGNED ?? 1)

vi.setConfig({ testTimeout: 120_000 * PACKAGES })

/** What is kept elsewhere of a signed visit, on paper: the name of its signature. */
interface Anchor {
  readonly signature: string
}

interface Line {
  readonly id: string
  readonly kind: string
  readonly about?: string
  readonly values?: { readonly covers?: string; readonly count?: number; readonly previous?: string | null }
}

const sha = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * A verifier that shares nothing with the app: from the text of a package and the anchor alone it says what is wrong, or null. Every
 * line must be named by the SHA-256 of what it says, the signature must be the one of the anchor, and what it covers must be there.
 */
function wrongWith(text: string, { signature: name }: Anchor): string | null {
  const lines = text.split('\n')
  if (lines.pop() !== '') return 'cut short'
  const facts: Line[] = []
  for (const line of lines.slice(1, -1)) {
    const parts = /^\["fact","([\w-]{43})",(\{.*\})\]$/.exec(line)
    if (!parts?.[1] || !parts[2]) return 'not a line of a package'
    if (sha(parts[2]) !== parts[1]) return 'not what its name says'
    try {
      facts.push({ id: parts[1], ...JSON.parse(parts[2]) })
    } catch {
      return 'not readable'
    }
  }
  const end = lines.at(-1) ?? ''
  if (
    end !==
    `["end",{"digest":"${sha(
      lines
        .slice(1, -1)
        .map((line) => `${line}\n`)
        .join(''),
    )}","lines":${lines.length - 2}}]`
  )
    return 'another end'
  if (new Set(facts.map(({ id }) => id)).size !== facts.length) return 'a line twice'
  const signature = facts.find(({ id }) => id === name)
  if (!signature) return 'another signature, or none'
  const { covers, count } = signature.values ?? {}
  const signed = facts.filter(({ kind, about }) => kind !== 'signature' && about?.split('/')[0] === signature.about)
  if (signed.length !== count) return 'more or less than was signed'
  return sha(JSON.stringify(signed.map(({ id }) => id).sort())) === covers ? null : 'not what was signed'
}

/** The lines of one visit that somebody signed, and the anchor. */
async function signedPackage(at: number): Promise<{ body: string[]; anchor: Anchor }> {
  const { app } = await openTestApp({ database: `signed-${at}-${Date.now()}` })
  const place = await begin(app)
  await grade(app, place, 'PHY.1a', 2)
  await grade(app, place, 'PHY.2a', 4, { evidence: 'Bags in the hall.' })
  value(await signVisit(app, place.caseId, place.visitId))
  const facts = await factsOf(app, place.caseId)
  const signature = facts.find(({ kind }) => kind === 'signature') ?? expect.fail('not signed')
  const body = facts
    .filter(({ kind, about }) => kind === 'signature' || about.split('/')[0] === place.visitId)
    .map(({ id: _, ...fact }) => factLine(canonical(fact)))
  return { body, anchor: { signature: signature.id } }
}

/** The text after its first line, which only says what is in the file, with one bit the other way. */
function* flipped(text: string): Generator<string> {
  const bytes = Buffer.from(text, 'latin1')
  for (let at = text.indexOf('\n'); at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      yield bytes.toString('latin1')
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    }
  }
}

/** The same by somebody who knows the format: each body with one bit the other way, and every name and digest made anew. */
function* forged(body: readonly string[]): Generator<string> {
  for (const [index, line] of body.entries()) {
    const says = /^\["fact","[\w-]{43}",(.*)\]$/s.exec(line)?.[1] ?? ''
    for (const other of flipped(`\n${says}`))
      if (!other.slice(1).includes('\n') && other[0] === '\n') yield finished(body.with(index, factLine(other.slice(1))))
  }
}

function* rearranged(body: readonly string[]): Generator<string> {
  for (const at of body.keys()) {
    yield finished(body.toSpliced(at, 1))
    yield finished([...body, body[at] ?? ''])
  }
  const [first = '', second = '', ...rest] = body
  yield `${finished(body).split('\n').toSpliced(1, 2, second, first).join('\n')}`
  yield finished([first, ...rest])
}

test('a signed visit with any bit the other way, or any line gone, doubled or forged, is noticed by who has its signature on paper', async () => {
  for (let each = 0; each < PACKAGES; each += 1) {
    const { body, anchor } = await signedPackage(each)
    const text = finished(body)
    expect(wrongWith(text, anchor)).toBe(null)
    expect(hashOf('a')).toBe(sha('a'))
    const found: Record<string, number> = {}
    for (const kind of [flipped(text), forged(body), rearranged(body)]) {
      for (const other of kind) {
        const wrong = wrongWith(other, anchor)
        if (wrong === null) expect.fail(`not noticed: ${other}`)
        found[wrong] = (found[wrong] ?? 0) + 1
      }
    }
    console.log(`package ${each + 1}, ${text.length} bytes:`, found)
    for (const kind of ['not what its name says', 'not what was signed', 'another signature, or none', 'another end'])
      expect(found).toHaveProperty(kind)
  }
})

test('control: a verifier without the anchor takes a signature that somebody made anew', async () => {
  const { body, anchor } = await signedPackage(99)
  const forgery = body.map((line) =>
    line.includes('"kind":"signature"') ? line.replace(/"name":"[^"]*"/, '"name":"Somebody else"') : line,
  )
  const lines = forgery.map((line) => factLine(/^\["fact","[\w-]{43}",(.*)\]$/s.exec(line)?.[1] ?? ''))
  const name =
    /^\["fact","([\w-]{43})",.*"kind":"signature"/.exec(lines.find((line) => line.includes('"kind":"signature"')) ?? '')?.[1] ?? ''
  expect(wrongWith(finished(lines), { signature: name })).toBe(null)
  expect(wrongWith(finished(lines), anchor)).toBe('another signature, or none')
})
