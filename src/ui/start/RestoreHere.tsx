import { ArchiveRestore } from 'lucide'
import type { Device } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { startSession } from '../session.ts'
import { RestoreBack } from './RestoreBack.tsx'
import { FromFile } from './RestoreWays.tsx'
import { useRestoring } from './restoring.ts'
import { StartPage } from './StartPage.tsx'

/** A tablet on which nothing is set up takes the place of one of which there is a rescue file. */
export function RestoreHere({ device, onBack }: { readonly device: Device; readonly onBack: () => void }) {
  const { platform, space, store } = device
  const { restoring, fromFile } = useRestoring(platform, space)
  const { title, what, once } = text.restore.here
  if (restoring.at === 'back') return <RestoreBack platform={platform} space={space} from={restoring.from} brought={restoring.brought} />
  return (
    <StartPage key="here" icon={ArchiveRestore} title={title} sub={what}>
      <Sheet title={text.restore.ways.file.title} titleHidden>
        <div class="stack">
          <p>{text.restore.ways.file.what}</p>
          <FromFile
            restoring={restoring}
            onFile={(file) => {
              // The records of the file take the place of the empty ones that are open here.
              store.close()
              void fromFile(file)
            }}
          />
          <p class="sub">{once}</p>
        </div>
      </Sheet>
      <div class="acts">
        <Button variant="quiet" small onClick={() => void startSession(platform).then(onBack)}>
          {text.common.back}
        </Button>
      </div>
    </StartPage>
  )
}
