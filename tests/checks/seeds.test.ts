import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULES } from '../../src/core/drift/index.ts'

const ROWS = 110

const SCREENS = new Set([...readFileSync('src/ui/route.ts', 'utf8').matchAll(/readonly at: '([a-z-]+)'/g)].map(([, at]) => at))
const RULE_IDS = new Set<string>(RULES.map(({ id }) => id))

interface Row {
  readonly number: number
  readonly capability: string
  readonly where: string
  readonly shownBy: string
}

/** The rows of the tables of a page: those that begin with a number. */
const rowsOf = (page: string): Row[] =>
  page.split('\n').flatMap((line): Row[] => {
    const [, number = '', , capability = '', where = '', shownBy = '', ...more] = line.split('|').map((cell) => cell.trim())
    return /^\d+$/.test(number) && more.length === 1 ? [{ number: Number(number), capability, where, shownBy }] : []
  })

const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string)

const isThere = (name: string) => SCREENS.has(name) || RULE_IDS.has(name) || (/^(src|scripts)\//.test(name) && existsSync(name))

const isTest = (name: string) => /^tests\/.+\.(test|spec)\.tsx?$/.test(name) && existsSync(name)

/** What a row that is not yet there says instead of a test: at least a few words of why. */
const saysWhyNot = (cell: string) => /^not yet: (\S+ ){3,}/.test(`${cell} `)

/** What is wrong with these rows, each as a sentence. */
function faultsOf(rows: readonly Row[]): string[] {
  const numbers = rows.map(({ number }) => number).sort((a, b) => a - b)
  const wanted = Array.from({ length: ROWS }, (_, at) => at + 1)
  return [
    ...wanted.filter((number) => numbers.filter((each) => each === number).length !== 1).map((number) => `${number}: not there once`),
    ...rows.flatMap(({ number, capability, where, shownBy }) => [
      ...(wanted.includes(number) ? [] : [`${number}: no such row`]),
      ...(capability === '' ? [`${number}: no capability`] : []),
      ...(namesIn(where).length === 0 ? [`${number}: no place`] : []),
      ...namesIn(where)
        .filter((name) => !isThere(name))
        .map((name) => `${number}: no screen, rule or file ${name}`),
      ...(namesIn(shownBy).length === 0 && !saysWhyNot(shownBy) ? [`${number}: no test, and no reason`] : []),
      ...namesIn(shownBy)
        .filter((name) => !isTest(name))
        .map((name) => `${number}: no test ${name}`),
    ]),
  ]
}

const page = readFileSync('docs/seeds.md', 'utf8')

test('each capability that the reviews name has a place in the app and a test, or says why not yet', () => {
  expect(faultsOf(rowsOf(page))).toEqual([])
})

test('a row that is missing, twice, nowhere or untested is found', () => {
  const first: Row = { number: 1, capability: 'A tool', where: '`visit`, `D6`', shownBy: '`tests/checks/seeds.test.ts`' }
  const rows = Array.from({ length: ROWS }, (_, at): Row => ({ ...first, number: at + 1 }))
  expect(faultsOf(rows)).toEqual([])
  const one = (more: Partial<Row>) => faultsOf([{ ...first, ...more }, ...rows.slice(1)])
  expect(SCREENS.size).toBeGreaterThan(40)
  expect(faultsOf(rows.slice(1))).toEqual(['1: not there once'])
  expect(faultsOf([...rows, first])).toEqual(['1: not there once'])
  expect(one({ where: '`no-such-screen`' })).toEqual(['1: no screen, rule or file no-such-screen'])
  expect(one({ where: 'somewhere' })).toEqual(['1: no place'])
  expect(one({ where: '`D99`' })).toEqual(['1: no screen, rule or file D99'])
  expect(one({ shownBy: '`tests/core/nothing.test.ts`' })).toEqual(['1: no test tests/core/nothing.test.ts'])
  expect(one({ shownBy: '`src/core/case.ts`' })).toEqual(['1: no test src/core/case.ts'])
  expect(one({ shownBy: 'not yet:' })).toEqual(['1: no test, and no reason'])
  expect(one({ shownBy: 'not yet: nobody knows how an area would' })).toEqual([])
})
