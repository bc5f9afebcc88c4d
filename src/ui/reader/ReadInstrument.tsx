import { Printer } from 'lucide'
import { useState } from 'preact/hooks'
import { itemsOf } from '../../core/asked.ts'
import type { Domain, Instrument, ReaderWording, Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useApp, useReader, useWording } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { InMarking } from '../marking.tsx'
import { Button } from '../parts/Button.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo, type Route } from '../route.ts'
import { ItemWords } from './ItemWords.tsx'
import { ReadItem } from './ReadItem.tsx'

const words = text.reader

/** An instrument as it can be read: its contents, one item, or every word of it for reading through and printing. */
export function ReadInstrument({ route: { id, version, item } }: { readonly route: Extract<Route, { at: 'instrument' }> }) {
  const { library } = useApp()
  const instrument = library.find(id, version)
  if (!instrument) return <NotHere />
  return <Read instrument={instrument} item={item} />
}

function Read({ instrument, item }: { readonly instrument: Instrument; readonly item: string | undefined }) {
  const wording = useWording(instrument.id, instrument.version)
  const reader = useReader(instrument)
  if (!wording || !reader) return <Waiting title={words.screen} />
  return (
    <InMarking instrument={instrument} wording={wording}>
      {item ? <ReadItem {...{ instrument, wording, reader }} code={item} /> : <Contents {...{ instrument, wording, reader }} />}
    </InMarking>
  )
}

interface ContentsProps {
  readonly instrument: Instrument
  readonly wording: Wording
  readonly reader: ReaderWording
}

function Contents({ instrument, wording, reader }: ContentsProps) {
  const [whole, setWhole] = useState(false)
  const { id, version, validated, licence, source } = instrument
  const count = instrument.domains.flatMap(itemsOf).length
  return (
    <Page title={words.title} back={{ label: text.settings.title, href: hrefTo({ at: 'settings' }) }}>
      <PageHead
        title={words.version(wording.name, version)}
        sub={words.items(count)}
        actions={
          <>
            <Button variant="quiet" onClick={() => setWhole(!whole)} aria-pressed={whole}>
              {whole ? words.closeAll : words.openAll}
            </Button>
            {whole && (
              <Button variant="quiet" icon={Printer} onClick={() => print()}>
                {words.print}
              </Button>
            )}
          </>
        }
      />
      <div class="stack">
        <Sheet title={words.about} titleHidden>
          <div class="stack stack--s">
            <p>{words.intro}</p>
            <p>{validated ? words.validated : words.notValidated}</p>
            <p class="sub">{words.licence(licence, source)}</p>
          </div>
        </Sheet>
        {instrument.domains.map((domain) => (
          <DomainItems key={domain.code} {...{ instrument, domain, wording, reader, whole, id, version }} />
        ))}
      </div>
    </Page>
  )
}

function DomainItems({ instrument, domain, wording, reader, whole }: ContentsProps & { readonly domain: Domain; readonly whole: boolean }) {
  const { id, version } = instrument
  const name = wording.domains[domain.code]
  return (
    <Sheet title={name?.name ?? domain.code} sub={name?.plain} count={itemsOf(domain).length}>
      {domain.subAreas.map((part) => (
        <section key={part.code} class="reader__part">
          <h3>{wording.subAreas[part.code] ?? part.code}</h3>
          <ul class="reader__items">
            {part.items.map((item) => {
              const itemWords = wording.items[item.code]
              if (!itemWords) return null
              return (
                <li key={item.code}>
                  <a class="link" href={hrefTo({ at: 'instrument', id, version, item: item.code })}>
                    {itemWords.name}
                  </a>{' '}
                  <span class="sub">{itemWords.about}</span>
                  {whole && <ItemWords {...{ instrument, item }} wording={itemWords} reader={reader[item.code]} />}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </Sheet>
  )
}
