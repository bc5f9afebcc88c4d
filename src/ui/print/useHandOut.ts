import { useEffect, useRef, useState } from 'preact/hooks'
import { recordExport } from '../../app/copies.ts'
import { today } from '../../app/app.ts'
import type { Names, PlaceOut } from '../../core/out.ts'
import * as text from '../../i18n/index.ts'
import { asHtml } from '../../report/as/html.ts'
import { asText } from '../../report/as/text.ts'
import type { Guarded } from '../../report/guard.ts'
import type { Asked } from '../../report/index.ts'
import { useApp } from '../context.tsx'
import { copyOnce } from './clipboard.ts'
import type { Ready } from './useReport.ts'

const words = text.print

/** A copy as it stands before the person: what it is, for whom, and what it holds. */
export interface Copy {
  readonly ready: Ready
  readonly asked: Asked
  readonly made: Guarded
}

export type Way = Exclude<PlaceOut, 'file'>

/** How handing a copy out went last. */
export type Outcome =
  | { readonly kind: 'handed'; readonly way: Way }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'by-hand'; readonly plain: string }

/** After the next painting: what is to be printed must be on the screen. */
const painted = () => new Promise<void>((go) => requestAnimationFrame(() => requestAnimationFrame(() => go())))

export interface HandOut {
  readonly busy: Way | null
  readonly outcome: Outcome | null
  /** The words of the document that was noted: it alone may come out of a printer. */
  readonly noted: string | null
  readonly hand: (way: Way, copy: Copy) => void
  /** What was said of it was read. */
  readonly seen: () => void
}

/** Hands copies out, each noted first; where it cannot be noted nothing goes out. `show` puts on the screen the copy that is printed. */
export function useHandOut(show: (names: Names) => void): HandOut {
  const app = useApp()
  const [busy, setBusy] = useState<Way | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [noted, setNoted] = useState<string | null>(null)
  const here = useRef(true)
  useEffect(
    () => () => {
      here.current = false
    },
    [],
  )

  async function note(way: Way, { ready, asked, made }: Copy): Promise<boolean> {
    const { audience, names } = asked
    const values = { what: ready.report.id, as: 'document', place: way, audience, names, leftOut: made.kept } as const
    const written = await recordExport(app, [ready.family.id], values)
    if (!written.ok) setOutcome({ kind: 'failed', why: `${words.notNoted} ${text.failures[written.failure.kind]()}` })
    return written.ok
  }

  async function copy(copy: Copy) {
    const plain = asText(copy.made.document)
    const noting = note('clipboard', copy)
    const copied = await copyOnce(noting, { html: asHtml(copy.made.document), plain })
    // Where it was not noted, that is said already.
    if (!(await noting)) return
    if (copied === 'copied') setOutcome({ kind: 'handed', way: 'clipboard' })
    else setOutcome(copied === 'by-hand' ? { kind: 'by-hand', plain } : { kind: 'failed', why: words.notCopied })
  }

  async function printOut(copy: Copy) {
    if (!(await note('printer', copy))) return
    setNoted(asText(copy.made.document))
    show(copy.asked.names)
    await painted()
    // Another screen, or the lock, came in between.
    if (!here.current || document.querySelector('dialog[open]')) return
    document.title = words.fileTitle(words.report[copy.ready.report.id], today(app.platform))
    addEventListener(
      'afterprint',
      () => {
        document.title = text.common.pageTitle(words.screen)
      },
      { once: true },
    )
    print()
    setOutcome({ kind: 'handed', way: 'printer' })
  }

  async function hand(way: Way, of: Copy) {
    if (busy) return
    setBusy(way)
    setOutcome(null)
    await (way === 'clipboard' ? copy(of) : printOut(of))
    setBusy(null)
  }

  return { busy, outcome, noted, hand: (way, of) => void hand(way, of), seen: () => setOutcome(null) }
}
