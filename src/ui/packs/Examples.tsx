import { Download } from 'lucide'
import * as text from '../../i18n/index.ts'
import { examples } from '../../instruments/example/index.ts'
import { Button } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { saveFile } from './save-file.ts'

const words = text.packs.examples

/** Spreadsheets take a file for UTF-8 only where it says so. */
const MARK = '\ufeff'

const SCHEMA = 'pack.schema.json'

const files = [
  ...examples.map(({ key, name, type, text: load }) => ({
    key,
    save: async () => saveFile(name, type, `${type === 'text/csv' ? MARK : ''}${await load()}`),
  })),
  // It lies beside the app, on this device like the rest of it.
  { key: 'schema', save: async () => saveFile(SCHEMA, 'application/json', await (await fetch(SCHEMA)).text()) },
] as const

/** Files to try everything with, and a table to fill in. */
export function Examples() {
  return (
    <Sheet title={words.title} sub={words.sub}>
      <ul class="packs__list">
        {files.map(({ key, save }) => (
          <li key={key} class="packs__file">
            <span>
              <b>{words[key].name}</b>
              <span class="sub">{words[key].hint}</span>
            </span>
            <Button variant="quiet" small icon={Download} onClick={() => void save()}>
              {words.save}
              <VisuallyHidden>{words.hidden(words[key].name)}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
