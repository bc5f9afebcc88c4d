import type { ComponentChildren } from 'preact'
import type { Case } from '../../core/case.ts'
import { shown } from '../../core/fold.ts'
import type { Target } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { lens as lensWords } from '../../instruments/plumbline/wording/en/lens.ts'
import { useApp } from '../context.tsx'
import { Ended } from '../family/Earlier.tsx'
import { personName } from '../family/names.ts'
import { entriesOf } from '../gate/chronology.ts'
import { textsOf } from '../read/texts.ts'

const words = text.part

/** What a target says besides what the chronology tells of it. */
const wordsOf = ({ registers: { help, how, consequence, familyView } }: Target): string[] =>
  [help, how, consequence, familyView].flatMap(textsOf)

interface Line {
  readonly key: string
  readonly title: string
  readonly lines: readonly string[]
  readonly more?: ComponentChildren
}

function linesOf(family: Case, wording: Wording, levels: Parameters<typeof entriesOf>[3]): Line[] {
  const whole = { ...family, damaged: [], drafted: new Set<string>(), gone: false }
  // Visits, and who leads, stand above.
  const above = new Set([
    ...family.visits.map(({ id }) => id),
    ...family.facts.flatMap(({ id, kind }) => (kind === 'household' ? [id] : [])),
  ])
  const entries = family.episodes.flatMap((episode) => entriesOf(whole, episode, wording, levels)).filter(({ key }) => !above.has(key))
  const figures = new Map(
    family.events.map(({ id, registers: { percent, hours } }) => {
      const [part, week] = [shown(percent), shown(hours)]
      return [id, [...(part == null ? [] : [words.percent(part)]), ...(week == null ? [] : [words.hours(week)])]]
    }),
  )
  return [
    ...entries.map(({ key, on, title, lines }): Line => {
      const target = family.targets.find(({ id }) => key === `${id}/agreed`)
      return {
        key,
        title: `${formatDay(on)}: ${title}`,
        lines: [...lines, ...(figures.get(key) ?? []), ...(target ? wordsOf(target) : [])],
      }
    }),
    ...family.episodes.flatMap((episode): Line[] => {
      const { id, number, openedOn, reason, closing } = episode
      const opened: Line[] = number > 1 ? [{ key: id, title: words.reopened(formatDay(openedOn)), lines: [reason] }] : []
      if (!closing) return opened
      const title = `${formatDay(closing.values.on)}: ${text.gate.kind[closing.values.type]}`
      return [...opened, { key: closing.id, title, lines: [], more: <Ended episode={{ ...episode, reason: '' }} /> }]
    }),
    ...family.lens.map(({ thing, about, entry, state, registers }): Line => {
      const who = family.adults.find(({ id }) => id === about)
      const title = words.lensLine(lensWords.entries[entry]?.name ?? entry, lensWords.states[state].toLowerCase())
      const whose = about === 'family' ? [] : [who ? personName(who) : words.anAdult]
      return { key: thing, title, lines: [...whose, ...textsOf(registers.note), ...textsOf(registers.source)] }
    }),
  ]
}

/** What goes besides people and visits, in the words of the chronology; nothing where nothing does. */
export function Besides({ family, wording }: { readonly family: Case; readonly wording: Wording }) {
  const lines = linesOf(family, wording, useApp().practiceSettings)
  if (lines.length === 0) return null
  return (
    <section class="stack stack--s">
      <h3>{words.happened}</h3>
      <ul class="part__entries">
        {lines.map(({ key, title, lines: all, more }) => (
          <li key={key}>
            <b>{title}</b>
            {all.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {more}
          </li>
        ))}
      </ul>
    </section>
  )
}
