import type { ComponentChildren } from 'preact'
import { type Line, thingsOf } from '../../core/chronology/line.ts'
import { childAt } from '../../core/fact.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { KeptMark } from '../family/KeptMark.tsx'
import { placeOf } from './place.ts'
import { hrefTo } from '../route.ts'
import { sayDay, sayFrom, sayLine, sayWhom } from '../../report/say/line.ts'
import { isContested } from '../../report/say/event.ts'
import type { Telling } from '../../report/say/telling.ts'

const words = text.chronology

/** The id of a line on the page. */
export const lineId = (key: string): string => `line/${key}`

export interface LineRowProps {
  readonly line: Line
  readonly telling: Telling
  /** The person leaves for the whole of it. */
  readonly onLeave?: ((key: string) => void) | undefined
  /** What else belongs to it: entries that were joined, or could be. */
  readonly children?: ComponentChildren
}

/**
 * One thing that is known, on its day, in words; its title leads to the whole of it. Called as a function, never mounted: two thousand
 * of these are made while somebody scrolls, and none has a state of its own.
 */
export function lineRow({ line, telling, onLeave, children }: LineRowProps) {
  const { key, on, sort, told, late, written } = line
  const { title, lines } = sayLine(line, telling)
  const place = placeOf(line, telling.family.id)
  const whom = sayWhom(line, telling)
  return (
    <li key={key} id={lineId(key)} class={`line line--${sort}`}>
      <time dateTime={on}>{sayDay(line)}</time>
      <div class="line__text">
        <p class="line__what">
          {place ? (
            <a href={hrefTo(place)} onClick={onLeave && (() => onLeave(key))}>
              {title}
            </a>
          ) : (
            <b>{title}</b>
          )}
          {whom && <span class="line__whom"> {whom}</span>}
        </p>
        {KeptMark({ kept: telling.family.keptFromFamily, of: keptIn(line) })}
        {lines.map((each) => (
          <p class="line__say" key={each}>
            {each}
          </p>
        ))}
        <p class="line__from">
          {sayFrom(line, telling).join(' · ')}
          {late && (
            <>
              {' · '}
              <b class="line__late">{words.late(formatDay(written))}</b>
            </>
          )}
        </p>
        {told.what === 'event' && isContested(told.event) && (
          <p class="line__both">
            {words.contested}{' '}
            <a class="link" href={hrefTo({ at: 'contested', caseId: telling.family.id, about: told.event.id })}>
              {words.contestedLink}
            </a>
          </p>
        )}
        {children}
      </div>
    </li>
  )
}

/** What can be kept from the family of what a line tells; of a visit also what each child said at it. */
function keptIn(line: Line): string[] {
  const { told } = line
  const said = told.what === 'visit' ? told.visit.children.map((child) => childAt(told.visit.id, child)) : []
  return [...thingsOf(line), ...said]
}

/** The words of a line alone, all of them, in the place of a whole row: for where nobody is looking. Its mark and its id are there. */
export function lineWords({ line, telling }: Pick<LineRowProps, 'line' | 'telling'>) {
  const { title, lines } = sayLine(line, telling)
  const late = line.late ? [words.late(formatDay(line.written))] : []
  const all = [sayDay(line), title, sayWhom(line, telling), ...lines, [...sayFrom(line, telling), ...late].join(' · ')]
  return (
    <li key={line.key} id={lineId(line.key)} class={`line line--${line.sort} line--far`}>
      {all.filter(Boolean).join(' ')}
    </li>
  )
}
