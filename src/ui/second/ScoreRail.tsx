import type { Wording } from '../../core/instrument.ts'
import type { SecondItem } from '../../core/second.ts'
import * as text from '../../i18n/index.ts'
import { Rail } from '../parts/Rail.tsx'
import { isAnswered, type Part } from './steps.ts'

export interface ScoreRailProps {
  readonly parts: readonly Part[]
  readonly item: SecondItem
  readonly wording: Wording
  readonly hrefOf: (code: string) => string
}

/** What a part of the visit is called: its domain, or its room on a walk through the home. */
export const partName = ({ key, room }: Part, { domains }: Pick<Wording, 'domains'>): string =>
  room ? text.visit.room[room] : (domains[key]?.name ?? key)

/** The parts of the visit, each with how far the second scorer is; how far the first one came is not said. */
export function ScoreRail({ parts, item, wording, hrefOf }: ScoreRailProps) {
  return (
    <Rail
      label={text.second.rail}
      items={parts.map((part) => {
        const done = part.items.filter(isAnswered).length
        const entry = part.items.find((each) => !isAnswered(each)) ?? part.items[0]
        return {
          href: hrefOf(entry?.reading.item.code ?? ''),
          name: partName(part, wording),
          words: text.second.progress(done, part.items.length),
          done,
          total: part.items.length,
          current: part.items.includes(item),
        }
      })}
    />
  )
}
