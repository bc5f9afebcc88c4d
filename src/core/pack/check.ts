import type { Practice } from '../practice.ts'
import { languageFaults, wordingFaults } from './checks/wording.ts'
import { originFaults, type Versions } from './checks/origins.ts'
import { practiceFaults } from './checks/practice.ts'
import { structureFaults } from './checks/structure.ts'
import { testFaults } from './checks/tests.ts'
import { licenceWarnings, textFaults } from './checks/texts.ts'
import type { Fault, Warning } from './fault.ts'
import type { InstrumentBody, Pack } from './pack.ts'
import { packSchema } from './schema.ts'
import { shapeFaults } from './shape-faults.ts'

/** A pack in which nothing was found wrong, or everything that was; and what is worth knowing either way. */
export interface Checked {
  readonly pack: Pack | null
  readonly faults: readonly Fault[]
  readonly warnings: readonly Warning[]
}

const BODY = ['body'] as const

function instrumentFaults({ instrument, wording, tests }: InstrumentBody, here: Versions, shaped: boolean): Omit<Checked, 'pack'> {
  const place = [...BODY, 'instrument']
  const built = structureFaults(instrument, place)
  const origins = originFaults(instrument, here, place)
  // What is not built as it should be cannot be graded.
  const tried = built.length > 0 || !shaped ? [] : tests.flatMap((test, at) => testFaults(instrument, test, [...BODY, 'tests', at]))
  const words = wording.flatMap((each, at) => wordingFaults(instrument, each, [...BODY, 'wording', at]))
  return {
    faults: [...built, ...languageFaults(wording, [...BODY, 'wording']), ...words, ...origins.faults, ...tried],
    warnings: [...(tests.length === 0 ? [{ kind: 'no-tests' } as const] : []), ...origins.warnings],
  }
}

function meaning({ kind, body }: Pick<Pack, 'kind' | 'body'>, here: Versions, shaped: boolean): Omit<Checked, 'pack'> {
  const found =
    kind === 'instrument'
      ? instrumentFaults(body as InstrumentBody, here, shaped)
      : { faults: practiceFaults(body as Practice, BODY), warnings: [] }
  const { licence } = kind === 'instrument' ? (body as InstrumentBody).instrument : (body as Practice)
  return {
    faults: [...found.faults, ...textFaults(body, BODY)],
    warnings: [...licenceWarnings({ licence }, body, BODY), ...found.warnings],
  }
}

/**
 * Everything that is wrong with what says it is a pack, each with its place. Whether its hash is that of its body is left to who can
 * work it out. Where a part has another shape than its name says, its meaning is looked at only after that is put right.
 */
export function checkPack(json: object, here: Versions): Checked {
  const parsed = packSchema.safeParse(json)
  if (parsed.success) {
    const { faults, warnings } = meaning(parsed.data, here, true)
    return { pack: faults.length === 0 ? parsed.data : null, faults, warnings }
  }
  const shape = shapeFaults(json, parsed.error.issues)
  if (!shape.readable) return { pack: null, faults: [...shape.faults, ...textFaults(json, [])], warnings: [] }
  const { faults, warnings } = meaning(json as Pack, here, false)
  return { pack: null, faults: [...shape.faults, ...faults], warnings }
}
