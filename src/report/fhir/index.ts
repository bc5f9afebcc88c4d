import * as text from '../../i18n/index.ts'
import type { Dataset, DatasetAsked, OutFile } from '../dataset.ts'
import type { Source } from '../source.ts'
import { type Bundled, bundleOf } from './bundle.ts'
import { FHIR_JSON, fhirText } from './file.ts'
import { missingFrom } from './response.ts'

const words = text.fhirWords.leavesOut

function leavesOut(sources: readonly Source[], { names }: Pick<DatasetAsked, 'names'>, { finished, forms }: Bundled): string[] {
  const count = (of: (source: Source) => number) => sources.reduce((sum, source) => sum + of(source), 0)
  const missing = finished.map(missingFrom)
  const sum = (of: 'contested' | 'notAsked') => missing.reduce((all, each) => all + each[of], 0)
  const told: readonly (readonly [number, (found: number) => string])[] = [
    [count(({ family }) => family.visits.filter(({ signed }) => !signed).length), words.halfDone],
    [count(({ family }) => family.enteredInError.length), words.inError],
    [count(({ family }) => family.unread.length), words.unread],
    [sum('contested'), words.contested],
    [sum('notAsked'), words.notAsked],
    [count(({ family }) => (family.partial ? 1 : 0)), words.partial],
  ]
  return [
    ...(finished.length === 0 ? [words.nothing] : []),
    words.always,
    words.form,
    words.names[names],
    ...told.flatMap(([found, say]) => (found > 0 ? [say(found)] : [])),
    ...forms.flatMap(({ instrument, wording }) => (instrument.rule === 'sum-and-flags' ? [words.flags(wording.name)] : [])),
  ]
}

const fileOf = (name: string, json: object): OutFile => ({
  name,
  type: FHIR_JSON,
  bytes: new TextEncoder().encode(fhirText(json)),
})

/** FHIR R4 for systems of the NHS: signed visits as responses to the forms they were answered in, with each domain's headline. */
export const fhir: Dataset = {
  id: 'fhir',
  forms: ['json'],
  canName: true,
  make: async (sources, asked) => {
    const made = await bundleOf(sources, asked)
    // One day for all: they are read together.
    const day = sources[0]?.today ?? ''
    return { files: [fileOf(`plumbline-fhir-${day}.json`, made.bundle)], leavesOut: leavesOut(sources, asked, made) }
  },
}
