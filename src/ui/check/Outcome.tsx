import { CircleCheck } from 'lucide'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Checked, Wrong } from '../../app/check-found.ts'
import { wrongs } from '../../app/check-found.ts'
import { readFamily } from '../../app/read.ts'
import { formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { familyName } from '../../report/say/names.ts'
import { useApp } from '../context.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefTo } from '../route.ts'
import { CopyText } from './CopyText.tsx'
import { asReport, counted, sayWrong, saySkipped, verdict, wordOf } from './say.ts'

const words = text.check

/** A family by its name, which only this screen shows. Looking its name up here is not opening it. */
function OfFamily({ caseId }: { readonly caseId: string }) {
  const app = useApp()
  const [name, setName] = useState<string>()
  useEffect(() => {
    let gone = false
    void readFamily(app, caseId).then((family) => gone || setName(family.ok ? familyName(family.value) : text.family.unnamed))
    return () => {
      gone = true
    }
  }, [app, caseId])
  return (
    <a class="link" href={hrefTo({ at: 'family', caseId })}>
      {name === undefined ? text.common.loading : words.inFamily(name)}
    </a>
  )
}

function Fault({ wrong }: { readonly wrong: Wrong }) {
  return (
    <li class="looked__fault">
      <p>
        <b>{sayWrong(wrong)}.</b>
      </p>
      {'caseId' in wrong && (
        <p>
          <OfFamily caseId={wrong.caseId} />
          {wrong.kind === 'page' && `: ${words.places(formatList(wrong.places.map(words.page)), wrong.of)}`}
        </p>
      )}
      {wrong.kind === 'row' && <p class="sub">{wrong.key}</p>}
      {wrong.kind === 'chain' && <p class="sub">{text.log.states[wrong.state]}</p>}
      <p>{words.todo[wordOf(wrong)]}</p>
      {wrong.kind === 'chain' && (
        <p>
          <a class="link" href={hrefTo({ at: 'log' })}>
            {text.log.link}
          </a>
        </p>
      )}
    </li>
  )
}

/** What came of a look through everything: what was looked at, what is wrong and what to do about it, what was left out. */
export function Outcome({ checked }: { readonly checked: Checked }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.focus(), [checked])
  const { wrong, skipped, took } = checked
  const isWrong = wrongs(checked) > 0
  const plain = asReport(checked, String(import.meta.env.APP_VERSION))
  return (
    <div class="stack">
      <div ref={box} tabIndex={-1} class="looked__verdict">
        <Notice
          variant={isWrong ? 'alert' : skipped.length > 0 ? 'attention' : 'quiet'}
          {...(!isWrong && skipped.length === 0 && { icon: CircleCheck })}
          title={verdict(checked)}
          level={2}
        >
          {!isWrong && (skipped.length > 0 ? words.partWhat : words.wholeWhat)}
        </Notice>
      </div>
      {wrong.length > 0 && (
        <Sheet title={words.wrongTitle}>
          <ul class="looked__faults">
            {wrong.map((each, at) => (
              <Fault key={at} wrong={each} />
            ))}
          </ul>
        </Sheet>
      )}
      {skipped.length > 0 && (
        <Sheet title={words.skippedTitle}>
          <ul class="bullets">
            {skipped.map((each) => (
              <li key={`${each.part} ${each.why}`}>{saySkipped(each)}</li>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet title={words.looked} sub={words.lookedSub(took / 1_000)}>
        <div class="stack">
          <SummaryList compact rows={counted(checked).map(({ name, count }) => ({ key: name, value: String(count) }))} />
          <p class="sub">{words.copyHint}</p>
          <CopyText label={words.copy} plain={plain} />
          <Disclosure summary={words.reportTitle}>
            <pre class="looked__text">{plain}</pre>
          </Disclosure>
        </div>
      </Sheet>
    </div>
  )
}
