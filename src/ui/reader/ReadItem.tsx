import { ArrowLeft, ArrowRight, Printer } from 'lucide'
import { itemsOf } from '../../core/asked.ts'
import type { Instrument, ReaderWording, Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { Page } from '../frame/Page.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { ItemWords } from './ItemWords.tsx'

const words = text.reader

export interface ReadItemProps {
  readonly instrument: Instrument
  readonly wording: Wording
  readonly reader: ReaderWording
  readonly code: string
}

/** One item on a page of its own, with the ones before and after it. */
export function ReadItem({ instrument, wording, reader, code }: ReadItemProps) {
  const { id, version } = instrument
  const to = (item?: string) => hrefTo({ at: 'instrument', id, version, ...(item && { item }) })
  const back = { label: words.back, href: to() }
  const items = instrument.domains.flatMap(itemsOf)
  const at = items.findIndex((item) => item.code === code)
  const item = items[at]
  const itemWords = wording.items[code]
  if (!item || !itemWords) {
    return (
      <Page title={words.screen} back={back}>
        <EmptyState level={1} title={words.notHereTitle}>
          {words.notHereHint}
        </EmptyState>
      </Page>
    )
  }
  const domain = code.split('.', 1)[0] ?? ''
  const subArea = instrument.domains.flatMap((each) => each.subAreas).find((each) => each.items.includes(item))
  const [before, after] = [items[at - 1], items[at + 1]]
  return (
    <Page title={itemWords.name} barTitle={wording.domains[domain]?.name ?? domain} back={back} focusOn={code}>
      <PageHead
        title={itemWords.name}
        sub={`${code} · ${wording.domains[domain]?.name ?? domain}, ${wording.subAreas[subArea?.code ?? ''] ?? ''}. ${itemWords.about}`}
        actions={
          <Button variant="quiet" icon={Printer} onClick={() => print()}>
            {words.print}
          </Button>
        }
      />
      <Sheet title={words.about} titleHidden>
        <ItemWords {...{ instrument, item }} wording={itemWords} reader={reader[code]} />
      </Sheet>
      <nav class="acts reader__onward no-print" aria-label={words.contents}>
        {before && (
          <LinkButton variant="quiet" icon={ArrowLeft} href={to(before.code)}>
            {words.previous}
          </LinkButton>
        )}
        {after && (
          <LinkButton variant="quiet" icon={ArrowRight} href={to(after.code)}>
            {words.next}
          </LinkButton>
        )}
      </nav>
    </Page>
  )
}
