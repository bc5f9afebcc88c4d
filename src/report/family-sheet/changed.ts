import type { DomainTrend } from '../../core/change/trend.ts'
import { itemAt } from '../../core/fact.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Item, Section } from '../document.ts'
import { unseenIn } from './seen.ts'
import { neverOnPaper } from '../not-on-paper.ts'
import type { Sheet } from './sheet.ts'

const words = text.familySheet

/** The change of one domain as it can be said for sure; null where it cannot. */
function sure({
  held,
  openWorse,
  slipped,
  points,
}: DomainTrend): { readonly kind: keyof typeof words.changed; readonly since: string } | null {
  if (slipped) return { kind: 'slipped', since: slipped.since }
  if (openWorse) return { kind: 'worse', since: openWorse.against.visit.on }
  if (held.kind === 'held') return { kind: 'held', since: held.since }
  const last = points.at(-1)
  return last?.call === 'better' && last.reference ? { kind: 'better', since: last.reference.visit.on } : null
}

/** The answers that moved a domain to where it is: with one of them kept from the family, its change is. */
function movedBy({ points }: DomainTrend, child: string): string[] {
  return points.flatMap(({ at, change }) =>
    (change?.items ?? []).flatMap((item) => (item.kind === 'paired' && item.moved !== 0 ? [itemAt(at.visit.id, child, item.item)] : [])),
  )
}

/** How needs are met beside earlier, in words alone, for each domain by itself; then what nobody can tell yet, and what was not seen. */
export function changedSection(sheet: Sheet): Section | null {
  const { source, child, latest, kept } = sheet
  if (!latest) return null
  const look = source.look.children.find((each) => each.child.id === child.id)
  const told = (look?.trends ?? []).filter(({ points }) => points.length > 1)
  const changes = told.flatMap((trend) => {
    const change = sure(trend)
    return change ? [{ ...change, domain: trend.domain, of: movedBy(trend, child.id) }] : []
  })
  const name = (domain: string) => words.domains[domain] ?? source.own.wording.domains[domain]?.name.toLowerCase() ?? domain
  const say = (of: typeof changes): Item[] => {
    const [first] = of
    if (!first) return []
    const text = words.changed[first.kind](formatList(of.map(({ domain }) => name(domain))), formatDay(first.since))
    return [{ text, of: of.flatMap((each) => each.of) }]
  }
  // Domains of which the same is said share a line; one that is kept has its own, which goes without the others.
  const never = neverOnPaper(source.family)
  const open = changes.filter(({ of }) => !of.some((thing) => kept(thing) || never.has(thing)))
  const alike = new Map<string, typeof changes>()
  for (const each of open) {
    const key = each.kind === 'held' ? each.kind : `${each.kind} ${each.since}`
    alike.set(key, [...(alike.get(key) ?? []), each])
  }
  const items = [...[...alike.values()].flatMap(say), ...changes.filter((each) => !open.includes(each)).flatMap((each) => say([each]))]
  const unsure = told.length === 0 ? words.changedFirst : open.length === 0 ? words.changedUnsure : words.changedRest
  const blocks: Block[] = [
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ...(look && look.visits.length > 0 && (told.length === 0 || open.length < told.length)
      ? [{ kind: 'text', text: unsure } as const]
      : []),
    ...unseenIn(sheet),
  ]
  return { title: words.changedTitle, blocks }
}
