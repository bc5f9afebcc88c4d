// What the app is made of, as a CycloneDX list that two machines make alike.
// Guards: that whoever has to know whether a faulty library is in the app can look it up, and that the list speaks of this lockfile alone.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './cli.mjs'

const DEVELOPMENT = 'cdx:npm:package:development'

/**
 * The list that npm makes from package-lock.json, without what changes from run to run (serial number, time, npm's version, the name
 * of the checkout's folder). What ships has the scope `required`; what only builds and tests has `excluded`, as the standard says.
 */
export function sbom() {
  const npm = process.env.npm_execpath
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  const options = { cwd: root, encoding: /** @type {const} */ ('utf8'), maxBuffer: 64 << 20 }
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (done.status !== 0) throw new Error(`npm sbom failed: ${done.error?.message ?? done.stderr}`)
  return steady(JSON.parse(done.stdout), JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
}

/** The same list in one order, with nothing in it that the lockfile does not say. */
export function steady({ $schema, bomFormat, specVersion, components, dependencies, metadata }, { name, version }) {
  const isDevelopment = ({ properties = [] }) => properties.some((each) => each.name === DEVELOPMENT)
  const byRef = (one, other) => order(one['bom-ref'] ?? one.ref, other['bom-ref'] ?? other.ref)
  return {
    ...{ $schema, bomFormat, specVersion, version: 1 },
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: { ...metadata.component, name, version, type: 'application', 'bom-ref': `${name}@${version}` },
    },
    components: once(
      components.map((each) => ({ ...each, scope: isDevelopment(each) ? 'excluded' : 'required' })),
      (each) => each['bom-ref'],
    ).sort(byRef),
    dependencies: once(
      dependencies.map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: [...new Set(dependsOn)].sort(order) })),
      (each) => each.ref,
    ).sort(byRef),
  }
}

// npm names a version once for each place where it is installed. Where one of the places ships, it ships.
function once(list, nameOf) {
  const found = new Map()
  for (const each of list) {
    const there = found.get(nameOf(each))
    if (!there || (there.scope === 'excluded' && each.scope === 'required')) found.set(nameOf(each), each)
  }
  return [...found.values()]
}

// By code unit: localeCompare is another order on another machine.
const order = (one, other) => (one < other ? -1 : one > other ? 1 : 0)
