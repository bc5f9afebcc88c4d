import { Check } from 'lucide'
import { nameOf } from '../../core/pack/pack.ts'
import * as text from '../../i18n/index.ts'
import { Page } from '../frame/Page.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { Examples } from './Examples.tsx'
import { OpenFile } from './OpenFile.tsx'
import { packName, PreviewSheet } from './PreviewSheet.tsx'
import { Refused } from './Refused.tsx'
import { Shelf } from './Shelf.tsx'
import { useBrought } from './useBrought.ts'
import { usePackFile } from './usePackFile.ts'

const words = text.packs

/** What families are graded with here and how the area works; and a way to bring in more. */
export function Packs() {
  const brought = useBrought()
  const file = usePackFile()
  const { opening } = file
  return (
    <Page title={words.title} barTitle={words.title} back={{ label: words.back, href: hrefTo({ at: 'settings' }) }}>
      <PageHead title={words.title} sub={words.sub} />
      <div class="stack packs">
        <Sheet title={words.bring.title} sub={words.bring.hint}>
          <div class="stack">
            <OpenFile busy={opening.at === 'reading'} onFile={(chosen) => void file.open(chosen)} />
            <p class={opening.at === 'reading' ? 'sub' : 'vh'} role="status">
              {opening.at === 'reading' && words.bring.reading(opening.name)}
              {opening.at === 'preview' && words.preview.title(opening.preview.name)}
            </p>
            {opening.at === 'refused' && <Refused {...opening} />}
            {opening.at === 'taken' && (
              <Notice
                icon={Check}
                role="status"
                actions={
                  <a class="link" href={hrefTo({ at: 'pack', ...named(opening.preview) })}>
                    {words.preview.see}
                  </a>
                }
              >
                {words.preview.taken(packName(opening.preview))}
              </Notice>
            )}
          </div>
        </Sheet>
        {opening.at === 'preview' && (
          <PreviewSheet opening={opening} onTakeIn={() => void file.takeIn(opening.preview)} onLeave={file.leave} />
        )}
        {brought ? <Shelf brought={brought} /> : <p aria-busy="true">{text.common.loading}</p>}
        <Examples />
      </div>
    </Page>
  )
}

function named({ pack }: Parameters<typeof packName>[0]) {
  const { id, version } = nameOf(pack)
  return { id, version }
}
