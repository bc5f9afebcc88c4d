import { useState } from 'preact/hooks'
import { usePractice } from '../../app/packs.ts'
import { THRESHOLDS, type ThresholdId, thresholdsOf } from '../../core/drift/thresholds.ts'
import type { PracticePack } from '../../core/pack/pack.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefTo } from '../route.ts'
import { NumbersTable } from '../rules/RuleNumbers.tsx'
import { PackActs } from './PackActs.tsx'
import { PracticeLists } from './PracticeLists.tsx'
import { practiceRows } from './PreviewPractice.tsx'
import { sayPackFailure } from './words.ts'

const words = text.packs
const ids = Object.keys(THRESHOLDS) as ThresholdId[]

/** The numbers that are not at their default, and all of them folded away. */
function Numbers({ practice }: { readonly practice: Practice }) {
  const inForce = thresholdsOf(practice)
  const own = ids.filter((id) => inForce[id] !== THRESHOLDS[id].default)
  return (
    <Sheet title={words.pack.thresholds} count={own.length}>
      <div class="stack">
        {own.length === 0 ? (
          <p class="sub">{words.pack.thresholdsNone}</p>
        ) : (
          <NumbersTable caption={words.pack.thresholds} ids={own} practice={practice} />
        )}
        <Disclosure summary={words.pack.thresholdsAll}>
          <NumbersTable caption={words.pack.thresholdsAll} ids={ids} practice={practice} />
        </Disclosure>
      </div>
    </Sheet>
  )
}

/** Whether these settings are in use, and the way to use them. */
function Use({ practice }: { readonly practice: Practice }) {
  const app = useApp()
  const { id, version } = practice
  const isUsed = app.practiceSettings.id === id && app.practiceSettings.version === version
  const [said, setSaid] = useState<{ variant: 'quiet' | 'alert'; sentence: string }>()
  async function use() {
    const used = await usePractice(app, { id, version })
    setSaid(used.ok ? { variant: 'quiet', sentence: words.pack.used } : { variant: 'alert', sentence: sayPackFailure(used.failure) })
  }
  return (
    <div class="stack stack--s">
      {said ? (
        <Notice variant={said.variant} role={said.variant === 'alert' ? 'alert' : 'status'}>
          {said.sentence}
        </Notice>
      ) : (
        isUsed && <Notice>{words.pack.using}</Notice>
      )}
      {!isUsed && (
        <div>
          <Button onClick={() => void use()}>{words.pack.use}</Button>
        </div>
      )}
    </div>
  )
}

interface PracticePageProps {
  readonly practice: Practice
  /** Null for those that Plumbline comes with. */
  readonly pack: PracticePack | null
}

/** The settings of one area: levels, roles, numbers with their sources, steps of challenge and links. */
export function PracticePage({ practice, pack }: PracticePageProps) {
  const { id, version, name } = practice
  const rows = [
    { key: words.pack.id, value: words.pack.idOf(id, version) },
    ...practiceRows(practice),
    ...(pack ? [{ key: words.pack.hash, value: <code class="packs__hash">{pack.hash}</code> }] : []),
  ]
  return (
    <Page title={words.pack.practiceTitle} barTitle={name} back={{ label: words.toList, href: hrefTo({ at: 'packs' }) }}>
      <PageHead title={words.preview.version(name, version)} sub={<Pill tone="line">{pack ? words.brought : words.own}</Pill>} />
      <div class="stack packs">
        <Use practice={practice} />
        <Sheet title={words.pack.about}>
          <SummaryList rows={rows} />
        </Sheet>
        <Numbers practice={practice} />
        <PracticeLists practice={practice} />
        <PackActs id={id} version={version} name={name} removable={pack !== null} />
      </div>
    </Page>
  )
}
