import type { Wording } from '../../core/instrument.ts'
import type { Profile } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Rail, type RailItem } from '../parts/Rail.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { hrefTo } from '../route.ts'
import type { DeskProps } from './Desk.tsx'
import { entryOf, nameOf, type Step, type Stop } from './steps.ts'

/** The children of a visit and the parts of it, each with how far it is; any order is fine. */
export function VisitRail({ family, visit, wording, profile, stops, step }: DeskProps) {
  const place = (childId: string, to: Step) => hrefTo({ at: 'visit', caseId: family.id, visitId: visit.id, childId, step: nameOf(to) })
  return (
    <div class="desk__rail stack stack--s">
      {visit.children.length > 1 && (
        <Tabs
          label={text.visit.children}
          items={visit.children.map((id) => ({
            href: place(id, step),
            label: family.children.find((candidate) => candidate.id === id)?.name ?? '',
            current: id === profile.childId,
          }))}
        />
      )}
      <Rail
        label={text.visit.rail}
        items={stops.map((stop) => railItem(stop, step, wording, profile, (to) => place(profile.childId, to)))}
      />
    </div>
  )
}

function railItem(stop: Stop, step: Step, wording: Wording, profile: Profile, hrefOf: (to: Step) => string): RailItem {
  const entry = entryOf(stop)
  const href = entry ? hrefOf(entry) : ''
  const current = stop.steps.some((candidate) => nameOf(candidate) === nameOf(step))
  if (stop.key === 'child' || stop.key === 'senses') {
    const done = stop.key === 'child' && profile.presence.seen.kind !== 'unanswered' ? 1 : 0
    const name = stop.key === 'child' ? text.visit.childStop : text.visit.sensesStop
    return { href, name, words: '', done, total: 1, current }
  }
  const total = stop.steps.length
  const done = stop.steps.filter((candidate) => candidate.kind === 'item' && candidate.reading.counted.kind !== 'unanswered').length
  return {
    href,
    name: stop.room ? text.visit.room[stop.room] : (wording.domains[stop.key]?.name ?? stop.key),
    words: text.visit.progress(done, total),
    done,
    total,
    current,
  }
}
