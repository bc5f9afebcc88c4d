import { FileX } from 'lucide'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { FileChoice } from '../parts/FileChoice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { KeyForm } from './KeyForm.tsx'
import { sayOpen } from './say.ts'
import type { OpenFile } from './useOpening.ts'

const words = text.share.open

/** A file from somewhere: chosen, asked for its passphrase where it has one, or refused in a sentence. */
export function OpenSheet({ file }: { readonly file: OpenFile }) {
  const { opening } = file
  return (
    <Sheet title={words.title} sub={words.sub}>
      <div class="stack">
        <FileChoice
          title={words.title}
          choose={words.choose}
          drop={words.drop}
          notThat={words.notThat}
          busy={opening.at === 'reading'}
          busyWord={words.opening}
          onFile={(chosen) => void file.open(chosen)}
        />
        <p class={opening.at === 'reading' ? 'sub' : 'vh'} role="status">
          {opening.at === 'reading' && words.reading(opening.name)}
        </p>
        {opening.at === 'locked' && <KeyForm key={opening.way} opening={opening} file={file} />}
        {opening.at === 'refused' && (
          <Notice
            variant="alert"
            role="alert"
            icon={FileX}
            title={words.notOpened}
            actions={
              opening.failure.kind === 'not-for-us' && (
                <Button variant="quiet" small onClick={file.askPaper}>
                  {words.paper}
                </Button>
              )
            }
          >
            <p>{sayOpen(opening.failure)}</p>
          </Notice>
        )}
      </div>
    </Sheet>
  )
}
