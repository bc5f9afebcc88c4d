import { markOf } from '../../sync/mark.ts'
import type { App } from '../app.ts'

export { readMark } from '../../sync/mark.ts'

/** How a file of this space names its team. */
export const teamMark = ({ practice }: Pick<App, 'practice'>, team: string | null): string | null => markOf({ practice, team })
