import { ladderOf } from '../../core/ladder.ts'
import { besides, type LooseEnd } from '../../core/loose-ends.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Section } from '../document.ts'
import { alertIn } from '../parts/alerts.ts'
import { item, line, list, part, quiet, section } from '../parts/block.ts'
import { sayDue, sayStage } from '../say/challenge.ts'
import { sayEnd } from '../say/loose-end.ts'
import { formatNearDay } from '../say/names.ts'
import { childName } from '../say/supervision.ts'
import type { Part } from './part.ts'

const [words, mine] = [text.supervision, text.supervisionReport]

/** As many items of a domain are named; the alert behind them names all. */
const NAMED = 5

/** When each child was last seen and seen alone, rooms that the last visit at home did not see, items that nobody has seen. */
export function unseenSection({ source, named, sheet: { unseen } }: Part): Section[] {
  const { today, own } = source
  const rooms = unseen.rooms.flatMap(({ room, last }) => (last ? [words.room(words.rooms[room], formatNearDay(last, today))] : []))
  const never = unseen.rooms.flatMap(({ room, last }) => (last ? [] : [words.rooms[room]]))
  const items = [
    ...unseen.children.map(({ child, last, alone }) =>
      item([words.childSeen(childName(named, child), last, today), last === null ? '' : words.childAlone(alone, today)].join(' ').trim()),
    ),
    item(unseen.home === null ? words.noHome : words.home(formatDay(unseen.home), rooms, never)),
    ...unseen.items.map(({ child, domain, items: codes }) =>
      item(
        words.items(
          childName(named, child),
          own.wording.domains[domain]?.name ?? domain,
          codes.slice(0, NAMED).map((code) => own.wording.items[code]?.name ?? code),
          Math.max(0, codes.length - NAMED),
        ),
      ),
    ),
  ]
  return section(words.unseenTitle, list(items), { only: 'professionals' })
}

/** A loose end about an adult with what the copy calls them. */
const namedEnd = (end: LooseEnd, { person }: Part['naming']): LooseEnd =>
  end.kind === 'adult' ? { ...end, figures: { ...end.figures, name: person(end.about[0] ?? '') } } : end

/** Reviews and targets past their day, and what else somebody has to follow up. */
export function overdueSection({ source, naming, named, sheet }: Part): Section[] {
  const { today, own } = source
  const near = (day: string) => formatNearDay(day, today)
  const alerts = sheet.alerts.flatMap(({ alerts }) => alerts)
  // Each thing once: what an alert above says is not said again.
  const reviews = sheet.reviews.filter(({ child }) => !alerts.some(({ rule, childId }) => rule === 'D9' && childId === child))
  const targets = sheet.targets.filter(({ id }) => !alerts.some(({ rule, events }) => rule === 'D8' && events.includes(id)))
  const above = [sheet.reviews.length - reviews.length, sheet.targets.length - targets.length] as const
  const late = [
    ...reviews.map(({ child, due }) =>
      item(words.review(childName(named, child), due.what === 'baseline', near(due.on), formatAgo(due.on, today))),
    ),
    ...targets.map(({ id, item: code, child, by }) =>
      item(words.target(own.wording.items[code]?.name ?? code, childName(named, child), near(by), formatAgo(by, today)), [], { of: [id] }),
    ),
  ]
  const ends = besides(sheet.looseEnds, alerts).map((end) => {
    const said = sayEnd(named, namedEnd(end, naming), today)
    return item(naming.free(said.line), [said.note && text.looseEnds.note(naming.free(said.note))], { of: end.about })
  })
  const blocks = [
    ...list(late),
    ...(above[0] + above[1] > 0 ? [quiet(mine.above(...above))] : late.length === 0 ? [quiet(words.overdueNone)] : []),
    ...part(text.looseEnds.title, ends.length > 0 ? list(ends) : [quiet(text.looseEnds.none)]),
  ]
  return section(words.overdueTitle, blocks, { only: 'professionals' })
}

/** Which of the alerts say that it stands still, whether anybody has challenged them since, and the challenges that wait for an answer. */
export function stuckSection(it: Part): Section[] {
  const { source, named, sheet } = it
  const { family, area, today } = source
  const together = new Map<string, { readonly rule: string; readonly said: string; readonly about: string[] }>()
  for (const { alert, challenged } of sheet.stuck) {
    const { rule, about } = alertIn(it, named, alert)
    const said = challenged === null ? words.notChallenged : words.challenged(formatDay(challenged))
    const key = `${rule} ${said}`
    const before = together.get(key)
    if (before) before.about.push(about)
    else together.set(key, { rule, said, about: [about] })
  }
  const stuck = [...together.values()].map(({ rule, said, about }) => item(mine.stuck(rule, about), [said]))
  const { open } = ladderOf(family.events, area, today)
  const blocks = [
    ...(stuck.length > 0 ? list(stuck) : [line(words.stuckNone)]),
    ...part(
      mine.open,
      list(
        open.map((challenge) => {
          const { event } = challenge.now
          return item(mine.challenge(formatDay(event.on), sayStage(challenge.now)), [sayDue(challenge, today)], { of: [event.id] })
        }),
      ),
    ),
  ]
  return section(words.stuckTitle, blocks, { only: 'professionals' })
}
