import { expect, test } from 'vitest'
import { mayBeCleared } from '../../../src/ui/start/install.ts'

const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile Safari/604.1'
const ANDROID = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126 Mobile Safari/537.36'

test.each([
  ['an iPad, which calls itself a Mac', MAC, 5, false, true],
  ['an iPad, opened from the Home Screen', MAC, 5, true, false],
  ['a Mac without a touch screen', MAC, 0, false, false],
  ['an iPhone', IPHONE, 5, false, true],
  ['an Android tablet', ANDROID, 5, false, false],
])('%s', (_, userAgent, maxTouchPoints, standalone, cleared) => {
  expect(mayBeCleared({ userAgent, maxTouchPoints, standalone })).toBe(cleared)
})
