import { packFailures } from './packs/failures.ts'
import { formWords } from './packs/form.ts'
import { sayFault, sayWarning } from './packs/faults.ts'
import { scoringRules } from './packs/rules.ts'
import { packScreen } from './packs/screen.ts'

/** The words of instrument packs and practice settings. */
export const packs = { ...packScreen, failures: packFailures, sayFault, sayWarning, form: formWords, scoringRules }
