// Guards the one rule: a room may use rooms on lower floors, never a neighbour, never upwards; each outside library has one
// home; and core stays pure: it takes time, chance and the outside world as arguments, never by itself.
import { checkAsCommand } from './cli.mjs'
import { boundNames, readModules, walk } from './modules.mjs'

const FLOORS = {
  core: [],
  instruments: ['core'],
  practice: ['core'],
  seal: ['core'],
  i18n: ['core'],
  store: ['core', 'instruments', 'practice', 'seal', 'i18n'],
  sync: ['core', 'instruments', 'practice', 'seal', 'i18n'],
  report: ['core', 'instruments', 'practice', 'seal', 'i18n'],
  app: ['core', 'instruments', 'practice', 'seal', 'i18n', 'store', 'sync', 'report'],
  // Not past app into store, sync or seal.
  ui: ['core', 'instruments', 'practice', 'i18n', 'report', 'app'],
  main: ['core', 'instruments', 'practice', 'seal', 'i18n', 'store', 'sync', 'report', 'app', 'ui'],
  // Beside ui, for people at a terminal: no page, no store, and nobody's device.
  cli: ['core', 'instruments', 'practice', 'seal', 'i18n', 'sync', 'report'],
  // Alone in the basement.
  sw: [],
}

const HOMES = [
  [/^dexie(\/|$)/, ['store']],
  [/^(preact|@preact\/signals|chart\.js)(\/|$)/, ['ui', 'main']],
  [/^(workbox-window|lucide|diff)$/, ['ui', 'main']],
  [/^(age-encryption|@noble\/[^/]+)(\/|$)/, ['sync', 'seal']],
  [/^uqr$/, ['ui']],
  [/^(hash-wasm|@scure\/bip39|@zxcvbn-ts\/[^/]+)(\/|$)/, ['seal']],
  [/^papaparse$/, ['app']],
  [/^(fflate|ical-generator|hyparquet-writer)(\/|$)/, ['report']],
  // Types alone: nothing of it is in the build.
  [/^fhir\/r4$/, ['report']],
  [/^node:/, ['cli']],
  // 5 kB gzipped, where all of zod is 23.
  [/^zod\/mini$/, ['core', 'sync', 'practice']],
]

const IMPURE = new Set([
  ...[
    'crypto',
    'window',
    'self',
    'globalThis',
    'document',
    'localStorage',
    'sessionStorage',
    'navigator',
    'location',
    'indexedDB',
    'caches',
  ],
  ...['performance', 'fetch', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'console', 'process'],
])

/** Each breach as 'file:line sentence'. */
export function checkFloors(root) {
  return readModules(root, 'src').flatMap((module) => [
    ...module.imports.flatMap((each) => {
      const problem = judge(module.file, each)
      return problem ? [`${module.file}:${each.line} ${problem}`] : []
    }),
    ...(roomOf(module.file) === 'core' ? impurities(module) : []),
  ])
}

const roomOf = (file) => file.split('/')[1].replace(/\.\w+$/, '')

function judge(file, { from, to }) {
  const room = roomOf(file)
  if (!(room in FLOORS)) return `is in '${room}', which is no room of the house`
  if (to === null) {
    const homes = HOMES.find(([pattern]) => pattern.test(from))?.[1]
    if (!homes) return `${room} imports '${from}', which has no home here`
    return homes.includes(room) ? null : `${room} imports '${from}', whose home is ${homes.join(' and ')}`
  }
  if (!to.startsWith('src/')) return `${room} imports '${to}', outside the house`
  const other = roomOf(to)
  if (other === 'main') return `${room} imports main, which nobody may`
  if (other === room && room !== 'main') return null
  return FLOORS[room].includes(other) ? null : `${room} imports '${to}': ${room} may use ${FLOORS[room].join(', ') || 'nothing'}`
}

// A name that the file itself declares is its own: a drift rule may well speak of a `window` of visits.
function impurities({ file, program, line }) {
  const own = new Set()
  const uses = []
  walk(program, (node, parent, key) => {
    if (/^TS(TypeAnnotation|InterfaceDeclaration|TypeAliasDeclaration|TypeParameter)/.test(node.type)) return false
    if (node.type === 'VariableDeclarator') for (const name of boundNames(node.id)) own.add(name)
    for (const param of node.params ?? []) for (const name of boundNames(param)) own.add(name)
    if (/^(Function|Class)Declaration$/.test(node.type) && node.id) own.add(node.id.name)
    if (node.type === 'ImportSpecifier') own.add(node.local.name)
    if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0) uses.push(['new Date()', node])
    if (node.type === 'CallExpression' && node.callee.name === 'Date') uses.push(['Date()', node])
    if (node.type === 'MemberExpression') {
      const called = `${node.object.name}.${node.property.name ?? node.property.value}`
      if (called === 'Date.now' || called === 'Math.random' || called === 'Temporal.Now') uses.push([called, node])
    }
    const isName = (key === 'property' && parent.type === 'MemberExpression') || (key === 'key' && /Property|Method/.test(parent.type))
    if (node.type === 'Identifier' && IMPURE.has(node.name) && (!isName || parent.computed || parent.shorthand))
      uses.push([node.name, node])
    return true
  })
  return uses
    .filter(([name]) => !own.has(name))
    .map(([name, node]) => `${file}:${line(node.start)} core names ${name}: give it as an argument`)
}

await checkAsCommand(import.meta, checkFloors, { good: 'floors: every room keeps to its own', bad: 'floors' })
