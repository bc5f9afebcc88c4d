// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('location', { href: 'https://tablet.example/app/index.html' })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const load = async () => (await import('../../src/seal/trusted-url.ts')).trustedUrl

describe('a worker URL', () => {
  test('may be the service worker or a worker of this origin', async () => {
    const trustedUrl = await load()
    expect(trustedUrl('./sw.js')).toBe('https://tablet.example/app/sw.js')
    expect(trustedUrl('/app/assets/argon-B2x_9-w.js')).toBe('https://tablet.example/app/assets/argon-B2x_9-w.js')
    expect(trustedUrl('/seal/argon.worker.ts?worker_file&type=module')).toContain('argon.worker.ts')
    expect(trustedUrl('/app/bundle-worker/bundle-C3y_8-v.js')).toBe('https://tablet.example/app/bundle-worker/bundle-C3y_8-v.js')
    expect(trustedUrl('/app/files-worker/files-D4y_7-u.js')).toBe('https://tablet.example/app/files-worker/files-D4y_7-u.js')
    expect(trustedUrl('/store/journal/files.worker.ts?worker_file&type=module')).toContain('files.worker.ts')
    expect(trustedUrl('/sync/bundle/bundle.worker.ts?worker_file&type=module')).toContain('bundle.worker.ts')
  })

  test.each([
    'https://elsewhere.example/sw.js',
    '//elsewhere.example/sw.js',
    'http://tablet.example/sw.js',
    'blob:https://tablet.example/argon-x.js',
    'data:text/javascript,alert(1)//sw.js',
    'javascript:alert(1)//sw.js',
    './main.js',
    './assets/other-B2x.js',
    './other.js?sw.js',
    './assets/unbundle-B2x.js',
    './assets/profiles-B2x.js',
    './sw.js/other.js',
  ])('may not be %s', async (path) => {
    const trustedUrl = await load()
    expect(() => trustedUrl(path)).toThrow(TypeError)
  })

  test('goes through the one policy app-url, made once', async () => {
    const createPolicy = vi.fn((_: string, rules: { createScriptURL(url: string): unknown }) => ({
      createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }),
    }))
    vi.stubGlobal('trustedTypes', { createPolicy })
    const trustedUrl = await load()
    expect(trustedUrl('./sw.js')).toEqual({ trusted: 'https://tablet.example/app/sw.js' })
    trustedUrl('./sw.js')
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['app-url'])
    expect(() => trustedUrl('./main.js')).toThrow(TypeError)
  })
})
