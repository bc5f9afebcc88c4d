import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { startVisit } from '../../../src/app/visits.ts'
import { addChild, addFamily } from '../../../src/app/families.ts'
import { route } from '../../../src/ui/route.ts'
import { VisitScreen, type VisitRoute } from '../../../src/ui/visit/VisitScreen.tsx'
import { deviceDisk, openTestApp } from '../../helpers/app.ts'
import { begin, factsOf, grade, look, type Place, planFor, value, wren } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const ITEM = 'PHY.1a'
const NAME = 'Enough to eat and drink'

/** The screen of a visit at one item, following the address as the app does. */
function Following() {
  return <VisitScreen route={route.value as VisitRoute} />
}

const open = (app: Parameters<typeof show>[0], place: Place, step = ITEM) => {
  route.value = { at: 'visit', caseId: place.caseId, visitId: place.visitId, childId: place.childId, step }
  return show(app, <Following />)
}

const card = (name: RegExp) => screen.findByRole('radio', { name }, SOON)
const tap = async (name: RegExp) => fireEvent.click(await card(name))
const saved = () => screen.findByText(/^Saved on this tablet/, {}, SOON)
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }, SOON))

beforeEach(() => {
  location.hash = ''
})

/** A baseline at which the item was at 4, and a review begun. */
async function atReview(previous: 'hidden' | 'shown' = 'hidden') {
  const { app } = await openTestApp()
  const first = await begin(app, { on: '2026-06-01' })
  await grade(app, first, ITEM, 4, { evidence: 'Cereal for supper, twice this week.' })
  const family = await look(app, first.caseId)
  const visitId = value(await startVisit(app, family, planFor([first.childId], { type: 'review', previous })))
  return { app, place: { ...first, visitId } }
}

describe('one item of a visit', () => {
  test('a tapped grade is on the disk as a draft before the screen calls it saved, and a fact once the item is left', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    open(app, place)
    await tap(/4 Many needs missed/)
    await saved()
    expect(value(await app.store.drafts()).drafts.map((row) => row.key)).toContain(`answer/${place.visitId}/${place.childId}/${ITEM}`)
    expect((await factsOf(app, place.caseId)).some((fact) => fact.kind === 'answer')).toBe(false)
    await press('Next item')
    await waitFor(async () => expect((await factsOf(app, place.caseId)).filter((fact) => fact.kind === 'answer')).toHaveLength(1), SOON)
  })

  test('a key from 1 to 5 picks the grade, 0 asks why not; none of them while typing', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    open(app, place)
    const heading = await screen.findByRole('heading', { name: NAME }, SOON)
    fireEvent.keyDown(heading, { key: '3' })
    expect(((await card(/3 Some needs missed/)) as HTMLInputElement).checked).toBe(true)
    await saved()
    fireEvent.keyDown(screen.getByLabelText('What did you see, hear or smell?'), { key: '5' })
    expect(((await card(/3 Some needs missed/)) as HTMLInputElement).checked).toBe(true)
    fireEvent.keyDown(heading, { key: '0' })
    expect(await screen.findByRole('radio', { name: 'Not seen today' }, SOON)).toBeTruthy()
  })

  test('not seen and does not apply are asked apart, with why', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    open(app, place)
    await tap(/I can’t grade this today/)
    fireEvent.click(await screen.findByRole('radio', { name: 'Family chose not to' }, SOON))
    await saved()
    const { profile } = await import('../../stories/telling.ts').then(({ lookAt }) => lookAt(app, place))
    expect(profile.items.find((reading) => reading.item.code === ITEM)?.counted.kind).toBe('not-seen')
    expect(screen.getByLabelText('Say more in a few words')).toBeTruthy()
  })

  test('grades 3 to 5 ask since when and whether money alone would do; 2 does not; 5 says not to wait in danger', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    open(app, place)
    await tap(/2 Good enough/)
    expect(screen.queryByLabelText('Since when?')).toBeNull()
    await tap(/5 Needs not met/)
    expect(await screen.findByLabelText('Since when?', {}, SOON)).toBeTruthy()
    expect(screen.getByRole('group', { name: 'Would money or repairs alone put this right?' })).toBeTruthy()
    expect(screen.getByText(/Ring 999/)).toBeTruthy()
  })

  test('a full tablet is said, the grade stays on the screen, and trying again saves it', async () => {
    const disk = deviceDisk()
    const { app } = await openTestApp({ disk })
    const place = await begin(app)
    open(app, place)
    await card(/4 Many needs missed/)
    disk.faults.commit = 'QuotaExceededError'
    await tap(/4 Many needs missed/)
    expect(await screen.findByText(/This tablet is full/, {}, SOON)).toBeTruthy()
    expect(screen.queryByText(/^Saved on this tablet at/)).toBeNull()
    expect(((await card(/4 Many needs missed/)) as HTMLInputElement).checked).toBe(true)
    delete disk.faults.commit
    await press('Try again')
    await saved()
    expect(screen.queryByText(/This tablet is full/)).toBeNull()
  })
})

describe('a review', () => {
  test('hides last time’s grade and words until this one is confirmed, not merely tapped', async () => {
    const { app, place } = await atReview()
    open(app, place)
    await tap(/3 Some needs missed/)
    await saved()
    expect(screen.getByText('Last time’s grade shows once you confirm this one.')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/Last time \(|Cereal/)
    await press('Confirm')
    expect(await screen.findByText(/Last time \(1 Jun\): 4/, {}, SOON)).toBeTruthy()
    expect(document.body.textContent).toMatch(/today 3, better met than last time/)
    expect(document.body.textContent).toMatch(/Cereal for supper/)
  })

  test('asks why a grade was changed after last time’s came on the screen, and makes no fact of it before', async () => {
    const { app, place } = await atReview()
    open(app, place)
    await tap(/3 Some needs missed/)
    await saved()
    await press('Confirm')
    await screen.findByText(/Last time \(1 Jun\): 4/, {}, SOON)
    await tap(/4 Many needs missed/)
    const why = await screen.findByLabelText('Why did you change it after seeing last time’s grade?', {}, SOON)
    const answers = async () =>
      (await factsOf(app, place.caseId)).filter((fact) => fact.kind === 'answer' && fact.about.startsWith(place.visitId))
    await press('Confirm')
    expect(await screen.findByText(/Say why you changed it/, {}, SOON)).toBeTruthy()
    expect(await answers()).toHaveLength(1)
    fireEvent.input(why, { target: { value: 'I had overlooked the fridge.' } })
    await press('Confirm')
    await waitFor(async () => expect(await answers()).toHaveLength(2), SOON)
  })

  test('shows last time’s grade from the start where that was chosen', async () => {
    const { app, place } = await atReview('shown')
    open(app, place)
    expect(await screen.findByText(/Last time \(1 Jun\): 4/, {}, SOON)).toBeTruthy()
  })
})

test('a baby is graded in words for babies', async () => {
  const { app } = await openTestApp()
  const caseId = value(await addFamily(app, 'The Larks of Fiction Lane'))
  const childId = value(await addChild(app, caseId, wren({ birth: { kind: 'born', on: '2026-09-01' } })))
  const visitId = value(await startVisit(app, await look(app, caseId), planFor([childId])))
  open(app, { caseId, visitId, childId })
  expect(await screen.findByText(/Milk or food is always ready/, {}, SOON)).toBeTruthy()
})
