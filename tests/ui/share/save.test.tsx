import { screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { forgetCase } from '../../../src/app/erasure.ts'
import { handOut } from '../../../src/app/exchange/exchange.ts'
import { joinStatements, removeMember, teamOf } from '../../../src/app/team.ts'
import { SHARED, fileIn, save, sharedFolder, takeFrom, team, told } from '../../app/exchange/colleagues.ts'
import { begin, DAY, grade, value } from '../../stories/telling.ts'
import { SOON } from '../family/show.tsx'
import { button, canPick, catchDownloads, choose, open, press, region, withPlace, words } from './sharing.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('a tablet in no team', { timeout: 60_000 }, () => {
  test('says what comes first, in three steps, and saves nothing', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const { app } = await withPlace('Asha', folder)
    const here = await open(app)
    expect(here.getByText(words.empty)).toBeTruthy()
    const steps = await region(words.start)
    expect(steps.getAllByRole('listitem').length).toBe(3)
    expect(steps.getByRole('link', { name: words.toTeam }).getAttribute('href')).toBe('#/colleagues')
    expect((await button(words.save.save)).getAttribute('aria-disabled')).toBe('true')
    await press(words.save.save)
    expect(folder.names).toEqual([])
  })
})

test.each([
  ['a browser that keeps a place', true],
  ['one that keeps none', false],
])(
  'before there is a team the page is about how to begin, on %s: nothing to choose, nothing to give out',
  async (_which, keeps) => {
    if (keeps) canPick(sharedFolder().folder)
    const { app } = await withPlace('Asha')
    const here = await open(app)
    expect(here.getByText(words.empty)).toBeTruthy()
    expect((await region(words.start)).getAllByRole('listitem').length).toBe(3)
    for (const act of [words.save.folder, words.save.copy]) expect(screen.queryByRole('button', { name: act })).toBe(null)
    const sheets = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(sheets.indexOf(words.start)).toBeLessThan(sheets.indexOf(words.onlyHere))
  },
  60_000,
)

describe('saving where the browser keeps a place', { timeout: 60_000 }, () => {
  test('a folder is chosen once, and what was read back is said by content', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const { app } = await withPlace('Asha')
    const place = await begin(app)
    await grade(app, place, 'PHY.1a', 2)
    await team(app)
    const here = await open(app)
    expect(here.getByText('1 visit')).toBeTruthy()
    expect(here.getByText(words.never)).toBeTruthy()
    expect(here.getByRole('img', { name: '1 of 1 visit only on this tablet' })).toBeTruthy()
    await press(words.save.folder)
    const where = await screen.findByText('In the folder “Team folder”', {}, SOON)
    // The button that it was chosen with is gone.
    await waitFor(() => expect(document.activeElement).toBe(where.closest('p')), SOON)
    await press(words.save.save)
    const answer = await region(words.save.answer)
    expect(await answer.findByText('Shared up to 2:02pm: 1 of 1 visit is in the file, as read back from it.', {}, SOON)).toBeTruthy()
    expect(answer.getByText(words.save.wrote)).toBeTruthy()
    expect(answer.getByText(words.save.tookNothing)).toBeTruthy()
    expect(folder.names).toEqual([SHARED])
    expect(await here.findByText('1 of 1 visit is in the file as it was read today at 2:02pm.', {}, SOON)).toBeTruthy()
    expect(here.getByText(words.nothingOnly)).toBeTruthy()

    await press(words.save.save)
    expect(await answer.findByText(words.save.nothingToWrite, {}, SOON)).toBeTruthy()
  })

  test('says what was taken in from colleagues, and which copies lay beside it', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const [{ app: asha }, { app: ben }] = [await withPlace('Asha', folder), await withPlace('Ben')]
    await team(asha, ben)
    await save(asha, folder)
    await takeFrom(ben, fileIn(folder))
    await begin(ben)
    await save(ben, folder)
    folder.put('plumbline-shared (conflict).age', new Uint8Array([1, 2, 3]))
    await open(asha)
    await press(words.save.save)
    const answer = await region(words.save.answer)
    expect(await answer.findByText('Taken in from colleagues: 1 visit, in 1 family.', {}, SOON)).toBeTruthy()
    expect(answer.getByText(words.save.copies.left('plumbline-shared (conflict).age'))).toBeTruthy()
  })

  test('after a restart the permission is asked again by a tap', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const { app } = await withPlace('Asha', folder)
    await team(app)
    folder.permission = 'prompt'
    folder.answer = 'denied'
    await open(app)
    await press(words.save.save)
    expect(await screen.findByText(words.save.failure['not-allowed'], {}, SOON)).toBeTruthy()
    folder.answer = 'granted'
    await press(words.save.allow)
    expect(await screen.findByText(/^Shared up to/, {}, SOON)).toBeTruthy()
  })

  test('a damaged file is named, and set aside only when somebody says so', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const { app } = await withPlace('Asha', folder)
    await begin(app)
    await team(app)
    await save(app, folder)
    const bytes = new Uint8Array(await fileIn(folder).arrayBuffer())
    folder.put(SHARED, bytes.slice(0, bytes.length - 40))
    await open(app)
    await press(words.save.save)
    expect(await screen.findByText(words.save.failure.damaged, {}, SOON)).toBeTruthy()
    expect(folder.names).toEqual([SHARED])
    await press(words.save.failure.setAside)
    expect(await screen.findByText(words.save.setAside('plumbline-shared.damaged-1.age'), {}, SOON)).toBeTruthy()
    expect(folder.names).toContain('plumbline-shared.damaged-1.age')
  })

  test('a place that is not there is named, with what to do', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const { app } = await withPlace('Asha', folder)
    await team(app)
    await open(app)
    await button(words.save.save)
    folder.gone = true
    await press(words.save.save)
    expect(await screen.findByText(words.save.failure.gone, {}, SOON)).toBeTruthy()
    folder.gone = false
    await press(words.save.failure.again)
    expect(await screen.findByText(/^Shared up to/, {}, SOON)).toBeTruthy()
  })

  test('an older file put back is looked at first, and then saved over with nothing lost', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const { app, clock } = await withPlace('Asha', folder)
    const place = await begin(app)
    await team(app)
    await save(app, folder)
    const old = new Uint8Array(await fileIn(folder).arrayBuffer())
    clock.now += DAY
    await grade(app, place, 'PHY.1a', 2)
    await save(app, folder)
    folder.put(SHARED, old)
    await open(app)
    await press(words.save.save)
    expect(await screen.findByText(words.save.lookWhy.older, {}, SOON)).toBeTruthy()
    await press(words.save.lookNow)
    expect(await screen.findByRole('heading', { name: words.preview.older['put-back'] }, SOON)).toBeTruthy()
    await press(words.preview.takeInSave)
    expect(await screen.findByText(/^Shared up to/, {}, SOON)).toBeTruthy()
    expect(await screen.findByText(words.save.pushed(1), {}, SOON)).toBeTruthy()
  })

  test('a family that a colleague erased is named and stays until somebody here says what is to become of it', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const [{ app: asha }, { app: ben }] = [await withPlace('Asha'), await withPlace('Ben', folder)]
    const place = await begin(asha)
    await team(asha, ben)
    await save(asha, folder)
    await takeFrom(ben, fileIn(folder))
    value(await forgetCase(asha, place.caseId, 'retention-ended', '', { unfinishedToo: true }))
    await save(asha, folder)
    await open(ben)
    await press(words.save.save)
    expect(await screen.findByText(words.save.lookWhy.erased, {}, SOON)).toBeTruthy()
    await press(words.save.lookNow)
    expect(await screen.findByRole('heading', { name: words.preview.erasedAsks('The Larks of Fiction Lane') }, SOON)).toBeTruthy()
    await press(words.preview.takeInSave)
    expect(await screen.findByText(/^Shared up to/, {}, SOON)).toBeTruthy()
    const link = await screen.findByRole('link', { name: words.preview.decideIn('The Larks of Fiction Lane') })
    expect(link.getAttribute('href')).toBe(`#/family/${place.caseId}`)
    expect((await told(ben, place.caseId)).visits.length).toBe(1)
  })

  test('another team’s file is never saved over', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const [{ app: asha }, { app: ben }] = [await withPlace('Asha', folder), await withPlace('Ben')]
    await team(asha)
    await team(ben, asha)
    await save(ben, folder)
    const theirs = folder.files.get(SHARED)
    await open(asha)
    await press(words.save.save)
    expect(await screen.findByText(words.save.lookWhy['other-team'], {}, SOON)).toBeTruthy()
    await press(words.save.lookNow)
    expect(await screen.findByRole('heading', { name: /another team/ }, SOON)).toBeTruthy()
    expect(screen.queryByRole('button', { name: words.preview.takeInSave })).toBeNull()
    expect(folder.files.get(SHARED)).toBe(theirs)
  })

  test('who was taken off the list is told so plainly, and saves no more', async () => {
    const { folder } = sharedFolder()
    canPick(folder)
    const [{ app: asha }, { app: ben }] = [await withPlace('Asha'), await withPlace('Ben', folder)]
    await team(asha, ben)
    await save(asha, folder)
    await takeFrom(ben, fileIn(folder))
    const entry = value(await teamOf(asha)).team?.members.find(({ name }) => name === 'Ben')
    value(await removeMember(asha, entry?.statement ?? '', 'left the agency'))
    value(await joinStatements(ben, value(await teamOf(asha)).statements))
    await open(ben)
    expect(await screen.findByRole('heading', { name: words.removed('Marsh Lane team') }, SOON)).toBeTruthy()
    expect((await button(words.save.save)).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('a browser that keeps no place', { timeout: 60_000 }, () => {
  test('saves a copy, which counts as shared only once it was seen in a file that came back', async () => {
    const saved = catchDownloads()
    const [{ app: asha }, { app: ben }] = [await withPlace('Asha'), await withPlace('Ben')]
    await begin(asha)
    await team(asha, ben)
    const here = await open(asha)
    expect(await screen.findByText(words.save.byHand)).toBeTruthy()
    await press(words.save.copy)
    expect(await screen.findByText(/^The copy has 1 visit of 1 family/, {}, SOON)).toBeTruthy()
    expect([...saved.keys()]).toEqual([SHARED])
    expect(await here.findByText(/with 1 visit\. Not seen again yet/, {}, SOON)).toBeTruthy()
    expect(here.getByText(words.never)).toBeTruthy()
    // Ben has it, and saves: his file says so, as this tablet's own could not.
    await takeFrom(ben, new File([saved.get(SHARED) ?? expect.fail()], SHARED))
    const back = value(await handOut(ben))
    await choose(new File([back.file], back.name))
    expect(await screen.findByText(words.preview.nothing, {}, SOON)).toBeTruthy()
    await press(words.preview.note)
    expect(await screen.findByText(words.preview.takenNothing, {}, SOON)).toBeTruthy()
    expect(await (await region(words.onlyHere)).findByText(/^1 of 1 visit is in the file/, {}, SOON)).toBeTruthy()
  })

  test('uses the share sheet where there is one', async () => {
    const share = vi.fn(async () => undefined)
    Object.assign(navigator, { canShare: () => true, share })
    onTestFinished(() => void (Reflect.deleteProperty(navigator, 'canShare') && Reflect.deleteProperty(navigator, 'share')))
    const { app } = await withPlace('Asha')
    await begin(app)
    await team(app)
    await open(app)
    await press(words.save.share)
    expect(await screen.findByText(/^The copy has 1 visit/, {}, SOON)).toBeTruthy()
    expect(share).toHaveBeenCalledOnce()
  })
})
