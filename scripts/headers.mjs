// The one place that says which headers each built file travels with.
// Guards: that nothing on the page can talk to anybody but its own host, and that no two hosts disagree about it.
// Used by the local server, the service worker, the CSP <meta> of the built page and the files for public hosts.

const join = (/** @type {string[]} */ ...rules) => rules.join('; ')

const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
]
const TRUSTED = ["require-trusted-types-for 'script'", 'trusted-types app-url']

/** The policy of the page, of the service worker and of every script that may become a worker. */
export const PAGE_POLICY = join(...PAGE, "frame-ancestors 'none'", ...TRUSTED)

/** The same for a `<meta>`, where browsers ignore frame-ancestors and say so in the console. */
export const META_POLICY = join(...PAGE, ...TRUSTED)

/** The key-derivation worker may compile WebAssembly and fetch nothing. */
export const ARGON_POLICY = join(
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
)

/**
 * The shared file's worker holds keys and what a whole team wrote, the files' worker the whole of the second copy: they may fetch nothing,
 * and compile nothing either.
 */
export const CLOSED_POLICY = join("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'")

// What lies in these folders, wherever they are, and under which policy.
/** @type {readonly (readonly [RegExp, string])[]} */
const POLICIES = [
  [/(^|\/)worker\//, ARGON_POLICY],
  [/(^|\/)(bundle|files)-worker\//, CLOSED_POLICY],
]

/** What every file carries, whatever it is. */
export const EVERYWHERE = {
  'Connection-Allowlist': '(response-origin)',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=(), display-capture=()',
}

const FOREVER = 'public, max-age=31536000, immutable'

/** What differs from file to file: the policy, and how long a browser may keep it. `path` is relative to the built folder: 'assets/x.js'. */
export function ownHeaders(path) {
  return {
    'Content-Security-Policy': POLICIES.find(([folder]) => folder.test(path))?.[1] ?? PAGE_POLICY,
    'Cache-Control': /(^|\/)(assets|worker|bundle-worker|files-worker)\//.test(path) ? FOREVER : 'no-cache',
  }
}

/** All headers of one built file but its type. '' is the page itself. */
export const headersFor = (path) => ({ ...EVERYWHERE, ...ownHeaders(path) })

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
}

/** The media type of a file, from its name. */
export const typeOf = (path) => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
