import { ArchiveRestore } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Platform } from '../../app/app.ts'
import type { Space } from '../../app/device.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { FileChoice } from '../parts/FileChoice.tsx'
import { Notice } from '../parts/Notice.tsx'
import type { Restoring, Source } from './restoring.ts'
import { SaveRescue } from './SaveRescue.tsx'

const words = text.restore.ways

function Way({ title, what, children }: { readonly title: string; readonly what: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <div class="stack stack--s">
        <h3>{title}</h3>
        <p>{what}</p>
        <div class="way">{children}</div>
      </div>
    </li>
  )
}

/** How it went, beneath the way that was tried. */
function Answer({ restoring, from, busy }: { readonly restoring: Restoring; readonly from: Source; readonly busy: string }) {
  const here = 'from' in restoring && restoring.from === from
  return (
    <>
      <p class={here && restoring.at === 'working' ? 'sub' : 'vh'} role="status">
        {here && restoring.at === 'working' && busy}
      </p>
      {here && restoring.at === 'working' && <progress class="meter" aria-label={busy} />}
      {here && restoring.at === 'failed' && (
        <Notice variant="alert" role="alert" title={text.restore.failed.title}>
          {text.restore.failed[restoring.failure.kind]}
        </Notice>
      )}
    </>
  )
}

/** A rescue file chosen, and how it went. */
export function FromFile({ restoring, onFile }: Pick<RestoreWaysProps, 'restoring' | 'onFile'>) {
  return (
    <>
      <FileChoice
        title={words.file.title}
        choose={words.file.choose}
        drop={words.file.drop}
        notThat={words.file.notThat}
        busy={restoring.at === 'working'}
        busyWord={words.file.busy}
        onFile={onFile}
      />
      <Answer restoring={restoring} from="file" busy={words.file.busy} />
    </>
  )
}

interface RestoreWaysProps {
  readonly platform: Platform
  readonly space: Space
  /** A second copy is there. */
  readonly copy: boolean
  readonly restoring: Restoring
  readonly onCopy: () => void
  readonly onFile: (file: File) => void
}

/** Every way in which the records can come back, the best first. */
export function RestoreWays({ platform, space, copy, restoring, onCopy, onFile }: RestoreWaysProps) {
  const working = restoring.at === 'working' ? restoring.from : null
  return (
    <section class="stack" aria-labelledby="ways-back">
      <h2 id="ways-back">{words.title}</h2>
      <ol class="steps">
        {copy && (
          <Way title={words.copy.title} what={words.copy.what}>
            <div class="acts">
              <Button
                icon={ArchiveRestore}
                busy={working === 'copy'}
                disabled={working === 'file'}
                busyWord={words.copy.busy}
                onClick={onCopy}
              >
                {words.copy.bring}
              </Button>
            </div>
            <Answer restoring={restoring} from="copy" busy={words.copy.busy} />
            <Disclosure summary={words.copy.first}>
              <SaveRescue platform={platform} space={space} />
            </Disclosure>
          </Way>
        )}
        <Way title={words.file.title} what={words.file.what}>
          <FromFile restoring={restoring} onFile={onFile} />
        </Way>
        {space === 'real' && (
          <Way title={words.team.title} what={words.team.what}>
            <Disclosure summary={words.team.how}>
              <ol class="listed">
                {words.team.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </Disclosure>
          </Way>
        )}
      </ol>
    </section>
  )
}
