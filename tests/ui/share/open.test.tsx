import { fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { handOver } from '../../../src/app/exchange/exchange.ts'
import { deviceKeys, newRecovery, addMember, teamOf } from '../../../src/app/team.ts'
import { fingerprintOf } from '../../../src/app/team-code.ts'
import * as text from '../../../src/i18n/index.ts'
import { fileIn, look, save, sharedFolder, takeFrom, team } from '../../app/exchange/colleagues.ts'
import { begin, DAY, grade, MINUTE, value } from '../../stories/telling.ts'
import { SOON } from '../family/show.tsx'
import { button, catchDownloads, choose, open, press, region, sent, withPlace, words } from './sharing.tsx'

const preview = words.preview

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const PASS = 'copper lantern violet harbour acorn seven'

/** Asha's file of one family with a visit, locked for herself and whoever else. */
async function ashasFile(...others: Parameters<typeof team>[1][]) {
  const { folder } = sharedFolder()
  const { app: asha, clock } = await withPlace('Asha')
  const place = await begin(asha)
  await grade(asha, place, 'PHY.1a', 4, { evidence: 'One thin blanket, damp at the wall side.', sources: ['seen'] })
  await team(asha, ...others)
  await save(asha, folder)
  return { asha, clock, place, folder, file: fileIn(folder) }
}

describe('a colleague’s file', { timeout: 60_000 }, () => {
  test('joins the team whose digits were compared, is looked at first, taken in, and taken out again', async () => {
    const { app: ben } = await withPlace('Ben')
    const { asha, file } = await ashasFile(ben)
    await open(ben)
    await choose(file)
    expect(await screen.findByRole('heading', { level: 1, name: preview.joinTitle }, SOON)).toBeTruthy()
    expect(screen.getByText(preview.sub('Asha', '2026-11-21T14:02', '2026-11-21'))).toBeTruthy()
    expect(screen.getByText(preview.whole.device)).toBeTruthy()
    const totals = await region(preview.totals)
    for (const one of ['1 visit added', '0 events added', '0 entries removed']) {
      expect(totals.getAllByText((_, node) => node?.tagName === 'P' && node.textContent === one).length).toBe(1)
    }
    const decide = await region('Join the team of Asha and 1 other')
    expect(decide.getByText(fingerprintOf(value(await deviceKeys(asha))))).toBeTruthy()
    fireEvent.click(decide.getByRole('button', { name: preview.joinTake }))
    expect((await screen.findAllByText(preview.agree, {}, SOON)).length).toBeGreaterThan(0)
    expect(value(await teamOf(ben)).team).toBe(null)
    expect(value(await ben.store.pageIds()).size).toBe(0)
    fireEvent.click(decide.getByRole('checkbox', { name: preview.joinAgree }))
    fireEvent.click(decide.getByRole('button', { name: preview.joinTake }))
    const taken = await region(words.taken)
    expect(taken.getByText(preview.takenJoined('Marsh Lane team'))).toBeTruthy()
    expect(taken.getByText('Taken in: 1 visit, in 1 family.')).toBeTruthy()
    expect(value(await teamOf(ben)).team?.name).toBe('Marsh Lane team')
    await press(words.undo)
    expect(await screen.findByText(words.undone, {}, SOON)).toBeTruthy()
    expect(value(await ben.store.pageIds()).size).toBe(0)
  })

  test('shows both grades where two people graded differently, and leads to settling them once it is taken in', async () => {
    const { app: ben, clock } = await withPlace('Ben')
    const { asha, folder, place } = await ashasFile(ben)
    await takeFrom(ben, fileIn(folder))
    clock.now += MINUTE
    await grade(ben, place, 'PHY.2a', 3, { evidence: 'Thin blanket, dry.', sources: ['seen', 'smelt-felt'] })
    await grade(asha, place, 'PHY.2a', 4, { evidence: 'Damp at the wall side.' })
    await save(asha, folder)
    await open(ben)
    await choose(fileIn(folder))
    const differ = await region(new RegExp(`^${preview.contested}`))
    await differ.findByText(/Damp at the wall/, {}, SOON)
    const sides = differ.getAllByRole('listitem').filter((item) => item.classList.contains('side'))
    expect(sides.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Asha21 November, 2:02pm, in the file.*Grade 4, many needs missed“Damp at the wall side.”/),
      expect.stringMatching(
        /^You21 November, 2:03pm, on this tablet.*Grade 3, some needs missed“Thin blanket, dry.”Seen and smelt or felt/,
      ),
    ])
    expect(differ.getByText(preview.leftOpen)).toBeTruthy()
    expect(differ.getByText(/The Larks of Fiction Lane: Wren, visit of 21 November 2026, Physical/)).toBeTruthy()
    await press(/^Take in/)
    const taken = await region(words.taken)
    expect(taken.getByText(preview.takenContested(1))).toBeTruthy()
    expect(taken.getByRole('link', { name: preview.settleIn('The Larks of Fiction Lane') }).getAttribute('href')).toContain(place.caseId)
  })

  test('a family can be left out, and not taking it in leaves everything as it was', async () => {
    const { app: ben } = await withPlace('Ben')
    const { asha, folder } = await ashasFile(ben)
    await begin(asha)
    await save(asha, folder)
    await open(ben)
    await choose(fileIn(folder))
    const adds = await region(new RegExp(`^${preview.adds}`))
    const [first] = adds.getAllByRole('checkbox', { name: preview.leaveOut })
    fireEvent.click(first ?? expect.fail())
    expect(screen.getByText(preview.without(1))).toBeTruthy()
    await press(preview.notNow)
    expect(await screen.findByRole('heading', { level: 1, name: words.title }, SOON)).toBeTruthy()
    expect(value(await ben.store.pageIds()).size).toBe(0)

    await choose(fileIn(folder))
    const again = await region(new RegExp(`^${preview.adds}`))
    fireEvent.click(again.getAllByRole('checkbox', { name: preview.leaveOut })[0] ?? expect.fail())
    fireEvent.click(screen.getByRole('checkbox', { name: preview.joinAgree }))
    await press(preview.joinTake)
    expect(await screen.findByText('Taken in: 1 visit, in 1 family.', {}, SOON)).toBeTruthy()
    expect(value(await ben.store.pageIds()).size).toBe(1)
  })

  test('of another team comes in only when somebody says that they want that', async () => {
    const { app: ben } = await withPlace('Ben')
    const { file } = await ashasFile(ben)
    await team(ben)
    await open(ben)
    await choose(file)
    expect(await screen.findByRole('heading', { name: preview.other('Marsh Lane team') }, SOON)).toBeTruthy()
    await press(/^Take in/)
    expect((await screen.findAllByText(preview.agree)).length).toBeGreaterThan(0)
    expect(value(await ben.store.pageIds()).size).toBe(0)
  })

  test('a clock that is days off is named', async () => {
    const { app: ben, clock } = await withPlace('Ben')
    const { file } = await ashasFile(ben)
    clock.now -= 3 * DAY
    await open(ben)
    await choose(file)
    expect(await screen.findByRole('heading', { name: preview.clock('Asha') }, SOON)).toBeTruthy()
    expect(screen.getByText(/^By 3 days/)).toBeTruthy()
  })
})

describe('what cannot be opened is named, with what to do', { timeout: 60_000 }, () => {
  test('something else, a cut file, and a file for others', async () => {
    const { app: ben } = await withPlace('Ben')
    const { file } = await ashasFile()
    await open(ben)
    await choose(new File(['hello'], 'letter.txt'))
    expect(await screen.findByText(words.open.failure['not-a-bundle'], {}, SOON)).toBeTruthy()
    await choose(file)
    expect(await screen.findByText(words.open.failure['not-for-us'](1), {}, SOON)).toBeTruthy()
    await choose(new File([file.slice(0, 40)], 'cut.age'))
    expect(await screen.findByText(/(cut short|damaged)/, {}, SOON)).toBeTruthy()
    await choose(file, file)
    expect(await screen.findByText(words.open.notThat)).toBeTruthy()
  })

  test('a file can be dropped', async () => {
    const { app: ben } = await withPlace('Ben')
    const { file } = await ashasFile(ben)
    await open(ben)
    const dropped = new Event('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(dropped, 'dataTransfer', { value: { files: [file] } })
    fireEvent(screen.getByRole('group', { name: words.open.title }), dropped)
    expect(await screen.findByRole('heading', { level: 1, name: preview.joinTitle }, SOON)).toBeTruthy()
  })

  test('the paper key opens what nothing else opens, and another one says so', async () => {
    const { app: ben } = await withPlace('Ben')
    const { asha, folder } = await ashasFile()
    const paper = await newRecovery(asha, 'Paper in the safe')
    value(await addMember(asha, paper.member))
    await save(asha, folder)
    await open(ben)
    await choose(fileIn(folder))
    await press(words.open.paper)
    const type = async (typed: string) => {
      fireEvent.input(await screen.findByLabelText(words.open.paperLabel), { target: { value: typed } })
      await press(words.open.passOpen)
    }
    await type('AGE-SECRET-KEY-1')
    expect((await screen.findAllByText(words.open.failure['not-a-paper-key'], {}, SOON)).length).toBeGreaterThan(0)
    await type((await newRecovery(asha, 'Another')).secret)
    expect((await screen.findAllByText(words.open.failure['paper-not-for'], {}, SOON)).length).toBeGreaterThan(0)
    await type(paper.secret)
    expect(await screen.findByText(preview.whole['paper-key'], {}, SOON)).toBeTruthy()
  })
})

describe('a one-off file under a passphrase', { timeout: 120_000 }, () => {
  test('is made of chosen families under the words that were offered, and opens with those', async () => {
    const saved = catchDownloads()
    const [{ app: asha }, { app: ben }] = [await withPlace('Asha'), await withPlace('Ben')]
    await begin(asha)
    await open(asha)
    await press(words.handOver.begin)
    await press(words.handOver.make)
    expect((await screen.findAllByText(words.handOver.pickSome, {}, SOON)).length).toBeGreaterThan(0)
    fireEvent.click(screen.getByRole('checkbox', { name: 'The Larks of Fiction Lane' }))
    await press(words.handOver.make)
    expect(await screen.findByRole('heading', { level: 1, name: words.handOver.ready }, { timeout: 60_000 })).toBeTruthy()
    const pass = document.querySelector('.sharewords')?.textContent ?? ''
    expect(pass.split(' ').length).toBe(6)
    await press(words.save.copy)
    const file = sent(saved)
    expect(await look(ben, file).catch(() => null)).toBe(null)
    const { openFile } = await import('../../../src/app/exchange/exchange.ts')
    expect(value(await openFile(ben, file, file.name, { passphrase: pass }))).toMatchObject({ scope: 'part', newFamilies: 1 })
  })

  test('asks for the passphrase, and says when it is another one', async () => {
    const [{ app: asha }, { app: ben }] = [await withPlace('Asha'), await withPlace('Ben')]
    await begin(asha)
    const made = value(await handOver(asha, 'all', PASS, PASS))
    await open(ben)
    await choose(made.file)
    const form = within(await screen.findByRole('form', { name: words.open.passTitle }, SOON))
    fireEvent.click(form.getByRole('button', { name: words.open.passOpen }))
    expect((await screen.findAllByText(words.open.passEmpty)).length).toBeGreaterThan(0)
    const field = form.getByLabelText(words.open.pass)
    fireEvent.input(field, { target: { value: 'copper lantern' } })
    fireEvent.click(await button(words.open.passOpen))
    expect((await screen.findAllByText(words.open.failure['wrong-passphrase'], {}, { timeout: 30_000 })).length).toBeGreaterThan(0)
    fireEvent.input(field, { target: { value: PASS } })
    fireEvent.click(await button(words.open.passOpen))
    expect(await screen.findByText(preview.whole.passphrase, {}, { timeout: 30_000 })).toBeTruthy()
    expect(screen.queryByRole('button', { name: preview.takeInSave })).toBeNull()
    void text
  })
})
