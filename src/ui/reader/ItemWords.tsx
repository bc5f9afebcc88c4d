import type { Instrument, Item, ItemReader, ItemWording } from '../../core/instrument.ts'
import { asks } from '../../core/asked.ts'
import { formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { useMarking } from '../marking.tsx'
import { GradeTile } from '../parts/GradeTile.tsx'
import { Table } from '../parts/Table.tsx'
import { agesOf } from './ages.ts'

const words = text.reader

export interface ItemWordsProps {
  readonly instrument: Instrument
  readonly item: Item
  readonly wording: ItemWording
  /** Undefined where nobody wrote any. */
  readonly reader: ItemReader | undefined
}

/** All words of one item: how to see it, what is good enough and whose part it is, and every grade by age with the family's line. */
export function ItemWords(props: ItemWordsProps) {
  const { item, wording, reader } = props
  const { scale, say, word } = useMarking()
  const columns = [
    { key: 'grade', label: words.grade },
    { key: 'descriptor', label: words.descriptor },
    ...(reader ? [{ key: 'family', label: words.family }] : []),
  ]
  return (
    <div class="reader stack">
      <How of={wholeOf(props)} />
      {agesOf(item, wording, reader).map(({ key, name, grades, family }) => (
        <section key={key} class="reader__age" aria-label={words.caption(wording.name, name)}>
          <h3>{name}</h3>
          <Table
            caption={words.caption(wording.name, name)}
            captionHidden
            columns={columns}
            rows={scale.grades.map((grade, place) => ({
              key: String(grade),
              cells: [
                <span class="reader__grade" key="grade">
                  <GradeTile grade={grade} size="s" text={say(grade)} />
                  <span aria-hidden="true">{word(grade)}</span>
                </span>,
                grades[place] ?? '',
                ...(reader ? [<span key="family">{family?.[place] ?? words.noFamily}</span>] : []),
              ],
            }))}
          />
        </section>
      ))}
      <How of={howOf(props)} />
    </div>
  )
}

type Named = readonly [name: string, words: string]

function How({ of }: { readonly of: readonly Named[] }) {
  const said = of.filter(([, words]) => words !== '')
  if (said.length === 0) return null
  return (
    <dl class="reader__how">
      {said.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the grades are about, before them. */
function wholeOf({ reader }: ItemWordsProps): Named[] {
  return [
    [words.goodEnough, reader?.goodEnough ?? ''],
    [words.carersPart, reader?.carersPart ?? ''],
    [words.notCarersPart, reader?.notCarersPart ?? ''],
  ]
}

/** How to see it, and where and of whom it is asked, after them. */
function howOf({ instrument, item, wording }: ItemWordsProps): Named[] {
  const sets = instrument.sets.filter((set) => asks({ set, contact: null }, item)).map((set) => text.grading.set[set])
  const reach = (['housing', 'school', 'adult'] as const).map((who) => words.reachOf[who][item[who]])
  const ages = words.bands(item.bands.map((band) => words.band[band]))
  return [
    [words.look, wording.look],
    [words.listen, wording.listen],
    [words.ask, wording.ask],
    [words.ages, item.condition ? `${ages}; ${words.condition[item.condition]}` : ages],
    [words.sets, formatList(sets)],
    [words.reach, sentence(formatList(reach))],
    [words.limbs, item.limbs.length > 0 ? sentence(formatList(item.limbs.map((limb) => words.limb[limb]))) : ''],
  ]
}

const sentence = (said: string) => said.charAt(0).toUpperCase() + said.slice(1)
