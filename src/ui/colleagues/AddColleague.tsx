import { UserRoundCheck } from 'lucide'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { readCode } from '../../app/team-code.ts'
import type { Member } from '../../core/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { hrefTo } from '../route.ts'
import { useAttempt } from '../start/attempt.ts'
import { Compare } from './Compare.tsx'
import { nameOf, sayCodeFailure } from './words.ts'

const words = text.colleagues.add
const CODE = 'colleague-code'

type Step =
  | { readonly at: 'code' }
  | { readonly at: 'compare'; readonly member: Member }
  | { readonly at: 'added'; readonly name: string }
  | { readonly at: 'differed' }

/** A colleague on the list: their code, then the digits compared by voice, then the adding. */
export function AddColleague() {
  const app = useApp()
  const attempt = useAttempt()
  const [step, setStep] = useState<Step>({ at: 'code' })
  const [code, setCode] = useState('')
  const outcome = useRef<HTMLDivElement>(null)
  const decided = step.at === 'added' || step.at === 'differed'
  // The button that decided it is gone, and the focus with it.
  useLayoutEffect(() => {
    if (decided) outcome.current?.focus()
  }, [decided])

  async function look(event: Event) {
    event.preventDefault()
    if (code.trim() === '') return attempt.found([{ field: CODE, message: words.empty }])
    const read = await readCode(app, code)
    attempt.found(read.ok ? [] : [{ field: CODE, message: sayCodeFailure(read.failure, app.practice) }])
    if (read.ok) setStep({ at: 'compare', member: read.value })
  }

  function again(next: Step) {
    setCode('')
    setStep(next)
  }

  return (
    <Sheet title={words.title} sub={words.sub}>
      <div role="status" class="outcome" ref={outcome} tabIndex={-1}>
        {step.at === 'added' && (
          <Notice
            icon={UserRoundCheck}
            title={words.added(step.name)}
            actions={
              <LinkButton small variant="quiet" href={hrefTo({ at: 'share' })}>
                {words.toSave}
              </LinkButton>
            }
          >
            {words.addedText}
          </Notice>
        )}
        {step.at === 'differed' && <Notice variant="attention">{words.differed}</Notice>}
      </div>
      {step.at === 'compare' ? (
        <Compare
          member={step.member}
          onAdded={(member) => again({ at: 'added', name: nameOf(member) })}
          onDiffer={() => again({ at: 'differed' })}
          onLeave={() => setStep({ at: 'code' })}
        />
      ) : (
        <form class="stack" noValidate onSubmit={(event) => void look(event)}>
          <ErrorSummary title={text.common.errorTitle} errors={attempt.errors} attempt={attempt.attempt} />
          <TextAreaField
            id={CODE}
            label={words.label}
            hint={words.hint}
            value={code}
            error={attempt.at(CODE)}
            errorWord={text.common.errorWord}
            spellcheck={false}
            autocapitalize="none"
            onInput={setCode}
          />
          <div class="acts">
            <Button type="submit">{words.read}</Button>
          </div>
        </form>
      )}
    </Sheet>
  )
}
