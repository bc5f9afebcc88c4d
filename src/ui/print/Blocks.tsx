import { never } from '../../core/result.ts'
import { quoted } from '../../report/as/text.ts'
import type { Block, Cell, Row } from '../../report/document.ts'
import { classes } from '../parts/classes.ts'
import { ACROSS, columnShares, columnsToBreak } from './fitting.ts'
import { KeepMark } from './Keeping.tsx'

/** The blocks of a section or of a part of one, as what they are. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((block, at) => (
        <One key={at} block={block} />
      ))}
    </>
  )
}

function One({ block }: { readonly block: Block }) {
  const mark = <KeepMark piece={block} />
  switch (block.kind) {
    case 'text':
      return (
        <>
          <p class={classes('paper__text', block.tone && `paper__text--${block.tone}`)}>
            {block.tone === 'strong' ? <strong>{block.text}</strong> : block.text}
          </p>
          {mark}
        </>
      )
    case 'quote':
      return (
        <blockquote class="paper__quote">
          <p lang={block.lang}>{quoted(block.text)}</p>
          {block.by !== '' && <p class="paper__by">{block.by}</p>}
          {mark}
        </blockquote>
      )
    case 'list':
      return (
        <>
          <List {...block} />
          {mark}
        </>
      )
    case 'terms':
      return (
        <>
          <dl class="paper__terms">
            {block.terms.map((term, at) => (
              <div key={at}>
                <dt>{term.term}</dt>
                <dd>
                  <Lines of={term.details} />
                  <KeepMark piece={term} />
                </dd>
              </div>
            ))}
          </dl>
          {mark}
        </>
      )
    case 'table':
      return (
        <>
          <Grid {...block} />
          {mark}
        </>
      )
    case 'part':
      return (
        <div class="paper__part">
          <h3>{block.title}</h3>
          {mark}
          <Blocks blocks={block.blocks} />
        </div>
      )
    case 'lines':
      return (
        <ul class="paper__lines">
          {block.labels.map((label, at) => (
            <li key={at}>{label}</li>
          ))}
        </ul>
      )
    default:
      return never(block)
  }
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <>
      {of.map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </>
  )
}

function List({ items, ordered }: Extract<Block, { kind: 'list' }>) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag class="paper__list">
      {items.map((item, at) => (
        <li key={at}>
          {item.text}
          <Lines of={item.lines ?? []} />
          <KeepMark piece={item} />
        </li>
      ))}
    </Tag>
  )
}

function Grid({ caption, head, rows }: Extract<Block, { kind: 'table' }>) {
  const [ordinary, large] = [columnsToBreak({ head, rows }, ACROSS.ordinary), columnsToBreak({ head, rows }, ACROSS.large)]
  const [share, shareLarge] = [columnShares({ head, rows }, ACROSS.ordinary), columnShares({ head, rows }, ACROSS.large)]
  const breaks = head.map((_, at) => classes(ordinary[at] && 'paper__breaks', large[at] && 'paper__breaks-large') || undefined)
  return (
    <table class="paper__table">
      {caption !== '' && <caption>{caption}</caption>}
      <colgroup>
        {head.map((_, at) => (
          <col key={at} style={{ '--share': `${share[at]}%`, '--share-large': `${shareLarge[at]}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((name, at) => (
            <th key={at} scope="col" class={breaks[at]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Cells key={at} row={row} breaks={breaks} />
        ))}
      </tbody>
    </table>
  )
}

function Cells({ row, breaks }: { readonly row: Row; readonly breaks: readonly (string | undefined)[] }) {
  const [first = '', ...rest] = row.cells
  return (
    <tr>
      <th scope="row" class={breaks[0]}>
        <Inside cell={first} />
        <KeepMark piece={row} />
      </th>
      {rest.map((cell, at) => (
        <td key={at} class={breaks[at + 1]}>
          <Inside cell={cell} />
        </td>
      ))}
    </tr>
  )
}

function Inside({ cell }: { readonly cell: string | Cell }) {
  if (typeof cell === 'string') return <>{cell}</>
  if (cell.tone === undefined) return <>{cell.text}</>
  return (
    <span class="paper__toned">
      <span class={`tone g${cell.tone}`} aria-hidden="true" />
      <span>{cell.text}</span>
    </span>
  )
}
