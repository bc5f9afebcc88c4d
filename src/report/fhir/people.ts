import type { Meta, Patient, PractitionerRole } from 'fhir/r4'
import type { Child } from '../../core/case.ts'
import type { Author } from '../../core/fact.ts'
import * as text from '../../i18n/index.ts'
import type { Naming } from '../names.ts'
import { unlessBlank } from './coding.ts'
import type { Refs } from './refs.ts'

const words = text.fhirWords

const ACT_REASON = 'http://terminology.hl7.org/CodeSystem/v3-ActReason'

/** What marks a resource as made up, so that no system counts it; nothing for a family that lives. */
export const metaFor = (practice: boolean): { readonly meta?: Meta } =>
  practice ? { meta: { security: [{ system: ACT_REASON, code: 'HTEST', display: words.testData }] } } : {}

/** A child, with a name and a date of birth only where the copy names the children. */
export function patientOf(child: Child, naming: Naming, refs: Refs, practice: boolean): Patient {
  const named = naming.names !== 'nobody'
  const { birth } = child
  return {
    resourceType: 'Patient',
    id: refs.child(child.id).id,
    ...metaFor(practice),
    ...(practice
      ? { text: { status: 'generated' as const, div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words.practice}</p></div>` } }
      : {}),
    ...(named ? { name: [{ text: naming.person(child.id) }] } : {}),
    ...(named && birth.kind === 'born' ? { birthDate: birth.on } : {}),
  }
}

/** Somebody who worked with the family, by role; by name and agency only where the copy names workers. */
export function workerOf(author: Author, naming: Naming, refs: Refs, practice: boolean): PractitionerRole {
  const named = naming.names !== 'nobody'
  return {
    resourceType: 'PractitionerRole',
    id: refs.worker(author).id,
    ...metaFor(practice),
    ...(named && author.name.trim() !== '' ? { practitioner: { display: author.name.trim() } } : {}),
    ...(named && author.agency.trim() !== '' ? { organization: { display: author.agency.trim() } } : {}),
    ...(author.role.trim() === '' ? {} : { code: [{ ...unlessBlank('text', author.role) }] }),
  }
}
