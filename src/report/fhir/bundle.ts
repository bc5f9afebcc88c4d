import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4'
import type { Author } from '../../core/fact.ts'
import type { DatasetAsked } from '../dataset.ts'
import { namingFor } from '../names.ts'
import type { Source } from '../source.ts'
import type { Worded } from './coding.ts'
import { observationsOf } from './observations.ts'
import { metaFor, patientOf, workerOf } from './people.ts'
import { questionnaireOf } from './questionnaire.ts'
import { KEYS, type Refs, namesFor } from './refs.ts'
import { type Finished, responseOf } from './response.ts'

/** A signed visit of one child, before anything in it has a name. */
type Unnamed = Omit<Finished, 'refs'> & { readonly source: Source }

const workersOf = ({ visit }: Pick<Finished, 'visit'>): Author[] => [visit.by, ...visit.scorers]

function finishedIn(source: Source, asked: Pick<DatasetAsked, 'names'>): Unnamed[] {
  const { family, library, practice, today } = source
  const naming = namingFor(family, asked.names, today)
  return family.visits.flatMap((visit) => {
    const instrument = library.find(visit.instrument.id, visit.instrument.version)
    if (!visit.signed || !instrument) return []
    const form = { instrument, wording: source.words(visit.instrument).wording }
    return family.children.flatMap((child): Unnamed[] => {
      const profile = visit.profiles.get(child.id)
      return profile ? [{ source, visit, child, profile, form, naming, meta: metaFor(practice) }] : []
    })
  })
}

const keysOf = ({ visit, child, profile, form }: Unnamed) => [
  KEYS.questionnaire(form.instrument),
  KEYS.child(child.id),
  ...workersOf({ visit }).map(KEYS.worker),
  KEYS.response(visit.id, child.id),
  ...profile.domains.map(({ domain }) => KEYS.observation(visit.id, child.id, domain)),
]

/** Each once, by its name, in the order of their coming. */
function entries(resources: readonly (readonly [fullUrl: string, resource: FhirResource])[]): BundleEntry[] {
  return [...new Map(resources)].map(([fullUrl, resource]) => ({ fullUrl, resource }))
}

function resourcesOf(each: Unnamed, refs: Refs): (readonly [string, FhirResource])[] {
  const finished: Finished = { ...each, refs }
  const { visit, child, profile, naming, source } = each
  const observations = observationsOf(finished)
  return [
    [refs.child(child.id).fullUrl, patientOf(child, naming, refs, source.practice)],
    ...workersOf(each).map((author) => [refs.worker(author).fullUrl, workerOf(author, naming, refs, source.practice)] as const),
    [refs.response(visit.id, child.id).fullUrl, responseOf(finished)],
    ...profile.domains.map(
      ({ domain }, at) => [refs.observation(visit.id, child.id, domain).fullUrl, observations[at] as FhirResource] as const,
    ),
  ]
}

/** A bundle, and the finished visits that it holds. */
export interface Bundled {
  readonly bundle: Bundle
  readonly forms: readonly Worded[]
  readonly finished: readonly Omit<Finished, 'refs'>[]
}

/**
 * Everything of these families that goes out as FHIR: a *collection*. A document would say that somebody attests to the whole, and a
 * transaction would be carried out by whoever receives it; this is a copy, to be read. The same record gives the same bundle.
 */
export async function bundleOf(sources: readonly Source[], asked: Pick<DatasetAsked, 'names'>): Promise<Bundled> {
  const finished = sources.flatMap((source) => finishedIn(source, asked))
  const refs = await namesFor(finished.flatMap(keysOf))
  const forms = [...new Map(finished.map(({ form }) => [refs.questionnaire(form.instrument).fullUrl, form]))]
  const practice = sources.some((source) => source.practice)
  const bundle: Bundle = {
    resourceType: 'Bundle',
    ...metaFor(practice),
    type: 'collection',
    entry: entries([
      ...forms.map(([fullUrl, form]) => [fullUrl, questionnaireOf(form)] as const),
      ...finished.flatMap((each) => resourcesOf(each, refs)),
    ]),
  }
  return { bundle, forms: forms.map(([, form]) => form), finished }
}
