import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dist as built } from './dist.ts'

/** A copy of the built app to be changed at will; `remove()` it at the end. */
export function copyOfBuild() {
  const dist = mkdtempSync(join(tmpdir(), 'plumbline-'))
  cpSync(built, dist, { recursive: true })
  return {
    dist,
    read: (path: string) => readFileSync(join(dist, path), 'utf8'),
    write: (path: string, text: string) => writeFileSync(join(dist, path), text),
    remove: () => rmSync(dist, { recursive: true, force: true }),
  }
}

/** The same, with one of the scripts in hostile/ in place of the app. Without `walls` its page has no CSP of its own either. */
export function copyWith(name: string, { walls = true } = {}) {
  const copy = copyOfBuild()
  const page = copy.read('index.html').replace(/<(script|link rel="modulepreload")[^>]*>(<\/script>)?/g, '')
  const met = walls ? page : page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
  copy.write('index.html', met.replace('</head>', '<script type="module" src="./attack.js"></script></head>'))
  copy.write('attack.js', readFileSync(join(import.meta.dirname, 'hostile', `${name}.js`), 'utf8'))
  return copy
}
