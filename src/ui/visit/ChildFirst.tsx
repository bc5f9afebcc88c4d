import type { Family } from '../../app/read.ts'
import type { Child } from '../../core/case.ts'
import { bandOn } from '../../core/day.ts'
import type { Profile, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Presence } from '../read/Presence.tsx'
import { DayLink } from './DayLink.tsx'

export interface ChildFirstProps {
  readonly family: Family
  readonly visit: Visit
  readonly child: Child
  readonly profile: Profile
}

/** What a visit is about before anything else: whether the child was seen, what they told or showed, and their day. */
export function ChildFirst({ family, visit, child, profile }: ChildFirstProps) {
  return (
    <Sheet title={text.visit.childFirst(child.name)}>
      <div class="stack stack--s">
        <Presence {...{ family, child, visit, profile }} />
        {bandOn(child.birth, visit.on) !== 'PB' && <DayLink {...{ family, visit, child }} />}
      </div>
    </Sheet>
  )
}
