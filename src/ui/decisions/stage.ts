import type { Step } from '../../core/ladder.ts'
import * as text from '../../i18n/index.ts'

/** What a step is called; one that the area does not name any more says so. */
export const sayStage = ({ stage, named }: Pick<Step, 'stage' | 'named'>): string =>
  stage?.name ?? (named === null ? text.decisions.stageNone : text.decisions.stageGone)
