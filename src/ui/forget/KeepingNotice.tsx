import { Eraser } from 'lucide'
import type { ComponentChildren } from 'preact'
import type { Family } from '../../app/read.ts'
import { whereabouts } from '../../core/erasure.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo } from '../route.ts'
import { Held } from './HoldSheet.tsx'
import { dayOf } from './say.ts'

const words = text.forget

/** That a colleague erased records which are still here, and why. */
export function Asked({ family, actions }: { readonly family: Family; readonly actions?: ComponentChildren }) {
  const { erased, held } = family.keeping
  const [first] = erased
  if (!first) return null
  return (
    <Notice variant="attention" icon={Eraser} title={words.asked(first.by.name, dayOf(first.at.wall))} level={2} actions={actions}>
      <p>{words.askedSub(words.reason[first.values.because])}</p>
      <p>{words.askedWhat}</p>
      {held.length > 0 && <p>{words.askedRefused}</p>}
    </Notice>
  )
}

/** On a family’s own screen: that it is on hold, or that a colleague erased its records; nothing for most. */
export function KeepingNotice({ family }: { readonly family: Family }) {
  const app = useApp()
  const { keeping, facts, id: caseId } = family
  return (
    <>
      {keeping.erased.length > 0 && whereabouts(facts, app.me.device) === 'asked' && (
        <Asked
          family={family}
          actions={
            <a class="link" href={hrefTo({ at: 'forget', caseId })}>
              {words.askedAct}
            </a>
          }
        />
      )}
      {keeping.held.length > 0 && <Held family={family} />}
    </>
  )
}
