import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Extension, Questionnaire, QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4'
import { checker } from '../../scripts/checkers.mjs'
import { EXTENSIONS, PARTS } from '../../src/core/pack/fhir/marks.ts'

interface Typed {
  readonly type: string
  readonly value: unknown
}

/** Each variable of an element with its expression, in their order. */
const variablesOf = (extensions: readonly Extension[] = []) =>
  extensions.flatMap(({ url, valueExpression }) =>
    url === EXTENSIONS.variable && valueExpression?.name ? [[valueExpression.name, valueExpression.expression ?? ''] as const] : [],
  )

/**
 * The headlines that a form works out, by domain, by another FHIRPath engine than that of LHC-Forms. This one knows only variables of
 * one value, so all that were worked out are held in one.
 */
export function headlinesBy(form: Questionnaire): (response: QuestionnaireResponse) => Record<string, number> {
  const require = createRequire(import.meta.url)
  const { evalFhirPathTyped } = require(join(checker('medplum-core'), 'dist/cjs/index.cjs')) as {
    evalFhirPathTyped: (expression: string, input: readonly Typed[], variables: Record<string, Typed>) => Typed[]
  }
  const held = (expression: string) => expression.replace(/%(?!resource)(\w+)/g, '%held.$1')
  return (response) => {
    const typed = { type: 'QuestionnaireResponse', value: response }
    const values: Record<string, unknown[]> = {}
    const worked = (expression: string) =>
      evalFhirPathTyped(held(expression), [typed], { '%resource': typed, '%held': { type: 'BackboneElement', value: values } })
    const gather = (extensions?: readonly Extension[]) => {
      for (const [name, expression] of variablesOf(extensions)) values[name] = worked(expression).map(({ value }) => value)
    }
    gather(form.extension)
    return Object.fromEntries(
      (form.item ?? []).flatMap((domain: QuestionnaireItem) => {
        gather(domain.extension)
        const item = domain.item?.find(({ linkId }) => linkId.endsWith(PARTS.headline))
        const expression = item?.extension?.find(({ url }) => url === EXTENSIONS.calculated)?.valueExpression?.expression
        return item && expression
          ? worked(expression).map(({ value }) => [item.linkId.slice(0, -PARTS.headline.length), value as number])
          : []
      }),
    )
  }
}
