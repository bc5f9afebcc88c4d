import type { Family } from '../../app/read.ts'
import { AROUND, type AdultAround, type AroundEntry } from '../../core/people.ts'
import { shown } from '../../core/fold.ts'
import type { LensMark } from '../../core/lens-marks.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { lens } from '../../instruments/plumbline/wording/en/lens.ts'
import { personName } from '../../report/say/names.ts'
import { ContestedLink } from './ContestedLink.tsx'

const words = text.people

interface AroundListProps {
  readonly family: Family
  readonly around: AdultAround
}

/** What is asked of each adult, each with its state, its source and its day; what nobody has asked yet in one line. */
export function AroundList({ family, around }: AroundListProps) {
  const name = personName(around.adult)
  const open = AROUND.filter((entry) => entry !== 'spoken-to' && !around.marks.has(entry))
  return (
    <dl class="around__asked">
      {AROUND.filter((entry) => !open.includes(entry)).map((entry) => (
        <One key={entry} {...{ family, around, entry, name }} mark={around.marks.get(entry)} />
      ))}
      {open.length > 0 && (
        <div>
          <dt>{words.notAsked}</dt>
          <dd class="sub">{open.map((entry) => words.around[entry]).join(' ')}</dd>
        </div>
      )}
    </dl>
  )
}

interface OneProps extends AroundListProps {
  readonly entry: AroundEntry
  readonly name: string
  readonly mark: LensMark | undefined
}

function One({ family, around, entry, name, mark }: OneProps) {
  const present = entry === 'spoken-to' && around.present
  return (
    <div>
      <dt>{words.around[entry]}</dt>
      <dd>
        {mark ? <Mark mark={mark} entry={entry} /> : !present && <p>{words.noneSpoken}</p>}
        {mark && <ContestedLink family={family} kind="lens" about={mark.thing} what={`${words.around[entry]} ${name}`} />}
        {present && <p>{words.presentOn(formatDay(present.on))}</p>}
      </dd>
    </div>
  )
}

function Mark({ mark, entry }: { readonly mark: LensMark; readonly entry: AroundEntry }) {
  const { registers, state, on, history } = mark
  const note = shown(registers.note)
  const source = shown(registers.source)
  const heads = registers.state.kind === 'contested' ? registers.state.heads : []
  if (heads.length > 0) {
    return (
      <ul>
        {heads.map(({ value, fact }) => (
          <li key={fact.id}>
            <b>{lens.states[value]}</b> <span class="sub">{words.byName(fact.by.name)}</span>
          </li>
        ))}
      </ul>
    )
  }
  const by = history.at(-1)?.by.name ?? ''
  return (
    <>
      <p>
        <b>{on ? words.standing(lens.states[state], formatDay(on)) : lens.states[state]}</b>
        {note && `. ${note}`}
      </p>
      {/* Who spoke is the source; anywhere else it says where it is known from. */}
      {source && <p class="sub">{entry === 'spoken-to' && state === 'now' ? words.spokenBy(source) : words.source(source)}</p>}
      {!source && by !== '' && <p class="sub">{words.byName(by)}</p>}
    </>
  )
}
