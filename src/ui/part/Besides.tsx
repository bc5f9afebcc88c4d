import type { ComponentChildren } from 'preact'
import type { App } from '../../app/app.ts'
import type { Case } from '../../core/case.ts'
import { chronologyOf } from '../../core/chronology/chronology.ts'
import type { Line } from '../../core/chronology/line.ts'
import type { Target } from '../../core/happened.ts'
import type { Wording } from '../../core/instrument.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { lens as lensWords } from '../../instruments/plumbline/wording/en/lens.ts'
import { useApp } from '../context.tsx'
import { Ended } from '../family/Earlier.tsx'
import { personName } from '../../report/say/names.ts'
import { sayLine, sayWhom } from '../../report/say/line.ts'
import { domainOfIn, tellingOf } from '../../report/say/telling.ts'
import { textsOf } from '../../report/say/texts.ts'

const words = text.part

/** What a target says besides what the chronology tells of it. */
const wordsOf = ({ registers: { help, how, consequence, familyView } }: Target): string[] =>
  [help, how, consequence, familyView].flatMap(textsOf)

interface Told {
  readonly key: string
  readonly title: string
  readonly lines: readonly string[]
  readonly more?: ComponentChildren
}

/** Stand above, or below with the whole of it. */
const ELSEWHERE: readonly Line['sort'][] = ['visit', 'lead', 'household', 'episode']

function linesOf(family: Case, { library, practiceSettings }: App, wording: Wording): Told[] {
  const telling = tellingOf(family, wording, practiceSettings)
  const lines = chronologyOf(family, domainOfIn(library)).filter(({ sort }) => !ELSEWHERE.includes(sort))
  return [
    ...lines.map((line): Told => {
      const { key, on, source, agency, by, told } = line
      const { title, lines: all } = sayLine(line, telling)
      const whom = sayWhom(line, telling)
      return {
        key,
        title: `${formatDay(on)}: ${title}`,
        lines: [
          ...(whom ? [`${whom}.`] : []),
          ...all,
          ...(source ? [text.chronology.source(source)] : []),
          ...(agency === by.agency ? [] : [text.chronology.ofAgency(agency)]),
          ...(told.what === 'target-agreed' ? wordsOf(told.target) : []),
        ],
      }
    }),
    ...family.episodes.flatMap((episode): Told[] => {
      const { id, number, openedOn, reason, closing } = episode
      const opened: Told[] = number > 1 ? [{ key: id, title: words.reopened(formatDay(openedOn)), lines: [reason] }] : []
      if (!closing) return opened
      const title = `${formatDay(closing.values.on)}: ${text.gate.kind[closing.values.type]}`
      return [...opened, { key: closing.id, title, lines: [], more: <Ended episode={{ ...episode, reason: '' }} /> }]
    }),
    ...family.lens.map(({ thing, about, entry, state, registers }): Told => {
      const who = family.adults.find(({ id }) => id === about)
      const title = words.lensLine(lensWords.entries[entry]?.name ?? entry, lensWords.states[state].toLowerCase())
      const whose = about === 'family' ? [] : [who ? personName(who) : words.anAdult]
      return { key: thing, title, lines: [...whose, ...textsOf(registers.note), ...textsOf(registers.source)] }
    }),
  ]
}

/** What goes besides people and visits, in the words of the chronology; nothing where nothing does. */
export function Besides({ family, wording }: { readonly family: Case; readonly wording: Wording }) {
  const lines = linesOf(family, useApp(), wording)
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
