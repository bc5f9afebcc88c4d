import type { SettledRegister } from '../../core/contested.ts'
import type { Instrument } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { byThing, nameOf, placeOf, type Thing } from './things.ts'
import { labelOf, type Telling, wayOf } from './ways.ts'

const words = text.contested

interface OneProps {
  readonly thing: Thing<SettledRegister>
  readonly telling: Telling
  /** Of the visit; absent where it is of none. */
  readonly instrument?: Instrument | undefined
}

/** Whether what stands holds the other one as well: texts and lists that were put together lose nothing. */
function holds(kept: unknown, other: unknown): boolean {
  if (typeof kept === 'string' && typeof other === 'string') return kept.includes(other.trim())
  return Array.isArray(kept) && Array.isArray(other) && other.every((each) => kept.includes(each))
}

/** What was settled of one thing: what was kept and what not, by whom and why. */
function One({ thing, telling, instrument }: OneProps) {
  const about = placeOf(thing, telling, instrument)
  const last = thing.registers[0]?.by
  return (
    <li class="settled">
      <h3>
        {nameOf(thing, telling)} {about !== '' && <span class="sub">{about}</span>}
      </h3>
      <dl>
        {thing.registers.map(({ kind, register, value, dropped }) => {
          const { say, instead } = wayOf(telling, kind, register)
          const said = (each: unknown) => (instead.kind === 'text' ? words.quoted(say(each)) : say(each))
          const lost = dropped.filter((head) => !holds(value, head.value))
          return (
            <div key={register}>
              <dt class="sub">{labelOf(kind, register)}</dt>
              <dd>
                {said(value)}
                {lost.length > 0 && (
                  <span class="sub">{words.notKept(lost.map((head) => words.byName(said(head.value), head.fact.by.name)))}</span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      {last && (
        <p>
          {words.because(last.why ?? '')} <span class="sub">{words.settledBy(last.by.name, last.at.wall)}</span>
        </p>
      )}
    </li>
  )
}

/** Everything that was settled with a reason and stands so, the latest first. */
export function SettledList({ settled, ...rest }: Omit<OneProps, 'thing'> & { readonly settled: readonly SettledRegister[] }) {
  return (
    <ul class="settleds">
      {byThing(settled).map((thing) => (
        <One key={thing.key} thing={thing} {...rest} />
      ))}
    </ul>
  )
}
