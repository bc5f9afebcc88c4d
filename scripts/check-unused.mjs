// Guards that nothing lies about: every export of src is used by another file of src, and every file is reached by one.
// There is no list of exceptions. What only tests need is marked where it stands, with @testonly in its docstring. A type that
// its own file mentions again is part of what that file says, so it may be exported before somebody needs its name.
import { checkAsCommand } from './cli.mjs'
import { readModules, walk } from './modules.mjs'

// Where running begins, and the registries of core, which exist to be looped over.
const ENTRIES = [/^src\/main\.tsx?$/, /^src\/cli\/main\.ts$/, /^src\/sw\//, /\.worker\.ts$/, /^src\/core\/[\w-]+\/index\.ts$/, /\.d\.ts$/]

/** Each unused export or unreached file as 'file:line sentence'. */
export function checkUnused(root) {
  const modules = readModules(root, 'src')
  const bySource = uses(modules)
  const byTests = uses(readModules(root, 'tests'))
  return modules
    .filter(({ file }) => !ENTRIES.some((entry) => entry.test(file)))
    .flatMap(({ file, program, imports, exports, comments, line }) => {
      const blind = imports.find(({ everythingOn }) => everythingOn)
      if (blind) return [`${file}:${blind.line} exports everything of '${blind.from}' on: name what is meant`]
      const names = bySource.get(file)
      if (!names && !byTests.has(file)) return [`${file}:1 nothing imports this file`]
      return exports.flatMap(({ name, start, isType }) => {
        if (names?.has(name) || names?.has('*') || (isType && mentions(program, name) > 1)) return []
        const tested = byTests.get(file)?.has(name) || byTests.get(file)?.has('*')
        if (!tested) return [`${file}:${line(start)} nothing imports ${name}`]
        const doc = comments.findLast((each) => each.end <= start)
        if (doc?.value.includes('@testonly') && line(start) - line(doc.end) <= 1) return []
        return [`${file}:${line(start)} only tests import ${name}: mark it @testonly or keep it to itself`]
      })
    })
}

// The names of each file that some other file uses. '*' means any of them.
function uses(modules) {
  const used = new Map()
  for (const { file, imports } of modules) {
    for (const { to, names } of imports) {
      if (to === null || to === file) continue
      if (!used.has(to)) used.set(to, new Set())
      for (const name of names) used.get(to).add(name)
    }
  }
  return used
}

function mentions(program, name) {
  let count = 0
  walk(program, (node) => {
    if (node.type === 'Identifier' && node.name === name) count++
  })
  return count
}

await checkAsCommand(import.meta, checkUnused, { good: 'unused: every export is used', bad: 'unused' })
