import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { addMember, deviceKeys, foundTeam, joinStatements, joinTeam, removeMember, teamOf } from '../../../src/app/team.ts'
import { fingerprintOf, myCode, readCode } from '../../../src/app/team-code.ts'
import * as text from '../../../src/i18n/index.ts'
import { Colleagues } from '../../../src/ui/colleagues/Colleagues.tsx'
import { AppContext } from '../../../src/ui/app-context.ts'
import { openTestApp } from '../../helpers/app.ts'
import { tablet as diskOf } from '../../store/tablet.ts'
import { value } from '../../stories/telling.ts'

const words = text.colleagues

const show = (app: App) =>
  render(
    <AppContext.Provider value={app}>
      <Colleagues />
    </AppContext.Provider>,
  )
const tablet = async (name: string) => (await openTestApp({ name })).app
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const press = async (name: string | RegExp) => fireEvent.click(await button(name))
const type = (label: string, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
const region = async (name: string | RegExp) => within(await screen.findByRole('region', { name }))
const codeOf = async (app: App) => value(await myCode(app)).code
const memberBy = async (from: App, to: App) => value(await readCode(to, await codeOf(from)))
const teamHere = async (app: App) => value(await teamOf(app))
const digitsOf = async (app: App) => fingerprintOf(value(await myCode(app)).member)
const said = async (app: App) => (await teamHere(app)).statements

/** Asha's team with Ben in it, on both tablets. */
async function two() {
  const [asha, ben] = [await tablet('Asha Nolan (fictional)'), await tablet('Ben Ross (fictional)')]
  value(await foundTeam(asha, 'North team'))
  value(await addMember(asha, await memberBy(ben, asha)))
  value(await joinTeam(ben, await said(asha)))
  return { asha, ben }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('a tablet in no team', { timeout: 30_000 }, () => {
  test('starts one by a name, and is asked for one that is missing', async () => {
    const app = await tablet('Asha')
    show(app)
    await press(words.start.act)
    expect((await screen.findAllByText(words.failure['empty-team-name'])).length).toBeGreaterThan(0)
    type(words.start.name, 'North team')
    await press(words.start.act)
    // The form is gone, and the page is another one.
    await region(/^On the list/)
    expect(document.activeElement?.id).toBe('main')
    expect(await screen.findByText(words.sub.team('North team'))).toBeTruthy()
    const list = await region(/^On the list/)
    expect(list.getByRole('heading', { name: /Asha/ }).textContent).toContain(words.list.you)
    expect(list.queryByRole('button')).toBeNull()
  })

  test('shows its code to scan and in letters, copies it, and says its digits', async () => {
    const app = await tablet('Ben')
    const writeText = vi.fn(async () => undefined)
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
    show(app)
    const mine = await region(words.mine.title)
    expect(await mine.findByRole('img', { name: words.mine.alt })).toBeTruthy()
    const code = await codeOf(app)
    expect(mine.getByLabelText<HTMLTextAreaElement>(words.mine.label).value).toBe(code)
    expect(document.querySelector('.digits--large')?.textContent?.trim()).toBe(await digitsOf(app))
    await press(words.mine.copy)
    expect(await screen.findByText(words.mine.copied)).toBeTruthy()
    expect(writeText).toHaveBeenCalledWith(code)
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    await press(words.mine.copy)
    expect(await screen.findByText(words.mine.copyByHand)).toBeTruthy()
  })

  test('says when its keys could not be kept, and tries again', async () => {
    const disk = diskOf()
    const { app } = await openTestApp({ disk })
    disk.faults.commit = 'QuotaExceededError'
    show(app)
    expect(await screen.findByText(text.start.problems.full)).toBeTruthy()
    delete disk.faults.commit
    await press(text.common.tryAgain)
    expect(await screen.findByRole('img', { name: words.mine.alt })).toBeTruthy()
  })
})

describe('adding a colleague', { timeout: 30_000 }, () => {
  async function pasted(app: App, code: string) {
    show(app)
    await screen.findByLabelText(words.add.label)
    type(words.add.label, code)
    await press(words.add.read)
  }

  test('compares the digits first: nobody is on the list before', async () => {
    const [asha, cara] = [(await two()).asha, await tablet('Cara Iyer (fictional)')]
    await pasted(asha, await codeOf(cara))
    const heading = await screen.findByRole('heading', { name: words.add.compare })
    expect(document.activeElement).toBe(heading)
    expect(screen.getByText('Cara Iyer (fictional)')).toBeTruthy()
    expect(document.querySelector('.whose .digits--large')?.textContent?.trim()).toBe(await digitsOf(cara))
    expect((await teamHere(asha)).team?.members).toHaveLength(2)
    await press(words.add.same)
    expect(await screen.findByText(words.add.added('Cara Iyer (fictional)'))).toBeTruthy()
    expect((await teamHere(asha)).team?.members).toHaveLength(3)
    expect(await (await region(/^On the list/)).findByRole('heading', { name: 'Cara Iyer (fictional)' })).toBeTruthy()
  })

  test('is given up where the digits differ', async () => {
    const [asha, cara] = [(await two()).asha, await tablet('Cara')]
    await pasted(asha, await codeOf(cara))
    await press(words.add.differ)
    expect(await screen.findByText(words.add.differed)).toBeTruthy()
    expect((await teamHere(asha)).team?.members).toHaveLength(2)
    expect(screen.getByLabelText<HTMLTextAreaElement>(words.add.label).value).toBe('')
  })

  test('says what is wrong with a code, and keeps what was pasted', async () => {
    const { asha, ben } = await two()
    const [ours, theirs] = [await codeOf(asha), await codeOf(ben)]
    await pasted(asha, '')
    expect((await screen.findAllByText(words.add.empty)).length).toBeGreaterThan(0)
    for (const [code, says] of [
      ['hello', words.add.failure['not-a-code']],
      [theirs.slice(0, -4), words.add.failure['damaged-code']],
      [ours, words.add.failure['own-code']],
    ] as const) {
      type(words.add.label, code)
      await press(words.add.read)
      expect((await screen.findAllByText(says)).length).toBeGreaterThan(0)
      expect(screen.getByLabelText<HTMLTextAreaElement>(words.add.label).value).toBe(code)
    }
    type(words.add.label, theirs)
    await press(words.add.read)
    await press(words.add.same)
    expect(await screen.findByText(words.failure['already-there']('Ben Ross (fictional)'))).toBeTruthy()
  })

  test('asks for a name where it is a bare key of the age program', async () => {
    const { asha } = await two()
    const { recipient } = value(await deviceKeys(await tablet('Records office')))
    await pasted(asha, recipient)
    await press(words.add.sameKey)
    expect(await screen.findByText(words.add.noName)).toBeTruthy()
    type(words.add.name, 'Records office')
    await press(words.add.sameKey)
    expect(await screen.findByText(words.add.added('Records office'))).toBeTruthy()
    expect(await screen.findByText(words.list.what.reader)).toBeTruthy()
  })
})

describe('the list', { timeout: 30_000 }, () => {
  test('removes with a reason, saying what they may still hold', async () => {
    const { asha } = await two()
    show(asha)
    await press(/^Remove Ben Ross/)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(words.removing.holds)).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: words.removing.act }))
    expect(await dialog.findByText(words.failure['empty-reason'])).toBeTruthy()
    fireEvent.input(dialog.getByLabelText(words.removing.because), { target: { value: 'tablet lost' } })
    fireEvent.click(dialog.getByRole('button', { name: words.removing.act }))
    expect(await screen.findByText(words.list.left(1))).toBeTruthy()
    expect(screen.getByText(/Reason: tablet lost/)).toBeTruthy()
    expect((await teamHere(asha)).team?.members).toHaveLength(1)
  })

  test('of a tablet that was removed says so, shows its code and changes nothing', async () => {
    const { asha, ben } = await two()
    const entry = (await teamHere(asha)).team?.members.find(({ addedBy }) => addedBy)
    value(await removeMember(asha, entry?.statement ?? '', 'has left'))
    value(await joinStatements(ben, await said(asha)))
    show(ben)
    expect(await screen.findByText(words.stands.removed)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Remove Asha/ })).toBeNull()
    expect(screen.queryByLabelText(words.add.label)).toBeNull()
    expect(await screen.findByRole('img', { name: words.mine.alt })).toBeTruthy()
    await press(words.leave.start)
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('button', { name: words.leave.act }))
    expect(await screen.findByRole('region', { name: words.start.title })).toBeTruthy()
  })

  test('asks about whom a removed colleague added meanwhile', async () => {
    const { asha, ben } = await two()
    const [dan, eve] = [await tablet('Dan'), await tablet('Eve')]
    value(await addMember(ben, await memberBy(dan, ben)))
    value(await addMember(ben, await memberBy(eve, ben)))
    const entry = (await teamHere(asha)).team?.members.find(({ addedBy }) => addedBy)
    value(await removeMember(asha, entry?.statement ?? '', 'has left'))
    value(await joinStatements(asha, await said(ben)))
    show(asha)
    const doubt = await region(words.doubt.title(2))
    expect(doubt.getByText(/^Ben Ross \(fictional\) added Dan on 21 November 2026$/)).toBeTruthy()
    await press(/^Add again Dan/)
    await region(words.doubt.title(1))
    await press(/^Leave out Eve/)
    await waitFor(() => expect(screen.queryByRole('region', { name: words.doubt.title(1) })).toBeNull())
    expect((await teamHere(asha)).team?.members.map(({ name }) => name).sort()).toEqual(['Asha Nolan (fictional)', 'Dan'])
  })
})

describe('a paper key', { timeout: 30_000 }, () => {
  test('is shown once, and on the list only when somebody says that it is on paper', async () => {
    const { asha } = await two()
    const print = vi.fn()
    vi.stubGlobal('print', print)
    show(asha)
    await press(words.paper.make)
    const paper = await region(words.paper.sheetTitle('North team'))
    expect(paper.getByRole('img', { name: words.paper.alt })).toBeTruthy()
    const secret = document.querySelector('.keyletters')?.textContent ?? ''
    expect(secret).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
    await press(words.paper.print)
    expect(print).toHaveBeenCalledOnce()
    await press(words.paper.act)
    expect(await screen.findByText(words.paper.notPrinted)).toBeTruthy()
    expect((await teamHere(asha)).team?.members).toHaveLength(2)
    fireEvent.click(screen.getByLabelText(words.paper.printed))
    await press(words.paper.act)
    expect(await screen.findByText(words.paper.done)).toBeTruthy()
    expect(document.body.textContent).not.toContain(secret)
    expect((await teamHere(asha)).team?.members.filter(({ what }) => what === 'recovery')).toHaveLength(1)
    vi.unstubAllGlobals()
  })

  test('that is left is on no list', async () => {
    const { asha } = await two()
    show(asha)
    await press(words.paper.make)
    await press(words.paper.cancel)
    expect(await screen.findByText(words.paper.none)).toBeTruthy()
    expect((await teamHere(asha)).team?.members).toHaveLength(2)
  })
})

test('the practice space says that its codes are its own', async () => {
  const app: App = { ...(await tablet('You (practice)')), practice: true }
  show(app)
  expect(await screen.findByText(words.practice)).toBeTruthy()
})
