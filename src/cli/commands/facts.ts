import { familyNamed, notNoted, openFile } from '../families.ts'
import type { Typed } from '../options.ts'
import type { World } from '../world.ts'

/** Every fact of one family as it is in the file, one a line, in stamp order. */
export async function facts(typed: Typed, world: World): Promise<void> {
  const file = await openFile(typed, world)
  const { family, facts: all } = await familyNamed(file, typed.words[1])
  notNoted(world)
  const order = new Map(family.facts.map(({ id }, at) => [id, at]))
  const place = ({ id, of }: (typeof all)[number]) => order.get(id) ?? order.get(of ?? '') ?? order.size
  for (const fact of [...all].sort((a, b) => place(a) - place(b))) await world.out(`${JSON.stringify(fact)}\n`)
}
