import { REPORTS } from '../../core/out.ts'
import { never } from '../../core/result.ts'
import type { Document } from '../../report/document.ts'
import { make, reports } from '../../report/index.ts'
import { askedFor } from '../asked.ts'
import { familyNamed, notNoted, openFile, sourceFor } from '../families.ts'
import { many } from '../many.ts'
import { oneOf, type Typed } from '../options.ts'
import { mayWrite, save } from '../save.ts'
import { CODES, misused, Stop } from '../stop.ts'
import type { World } from '../world.ts'

type As = 'text' | 'html' | 'json'

async function shaped(document: Document, as: As): Promise<string> {
  switch (as) {
    case 'text':
      return (await import('../../report/as/text.ts')).asText(document)
    case 'html':
      return `<!doctype html>\n<meta charset="utf-8">\n<title>Plumbline</title>\n${(await import('../../report/as/html.ts')).asHtml(document)}\n`
    case 'json':
      return `${JSON.stringify(document)}\n`
    default:
      return never(as)
  }
}

/** One report of one family, as the app prints it. */
export async function report(typed: Typed, world: World): Promise<void> {
  const [, family, name] = typed.words
  if (name === undefined) throw misused(`Name a family and a report: ${REPORTS.join(', ')}.`)
  const id = REPORTS.find((each) => each === name)
  if (!id) throw new Stop(CODES.missing, `There is no such report. There are: ${REPORTS.join(', ')}`)
  const as = oneOf<As>('as', typed.given.as, ['text', 'html', 'json'])
  const { out } = typed.given
  if (out !== undefined) await mayWrite(out, typed.force)
  const file = await openFile(typed, world)
  const told = await familyNamed(file, family)
  const found = await reports[id]()
  const asked = askedFor(found, told.family, typed)
  const { document, kept } = make(found, await sourceFor(file, typed, told.family), asked)
  if (kept > 0) world.err(`Kept from the family, and so not in it: ${many(kept, 'entry')}.`)
  notNoted(world)
  const text = await shaped(document, as)
  if (out === undefined) await world.out(text)
  else await save(out, text, typed.force)
}
