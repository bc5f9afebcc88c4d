import { useState } from 'preact/hooks'
import type { SecondScoring } from '../../core/second.ts'
import * as text from '../../i18n/index.ts'
import { ItemName } from '../compare/ItemName.tsx'
import { Page } from '../frame/Page.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Table } from '../parts/Table.tsx'
import { useOpenInPrint } from '../read/useOpenInPrint.ts'
import { hrefTo } from '../route.ts'
import { Agreement } from './Agreement.tsx'
import { DifferTable } from './DifferTable.tsx'
import { firstNames, secondName, visitName } from './people.ts'
import type { SecondProps } from './SecondScreen.tsx'
import { SettleDialog } from './SettleDialog.tsx'
import { Answered } from './Answered.tsx'
import { sidesOf } from './sides.ts'

export interface DifferencesProps extends SecondProps {
  readonly scoring: SecondScoring
}

const words = text.second

/** Both scorers side by side, once the second has finished: how far they agree, where they differ, and what stands. */
export function Differences({ family, visit, child, wording, scoring }: DifferencesProps) {
  const [settling, setSettling] = useState<string | null>(null)
  useOpenInPrint()
  const { differ, same, oneSided } = sidesOf(scoring, visit)
  const open = differ.filter((each) => !each.isSettled).length
  const item = differ.find((each) => each.item.reading.about === settling)?.item
  const [first, other] = [firstNames(visit), secondName(scoring)]
  const columns = [
    { key: 'item', label: words.column.item },
    { key: 'first', label: words.column.first },
    { key: 'second', label: words.column.second },
  ]
  const back = { at: visit.signed ? 'visit-read' : 'visit-finish', caseId: family.id, visitId: visit.id } as const
  return (
    <Page
      title={words.screen}
      barTitle={child.name}
      sub={visitName(visit)}
      back={{ label: words.toVisit, href: hrefTo(back) }}
      focusOn="both"
    >
      <div class="stack second">
        <PageHead
          title={words.bothTitle(child.name)}
          sub={words.bothSub(first, words.scorer(other, scoring.who.agency), visitName(visit))}
        />
        <Notice title={words.standsTitle}>{words.stands(first)}</Notice>
        <Agreement scoring={scoring} />
        <Sheet title={words.differ} count={differ.length} sub={differ.length > 0 ? words.differSub(open) : undefined}>
          {differ.length === 0 ? (
            <p>{words.differNone}</p>
          ) : (
            <DifferTable {...{ differ, wording, child }} onSettle={(each) => setSettling(each.reading.about)} />
          )}
        </Sheet>
        {same.length > 0 && (
          <section class="sheet sheet--outline">
            <Disclosure summary={words.agree(same.length)}>
              <Table
                caption={words.agree(same.length)}
                captionHidden
                columns={columns}
                rows={same.map((each) => ({
                  key: each.reading.about,
                  cells: [
                    <ItemName key="item" item={each.reading.item.code} wording={wording} />,
                    <Answered key="first" item={each} side="first" child={child} />,
                    <Answered key="second" item={each} side="second" child={child} />,
                  ],
                }))}
              />
            </Disclosure>
          </section>
        )}
        {oneSided.length > 0 && (
          <section class="sheet sheet--outline">
            <Disclosure summary={words.oneSided(oneSided.length)}>
              <p class="sub">{words.oneSidedSub}</p>
              <Table
                caption={words.oneSided(oneSided.length)}
                captionHidden
                columns={columns}
                rows={oneSided.map((each) => ({
                  key: each.reading.about,
                  cells: [
                    <ItemName key="item" item={each.reading.item.code} wording={wording} />,
                    <Answered key="first" item={each} side="first" child={child} />,
                    // The first scorer has still to answer this unseen.
                    each.first.answer.kind === 'unanswered' ? (
                      <p key="second" class="sub">
                        {words.hiddenYet}
                      </p>
                    ) : (
                      <Answered key="second" item={each} side="second" child={child} />
                    ),
                  ],
                }))}
              />
            </Disclosure>
          </section>
        )}
      </div>
      {item && (
        <SettleDialog key={item.reading.about} {...{ family, visit, child, wording, scoring, item }} onClose={() => setSettling(null)} />
      )}
    </Page>
  )
}
