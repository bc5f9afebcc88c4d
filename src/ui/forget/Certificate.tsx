import { Printer } from 'lucide'
import type { Certificate as Certified } from '../../core/erasure.ts'
import * as text from '../../i18n/index.ts'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefTo } from '../route.ts'
import { dayOf, personOf, whenOf } from './say.ts'

const words = text.forget

/** What can be certified of records that are gone: on the screen, and on one sheet of paper to sign. */
export function Certificate({ certificate }: { readonly certificate: Certified }) {
  const { caseId, because, reference, erasings } = certificate
  const [first, ...also] = erasings
  const rows = [
    {
      key: words.number,
      value: (
        <>
          <code class="forget__number">{caseId}</code>
          <span class="sub forget__line">{words.numberWhat}</span>
        </>
      ),
    },
    { key: words.erasedBy, value: personOf(first.by) },
    { key: words.erasedOn, value: whenOf(first.wall) },
    { key: words.why, value: words.reason[because] },
    { key: words.otherNumber, value: reference || words.none },
    { key: words.wentTitle, value: first.visits === null ? words.notCounted : words.went(first.visits, first.facts ?? 0) },
    ...(also.length > 0
      ? [
          {
            key: words.also,
            value: (
              <ul class="forget__also">
                {also.map(({ by, wall }) => (
                  <li key={`${by.device} ${wall}`}>{words.alsoBy(personOf(by), dayOf(wall))}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    { key: words.made, value: words.version(String(import.meta.env.APP_VERSION)) },
  ]
  return (
    <Page
      title={words.certificate}
      barTitle={words.certificate}
      back={{ label: words.retentionScreen, href: hrefTo({ at: 'retention' }) }}
      focusOn={`certificate ${caseId}`}
      form
    >
      <div class="forget__certificate">
        <PageHead
          title={words.certificate}
          sub={words.certificateSub}
          actions={
            <Button icon={Printer} onClick={() => print()}>
              {words.print}
            </Button>
          }
        />
        <div class="stack">
          <Sheet title={words.certificate} titleHidden>
            <SummaryList rows={rows} />
          </Sheet>
          <Sheet title={words.notErased}>
            <ul class="bullets">
              {words.stay.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Sheet>
        </div>
        <div class="forget__signature" hidden>
          <span>{words.signature}</span>
          <span>{words.date}</span>
        </div>
      </div>
    </Page>
  )
}
