import { type ChildWorries, worriesOf } from '../../core/handover.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { formatNearDay, personName } from '../../report/say/names.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import type { HandoverPartProps } from './WhySheet.tsx'

const words = text.handover

/** What worries most about each child: each domain with its headline, and every serious item by name. */
export function WorriesSheet({ wording, look }: HandoverPartProps) {
  const children = worriesOf(look)
  return (
    <Sheet title={words.worries} sub={words.worriesSub}>
      {children.length === 0 && <p class="sub">{words.noChild}</p>}
      <div class="handing__children">
        {children.map((each) => (
          <ChildPart key={each.child.id} of={each} wording={wording} today={look.today} />
        ))}
      </div>
    </Sheet>
  )
}

interface ChildPartProps extends Pick<HandoverPartProps, 'wording'> {
  readonly of: ChildWorries
  readonly today: string
}

function ChildPart({ of: { child, on, worries }, wording, today }: ChildPartProps) {
  const { word } = useMarking()
  return (
    <section>
      <h3>{personName(child)}</h3>
      {on === null && <p class="sub">{words.noVisit}</p>}
      {on !== null && worries.length === 0 && <p>{words.noWorry(formatDay(on))}</p>}
      <ul class="handing__worries">
        {worries.map(({ domain, headline, serious }) => {
          const name = wording.domains[domain]?.name ?? domain
          return (
            <li key={domain}>
              <GradeTile grade={headline?.grade ?? null} size="s" decorative />
              <div>
                <p>
                  <b>
                    {headline
                      ? words.headline(name, headline.grade, word(headline.grade).toLowerCase(), formatNearDay(headline.on, today))
                      : words.noHeadline(name)}
                  </b>
                </p>
                {serious.length > 0 && (
                  <ul class="bullets">
                    {serious.map(({ item, grade, on: day }) => (
                      <li key={item}>{words.serious(wording.items[item]?.name ?? item, grade, formatNearDay(day, today))}</li>
                    ))}
                  </ul>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
