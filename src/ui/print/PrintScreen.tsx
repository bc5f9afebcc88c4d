import { useMemo, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { ReportId } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { asText } from '../../report/as/text.ts'
import type { Held } from '../../report/guard.ts'
import { type Asked, make, type Report } from '../../report/index.ts'
import { familyName } from '../../report/say/names.ts'
import { useFamily } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { goInstead, hrefTo, type Route } from '../route.ts'
import { Asking, type Manner } from './Asking.tsx'
import { aboutOf, type Chosen, chosenFor, comparable, isWhole, NEEDS, signedVisits } from './choices.ts'
import { CopiesMade, LeftOut } from './Copies.tsx'
import { Document } from './Document.tsx'
import { HandedOver, HandOver } from './HandOver.tsx'
import { KeepDialog, KeepingContext } from './Keeping.tsx'
import { type Copy, useHandOut } from './useHandOut.ts'
import { useReport } from './useReport.ts'

const words = text.print

/** A document as it will be on paper, what it holds and leaves out, and the ways to print or copy it. */
export function PrintScreen({ route }: { readonly route: Extract<Route, { at: 'print' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.screen} />
  return isHere(family) ? <Whole key={family.id} family={family} route={route} /> : <NotHere />
}

/** Reader and letters as somebody set them; the reader stays with the report that it was set for. */
type Set = Omit<Manner, 'audience'> & { readonly audience: { readonly of: ReportId; readonly is: Manner['audience'] } | null }

const audienceOf = (set: Set, id: ReportId, report: Report | undefined): Manner['audience'] => {
  if (report?.only) return report.audience
  return set.audience?.of === id ? set.audience.is : (report?.audience ?? 'professionals')
}

function Whole({ family, route }: { readonly family: Family; readonly route: Extract<Route, { at: 'print' }> }) {
  const { report: id, about } = route
  const name = familyName(family)
  const [set, setSet] = useState<Set>({ names: 'household', large: false, marking: false, audience: null })
  const [piece, setPiece] = useState<Held | null>(null)
  const chosen = chosenFor(family, id, about)
  const ready = useReport(family, id)
  const manner: Manner = { ...set, audience: audienceOf(set, id, ready?.report) }
  const asked: Asked = { ...chosen, audience: manner.audience, names: manner.names }
  const key = JSON.stringify([id, asked])
  const copyOf = (of: Asked): Copy | null =>
    ready && isWhole(id, chosen) ? { ready, asked: of, made: make(ready.report, ready.source, of) } : null
  // `key` says when what is asked for is another thing.
  const copy = useMemo(() => copyOf(asked), [ready, key])
  const out = useHandOut((names) => setSet((now) => ({ ...now, names })))
  // What was made from an older reading may hold what is kept by now.
  const current = ready?.family === family ? copy : null
  const { document } = copy?.made ?? {}
  const isNoted = useMemo(() => document !== undefined && out.noted === asText(document), [document, out.noted])

  const go = (report: ReportId, of: Chosen) => {
    // What was said of another copy is not true of this one.
    out.seen()
    goInstead({ at: 'print', caseId: family.id, report, about: aboutOf(report, of) })
  }
  const missing = isWhole(id, chosen) ? null : missingWords(family, id, chosen)
  return (
    <Page
      title={words.screen}
      barTitle={name}
      sub={words.screen}
      back={{ label: name, href: hrefTo({ at: 'family', caseId: family.id }) }}
      dock={
        <>
          <HandedOver outcome={out.outcome} onSeen={out.seen} />
          <HandOver copy={current} out={out} without={() => copyOf({ ...asked, names: 'nobody' }) as Copy} />
        </>
      }
    >
      <div class="no-print">
        <PageHead title={words.title(name)} sub={words.sub} />
      </div>
      <div class="printing">
        <div class="printing__ask no-print">
          <Asking
            {...{ family, id, chosen, manner }}
            report={ready?.report}
            onReport={(report) => go(report, { child: chosen.child, visit: null, earlier: null })}
            onChoose={(of) => go(id, of)}
            onManner={({ audience, ...change }) => setSet({ ...set, ...change, ...(audience && { audience: { of: id, is: audience } }) })}
          />
        </div>
        <section class="printing__copy" aria-label={words.preview} aria-busy={copy || missing ? undefined : 'true'}>
          {missing !== null && <Notice title={missing} />}
          {missing === null && !copy && <p class="sub">{words.making}</p>}
          {document && (
            <KeepingContext.Provider value={{ marking: manner.marking, kept: family.keptFromFamily, ask: setPiece }}>
              <Document of={document} large={manner.large} isNoted={isNoted} />
            </KeepingContext.Provider>
          )}
          {document && !isNoted && <p class="printing__unnoted">{words.unnoted}</p>}
        </section>
        <div class="printing__more stack no-print">
          {copy && <LeftOut made={copy.made} onShow={setPiece} />}
          <CopiesMade family={family} />
        </div>
      </div>
      {piece && <KeepDialog family={family} piece={piece} onClose={() => setPiece(null)} />}
    </Page>
  )
}

/** What has to be there or to be chosen first. */
function missingWords(family: Family, id: ReportId, chosen: Chosen): string {
  if (NEEDS[id] === 'visit') return signedVisits(family).length === 0 ? words.noVisit : words.chooseVisit
  if (family.children.length === 0) return words.noChildren
  if (chosen.child === null) return words.chooseChild
  return comparable(family, chosen.child).length < 2 ? words.noPair : words.chooseVisit
}
