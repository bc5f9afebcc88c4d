// Writes what a pack may look like, for other people's tools: docs/pack.schema.json, and the same in public/, from where it travels with
// the app. Guards nothing by itself; tests/core/pack/schema.test.ts tells when it is out of date. `node scripts/pack-schema.mjs`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { isMain, root } from './cli.mjs'

/** The files that hold it, relative to the project. */
export const SCHEMA_FILES = ['docs/pack.schema.json', 'public/pack.schema.json']

/** The JSON Schema of a pack, as the files hold it. `toJSONSchema` and `packSchema` are given, so that a test can use its own loader. */
export function schemaText(toJSONSchema, packSchema) {
  const { $schema, ...schema } = toJSONSchema(packSchema, { target: 'draft-2020-12' })
  const about = 'What zod can say of a pack. docs/formats.md says the rest: codes that fit, words for each item, origins, worked examples.'
  return `${JSON.stringify({ $schema, title: 'Plumbline pack, format 1', $comment: about, ...schema }, null, 1)}\n`
}

if (isMain(import.meta)) {
  const { module } = await runnerImport(join(root, 'src/core/pack/schema.ts'))
  const { module: z } = await runnerImport('zod/mini')
  const text = schemaText(z.toJSONSchema, module.packSchema)
  for (const file of SCHEMA_FILES) writeFileSync(join(root, file), text)
  console.log(`${SCHEMA_FILES.join(' and ')}: ${text.length} characters`)
}
