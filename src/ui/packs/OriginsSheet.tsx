import type { Instrument, ItemOrigin, Origins, Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { useWording } from '../context.tsx'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.packs.pack

const SAID = ['reworded', 'split', 'merged', 'new'] as const

const sources = (origin: ItemOrigin): readonly string[] =>
  origin.kind === 'new' ? [] : origin.kind === 'merged' ? origin.from : [origin.from]

interface OriginsSheetProps {
  readonly instrument: Instrument
  readonly origins: Origins
  readonly wording: Wording
}

/** What became of each item of the version before. */
export function OriginsSheet({ instrument: { id }, origins, wording }: OriginsSheetProps) {
  const before = useWording(id, origins.version)
  const entries = Object.entries(origins.items)
  const now = (code: string) => wording.items[code]?.name ?? code
  const then = (code: string) => before?.items[code]?.name ?? code
  const same = entries.filter(([, origin]) => origin.kind === 'same').length
  const lists = [
    ...SAID.map((kind) => ({
      kind,
      lines: entries.flatMap(([code, origin]) => {
        if (origin.kind !== kind) return []
        const from = sources(origin).map(then)
        return [from.length === 0 || (from.length === 1 && from[0] === now(code)) ? now(code) : words.cameFrom(now(code), from)]
      }),
    })),
    { kind: 'dropped' as const, lines: origins.dropped.map(then) },
  ]
  return (
    <Sheet title={words.changes(origins.version)}>
      <div class="stack">
        <p>{words.origin.same(same)}</p>
        {lists.map(
          ({ kind, lines }) =>
            lines.length > 0 && (
              <section key={kind}>
                <h3>{words.origin[kind]}</h3>
                <ul class="bullets">
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Sheet>
  )
}
