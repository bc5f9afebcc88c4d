import { useEffect, useState } from 'preact/hooks'
import { exportsOf } from '../../app/datasets.ts'
import type { Family } from '../../app/read.ts'
import type { ExportFact } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { familyName } from '../../report/say/names.ts'
import { useBoard } from '../caseload/useBoard.ts'
import { useApp, useFamily } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo, type Route } from '../route.ts'
import { Earlier } from './Earlier.tsx'
import { Making, Which } from './ExportForm.tsx'
import { useExport } from './useExport.ts'

const words = text.exporting
const toAll = { label: text.family.toCaseload, href: hrefTo({ at: 'caseload' }) }

/** Tables and files of one family or of all, with what each holds and leaves out. */
export function ExportScreen({ route }: { readonly route: Extract<Route, { at: 'export' }> }) {
  return route.caseId === undefined ? <OfAll /> : <OfOne caseId={route.caseId} />
}

function OfOne({ caseId }: { readonly caseId: string }) {
  const family = useFamily(caseId)
  if (!family) return <Waiting title={words.title} />
  return isHere(family) ? <One key={family.id} family={family} /> : <NotHere />
}

function One({ family }: { readonly family: Family }) {
  const exporting = useExport([family.id])
  const name = familyName(family)
  return (
    <Page title={words.title} barTitle={name} sub={words.title} back={{ label: name, href: hrefTo({ at: 'family', caseId: family.id }) }}>
      <PageHead title={words.titleOf(name)} sub={words.sub} />
      <div class="export">
        <Which exporting={exporting} />
        <Making exporting={exporting} families={1} blocked={null} />
        <Earlier facts={family.exports} ofMany={false} />
      </div>
    </Page>
  )
}

/** The copies of all these families' records, read again once another was made; undefined until then. */
function useCopies(caseIds: readonly string[], made: number): readonly ExportFact[] | undefined {
  const app = useApp()
  const [facts, setFacts] = useState<readonly ExportFact[]>()
  const ids = caseIds.join(' ')
  useEffect(() => {
    let gone = false
    void exportsOf(app, caseIds).then((found) => gone || setFacts(found))
    return () => {
      gone = true
    }
  }, [app, ids, made])
  return facts
}

function OfAll() {
  const board = useBoard()
  const caseIds = board && board.left === 0 ? board.families.map(({ id }) => id) : []
  const exporting = useExport(caseIds)
  const facts = useCopies(caseIds, exporting.made)
  if (!board) return <Waiting title={words.title} back={toAll} />
  const blocked = board.left > 0 ? words.reading : caseIds.length === 0 ? words.nobodyHere : null
  return (
    <Page title={words.title} barTitle={words.title} back={toAll}>
      <PageHead title={words.titleAll} sub={`${words.allSub} ${words.sub}`} />
      <div class="export">
        <Which exporting={exporting} />
        <Making exporting={exporting} families={caseIds.length} blocked={blocked} />
        <Earlier facts={facts} ofMany />
      </div>
    </Page>
  )
}
