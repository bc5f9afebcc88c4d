import { Check } from 'lucide'
import type { Preview } from '../../app/packs.ts'
import { nameOf } from '../../core/pack/pack.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { FormTold } from './FormTold.tsx'
import { InstrumentChange, instrumentRows } from './PreviewInstrument.tsx'
import { PracticeChange, practiceRows } from './PreviewPractice.tsx'
import { RuleWords } from './RuleWords.tsx'
import type { Opening } from './usePackFile.ts'
import { sayPackFailure } from './words.ts'

const words = text.packs.preview

/** What somebody called what the pack brings, in the language it was written in. */
export const packName = ({ pack }: Pick<Preview, 'pack'>): string =>
  pack.kind === 'instrument' ? (pack.body.wording[0]?.name ?? pack.body.instrument.id) : pack.body.name

interface PreviewSheetProps {
  readonly opening: Extract<Opening, { at: 'preview' }>
  readonly onTakeIn: () => void
  readonly onLeave: () => void
}

/** What a file would bring: what it is, from whom, on what terms, what is in it and what would change. */
export function PreviewSheet({ opening: { preview, taking, failure }, onTakeIn, onLeave }: PreviewSheetProps) {
  const { pack, warnings, otherSheets, form, already, name } = preview
  const { version } = nameOf(pack)
  const title = { key: words[pack.kind], value: words.version(packName(preview), version) }
  const rows = pack.kind === 'instrument' ? instrumentRows(pack.body) : practiceRows(pack.body)
  const told = [...warnings.map(text.packs.sayWarning), ...(otherSheets > 0 ? [words.otherSheets(otherSheets)] : [])]
  return (
    <Sheet title={words.title(name)} tone="accent">
      <div class="stack">
        <SummaryList rows={[title, ...rows]} />
        {pack.kind === 'instrument' && <RuleWords rule={pack.body.instrument.rule} />}
        {told.length > 0 && (
          <Notice variant="attention" title={words.warnings} level={3}>
            <ul class="bullets">
              {told.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        )}
        {form && <FormTold form={form} />}
        {already ? (
          <Notice icon={Check}>{words.already}</Notice>
        ) : (
          <section>
            <h3>{words.change}</h3>
            {pack.kind === 'instrument' ? <InstrumentChange body={pack.body} /> : <PracticeChange practice={pack.body} />}
          </section>
        )}
        {failure && (
          <Notice variant="alert" role="alert">
            {sayPackFailure(failure)}
          </Notice>
        )}
        <div class="acts">
          <Button variant="quiet" onClick={onLeave}>
            {already ? text.common.close : words.cancel}
          </Button>
          {!already && (
            <Button busy={taking} busyWord={words.takingIn} onClick={onTakeIn}>
              {words.takeIn}
            </Button>
          )}
        </div>
      </div>
    </Sheet>
  )
}
