import * as text from '../../i18n/index.ts'
import type { Document as Paper, Section } from '../../report/document.ts'
import { classes } from '../parts/classes.ts'
import { Blocks } from './Blocks.tsx'
import { KeepMark } from './Keeping.tsx'

export interface DocumentProps {
  readonly of: Paper
  /** 18 pt in place of 12. */
  readonly large: boolean
  /** Whether it may come out of a printer: a copy is noted first. */
  readonly isNoted: boolean
}

/** Sections by what stands beside each other. */
function inRows(sections: readonly Section[]): Section[][] {
  const rows: Section[][] = []
  for (const section of sections) {
    const last = rows.at(-1)
    if (section.beside && last) last.push(section)
    else rows.push([section])
  }
  return rows
}

function One({ section }: { readonly section: Section }) {
  return (
    <section class={section.apart ? 'paper__section paper__section--apart' : 'paper__section'}>
      <h2>{section.title}</h2>
      <KeepMark piece={section} />
      <Blocks blocks={section.blocks} />
    </section>
  )
}

/** A document as it is read: the same elements on the screen and on paper. */
export function Document({ of, large, isNoted }: DocumentProps) {
  const { title, mark, head, lang, sections, leavesOut } = of
  return (
    <article class={classes('paper', large && 'paper--large', of.onePage && 'paper--one', !isNoted && 'paper--unnoted')} lang={lang}>
      <header class="paper__head">
        {mark !== undefined && <p class="paper__mark">{mark}</p>}
        {/* The screen has its own h1, which is not printed. */}
        <h1>{title}</h1>
        {head.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </header>
      {inRows(sections).map((row, at) =>
        row.length > 1 ? (
          <div key={at} class="paper__beside">
            {row.map((section, place) => (
              <One key={place} section={section} />
            ))}
          </div>
        ) : (
          row.map((section) => <One key={at} section={section} />)
        ),
      )}
      {leavesOut.length > 0 && (
        <section class="paper__section paper__end">
          <h2>{text.print.ending.title}</h2>
          <ul class="paper__list">
            {leavesOut.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
