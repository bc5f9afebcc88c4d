// Guards the first opening on a slow line and a cheap tablet: what the first screen needs, and what a device keeps in all.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'
import { checkAsCommand, isMain } from './cli.mjs'
import { keptFiles } from './offline.mjs'

/** Gzipped kB (1,000 bytes) of JavaScript before the first screen can work. */
const FIRST_KB = 120
/** MB (1,000,000 bytes) that a device fetches to keep the whole app, from a host that compresses text. */
const SENT_MB = 1.5
/** The same from a host that compresses nothing, which is what the device has to find room for: room is cheaper than a slow line. */
const KEPT_MB = 3.5

/** Every script that index.html needs before it works, relative to `dist`: module scripts, preloads, and what those import statically. */
export function firstScripts(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? []
  const wanted = tags
    .filter((tag) => tag.startsWith('<script') || /rel="?modulepreload/.test(tag))
    .flatMap((tag) => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? [])
    .map((path) => posix.normalize(path))
  const found = new Set()
  while (wanted.length > 0) {
    const path = wanted.pop()
    if (found.has(path)) continue
    found.add(path)
    const { module } = parseSync(path, readFileSync(join(dist, path), 'utf8'))
    const from = [...module.staticImports, ...module.staticExports.flatMap((each) => each.entries.filter((entry) => entry.moduleRequest))]
    wanted.push(...from.map(({ moduleRequest }) => posix.join(posix.dirname(path), moduleRequest.value)))
  }
  return [...found].sort()
}

/** `first` in gzipped kB, `kept` in MB as it lies on the device, `sent` in MB gzipped, and how each file adds to the first. */
export function weigh(dist) {
  const size = (path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length / 1000
  const scripts = firstScripts(dist).map((path) => ({ path, kB: size(path) }))
  const files = keptFiles(dist)
  const kept = files.reduce((sum, path) => sum + readFileSync(join(dist, path)).length, 0) / 1e6
  const sent = files.reduce((sum, path) => sum + size(path), 0) / 1000
  return { scripts, first: scripts.reduce((sum, { kB }) => sum + kB, 0), kept, sent }
}

/** Each bound of `root`/dist that is broken, as a sentence. */
export function checkWeight(root, { firstKB = FIRST_KB, keptMB = KEPT_MB, sentMB = SENT_MB } = {}) {
  const { scripts, first, kept, sent } = weigh(join(root, 'dist'))
  const largest = scripts.toSorted((a, b) => b.kB - a.kB)[0]
  return [
    ...(first > firstKB
      ? [`the first screen needs ${first.toFixed(1)} kB of JavaScript, more than ${firstKB}; the largest is ${largest?.path}`]
      : []),
    ...(sent > sentMB ? [`a device fetches ${sent.toFixed(2)} MB compressed, more than ${sentMB}`] : []),
    ...(kept > keptMB ? [`a device keeps ${kept.toFixed(2)} MB, more than ${keptMB}`] : []),
  ]
}

if (isMain(import.meta)) {
  const { scripts, first, kept, sent } = weigh(join(process.argv[2] ?? '.', 'dist'))
  for (const { path, kB } of scripts) console.log(`  ${kB.toFixed(1).padStart(6)} kB  ${path}`)
  console.log(
    `  first screen ${first.toFixed(1)} of ${FIRST_KB} kB gzipped; fetched ${sent.toFixed(2)} of ${SENT_MB} MB, kept ${kept.toFixed(2)} of ${KEPT_MB} MB`,
  )
}
await checkAsCommand(import.meta, checkWeight, { good: 'weight: within bounds', bad: 'weight' })
