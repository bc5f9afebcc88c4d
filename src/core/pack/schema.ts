import * as z from 'zod/mini'
import { THRESHOLDS, type ThresholdId } from '../drift/thresholds.ts'
import { CHILD_FLAGS, CONTACTS } from '../fact.ts'
import { BANDS, CONDITIONS, ITEM_SETS, LIMBS, REACHES, SCORING_RULES, WALK } from '../instrument.ts'
import { PACK_FORMAT, PACK_FORMAT_VERSION } from './pack.ts'

/** Longest text of a pack, and longest descriptor, in UTF-16 units: what one can take in at a kitchen table. */
const LONGEST = { text: 2_000, descriptor: 400 } as const

/** Most languages and worked examples of a pack. */
const MOST = { wordings: 20, tests: 100 } as const

const text = z.string().check(z.maxLength(LONGEST.text))
const name = z.string().check(z.minLength(1), z.maxLength(LONGEST.text))
const descriptor = z.string().check(z.minLength(1), z.maxLength(LONGEST.descriptor))
/** Safe in an address and in a file's name. */
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/))
const version = z.int().check(z.minimum(1), z.maximum(9_999))
/** Of an item or a sub-area: no slash, which parts the names of things. */
const code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/))
/** No dot, which ends it in the codes of its items. */
const domainCode = z.string().check(z.regex(/^(?!constructor$|prototype$)[A-Za-z0-9-]{1,12}$/))
const grade = z.int().check(z.minimum(0), z.maximum(10))
const licence = name
const some = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.minLength(1))

const scale = z.strictObject({ grades: z.array(grade), goodEnough: grade, serious: grade })

const item = z.strictObject({
  code,
  bands: some(z.enum(BANDS)),
  condition: z.nullable(z.enum(CONDITIONS)),
  core: z.boolean(),
  housing: z.enum(REACHES),
  school: z.enum(REACHES),
  adult: z.enum(REACHES),
  limbs: z.array(z.enum(LIMBS)),
  room: z.nullable(z.enum(WALK)),
})

const origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same'), from: code }),
  z.strictObject({ kind: z.literal('reworded'), from: code }),
  z.strictObject({ kind: z.literal('split'), from: code }),
  z.strictObject({ kind: z.literal('merged'), from: some(code) }),
  z.strictObject({ kind: z.literal('new') }),
])

const instrument = z.strictObject({
  id,
  version,
  source: name,
  licence,
  validated: z.boolean(),
  scale,
  rule: z.enum(SCORING_RULES),
  sets: some(z.enum(ITEM_SETS)),
  domains: some(z.strictObject({ code: domainCode, subAreas: some(z.strictObject({ code, items: some(item) })) })),
  origins: z.nullable(z.strictObject({ version, items: z.record(z.string(), origin), dropped: z.array(code) })),
})

const descriptors = z.array(descriptor)
const variants = z.exactOptional(z.partialRecord(z.enum(BANDS), descriptors))

const reader = z.strictObject({
  goodEnough: text,
  carersPart: text,
  notCarersPart: text,
  family: descriptors,
  familyVariants: variants,
})

const wording = z.strictObject({
  lang: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  name,
  gradeWords: z.array(name),
  familyGradeWords: z.array(name),
  domains: z.record(z.string(), z.strictObject({ name, plain: text })),
  subAreas: z.record(z.string(), name),
  items: z.record(z.string(), z.strictObject({ name, about: text, look: text, listen: text, ask: text, grades: descriptors, variants })),
  reader: z.exactOptional(z.record(z.string(), reader)),
})

const expected = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('graded'), grade }),
  z.strictObject({ kind: z.literal('summed'), sum: z.int().check(z.minimum(0)), flagged: z.array(code) }),
  z.strictObject({ kind: z.literal('not-enough-seen') }),
  z.strictObject({ kind: z.literal('not-asked') }),
])

const test = z.strictObject({
  name,
  child: z.strictObject({ band: z.enum(BANDS), flags: z.array(z.enum(CHILD_FLAGS)) }),
  set: z.enum(ITEM_SETS),
  answers: z.record(z.string(), z.union([grade, z.enum(['not-seen', 'not-applicable'])])),
  expected: z.record(z.string(), expected),
})

const setting = z.strictObject({ value: z.number(), source: text })
const thresholdIds = Object.keys(THRESHOLDS) as [ThresholdId, ...ThresholdId[]]

const practice = z.strictObject({
  id,
  version,
  name,
  source: name,
  licence,
  levels: some(z.strictObject({ id, name, about: text, protection: z.boolean() })),
  roles: some(z.strictObject({ id, name, contact: z.nullable(z.enum(CONTACTS)), set: z.enum(ITEM_SETS) })),
  thresholds: z.partialRecord(z.enum(thresholdIds), setting),
  stages: z.array(z.strictObject({ id, name, answerDays: z.int().check(z.minimum(0), z.maximum(365)), source: text })),
  links: z.array(z.strictObject({ name, where: name })),
  retention: z.exactOptional(z.strictObject({ years: z.int().check(z.minimum(1), z.maximum(100)), source: name })),
})

const head = {
  format: z.literal(PACK_FORMAT),
  formatVersion: z.literal(PACK_FORMAT_VERSION),
  hash: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
}

/** A pack, with nothing in it that it does not name. */
export const packSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...head,
    kind: z.literal('instrument'),
    body: z.strictObject({
      instrument,
      wording: some(wording).check(z.maxLength(MOST.wordings)),
      tests: z.array(test).check(z.maxLength(MOST.tests)),
    }),
  }),
  z.strictObject({ ...head, kind: z.literal('practice'), body: practice }),
])
