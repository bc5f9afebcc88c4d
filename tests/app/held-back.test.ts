import { expect, test } from 'vitest'
import { addChild, addFamily, changeChild } from '../../src/app/families.ts'
import { canonical } from '../../src/core/canonical.ts'
import type { Fact } from '../../src/core/fact.ts'
import { contentId } from '../../src/seal/digest.ts'
import { openTestApp } from '../helpers/app.ts'
import { value, wren } from '../stories/telling.ts'
import { readFamily } from '../../src/app/read.ts'
import type { App } from '../../src/app/app.ts'

/** The same fact without these registers, as somebody shares it who holds them back. */
async function without(fact: Fact, ...held: string[]): Promise<Fact> {
  const { id, ...whole } = fact
  const values = Object.fromEntries(Object.entries(fact.values).filter(([name]) => !held.includes(name)))
  const body = { ...whole, values, of: id }
  return { ...body, id: await contentId(canonical(body)) } as Fact
}

async function factsOf(app: App, caseId: string): Promise<Fact[]> {
  return [...value(await readFamily(app, caseId)).facts]
}

async function shared() {
  const [{ app: asha }, { app: tom }] = [await openTestApp({ name: 'Asha' }), await openTestApp({ name: 'Tom' })]
  const caseId = value(await addFamily(asha, 'The Larks'))
  value(await addChild(asha, caseId, wren({ flags: ['disability'] })))
  const facts = await factsOf(asha, caseId)
  const part = await Promise.all(facts.map((fact) => (fact.kind === 'child' ? without(fact, 'flags') : fact)))
  value(await tom.store.takeIn(new Map([[caseId, part]])))
  const back = async () => {
    const ours = new Set((await factsOf(asha, caseId)).map(({ id }) => id))
    const pages = value(await tom.store.readCase(caseId)).facts as readonly Fact[]
    value(await asha.store.takeIn(new Map([[caseId, pages.filter(({ id }) => !ours.has(id))]])))
    return value(await readFamily(asha, caseId)).children[0]
  }
  const [child] = value(await readFamily(tom, caseId)).children
  return { tom, caseId, child: child ?? expect.fail('no child'), back }
}

test('who corrects a child of which a part was held back takes nothing away that they never saw', async () => {
  const { tom, caseId, child, back } = await shared()
  expect(child.flags).toEqual([])
  value(await changeChild(tom, caseId, child, wren({ name: 'Wren-Rose', flags: [] })))
  expect(await back()).toMatchObject({ name: 'Wren-Rose', flags: ['disability'] })
})

test('who sets what was held back from them stands beside it, not in its stead', async () => {
  const { tom, caseId, child, back } = await shared()
  value(await changeChild(tom, caseId, child, wren({ name: 'Wren-Rose', flags: ['premature'] })))
  const { name, registers } = (await back()) ?? expect.fail('no child')
  expect(name).toBe('Wren-Rose')
  expect(registers.flags.kind).toBe('contested')
})
