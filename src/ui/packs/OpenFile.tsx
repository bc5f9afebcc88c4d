import { FolderOpen } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'

const words = text.packs.bring

/** A file chosen or dropped. Only one at a time. */
export function OpenFile({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
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
      <legend class="vh">{text.packs.bring.title}</legend>
      <input
        ref={input}
        class="vh"
        type="file"
        // Browsers remember the last folder, and no name of a file.
        autocomplete="off"
        accept=".json,.csv,.xlsx,application/json,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-label={words.choose}
        tabIndex={-1}
        onChange={(event) => {
          take(event.currentTarget.files)
          // So that the same file, put right, can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <Button variant="quiet" icon={FolderOpen} busy={busy} onClick={() => input.current?.click()}>
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
