// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { SCHEMA_FILES, schemaText } from '../../../scripts/pack-schema.mjs'
import { packSchema } from '../../../src/core/pack/schema.ts'
import { exampleFile, fernshire, packIn } from '../../helpers/packs.ts'

const root = join(import.meta.dirname, '../../..')

interface JsonSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: JsonSchema | false
  readonly oneOf?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly maxLength?: number
}

/** Whether a value is what a schema says, as far as the words that ours uses. Another reader of it than the one that made it. */
function conforms(value: unknown, schema: JsonSchema): boolean {
  const options = schema.oneOf ?? schema.anyOf
  if (options) return options.some((option) => conforms(value, option))
  if ('const' in schema && value !== schema.const) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  switch (schema.type) {
    case 'string':
      return (
        typeof value === 'string' &&
        value.length <= (schema.maxLength ?? Infinity) &&
        (!schema.pattern || new RegExp(schema.pattern).test(value))
      )
    case 'integer':
      return Number.isInteger(value)
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'null':
      return value === null
    case 'array':
      return Array.isArray(value) && value.every((entry) => conforms(entry, schema.items ?? {}))
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
      const { properties = {}, required = [], additionalProperties } = schema
      const members = Object.entries(value)
      return (
        required.every((name) => Object.hasOwn(value, name)) &&
        members.every(([name, member]) => {
          const own = properties[name] ?? additionalProperties
          return own !== false && (own === undefined || conforms(member, own))
        })
      )
    }
    default:
      return true
  }
}

describe('the JSON Schema of a pack', () => {
  const texts = SCHEMA_FILES.map((file) => readFileSync(join(root, file), 'utf8'))

  test('is up to date, in the documents and in what ships', () => {
    for (const text of texts) expect(text, 'run: node scripts/pack-schema.mjs').toBe(schemaText(z.toJSONSchema, packSchema))
  })

  test('takes the examples, and not what is no pack', async () => {
    const schema: JsonSchema = JSON.parse(texts[0] ?? '')
    const packs = await Promise.all([fernshire(1), fernshire(2), packIn(exampleFile('fernshire-practice-1.json'))])
    for (const pack of packs) {
      expect(conforms(pack, schema)).toBe(true)
      expect(conforms({ ...pack, colour: 'red' }, schema)).toBe(false)
      expect(conforms({ ...pack, hash: 'short' }, schema)).toBe(false)
      expect(conforms({ ...pack, body: {} }, schema)).toBe(false)
    }
  })
})
