// Guards that `npm ci` works for everybody and installs what was reviewed: a lockfile made on one machine can silently miss
// another platform's binaries, lag behind package.json, or point somewhere else than the public registry.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAsCommand } from './cli.mjs'

/** Each fault of package-lock.json as a sentence. */
export function checkLock(root) {
  const wanted = read(root, 'package.json')
  const { packages } = read(root, 'package-lock.json')
  const names = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
  return [
    ...['dependencies', 'devDependencies'].flatMap((kind) => apart(kind, wanted[kind] ?? {}, packages['']?.[kind] ?? {})),
    ...Object.entries(packages).flatMap(([path, entry]) => (path === '' ? [] : faults(path, entry, names))),
  ]
}

function apart(kind, wanted, locked) {
  const all = [...new Set([...Object.keys(wanted), ...Object.keys(locked)])]
  return all.flatMap((name) => [
    ...(wanted[name] === locked[name]
      ? []
      : [`${kind}: ${name} is ${wanted[name] ?? 'not there'} in package.json, ${locked[name] ?? 'not there'} in the lock`]),
    ...(wanted[name] && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted[name])
      ? [`${kind}: ${name} '${wanted[name]}' is not one exact version`]
      : []),
  ])
}

function faults(path, entry, names) {
  const missing = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !names.has(name))
  return [
    ...missing.map((name) => `${path} misses its optional ${name}: delete the lock's entry for ${path} and install again`),
    // What comes inside another package's archive has that one's hash.
    ...(entry.integrity || entry.link || entry.inBundle ? [] : [`${path} has no integrity hash`]),
    ...(entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/') ? [`${path} comes from ${entry.resolved}`] : []),
    // Optional ones are other platforms' helpers; a script in anything else would run code at installation.
    ...(entry.hasInstallScript && !entry.optional ? [`${path} runs a script when installed`] : []),
  ]
}

const read = (root, file) => JSON.parse(readFileSync(join(root, file), 'utf8'))

await checkAsCommand(import.meta, checkLock, { good: 'lock: complete, exact, from the registry', bad: 'lock' })
