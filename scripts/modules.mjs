// Reads the source as a parser sees it, so that the checks judge code and never a comment or a string that looks like code.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { parseSync } from 'vite'

/** Every file under `root/folder` whose name ends with one of `endings`, relative to `root`, with '/', sorted. */
export function filesUnder(root, folder, endings) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** The modules under `root/folder`, fixtures apart: file, program (ESTree), imports and exports as below, and `line(offset)`. */
export function readModules(root, folder) {
  const files = filesUnder(root, folder, ['.ts', '.tsx', '.mjs']).filter((file) => !file.includes('/fixtures/'))
  return files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const { program, comments, errors } = parseSync(file, text)
    if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0].message}`)
    const line = (offset) => text.slice(0, offset).split('\n').length
    return { file, text, program, comments, line, imports: importsOf(file, program, line), exports: exportsOf(program, line) }
  })
}

/** Calls `see(node, parent, key)` for each node below and including `node`; stops below a node for which it returns false. */
export function walk(node, see, parent = null, key = '') {
  if (see(node, parent, key) === false) return
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && typeof child.type === 'string') walk(child, see, node, name)
    }
  }
}

// Each import, re-export, dynamic import, `import type` and `typeof import()`: what it names, '*' for all of it.
// `to` is the file it reaches, relative to the root and without a query; null for a package.
function importsOf(file, program, line) {
  const found = []
  const add = (source, names, node, everythingOn = false) => {
    if (source?.type !== 'Literal' && source?.type !== 'TemplateLiteral') return
    const from = source.type === 'Literal' ? String(source.value) : (source.quasis[0]?.value.cooked ?? '')
    const path = from.split('?')[0]
    const to = /^\.\.?\//.test(path) ? posix.normalize(posix.join(dirname(file), path)) : null
    found.push({ from, to, names, line: line(node.start), everythingOn })
  }
  walk(program, (node) => {
    if (node.type === 'ImportDeclaration') {
      add(
        node.source,
        node.specifiers.map((each) => (each.type === 'ImportDefaultSpecifier' ? 'default' : (nameOf(each.imported) ?? '*'))),
        node,
      )
    } else if (node.type === 'ExportNamedDeclaration' && node.source) {
      add(
        node.source,
        node.specifiers.map((each) => nameOf(each.local)),
        node,
      )
    } else if (node.type === 'ExportAllDeclaration') add(node.source, ['*'], node, true)
    else if (node.type === 'ImportExpression') add(node.source, ['*'], node)
    else if (node.type === 'TSImportType') add(node.source ?? node.argument, ['*'], node)
    // A worker and an asset are named by their address.
    else if (node.type === 'NewExpression' && node.callee.name === 'URL' && isImportMetaUrl(node.arguments[1]))
      add(node.arguments[0], ['*'], node)
  })
  return found
}

function exportsOf(program, line) {
  const found = []
  const add = (name, node, at = node) =>
    found.push({ name, line: line(node.start), start: at.start, isType: /^TS(Interface|TypeAlias)/.test(node.type) })
  for (const node of program.body) {
    if (node.type === 'ExportDefaultDeclaration') add('default', node)
    else if (node.type === 'ExportAllDeclaration' && node.exported) add(nameOf(node.exported), node)
    else if (node.type === 'ExportNamedDeclaration') {
      for (const each of node.specifiers) add(nameOf(each.exported), each, node)
      const { declaration } = node
      if (declaration?.type === 'VariableDeclaration') {
        for (const each of declaration.declarations) for (const name of boundNames(each.id)) add(name, each, node)
      } else if (declaration?.id) add(nameOf(declaration.id), declaration, node)
    }
  }
  return found
}

/** The names that a pattern binds: `{ a, b: [c] }` binds a and c. */
export function boundNames(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) => boundNames(each.type === 'RestElement' ? each.argument : each.value))
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => boundNames(each))
    case 'AssignmentPattern':
      return boundNames(pattern.left)
    case 'RestElement':
      return boundNames(pattern.argument)
    case 'TSParameterProperty':
      return boundNames(pattern.parameter)
    default:
      return []
  }
}

const nameOf = (node) => node?.name ?? node?.value
const isImportMetaUrl = (node) => node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && node.property.name === 'url'
