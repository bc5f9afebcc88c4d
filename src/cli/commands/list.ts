import { shown } from '../../core/fold.ts'
import { familiesIn, notNoted, openFile, type Told } from '../families.ts'
import { many } from '../many.ts'
import type { Typed } from '../options.ts'
import type { World } from '../world.ts'

const rowOf = ({ number, facts, family, gone }: Told, named: boolean) => ({
  number,
  id: family.id,
  ...(named && { name: family.name, lead: shown(family.household.lead)?.name ?? null }),
  facts: facts.length,
  children: family.children.length,
  visits: family.visits.length,
  lastVisit: family.visits.at(-1)?.on ?? null,
  open: !gone && family.episodes.at(-1)?.closing === null,
  erased: gone,
  partial: family.partial,
  unread: family.unread.length,
})

type Row = ReturnType<typeof rowOf>

function sentence({ number, id, name, children, visits, lastVisit, open, erased, partial, unread, facts }: Row): string {
  const seen = `${many(visits, 'visit')}${lastVisit ? `, last on ${lastVisit}` : ''}`
  const more = [partial && 'part of a record', unread > 0 && `${many(unread, 'visit')} of an instrument that is not here`].filter(Boolean)
  const what = erased ? ['erased'] : [many(children, 'child'), seen, open ? 'open' : 'closed', ...more, many(facts, 'fact')]
  return `${[number, id, ...(name === undefined ? [] : [name]), what.join(', ')].join('\t')}\n`
}

/** The families in a file with the numbers that other commands know them by; without their names unless these are asked for. */
export async function list(typed: Typed, world: World): Promise<void> {
  const file = await openFile(typed, world)
  const named = typed.names !== null && typed.names !== 'nobody'
  if (named) notNoted(world)
  for await (const told of familiesIn(file)) {
    const row = rowOf(told, named)
    await world.out(typed.json ? `${JSON.stringify(row)}\n` : sentence(row))
  }
}
