import type { Family } from '../../app/read.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import { worrySince } from '../../core/handover.ts'
import { shown } from '../../core/fold.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList, type SummaryRow } from '../parts/SummaryList.tsx'
import { childName } from '../../report/say/supervision.ts'
import { Said } from './Said.tsx'

const words = text.handover

export interface HandoverPartProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
}

/** Why we are here and since when: episodes, since when it is a worry, the level of need, what the help is for, who led before. */
export function WhySheet({ family, wording, look }: HandoverPartProps) {
  const { purpose, expectedChange, consequence } = family.household
  const said = (key: string, register: typeof purpose): SummaryRow[] =>
    register.kind === 'unanswered' || register.heads.every(({ value }) => value.trim() === '')
      ? []
      : [{ key, value: <Said family={family} register={register} about={family.id} /> }]
  const level = family.levels.at(-1)
  const levelName = look.practice.levels.find(({ id }) => id === level?.level)?.name ?? level?.level ?? ''
  const leads = leadsOf(family)
  return (
    <Sheet title={words.why}>
      <SummaryList
        rows={[
          { key: words.opened, value: <Episodes {...{ family, look }} /> },
          { key: words.worrySince, value: <Onsets {...{ family, wording }} /> },
          ...said(words.purpose, purpose),
          ...said(words.expected, expectedChange),
          ...said(words.consequence, consequence),
          { key: words.level, value: level ? words.levelLine(levelName, formatDay(level.on), level.reason) : words.levelNone },
          ...(leads.length > 1
            ? [
                {
                  key: words.leads,
                  value: (
                    <ul>
                      {leads
                        .slice(0, -1)
                        .toReversed()
                        .map(({ id, name, role, from }) => (
                          <li key={id}>{words.leadLine(name, role, formatDay(from))}</li>
                        ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  )
}

/** Who was to lead, oldest first; who said it again is one. */
function leadsOf({ facts }: Family) {
  const all = facts.flatMap((fact) => (fact.kind === 'household' && fact.values.lead ? [{ id: fact.id, ...fact.values.lead }] : []))
  return all.filter(({ name, agency }, at) => name !== all[at - 1]?.name || agency !== all[at - 1]?.agency)
}

function Episodes({ family, look }: Pick<HandoverPartProps, 'family' | 'look'>) {
  const { number, openedOn, reason, closing } = look.episode
  const [first] = family.episodes
  const before = family.episodes.at(-2)?.closing
  return (
    <>
      <p>{words.openedLine(formatDay(openedOn), formatAgo(openedOn, look.today))}</p>
      {closing && <p>{words.ended(closing.values.type, formatDay(closing.values.on))}</p>}
      {number > 1 && first && (
        <p class="sub">
          {words.reopened(number, reason)} {words.firstOpened(formatDay(first.openedOn))}{' '}
          {before && words.before(before.values.type, formatDay(before.values.on))}
        </p>
      )}
    </>
  )
}

function Onsets({ family, wording }: Pick<HandoverPartProps, 'family' | 'wording'>) {
  const since = worrySince(family)
  if (since === null) return <span class="sub">{words.onsetNone}</span>
  return (
    <>
      <p>{formatDay(since)}</p>
      <ul class="sub">
        {family.onsets.map(({ thing, child, domain, since: from, registers }) => (
          <li key={thing}>
            {words.onset(
              childName(family, child),
              wording.domains[domain]?.name ?? domain,
              formatDay(from),
              shown(registers.approximate) ?? false,
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
