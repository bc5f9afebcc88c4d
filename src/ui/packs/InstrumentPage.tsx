import { BookOpen } from 'lucide'
import type { Instrument } from '../../core/instrument.ts'
import type { InstrumentPack } from '../../core/pack/pack.ts'
import * as text from '../../i18n/index.ts'
import { useWording } from '../context.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefTo } from '../route.ts'
import { MoveVisits } from './MoveVisits.tsx'
import { OriginsSheet } from './OriginsSheet.tsx'
import { PackActs } from './PackActs.tsx'
import { instrumentRows, validation } from './PreviewInstrument.tsx'
import { RuleWords } from './RuleWords.tsx'

const words = text.packs

interface InstrumentPageProps {
  readonly instrument: Instrument
  /** Null for what Plumbline comes with. */
  readonly pack: InstrumentPack | null
}

/** One instrument version: what it is, by which rule it grades and what that can do wrong, and what changed since the one before. */
export function InstrumentPage({ instrument, pack }: InstrumentPageProps) {
  const { id, version, validated, rule } = instrument
  const wording = useWording(id, version)
  if (!wording) return <Waiting title={words.pack.title} />
  const rows = [
    { key: words.pack.id, value: words.pack.idOf(id, version) },
    ...instrumentRows(pack?.body ?? { instrument, wording: [wording], tests: [] }),
    ...(pack ? [{ key: words.pack.hash, value: <code class="packs__hash">{pack.hash}</code> }] : []),
  ]
  return (
    <Page title={words.pack.title} barTitle={wording.name} back={{ label: words.toList, href: hrefTo({ at: 'packs' }) }}>
      <PageHead
        title={words.preview.version(wording.name, version)}
        sub={
          <span class="packs__pills">
            <Pill tone="line">{pack ? words.brought : words.own}</Pill>
            <Pill tone="line">{validation(validated)}</Pill>
          </span>
        }
        actions={
          <LinkButton variant="quiet" icon={BookOpen} href={hrefTo({ at: 'instrument', id, version })}>
            {words.pack.readItems}
          </LinkButton>
        }
      />
      <div class="stack packs">
        <Sheet title={words.pack.about}>
          <SummaryList rows={rows} />
        </Sheet>
        <Sheet title={words.preview.rule} sub={words.scoringRules[rule].name}>
          <RuleWords rule={rule} />
        </Sheet>
        {instrument.origins && <OriginsSheet instrument={instrument} origins={instrument.origins} wording={wording} />}
        <MoveVisits to={instrument} wording={wording} />
        <PackActs id={id} version={version} name={wording.name} removable={pack !== null} instrument={instrument} />
      </div>
    </Page>
  )
}
