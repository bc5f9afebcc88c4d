import { FolderOpen, FileX } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { KeyForm } from './KeyForm.tsx'
import { sayOpen } from './say.ts'
import type { OpenFile } from './useOpening.ts'

const words = text.share.open

/** A file chosen or dropped. Only one at a time. */
function Choose({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState(false)

  function take(files: FileList | null | undefined) {
    const [file, ...more] = [...(files ?? [])]
    setWrong(more.length > 0)
    if (file && more.length === 0) onFile(file)
  }

  return (
    <fieldset
      class={classes('packdrop', over && 'packdrop--over')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <legend class="vh">{words.title}</legend>
      <input
        ref={input}
        class="vh"
        type="file"
        // Browsers remember the last folder, and no name of a file. No `accept`: some tablets grey out every ending that they do not know.
        autocomplete="off"
        aria-label={words.choose}
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files)
          // So that the same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <Button variant="quiet" icon={FolderOpen} busy={busy} busyWord={words.opening} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <span class="sub packdrop__or">{words.drop}</span>
      {wrong && (
        <p class="sub" role="alert">
          {words.notThat}
        </p>
      )}
    </fieldset>
  )
}

/** A file from somewhere: chosen, asked for its passphrase where it has one, or refused in a sentence. */
export function OpenSheet({ file }: { readonly file: OpenFile }) {
  const { opening } = file
  return (
    <Sheet title={words.title} sub={words.sub}>
      <div class="stack">
        <Choose busy={opening.at === 'reading'} onFile={(chosen) => void file.open(chosen)} />
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
