import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import { type ReviewDue, reviewDue } from '../../core/drift/review-overdue.ts'
import type { ChildLook, FamilyLook } from '../../core/drift/rule.ts'
import { shown } from '../../core/fold.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import { personName } from '../../report/say/names.ts'
import { StandingDialog, type StandingPart } from './StandingDialog.tsx'

const words = text.family

/** Who leads, which level of need, when the next review is due and who sees the children next, each with a way to change it; which episode it is. */
export function Standing({ family, look }: { readonly family: Family; readonly look: FamilyLook }) {
  const [changing, setChanging] = useState<StandingPart | null>(null)
  const open = look.episode.closing === null
  const part = (which: StandingPart) => ({ onChange: open ? () => setChanging(which) : undefined })
  return (
    <Sheet title={words.standingTitle} titleHidden>
      <dl class="leading">
        <One name={words.lead} {...part('lead')} {...sayLead(family)} />
        <One
          name={words.level}
          {...sayLevel(family, look)}
          href={hrefTo({ at: 'decisions', caseId: family.id })}
          link={words.toDecisions}
        />
        <One name={words.due} {...(open ? { ...part('due'), ...sayDue(look) } : { value: words.notNow })} />
        <One name={words.nextSees} {...part('next-sees')} value={shown(family.household.nextSees) || words.nextSeesNone} />
        <One name={words.episode} value={words.episodeNow(look.episode.number)} sub={sayOpen(look)} />
      </dl>
      <StandingDialog key={changing} part={changing} family={family} look={look} onClose={() => setChanging(null)} />
    </Sheet>
  )
}

interface OneProps {
  readonly name: string
  readonly value: string
  readonly sub?: ComponentChildren
  readonly onChange?: (() => void) | undefined
  /** Where more of it stands, in the place of changing it here. */
  readonly href?: string
  readonly link?: string
}

function One({ name, value, sub, onChange, href, link }: OneProps) {
  return (
    <div>
      <dt class="sub">{name}</dt>
      <dd>{value}</dd>
      {sub && <dd class="sub">{sub}</dd>}
      {onChange && (
        <dd class="no-print">
          <button type="button" class="link" aria-haspopup="dialog" onClick={onChange}>
            <span>
              {words.change}
              <VisuallyHidden>{words.change_(name)}</VisuallyHidden>
            </span>
          </button>
        </dd>
      )}
      {href !== undefined && (
        <dd class="no-print">
          <a class="link" href={href}>
            {link}
          </a>
        </dd>
      )}
    </div>
  )
}

function sayLead({ household }: Family) {
  const lead = shown(household.lead)
  return lead ? { value: lead.name, sub: words.leadFrom(lead.role, lead.agency, formatDay(lead.from)) } : { value: words.leadNone }
}

function sayLevel({ levels }: Family, { practice }: FamilyLook) {
  const last = levels.at(-1)
  if (!last) return { value: words.levelNone }
  const name = practice.levels.find(({ id }) => id === last.level)?.name ?? last.level
  return { value: name, sub: words.levelSince(formatDay(last.on)) }
}

/** The first day on which a child's review is due, and which children it is. */
function sayDue({ children, today }: FamilyLook) {
  const all = children.map((child): { child: ChildLook; due: ReviewDue } => ({ child, due: reviewDue(child) }))
  const [first] = all.map(({ due }) => due).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (!first) return { value: words.dueNone }
  const names = all.filter(({ due }) => due.on === first.on).map(({ child }) => personName(child.child))
  const whose = names.length < all.length ? `${words.dueFor(names)}, ` : ''
  return { value: sayDay(first.on, today), sub: `${whose}${words.dueBy[first.by]}` }
}

function sayDay(on: Day, today: Day): string {
  if (on === today) return words.dueToday
  return on > today ? words.dueOn(formatDay(on)) : words.dueWas(formatDay(on), formatAgo(on, today))
}

function sayOpen({ episode: { openedOn }, today }: FamilyLook): string {
  return openedOn >= today ? words.episodeSinceToday : words.episodeSince(formatDay(openedOn), formatAgo(openedOn, today))
}
