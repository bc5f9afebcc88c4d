import { alertsOf } from '../../core/drift/alerts.ts'
import type { Alert } from '../../core/drift/index.ts'
import { current } from '../../instruments/index.ts'
import { type Naming, namingFor } from '../../report/names.ts'
import { sayAlert } from '../../report/say/alert.ts'
import { familiesIn, notNoted, type OpenFile, openFile, type Told } from '../families.ts'
import type { Typed } from '../options.ts'
import type { World } from '../world.ts'

/** A value of an alert with every name in it as this copy names people. Rules put names among their figures. */
function named(value: unknown, naming: Naming, people: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return people.get(value) ?? naming.free(value)
  if (Array.isArray(value)) return value.map((each) => named(each, naming, people))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, named(each, naming, people)]))
}

/** The alerts of a family as this copy may tell of them; who looked at one, and what they wrote, stays out where nobody is to be named. */
function tellable({ family }: Told, alerts: readonly Alert[], naming: Naming): readonly Alert[] {
  if (naming.names === 'everybody') return alerts
  const people = new Map([...family.children, ...family.adults].map(({ id, name }) => [name, naming.person(id)]))
  return alerts.map(({ acknowledged, figures, ...alert }) => {
    const { wall, by } = acknowledged ?? {}
    const looked = acknowledged && naming.names === 'nobody' ? { wall, by: { role: by?.role, agency: by?.agency } } : acknowledged
    return { ...alert, figures: named(figures, naming, people), acknowledged: looked } as Alert
  })
}

async function sentences(file: OpenFile, { number, family }: Told, alerts: readonly Alert[], naming: Naming): Promise<string> {
  const wording = await file.library.wording(current.id, current.version)
  const told = { ...family, name: naming.family, children: family.children.map((child) => ({ ...child, name: naming.person(child.id) })) }
  const lines = alerts.map((alert) => {
    const { rule, about, practitioner } = sayAlert(alert, told, wording, file.area)
    return `${[number, alert.level, alert.since, alert.acknowledged ? 'looked at' : 'open', rule, about, practitioner].join('\t')}\n`
  })
  return lines.join('')
}

/** Every alert as of a day, the same as in the app; of one family, or of one after the other. */
export async function alerts(typed: Typed, world: World): Promise<void> {
  const file = await openFile(typed, world)
  const names = typed.names ?? 'nobody'
  if (names !== 'nobody') notNoted(world)
  for await (const told of familiesIn(file, typed.words.slice(1))) {
    if (told.gone) continue
    const naming = namingFor(told.family, names, typed.today)
    const found = tellable(told, alertsOf(told.family, typed.today, file.area, current.id), naming)
    if (!typed.json) await world.out(await sentences(file, told, found, naming))
    else for (const alert of found) await world.out(`${JSON.stringify({ case: told.family.id, number: told.number, ...alert })}\n`)
  }
}
