import type { Reference } from 'fhir/r4'
import type { Author } from '../../core/fact.ts'
import { canonical } from '../../core/canonical.ts'
import { contentId } from '../../seal/digest.ts'

/** A resource's id, and how others refer to it. */
export interface Ref {
  readonly id: string
  readonly fullUrl: string
  readonly reference: Reference
}

/** Every name that the resources of a bundle have for each other. */
export interface Refs {
  readonly child: (childId: string) => Ref
  readonly worker: (author: Author) => Ref
  readonly response: (visitId: string, childId: string) => Ref
  readonly observation: (visitId: string, childId: string, domain: string) => Ref
  readonly questionnaire: (instrument: { readonly id: string; readonly version: number }) => Ref
}

/** What a name is made of: the same record gives the same names on every device and at every time. */
const childKey = (childId: string) => ['Patient', childId]
const workerKey = ({ practitioner, role, agency }: Author) => ['PractitionerRole', practitioner, role, agency]
const responseKey = (visitId: string, childId: string) => ['QuestionnaireResponse', visitId, childId]
const observationKey = (visitId: string, childId: string, domain: string) => ['Observation', visitId, childId, domain]
const questionnaireKey = ({ id, version }: { readonly id: string; readonly version: number }) => ['Questionnaire', id, String(version)]

export const KEYS = {
  child: childKey,
  worker: workerKey,
  response: responseKey,
  observation: observationKey,
  questionnaire: questionnaireKey,
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The first 128 bits of a content's id as a UUID of version 8: made of a hash, not drawn. Source: RFC 9562, 5.8. */
async function uuidOf(key: readonly string[]): Promise<string> {
  const bits = [...(await contentId(canonical(['plumbline fhir', ...key])))].map((sign) =>
    BASE64URL.indexOf(sign).toString(2).padStart(6, '0'),
  )
  const hex = BigInt(`0b${bits.join('').slice(0, 128)}`)
    .toString(16)
    .padStart(32, '0')
  const variant = ((Number.parseInt(hex[16] as string, 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** The names for these things, worked out once. A name that was not asked for here is not known: a bug. */
export async function namesFor(keys: readonly (readonly string[])[]): Promise<Refs> {
  const known = new Map<string, Ref>()
  for (const key of keys) {
    const id = await uuidOf(key)
    const fullUrl = `urn:uuid:${id}`
    known.set(canonical(key), { id, fullUrl, reference: { reference: fullUrl, type: key[0] as string } })
  }
  const find = (key: readonly string[]): Ref => {
    const found = known.get(canonical(key))
    if (!found) throw new Error(`no name for ${key.join(' ')}`)
    return found
  }
  return {
    child: (id) => find(childKey(id)),
    worker: (author) => find(workerKey(author)),
    response: (visitId, childId) => find(responseKey(visitId, childId)),
    observation: (visitId, childId, domain) => find(observationKey(visitId, childId, domain)),
    questionnaire: (instrument) => find(questionnaireKey(instrument)),
  }
}
