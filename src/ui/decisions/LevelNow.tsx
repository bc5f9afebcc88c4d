import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { LevelDecision } from '../../core/happened.ts'
import type { Practice } from '../../core/practice.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { about, Disputed } from './Disputed.tsx'
import { EarlyHelp } from './EarlyHelp.tsx'
import { levelName, stepTo } from '../../report/say/level.ts'
import { sayCategory, sayWho } from '../../report/say/decision.ts'

const words = text.decisions

export interface LevelNowProps {
  readonly family: Family
  readonly area: Practice
  readonly today: Day
}

/** With which level of need the family is worked now, since when, why and by whose decision; and how far an early help assessment is. */
export function LevelNow({ family, area, today }: LevelNowProps) {
  const now = family.levels.at(-1)
  return (
    <Sheet
      title={words.level}
      end={
        <LinkButton small variant="quiet" href={hrefTo({ at: 'decision', caseId: family.id, decisionId: 'new', type: 'level' })}>
          {words.stepUpDown}
        </LinkButton>
      }
    >
      {now ? <Standing {...{ family, area, today, now }} /> : <None />}
      {area.levels.length > 1 && (
        <ol class="decisions__levels" aria-label={words.levelsLabel}>
          {area.levels.map(({ id, name }) => (
            <li key={id}>{now?.level === id ? <Pill tone="ink">{words.levelNow(name)}</Pill> : <Pill tone="line">{name}</Pill>}</li>
          ))}
        </ol>
      )}
      <EarlyHelp family={family} />
    </Sheet>
  )
}

function None() {
  return (
    <div>
      <p class="decisions__level">{words.levelNone}</p>
      <p class="sub">{words.levelNoneHint}</p>
    </div>
  )
}

function Standing({ family, area, today, now }: LevelNowProps & { readonly now: LevelDecision }) {
  const { step, from } = stepTo(area, family.levels, now)
  const since = now.on >= today ? words.levelToday : words.levelSince(formatDay(now.on), formatAgo(now.on, today))
  return (
    <div class="decisions__now">
      <p class="decisions__level">{levelName(area, now.level)}</p>
      <p class="sub">
        {since}. {words.step[step](levelName(area, from ?? ''))} {sayWho(now)}.
      </p>
      <p>{now.reason ? words.reason(now.reason) : words.noReason}</p>
      {area.levels.some(({ id, protection }) => id === now.level && protection) && <p class="sub">{sayCategory(now)}</p>}
      <Disputed family={family} of={about(now.id)} />
    </div>
  )
}
