import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { confirm, draftSenses } from '../../../src/app/answers.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { FamilyScreen } from '../../../src/ui/family/FamilyScreen.tsx'
import { ReadVisit } from '../../../src/ui/read/ReadVisit.tsx'
import { readRoute, route } from '../../../src/ui/route.ts'
import { FinishScreen } from '../../../src/ui/visit/FinishScreen.tsx'
import { VisitScreen, type VisitRoute } from '../../../src/ui/visit/VisitScreen.tsx'
import { factsOf, grade, itemOf, lookAt, meet, type Place, value } from '../../stories/telling.ts'
import { show, SOON } from '../family/show.tsx'
import { ITEM, share, twoMinds } from './two-minds.tsx'

function Following() {
  return <VisitScreen route={route.value as VisitRoute} />
}

const openVisit = (app: Parameters<typeof show>[0], place: Place, step: string) => {
  route.value = { at: 'visit', caseId: place.caseId, visitId: place.visitId, childId: place.childId, step }
  return show(app, <Following />)
}

beforeEach(() => {
  location.hash = ''
})

describe('in the visit', () => {
  test('an item that is graded differently shows both and leads to settling it; no tap and no key settles it by the way', async () => {
    const { asha, place } = await twoMinds()
    openVisit(asha, place, ITEM)
    const link = await screen.findByRole('link', { name: 'Settle it, with a reason' }, SOON)
    expect(link.getAttribute('href')).toBe(`#/family/${place.caseId}/contested/${place.visitId}/${place.childId}/${ITEM}`)
    expect(readRoute(link.getAttribute('href') ?? '')).toEqual({
      at: 'contested',
      caseId: place.caseId,
      about: `${place.visitId}/${place.childId}/${ITEM}`,
    })
    const cards = [...document.querySelectorAll('.side')].map((card) => card.textContent)
    expect(cards.map((card) => /Grade \d/.exec(card ?? '')?.[0])).toEqual(['Grade 2', 'Grade 4'])
    expect(document.querySelector('.grades')).toBeNull()
    expect(screen.queryByLabelText('What did you see, hear or smell?')).toBeNull()
    const before = await factsOf(asha, place.caseId)
    fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), { key: '3' })
    fireEvent.click(screen.getByRole('button', { name: 'Next item' }))
    await waitFor(() => expect((route.value as VisitRoute).step).not.toBe(ITEM), SOON)
    expect(await factsOf(asha, place.caseId)).toEqual(before)
  })

  test('an item of which only the words differ can be graded on; the words wait', async () => {
    const { asha, tom, place } = await twoMinds()
    await grade(asha, place, 'PHY.1a', 2, { evidence: 'Bread.' })
    await grade(tom, place, 'PHY.1a', 2, { evidence: 'Toast.' })
    await share(asha, tom, place)
    openVisit(asha, place, 'PHY.1a')
    expect(await screen.findByText('Two people entered this without seeing each other’s entry', {}, SOON)).toBeTruthy()
    expect(document.querySelector('.grades')).toBeTruthy()
    expect(screen.queryByLabelText('What did you see, hear or smell?')).toBeNull()
  })

  test('what was noticed in the home and of the child stays open too, field by field', async () => {
    const { asha, tom, place } = await twoMinds({ set: 'home' })
    for (const [app, see] of [
      [asha, 'A tidy hall.'],
      [tom, 'Toys everywhere.'],
    ] as const) {
      value(await draftSenses(app, place.caseId, (await lookAt(app, place)).visit, { see }))
      value(await confirm(app, place.caseId, place.visitId))
      await meet(app, place, { seen: app === asha })
    }
    await share(asha, tom, place)
    const { unmount } = openVisit(asha, place, 'senses')
    expect(await screen.findByText('A tidy hall.', {}, SOON)).toBeTruthy()
    expect(screen.queryByLabelText('What do you see?')).toBeNull()
    expect(screen.getByLabelText('What do you hear?')).toBeTruthy()
    unmount()
    openVisit(asha, place, 'child')
    expect(await screen.findByText('Whether the child was seen', {}, SOON)).toBeTruthy()
    expect(screen.queryByRole('group', { name: 'Did you see Wren?' })).toBeNull()
  })

  test('before signing it is said how much is open, and signing does not wait', async () => {
    const { asha, place } = await twoMinds()
    show(asha, <FinishScreen route={{ at: 'visit-finish', caseId: place.caseId, visitId: place.visitId }} />)
    expect(await screen.findByText('1 thing was entered differently by two of you at this visit.', {}, SOON)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Sign and finish' })).toBeTruthy()
  })
})

test('on the family screen one quiet line says how much, and leads to it', async () => {
  const { asha, tom, place } = await twoMinds()
  await grade(asha, place, 'PHY.1a', 2, { evidence: 'Bread.' })
  await grade(tom, place, 'PHY.1a', 2, { evidence: 'Toast.' })
  await share(asha, tom, place)
  show(asha, <FamilyScreen route={{ at: 'family', caseId: place.caseId }} />)
  const link = await screen.findByRole('link', { name: 'See both sides and settle' }, SOON)
  expect(link.getAttribute('href')).toBe(`#/family/${place.caseId}/contested`)
  expect(link.closest('.notice')?.textContent).toContain(
    '1 item is graded differently by two of you. 1 thing was entered differently by two of you.',
  )
})

test('a signed visit is read with both, and instead of a correction of one the way to settle both', async () => {
  const { asha, place } = await twoMinds()
  value(await signVisit(asha, place.caseId, place.visitId))
  show(asha, <ReadVisit route={{ at: 'visit-read', caseId: place.caseId, visitId: place.visitId }} />)
  const link = await screen.findByRole('link', { name: /^See both and settle it/ }, SOON)
  expect(link.getAttribute('href')).toContain(`/contested/${place.visitId}/${place.childId}/${ITEM}`)
  const { profile } = await lookAt(asha, place)
  const answered = profile.items.filter(({ counted }) => counted.kind !== 'unanswered')
  expect(itemOf(profile, ITEM).counted).toMatchObject({ contested: true })
  expect(screen.queryAllByRole('button', { name: /^Correct this answer/ })).toHaveLength(answered.length - 1)
})
