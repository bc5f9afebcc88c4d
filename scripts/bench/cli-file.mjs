// A shared file of made-up families, written by docs/formats.md with none of the app's own writer: what the command line is measured with.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { factsOf } from './facts.js'

const sha256 = (content) => createHash('sha256').update(content).digest('base64url')

/** The facts of a family under the ids that their content gives, each signature over exactly its visit. */
function named(core, number, now) {
  const { canonical } = core
  const ids = new Map()
  let visit = []
  return factsOf(core, number, now).map(({ id, ...body }) => {
    if (body.kind === 'signature') {
      const covers = sha256(canonical(visit.toSorted()))
      const previous = body.values.previous && ids.get(body.values.previous)
      body.values = { ...body.values, covers, count: visit.length, previous }
      visit = []
    }
    const text = canonical(body)
    const own = sha256(text)
    ids.set(id, own)
    if (!['household', 'child', 'signature'].includes(body.kind)) visit.push(own)
    return `["fact","${own}",${text}]`
  })
}

/** `{ file, identity, facts, families, plain }` of at least so many facts; `plain` in bytes. */
export async function fileOf(core, least, now) {
  const families = []
  for (let facts = 0; facts < least; facts += families.at(-1).lines.length) {
    const number = families.length
    families.push({ caseId: `family-${number}`, lines: named(core, number, now) })
  }
  const lines = families.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)).flatMap(({ lines: its }) => its.sort())
  const by = { agency: 'Fictional Trust', device: 'made-up-device', name: 'Made up', practitioner: 'made-up', role: 'worker' }
  const at = { stamp: core.nextStamp(null, now, by.device), wall: new Date(now).toISOString() }
  const counts = { cases: families.length, facts: lines.length, packs: 0, statements: 0 }
  const manifest = { app: '0.1.0', at, by, counts, minReader: 1, scope: 'whole', team: null, through: {}, version: 1 }
  const inside = lines.map((line) => `${line}\n`).join('')
  const end = { digest: sha256(inside), lines: lines.length }
  const text = `${core.canonical(['plumbline-bundle', manifest])}\n${inside}${core.canonical(['end', end])}\n`
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(identity))
  const file = await encrypter.encrypt(new Uint8Array(gzipSync(text)))
  return { file, identity, facts: lines.length, families: families.length, plain: Buffer.byteLength(text) }
}
