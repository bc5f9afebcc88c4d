import type { App } from './app.ts'
import { keepFailures, readHealth } from './health.ts'
import { readLog } from './log.ts'
import { today } from './app.ts'
import { dayNumber, daysBetween } from '../core/day.ts'
import type { Fact } from '../core/fact.ts'
import { FORMAT } from '../store/db.ts'

/** What the browser says of itself and of its room, as the screen asked it. */
export interface Browser {
  readonly userAgent: string
  /** Bytes; null where it does not say. */
  readonly usage: number | null
  readonly quota: number | null
  /** Whether it promised to keep what is here; null where it does not say. */
  readonly persisted: boolean | null
  readonly privateFiles: boolean
}

/** Something that whoever helps may know: a code, and what it is here. Neither holds a word that anybody typed, nor the number of a case. */
export interface Diagnostic {
  readonly code: string
  readonly value: string
}

// Classes, so that a number tells nobody which team this is.
const FROM = [1, 10, 50, 200, 1_000, 10_000, 100_000] as const

/** A count as its class: `0`, `1-9`, `10-49` and so on. @testonly */
export function countClass(count: number): string {
  if (count <= 0) return '0'
  const at = FROM.findLastIndex((from) => count >= from)
  const next = FROM[at + 1]
  return next === undefined ? `${FROM[at]}+` : `${FROM[at]}-${next - 1}`
}

const MIB = 2 ** 20

function sizeClass(bytes: number | null): string {
  if (bytes === null) return 'not-said'
  const most = [10, 50, 200, 1_000, 10_000].find((mebibytes) => bytes < mebibytes * MIB)
  return most === undefined ? 'over-10000-MiB' : `under-${most}-MiB`
}

// In this order: most browsers claim to be the ones after them too.
const BROWSERS = [
  ['firefox', /Firefox\/(\d+)/],
  ['edge', /Edg\/(\d+)/],
  ['samsung', /SamsungBrowser\/(\d+)/],
  ['chromium', /Chrom(?:e|ium)\/(\d+)/],
  ['safari', /Version\/(\d+)[.\d]* (?:Mobile\/\w+ )?Safari/],
] as const

const SYSTEMS = [
  ['android', /Android/],
  ['ios', /iPhone|iPad/],
  ['chromeos', /CrOS/],
  ['windows', /Windows/],
  ['macos', /Macintosh/],
  ['linux', /Linux/],
] as const

/** The family of a browser and its main version; nothing else of what it says. */
function browserIn(userAgent: string): string {
  const found = BROWSERS.flatMap(([name, pattern]) => {
    const version = pattern.exec(userAgent)?.[1]
    return version ? [`${name}-${version}`] : []
  })
  const system = SYSTEMS.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? 'other'
  return `${found[0] ?? 'other'} ${system}`
}

const saidOf = (answer: boolean | null) => (answer === null ? 'not-said' : answer ? 'yes' : 'no')

function checkedClass(app: App, at: string | undefined): string {
  if (!at || dayNumber(at.slice(0, 10)) === null) return 'never'
  const days = daysBetween(at.slice(0, 10), today(app.platform))
  return days <= 7 ? 'within-7-days' : days <= 30 ? 'within-30-days' : 'longer-ago'
}

const CODE = /^\d{4}-\d{2}-\d{2} [a-z-]{1,40}$/

const isVisit = (fact: unknown) => (fact as Fact).kind === 'visit'

/** What whoever helps may know of this device, as codes and classes alone. What cannot be read now says so. */
export async function diagnose(app: App, version: string, browser: Browser): Promise<Diagnostic[]> {
  await keepFailures(app)
  const [all, log, health] = [await app.store.readAll(), await readLog(app), await readHealth(app)]
  const cases = all.ok ? [...all.value.values()] : null
  const counted = (count: (facts: readonly unknown[], damaged: number) => number) =>
    cases ? countClass(cases.reduce((sum, { facts, damaged }) => sum + count(facts, damaged.length), 0)) : 'not-read'
  const checked = health.ok ? health.value.checked : null
  const lines: (readonly [string, string])[] = [
    ['app', version],
    ['format', String(FORMAT)],
    ['space', app.practice ? 'practice' : 'real'],
    ['browser', browserIn(browser.userAgent)],
    ['storage-used', sizeClass(browser.usage)],
    ['storage-allowed', sizeClass(browser.quota)],
    ['storage-kept', saidOf(browser.persisted)],
    ['private-files', saidOf(browser.privateFiles)],
    ['second-copy', app.store.compareCopies ? 'yes' : 'no'],
    ['tab-locks', app.platform.locks ? 'yes' : 'no'],
    ['families', cases ? countClass(cases.length) : 'not-read'],
    ['visits', counted((facts) => new Set(facts.filter(isVisit).map((fact) => (fact as Fact).about)).size)],
    ['facts', counted((facts) => facts.length)],
    ['damaged-pages', counted((_, damaged) => damaged)],
    ['log-entries', log.ok ? countClass(log.value.entries.length) : 'not-read'],
    ['log-chains', log.ok ? [...new Set(log.value.chains.map(({ state }) => state))].sort().join(' ') || 'none' : 'not-read'],
    ['log-missed', log.ok ? countClass(log.value.missed) : 'not-read'],
    ['last-check', checkedClass(app, checked?.at)],
    ['last-check-found', checked ? (checked.wrong > 0 ? 'wrong' : checked.skipped > 0 ? 'in-part' : 'whole') : 'none'],
    // Only what has the shape of a code: the row may have been written by anybody who had the keys.
    ['failures', (health.ok ? health.value.codes : []).filter((code) => CODE.test(code)).join(', ') || 'none'],
  ]
  return lines.map(([code, value]) => ({ code, value }))
}

/** The same as text to be copied. */
export const diagnosticsText = (lines: readonly Diagnostic[]): string => lines.map(({ code, value }) => `${code}: ${value}`).join('\n')
