import { parseArgs } from 'node:util'
import { dayNumber } from '../core/day.ts'
import { type Audience, NAMES, type Names } from '../core/out.ts'
import { misused } from './stop.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
/** Every option, as Node reads it. @testonly */
export const OPTIONS = {
  'passphrase-file': text,
  identity: text,
  area: text,
  today: text,
  names: text,
  audience: text,
  by: text,
  as: text,
  child: text,
  visit: text,
  earlier: text,
  table: text,
  out: text,
  'key-file': text,
  recipient: { type: 'string', multiple: true },
  json: flag,
  force: flag,
} as const

type Option = keyof typeof OPTIONS

/** What was typed, checked as far as it can be without looking at a file. */
export interface Typed {
  readonly command: string
  readonly words: readonly string[]
  readonly today: string
  readonly names: Names | null
  readonly audience: Exclude<Audience, 'analysts'> | null
  /** Every other option as it was typed. */
  readonly given: Readonly<Partial<Record<Option, string>>>
  readonly recipients: readonly string[]
  readonly json: boolean
  readonly force: boolean
}

const isName = (word: string): word is Option => word in OPTIONS

/** `--names` alone is short for those who live with the child. */
const spelled = (args: readonly string[]): string[] =>
  args.flatMap((arg, at) => {
    if (arg !== '--names') return [arg]
    return (NAMES as readonly string[]).includes(args[at + 1] ?? '') ? [arg] : ['--names=household']
  })

function tokensOf(args: readonly string[]) {
  // Not strict: its own sentences would repeat what was typed, which may be a secret in the wrong place.
  const { values, positionals, tokens } = parseArgs({
    args: spelled(args),
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    if (token.name === 'passphrase')
      throw misused('A passphrase is never typed on the command line: put it into a file and name that with --passphrase-file.')
    if (!isName(token.name)) throw misused(`There is no option --${token.name.slice(0, 20).replace(/[^\w-]/g, '?')}.`)
    const wanted = OPTIONS[token.name].type === 'string'
    if (wanted === (token.value === undefined)) throw misused(`--${token.name} ${wanted ? 'needs a value.' : 'takes no value.'}`)
  }
  return { values: values as Record<string, string | boolean | readonly string[] | undefined>, positionals }
}

/** What was typed. Throws a Stop where it is no command. */
export function typedIn(args: readonly string[], machineToday: string): Typed {
  const { values, positionals } = tokensOf(args)
  const [command = 'help', ...words] = positionals
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string')) as Typed['given']
  const { today = machineToday, names, audience } = given
  if (dayNumber(today) === null || today >= '9000') throw misused('--today is a day such as 2026-11-22.')
  if (names !== undefined && !(NAMES as readonly string[]).includes(names)) throw misused(`--names is one of ${NAMES.join(', ')}.`)
  if (audience !== undefined && audience !== 'family' && audience !== 'professionals')
    throw misused('--audience is family or professionals.')
  return {
    command,
    words,
    today,
    names: (names as Names | undefined) ?? null,
    audience: audience ?? null,
    given,
    recipients: (values.recipient as readonly string[] | undefined) ?? [],
    json: values.json === true,
    force: values.force === true,
  }
}

/** The value of an option that has to be one of these; the first where nothing was typed. */
export function oneOf<T extends string>(name: string, value: string | undefined, choices: readonly [T, ...T[]]): T {
  const found = value === undefined ? choices[0] : choices.find((each) => each === value)
  if (found === undefined) throw misused(`--${name} is one of ${choices.join(', ')} here.`)
  return found
}
