interface Policy {
  createScriptURL(url: string): unknown
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy
}

// The service worker; the key derivation, the shared file's and the files' worker as served by the development server and as built.
const SCRIPT = /^(?:sw\.js|(?:argon|bundle|files)\.worker\.ts|(?:argon|bundle|files)-[\w-]+\.js)$/

function ownWorker(path: string): string {
  const here = new URL(location.href)
  const url = new URL(path, here)
  // A blob: URL has our origin too, and holds whatever somebody put into it; so the protocol must be ours as well.
  const ours = url.origin === here.origin && url.protocol === here.protocol
  if (!ours || !SCRIPT.test(url.pathname.split('/').at(-1) ?? '')) throw new TypeError('not a worker of this app')
  return url.href
}

let policy: Policy | null = null

/**
 * A URL that a Worker or a service worker registration accepts under `require-trusted-types-for 'script'`.
 * Throws for anything but a worker script or `sw.js` of this origin. Typed as text: it is a TrustedScriptURL where the browser has them.
 */
export function trustedUrl(path: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  if (!factory) return ownWorker(path)
  // The content security policy lets a name be taken once.
  policy ??= factory.createPolicy('app-url', { createScriptURL: ownWorker })
  return policy.createScriptURL(path) as string
}
