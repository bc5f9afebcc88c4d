import { FilePlus2, FileSearch, FolderOpen } from 'lucide'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { pickFile, pickFolder, pickNewFile, waysToPick } from './pick-place.ts'
import type { ChosenPlace } from './usePlace.ts'

const words = text.share.save

/** Where the shared file is to lie: a folder, or else one file. */
export function PlaceChoice({ choose, quiet = false }: Pick<ChosenPlace, 'choose'> & { readonly quiet?: boolean }) {
  const { folder, file } = waysToPick()
  return (
    <div class="stack">
      <p>{words.choose}</p>
      {folder && (
        <div class="stack stack--s">
          <div>
            <Button variant={quiet ? 'quiet' : 'primary'} icon={FolderOpen} onClick={() => void pickFolder().then(choose)}>
              {words.folder}
            </Button>
          </div>
          <p class="sub">{words.folderHint}</p>
        </div>
      )}
      {file && (
        <div class="stack stack--s">
          <h3>{words.orOne}</h3>
          <p class="sub">{words.oneHint}</p>
          <div class="acts">
            <Button variant="quiet" small icon={FileSearch} onClick={() => void pickFile().then(choose)}>
              {words.fileThere}
            </Button>
            <Button variant="quiet" small icon={FilePlus2} onClick={() => void pickNewFile(words.suggested).then(choose)}>
              {words.fileNew}
            </Button>
          </div>
        </div>
      )}
    </div>
  )
}
