import { ArchiveRestore, CircleAlert } from 'lucide'
import type { Platform } from '../../app/app.ts'
import type { OpenFailure, Space } from '../../app/device.ts'
import { type Holding, remainsOf } from '../../app/rescue.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { goToSpace } from '../session.ts'
import { RestoreBack } from './RestoreBack.tsx'
import { RestoreWays } from './RestoreWays.tsx'
import { useRestoring } from './restoring.ts'
import { StartAnew } from './StartAnew.tsx'
import { StartPage } from './StartPage.tsx'

const words = text.restore

interface Place {
  readonly platform: Platform
  readonly space: Space
}

/** What is left, in counts: the rows are sealed, and a name is nowhere outside them. */
function Known({ remains }: { readonly remains: Holding }) {
  const { title, sub, families, changes, missing, nothing, some } = words.known
  const rows = [
    { key: families, value: String(remains.cases) },
    { key: changes, value: remains.changes.toLocaleString('en-GB') },
    { key: missing, value: remains.missing === 0 ? nothing : some(remains.missing) },
  ]
  return (
    <Sheet title={title} sub={sub}>
      <SummaryList rows={rows} />
    </Sheet>
  )
}

type Missing = Extract<OpenFailure, { readonly kind: 'data-missing' }>

/** Records that are not where they were: what is known of them, and every way in which they can come back, the best first. */
export function Restore({ platform, space, failure }: Place & { readonly failure: Missing }) {
  const { restoring, fromCopy, fromFile } = useRestoring(platform, space)
  const remains = remainsOf(failure)
  if (restoring.at === 'back') {
    const { from, brought } = restoring
    // What was lost at its end a copy cannot know of: the note outside both did.
    const missing = from === 'copy' ? Math.max(brought.missing, remains?.missing ?? 0) : brought.missing
    return <RestoreBack platform={platform} space={space} from={from} brought={{ ...brought, missing }} />
  }
  const { reload, practice, leave } = text.start.refused
  const real = space === 'real'
  return (
    <StartPage
      key="restore"
      icon={remains ? ArchiveRestore : CircleAlert}
      title={remains ? words.titleCopy : words.titleNone}
      sub={real ? words.what : words.practice}
    >
      <Notice variant="attention" title={words.safe}>
        {real && <p>{remains ? words.leaveAlone : `${words.leaveAlone} ${words.tell}`}</p>}
      </Notice>
      {remains ? (
        <Known remains={remains} />
      ) : (
        <Sheet title={words.known.none} tone="outline">
          <p>{words.known.noneWhy}</p>
        </Sheet>
      )}
      <RestoreWays
        platform={platform}
        space={space}
        copy={remains !== null}
        restoring={restoring}
        onCopy={() => void fromCopy()}
        onFile={(file) => void fromFile(file)}
      />
      <div class="acts">
        <Button variant="quiet" small onClick={() => location.reload()}>
          {reload}
        </Button>
        <Button variant="quiet" small onClick={() => void goToSpace(real ? 'practice' : 'real')}>
          {real ? practice : leave}
        </Button>
      </div>
      <StartAnew platform={platform} space={space} copy={remains !== null} />
    </StartPage>
  )
}
