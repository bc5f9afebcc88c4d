// @vitest-environment node
import { expect, test } from 'vitest'
import { headersFor, META_POLICY, PAGE_POLICY } from '../../scripts/headers.mjs'
import { hostFiles } from '../../scripts/hosts.mjs'

const files = [
  'worker/argon-Bx_1.js',
  'bundle-worker/bundle-Ay_4.js',
  'files-worker/files-Bz_5.js',
  'assets/index-Cy-2.js',
  'assets/index-Dz3.css',
  'index.html',
  'manifest.webmanifest',
  'icon-192.png',
  'sw.js',
  'robots.txt',
]
const paths = ['', ...files]
const written = hostFiles(files)
type Headers = Record<string, string>

/** Whether a rule of one folder, or of one file, is about a path. */
const matches = (rule: string, path: string) =>
  rule === `/${path}` || (rule !== '/*' && rule.endsWith('*') && `/${path}`.startsWith(rule.slice(0, -1)))

// Each reader answers as that host's documentation says it would.
const readers: Record<string, (path: string) => Headers> = {
  'Netlify and Cloudflare Pages: every rule that matches, values joined'(path) {
    const joined: Headers = {}
    for (const block of written._headers.trim().split('\n\n')) {
      const [rule = '', ...lines] = block.split('\n')
      if (rule !== '/*' && !matches(rule, path)) continue
      for (const line of lines) {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
        joined[name] = joined[name] === undefined ? value : `${joined[name]}, ${value}`
      }
    }
    return joined
  },
  'Azure: the first route that matches, over the global headers'(path) {
    const { routes, globalHeaders } = JSON.parse(written['staticwebapp.config.json'])
    return { ...globalHeaders, ...routes.find(({ route }: { route: string }) => matches(route, path))?.headers }
  },
  'Apache: the file, then each <If> that holds, the last one wins'(path) {
    const set: Headers = {}
    let holds = true
    for (const line of written['.htaccess'].split('\n').map((each) => each.trim())) {
      const condition = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">$/.exec(line)
      if (condition) holds = new RegExp(condition[1] ?? '').test(`/${path}`)
      else if (line === '</If>') holds = true
      const header = /^Header always set ([\w-]+) "(.*)"$/.exec(line)
      if (header && holds) set[header[1] ?? ''] = header[2] ?? ''
    }
    return set
  },
  'nginx: the first pattern that matches, else the plain location'(path) {
    const blocks = [...written['hosting/nginx.conf'].matchAll(/^location (~ )?(\S+) \{\n([\s\S]*?)^\}/gm)]
    const block =
      blocks.find(([, pattern, match = '']) => pattern && new RegExp(match).test(`/${path}`)) ?? blocks.find(([, pattern]) => !pattern)
    return Object.fromEntries(
      [...(block?.[3] ?? '').matchAll(/^ {2}add_header ([\w-]+) "(.*)" always;$/gm)].map(([, name, value]) => [name, value]),
    )
  },
  'Firebase: every rule that matches'(path) {
    const { headers } = JSON.parse(written['hosting/firebase.json']).hosting
    const matching = headers.filter(({ source }: { source: string }) => source === '**' || matches(source.replace('**', '*'), path))
    const pairs = matching.flatMap((rule: { headers: { key: string; value: string }[] }) =>
      rule.headers.map(({ key, value }) => [key, value]),
    )
    expect(new Set(pairs.map(([key]: [string]) => key)).size, 'no header is named twice').toBe(pairs.length)
    return Object.fromEntries(pairs)
  },
}

test.each(Object.keys(readers))('%s: every file travels with the headers that it should', (name) => {
  for (const path of paths) expect(readers[name]?.(path), path).toEqual(headersFor(path))
})

test('only the key-derivation worker may compile WebAssembly, and the page may do nothing that its <meta> forbids', () => {
  for (const path of paths) {
    expect(headersFor(path)['Content-Security-Policy'].includes('wasm'), path).toBe(path.includes('argon'))
    expect(headersFor(path)['Content-Security-Policy']).not.toContain('unsafe-inline')
  }
  for (const path of ['bundle-worker/bundle-Ay_4.js', 'files-worker/files-Bz_5.js']) {
    expect(headersFor(path)['Content-Security-Policy']).toContain("default-src 'none'; script-src 'self';")
  }
  expect(PAGE_POLICY.replace("frame-ancestors 'none'; ", '')).toBe(META_POLICY)
})

test('only files that are named by their content are kept for good', () => {
  const kept = paths.filter((path) => headersFor(path)['Cache-Control'].includes('immutable'))
  expect(kept).toEqual(files.filter((path) => /^(assets|worker|bundle-worker|files-worker)\//.test(path)))
})

test('more files than a host reads rules for stop the build', () => {
  expect(() => hostFiles(Array.from({ length: 100 }, (_, index) => `icon-${index}.png`))).toThrow('100 rules')
  expect(() => hostFiles(Array.from({ length: 500 }, (_, index) => `assets/${index}.js`))).not.toThrow()
})
