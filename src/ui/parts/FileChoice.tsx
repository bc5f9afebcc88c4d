import { FolderOpen } from 'lucide'
import { useRef, useState } from 'preact/hooks'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'

interface FileChoiceProps {
  readonly title: string
  readonly choose: string
  /** What a wide screen offers beside the button. */
  readonly drop: string
  /** Said when several files are dropped at once. */
  readonly notThat: string
  /** Endings and types that the browser's dialog offers; all where nothing is said, because some tablets grey out every ending that they do not know. */
  readonly accept?: string
  readonly busy: boolean
  readonly busyWord?: string
  readonly onFile: (file: File) => void
}

/** A file chosen or dropped. Only one at a time. */
export function FileChoice({ title, choose, drop, notThat, accept, busy, busyWord, onFile }: FileChoiceProps) {
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
      class={classes('filechoice', over && 'filechoice--over')}
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
      <legend class="vh">{title}</legend>
      <input
        ref={input}
        class="vh"
        type="file"
        // Browsers remember the last folder, and no name of a file.
        autocomplete="off"
        aria-label={choose}
        tabIndex={-1}
        {...(accept !== undefined && { accept })}
        onChange={(event) => {
          take(event.currentTarget.files)
          // So that the same file, put right, can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="quiet"
        icon={FolderOpen}
        busy={busy}
        {...(busyWord !== undefined && { busyWord })}
        onClick={() => input.current?.click()}
      >
        {choose}
      </Button>
      <span class="sub filechoice__or">{drop}</span>
      {wrong && (
        <p class="sub" role="alert">
          {notThat}
        </p>
      )}
    </fieldset>
  )
}
