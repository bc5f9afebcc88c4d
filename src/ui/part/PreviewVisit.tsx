import { useState } from 'preact/hooks'
import type { Case, Child } from '../../core/case.ts'
import { shown } from '../../core/fold.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useWording } from '../context.tsx'
import { personName } from '../../report/say/names.ts'
import { InMarking, useMarking } from '../marking.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Pill } from '../parts/Pill.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { answerWords } from '../../report/say/answer.ts'
import { textsOf } from '../../report/say/texts.ts'

const words = text.part
const SENSES = ['see', 'hear', 'smell', 'feel'] as const
const SAID = ['evidence', 'childSaid', 'carerSaid', 'since', 'whyChanged'] as const

const answered = (visit: Visit, childId: string): ItemReading[] =>
  visit.profiles.get(childId)?.items.filter(({ registers }) => registers.answer.kind !== 'unanswered') ?? []

interface PreviewVisitProps {
  readonly family: Case
  readonly visit: Visit
}

/** One visit as they will see it, folded to its line. */
export function PreviewVisit({ family, visit }: PreviewVisitProps) {
  const [open, setOpen] = useState(false)
  const wording = useWording(visit.instrument.id, visit.instrument.version)
  const children = family.children.filter((child) => visit.profiles.has(child.id))
  const count = children.reduce((sum, child) => sum + answered(visit, child.id).length, 0)
  const summary = (
    <>
      <b>{words.visitTitle(text.grading.visitType[visit.type], formatDay(visit.on))}</b> <span class="sub">{words.answers(count)}</span>{' '}
      {visit.enteredInError && <Pill tone="line">{words.error}</Pill>}
    </>
  )
  return (
    <Disclosure summary={summary} onToggle={setOpen}>
      {open && wording && (
        <InMarking instrument={visit} wording={wording}>
          <div class="stack">
            <About {...{ family, visit }} />
            {children.map((child) => (
              <Answers key={child.id} {...{ visit, child, wording }} />
            ))}
          </div>
        </InMarking>
      )}
    </Disclosure>
  )
}

function About({ family, visit }: PreviewVisitProps) {
  const { row } = text.read
  const { registers, by } = visit
  const [place, announced] = [shown(registers.place), shown(registers.announced)]
  const [rooms, others] = [shown(registers.rooms), shown(registers.others)]
  const present = (shown(registers.present) ?? []).flatMap((id) => family.adults.filter((adult) => adult.id === id).map(personName))
  const note = textsOf(registers.placeNote)
  const rows = [
    { key: words.visitBy, value: words.by(by.name, by.role, by.agency) },
    ...(place ? [{ key: row.place, value: [text.read.place[place], ...note].join(': ') }] : []),
    ...(announced === undefined ? [] : [{ key: row.announced, value: text.read.announced[announced ? 'yes' : 'no'] }]),
    ...(present.length > 0 || others ? [{ key: row.present, value: formatList([...present, ...(others ? [others] : [])]) }] : []),
    ...(rooms && rooms.length > 0 ? [{ key: row.rooms, value: text.read.rooms(rooms.map((room) => text.read.room[room])) }] : []),
    ...SENSES.flatMap((sense) => textsOf(registers[sense]).map((value) => ({ key: text.read.sense[sense], value }))),
  ]
  return <SummaryList rows={rows} compact />
}

function Answers({ visit, child, wording }: { readonly visit: Visit; readonly child: Child; readonly wording: Wording }) {
  const marking = useMarking()
  const presence = visit.profiles.get(child.id)?.presence
  const [seen, voice, changes, whyNot] = presence
    ? [shown(presence.seen), textsOf(presence.voice), textsOf(presence.changes), textsOf(presence.whyNot)]
    : [undefined, [], [], []]
  return (
    <section>
      <h3>{personName(child)}</h3>
      {seen !== undefined && <p class="sub">{words.seen(personName(child), seen)}</p>}
      {[...whyNot, ...voice, ...changes].map((value) => (
        <p key={value}>“{value}”</p>
      ))}
      <ul class="part__answers">
        {answered(visit, child.id).map(({ item, about, registers }) => {
          const heads = registers.answer.kind === 'unanswered' ? [] : registers.answer.heads
          const [first] = heads
          const grade = heads.length === 1 && first?.value.kind === 'graded' ? first.value.grade : null
          return (
            <li key={about}>
              <GradeTile grade={grade} size="s" decorative />
              <div>
                <b>{wording.items[item.code]?.name ?? item.code}</b>
                {heads.map(({ value, fact }) => (
                  <p class="sub" key={fact.id}>
                    {answerWords(value, marking)}
                  </p>
                ))}
                {SAID.flatMap((name) =>
                  textsOf(registers[name]).map((value) => (
                    <p key={`${name} ${value}`}>
                      <span class="sub">{words.said[name]}:</span> {value}
                    </p>
                  )),
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
