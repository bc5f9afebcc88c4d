// Guards how the app speaks and what its source may not contain: no blame and no shouting in what people read, no claim on a
// licensed instrument's name, and no door through which text could become code or the page could reach another host.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAsCommand } from './cli.mjs'
import { filesUnder, readModules, walk } from './modules.mjs'

// What practitioners and families read. An explanatory list may show these words, under a key that says so: `avoid`, `insteadOf`.
const READ = /^src\/(i18n|instruments|practice)\//
const EXPLAINING = new Set(['avoid', 'insteadOf'])
const UNWELCOME = [
  [/!/, 'an exclamation mark'],
  [/—/, 'an em-dash'],
  [/\bsuccessful(ly)?\b/i, 'self-praise'],
  [/\bdeteriorat(e|es|ed|ing|ion)\b/i, 'blame'],
  [/\bfail(ed|s|ing|ure)? to\b/i, 'blame'],
  [/\b(non-?|disguised )complian(t|ce)\b/i, 'blame'],
  [/\brefus(e|es|ed|ing|al)\b/i, 'blame'],
  [/\bpoor (hygiene|parenting|care)\b/i, 'blame'],
  [/\b(bad|neglectful|inadequate) (mother|father|mum|dad|parent|carer|famil|parenting)/i, 'blame'],
  [/\b(hard-to-reach|hard to engage|did not attend|high[ -]risk|drift detected)\b/i, 'blame'],
  [/\b(lifestyle choice|promiscuous|attention[ -]seeking|putting (him|her|them)sel(f|ves) at risk|manipulative|chaotic)\b/i, 'blame'],
]

const LICENSED = /\bGCP2?A?\b|graded care profile/i
const DISOWNED = /\bnot\b.*\bderived\b/i

const DOORS = new Set([
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'srcdoc',
  'setHTMLUnsafe',
  'createContextualFragment',
])
// A namespace is a name, never fetched: of the web, of FHIR with its code systems, of office files, and our own that belongs to nobody.
const ADDRESS = /\bhttps?:\/\/(?!(www\.w3\.org|(terminology\.)?hl7\.org|schemas\.openxmlformats\.org|plumbline\.example)\/)/

/** Each finding as 'file:line sentence'. */
export function checkWords(root) {
  return [
    ...readModules(root, 'src').flatMap((module) => [...(READ.test(module.file) ? unwelcome(module) : []), ...doors(module)]),
    ...filesUnder(root, 'src', ['.css', '.html']).flatMap((file) => outside(root, file)),
    ...[...filesUnder(root, 'src', ['']), ...filesUnder(root, 'public', TEXT)].flatMap((file) => licensed(root, file)),
  ]
}

const TEXT = ['.svg', '.webmanifest', '.json', '.txt', '.html', '.md']

function unwelcome({ file, program, line }) {
  const found = []
  walk(program, (node, _parent, key) => {
    // Keys, module names and literal types are for us.
    if (key === 'key' || key === 'source' || node.type === 'TSLiteralType') return false
    if (/^(Property|VariableDeclarator)$/.test(node.type) && EXPLAINING.has((node.key ?? node.id)?.name)) return false
    const words = wordsOf(node)
    if (words === null) return true
    for (const [pattern, what] of UNWELCOME) {
      const hit = pattern.exec(words)
      if (hit)
        found.push(`${file}:${line(node.start)} ${what}: '${hit[0]}' in '${words.slice(Math.max(0, hit.index - 20), hit.index + 30)}'`)
    }
    return true
  })
  return found
}

function doors({ file, program, line }) {
  const found = []
  const say = (node, sentence) => found.push(`${file}:${line(node.start)} ${sentence}`)
  walk(program, (node, parent, key) => {
    const name = node.type === 'Identifier' || node.type === 'JSXIdentifier' ? node.name : null
    if (name !== null && DOORS.has(name)) say(node, `${name}: text would become code`)
    if (name === 'console' && key === 'object' && parent.type === 'MemberExpression')
      say(node, 'console: diagnostics would leave the app unsealed')
    if (node.type === 'MemberExpression' && node.object.name === 'document' && /^write(ln)?$/.test(node.property.name))
      say(node, 'document.write')
    const words = wordsOf(node)
    if (words !== null && DOORS.has(words)) say(node, `${words}: text would become code`)
    if (words === '_blank') say(node, 'target=_blank: the app opens no other page')
    if (words !== null && ADDRESS.test(words)) say(node, `an address outside: ${words.slice(0, 60)}`)
    return true
  })
  return found
}

function outside(root, file) {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
  return linesOf(text).flatMap(([line, number]) => [
    ...(ADDRESS.test(line) ? [`${file}:${number} an address outside: ${line.trim().slice(0, 60)}`] : []),
    ...(/target\s*=\s*["']?_blank/.test(line) ? [`${file}:${number} target=_blank: the app opens no other page`] : []),
  ])
}

const licensed = (root, file) =>
  linesOf(readFileSync(join(root, file), 'utf8'))
    .filter(([line]) => LICENSED.test(line) && !DISOWNED.test(line))
    .map(([line, number]) => `${file}:${number} a licensed name: ${LICENSED.exec(line)[0]}`)

const linesOf = (text) => text.split('\n').map((line, index) => [line, index + 1])

function wordsOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateElement') return node.value.cooked ?? node.value.raw
  return node.type === 'JSXText' ? node.value : null
}

await checkAsCommand(import.meta, checkWords, { good: 'words: nothing unwelcome', bad: 'words' })
