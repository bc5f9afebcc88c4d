import { isOfCase } from '../../core/drift/around.ts'
import { reviewDue } from '../../core/drift/review-overdue.ts'
import { shown } from '../../core/fold.ts'
import { adultsAround } from '../../core/people.ts'
import { unseenIn } from '../../core/supervision/unseen.ts'
import { formatAgo, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { personName } from '../../report/say/names.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefTo } from '../route.ts'
import { childName } from '../../report/say/supervision.ts'
import { Said } from './Said.tsx'
import type { HandoverPartProps } from './WhySheet.tsx'

const words = text.handover

/** Who sees the children next and by when, when each was last seen, and whom nobody has spoken to. */
export function NextSheet({ family, look }: HandoverPartProps) {
  const { today, episode } = look
  const due = look.children.filter(({ child }) => isOfCase(look, child)).map((each) => ({ child: each.child, on: reviewDue(each).on }))
  const unseen = unseenIn(look, []).children
  const silent = adultsAround(family).filter(({ notSpokenTo }) => notSpokenTo)
  return (
    <Sheet
      title={words.next}
      end={
        <a class="link no-print" href={hrefTo({ at: 'people', caseId: family.id })}>
          {words.toPeople}
        </a>
      }
    >
      <SummaryList
        rows={[
          {
            key: words.nextSees,
            value: (
              <>
                <Said family={family} register={family.household.nextSees} none={words.nextNone} about={family.id} />
                {episode.closing === null && (
                  <ul>
                    {due.map(({ child, on }) => (
                      <li key={child.id}>{words.due(personName(child), formatDay(on), on < today ? formatAgo(on, today) : null)}</li>
                    ))}
                  </ul>
                )}
              </>
            ),
          },
          {
            key: words.mustSee,
            value: (
              <ul>
                {unseen.map(({ child, last, alone }) => (
                  <li key={child}>{words.seen(childName(family, child), last, alone, today)}</li>
                ))}
              </ul>
            ),
          },
          {
            key: words.mustSpeak,
            value:
              silent.length === 0 ? (
                words.everybodySpoken
              ) : (
                <ul>
                  {silent.map(({ adult }) => (
                    <li key={adult.id}>{words.adult(personName(adult), shown(adult.registers.relation) ?? '')}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Sheet>
  )
}
