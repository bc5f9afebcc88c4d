import type { Alert } from '../../core/drift/index.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { LevelMark } from '../alerts/LevelMark.tsx'
import { ruleWords } from '../../report/say/alert.ts'
import { type Shown, sayOnBoard } from '../caseload/said.ts'
import { familyName, personName } from '../../report/say/names.ts'
import { hrefTo } from '../route.ts'
import type { Entry } from './sections.ts'

const words = text.team

export interface EntryListProps {
  readonly label: string
  /** Of the heading that each entry has. */
  readonly level: 3 | 4
  readonly entries: readonly Entry[]
  readonly shown: Shown
}

/** Children or families of a section, each with what there is to talk about, who leads, and the level of need. */
export function EntryList({ label, level, entries, shown }: EntryListProps) {
  return (
    <ul class="team__list" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <EntryBody entry={entry} level={level} shown={shown} />
        </li>
      ))}
    </ul>
  )
}

function EntryBody({ entry, level, shown }: Pick<EntryListProps, 'level' | 'shown'> & { readonly entry: Entry }) {
  const { family, alerts } = entry
  const [alert, ...others] = alerts
  const Heading = `h${level}` as const
  const said = alert && sayOnBoard(alert, family, shown)
  const rules = [...new Set(others.map((other) => ruleIn(other, shown)))]
  const looked = alert?.acknowledged
  return (
    <>
      <div class="team__top">
        <Heading>
          <a class="link team__who" href={hrefTo({ at: 'family', caseId: family.id })}>
            {nameOf(entry)}
          </a>
        </Heading>
        {alert && said && (
          <p class="team__rule">
            <LevelMark level={alert.level} /> {said.rule}
          </p>
        )}
      </div>
      <p>{said ? said.supervisor : words.pointsLeft(family.closing.left)}</p>
      {rules.length > 0 && <p class="sub">{words.more(rules)}</p>}
      {looked && <p class="sub">{words.looked(looked.by.name, formatDay(looked.wall.slice(0, 10)), looked.reason)}</p>}
      <ul class="facts">
        {alert && <li>{words.since(formatDay(alert.since), formatAgo(alert.since, shown.today))}</li>}
        <li>{family.lead ? words.lead(family.lead.name) : words.noLead}</li>
        <li>{sayLevel(entry, shown)}</li>
      </ul>
    </>
  )
}

/** "Stalled (Physical)" */
function ruleIn({ rule, domain }: Alert, { wording }: Shown): string {
  const { name } = ruleWords(rule)
  return domain === null ? name : words.ruleIn(name, wording.domains[domain]?.name ?? domain)
}

function nameOf({ family, child }: Entry): string {
  if (child) return words.child(personName(child), familyName(family))
  return words.whole(familyName(family), family.children.map(personName))
}

function sayLevel({ family: { level } }: Entry, { area }: Shown): string {
  if (level === null) return words.noLevel
  return words.level(area.levels.find(({ id }) => id === level)?.name ?? level)
}
