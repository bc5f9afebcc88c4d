import { BookOpen, UsersRound } from 'lucide'
import { today } from '../../app/app.ts'
import type { Board } from '../../app/board.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Shown } from '../caseload/said.ts'
import { Working } from '../caseload/Working.tsx'
import { useApp, useWording } from '../context.tsx'
import { RetentionLine } from '../forget/RetentionLine.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { PrintButton } from '../start/PrintButton.tsx'
import { CountsTable } from './CountsTable.tsx'
import { EntryList } from './EntryList.tsx'
import { countsOf, type Section, sectionsOf, stagesOf } from './sections.ts'
import { useBoard } from '../caseload/useBoard.ts'

const words = text.team

/** What a supervisor looks at: the team in numbers, then who is stuck, overdue, relapsed, long-running, about to close or not seen. */
export function Team() {
  const board = useBoard()
  const wording = useWording()
  if (!board || !wording) return <Waiting title={words.screen} nav="team" />
  return <Whole board={board} wording={wording} />
}

function Whole({ board: { families, left }, wording }: { readonly board: Board; readonly wording: Wording }) {
  const { platform, practiceSettings: area } = useApp()
  const shown: Shown = { wording, area, today: today(platform) }
  const actions = (
    <>
      <LinkButton variant="plain" icon={BookOpen} href={hrefTo({ at: 'rules' })}>
        {words.rules}
      </LinkButton>
      <PrintButton label={words.print} page="team" />
    </>
  )
  const counts = countsOf(families, shown.today)
  return (
    <Page title={words.screen} nav="team">
      <PageHead title={words.screen} sub={words.sub} actions={actions} />
      <Working left={left} />
      <RetentionLine families={families} />
      <div class="cols team">
        <Sheet title={words.counts} sub={words.asOf(formatDay(shown.today))}>
          <CountsTable counts={counts} />
        </Sheet>
        <div class="team__sections">
          {counts.families === 0 ? (
            <div class="sheet">
              <EmptyState title={words.noFamilies} icon={UsersRound} />
            </div>
          ) : (
            sectionsOf(families).map((section) => <SectionSheet key={section.id} section={section} shown={shown} />)
          )}
        </div>
      </div>
    </Page>
  )
}

function SectionSheet({ section: { id, entries }, shown }: { readonly section: Section; readonly shown: Shown }) {
  const inStages = id === 'long-running' && entries.length > 0
  return (
    <Sheet title={words.section[id]} count={entries.length} sub={words.about[id]}>
      {entries.length === 0 && <p class="sub">{words.none[id]}</p>}
      {inStages &&
        stagesOf(entries).map(({ stage, entries: reached }) => (
          <section key={stage} aria-labelledby={`stage-${stage}`}>
            <h3 id={`stage-${stage}`} class="team__stage">
              {words.stage[stage]} <span class="count">{reached.length}</span>
            </h3>
            <EntryList label={words.stage[stage]} level={4} entries={reached} shown={shown} />
          </section>
        ))}
      {!inStages && entries.length > 0 && <EntryList label={words.section[id]} level={3} entries={entries} shown={shown} />}
    </Sheet>
  )
}
