import type { Family } from '../../app/read.ts'
import { today } from '../../app/app.ts'
import { readCertificate, whereabouts } from '../../core/erasure.ts'
import { keptCases } from '../../core/retention.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useFamily } from '../context.tsx'
import { isHere } from '../family/here.ts'
import { familyName } from '../../report/say/names.ts'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo, type Route } from '../route.ts'
import { AskedForm } from './AskedForm.tsx'
import { Certificate } from './Certificate.tsx'
import { EraseForm } from './EraseForm.tsx'
import { Held, HoldSheet } from './HoldSheet.tsx'
import { Asked } from './KeepingNotice.tsx'
import { WhatGoes } from './WhatGoes.tsx'

const words = text.forget

/** The way to let a family’s records go, or to hold them; and the certificate, once they are gone. */
export function ForgetScreen({ route }: { readonly route: Extract<Route, { at: 'forget' }> }) {
  const family = useFamily(route.caseId)
  if (!family) return <Waiting title={words.screen} />
  const certificate = family.gone && readCertificate(family.id, family.facts)
  if (certificate) return <Certificate certificate={certificate} />
  return isHere(family) ? <Whole key={family.id} family={family} /> : <NotHere />
}

function Whole({ family }: { readonly family: Family }) {
  const app = useApp()
  const name = familyName(family)
  const isAsked = whereabouts(family.facts, app.me.device) === 'asked'
  const isHeld = family.keeping.held.length > 0
  const closing = family.episodes.at(-1)?.closing
  const closed = closing ? { on: closing.values.on, type: closing.values.type } : null
  const [kept] = closed ? keptCases([{ id: family.id, name, closed, held: isHeld }], today(app.platform), app.practiceSettings) : []
  return (
    <Page
      title={words.screen}
      barTitle={name}
      sub={words.screen}
      back={{ label: name, href: hrefTo({ at: 'family', caseId: family.id }) }}
      form
    >
      <PageHead title={isHeld ? words.heldHead(name) : words.title(name)} sub={isHeld ? undefined : words.sub} />
      <div class="stack">
        {isAsked && <Asked family={family} />}
        {isHeld && <Held family={family} />}
        {!closed && !isHeld && (
          <Notice
            variant="attention"
            title={words.open}
            level={2}
            actions={
              <a class="link" href={hrefTo({ at: 'gate', caseId: family.id })}>
                {words.toGate}
              </a>
            }
          >
            {words.openWhat}
          </Notice>
        )}
        {family.partial && !isHeld && <Notice>{words.partial}</Notice>}
        {!isHeld && <WhatGoes family={family} />}
        {isAsked && <AskedForm family={family} />}
        {!isAsked && !isHeld && <EraseForm family={family} first={kept?.over ? 'retention-ended' : null} />}
        <HoldSheet family={family} />
      </div>
    </Page>
  )
}
