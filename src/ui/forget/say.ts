import type { Author } from '../../core/fact.ts'
import { formatDay, formatTime } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'

/** The day of a wall clock as it was read. */
export const dayOf = (wall: string): string => formatDay(wall.slice(0, 10))

/** Day and time of a wall clock as it was read, wherever one is now. */
export const whenOf = (wall: string): string => text.forget.when(dayOf(wall), formatTime(Date.parse(wall.slice(0, 19))))

/** Who somebody is, on paper. */
export const personOf = ({ name, role, agency }: Author): string => text.forget.person(name, role, agency)
