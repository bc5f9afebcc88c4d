import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { signVisit } from '../../../src/app/sign.ts'
import { setTarget } from '../../../src/app/targets.ts'
import { settled } from '../../../src/core/fold.ts'
import { goTo, hrefTo, readRoute, route } from '../../../src/ui/route.ts'
import { TargetScreen } from '../../../src/ui/target/TargetScreen.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { begin, grade, look, meet, value } from '../../stories/telling.ts'
import { SOON, show } from '../family/show.tsx'

const type = (label: string | RegExp, typed: string) => fireEvent.input(screen.getByLabelText(label), { target: { value: typed } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const pick = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const saved = () => waitFor(() => expect(route.value.at).toBe('plan'), SOON)

const FLOORS = 'Floors, surfaces and living space clean enough'

beforeEach(() => goTo({ at: 'caseload' }))

/** The Larks after a signed baseline with floors at 4 and food at 1. */
async function larks() {
  const { app } = await openTestApp()
  const place = await begin(app)
  await grade(app, place, 'PHY.2a', 4)
  await grade(app, place, 'PHY.1a', 1)
  value(await signVisit(app, place.caseId, place.visitId))
  const { caseId, childId } = place
  const agree = async (more: { childId?: string; item?: string } = {}) => {
    show(app, <TargetScreen route={{ at: 'target', caseId, targetId: 'new', ...more }} />)
    await screen.findByRole('heading', { level: 1, name: 'Agree a target' }, SOON)
  }
  const first = async () => (await look(app, caseId)).targets[0] ?? expect.fail('no target')
  return { app, caseId, childId, agree, first }
}

const items = () =>
  within(screen.getByLabelText('What has to change?'))
    .getAllByRole('option')
    .map((option) => option.textContent ?? '')
const choose = (item: string) => fireEvent.change(screen.getByLabelText('What has to change?'), { target: { value: item } })

describe('agreeing a target', () => {
  test('goes from the latest grade of the item to a better one, by a day, by somebody', async () => {
    const { agree, first, childId } = await larks()
    await agree()
    pick('Physical')
    expect(items()[1]).toBe(`${FLOORS} (now 4)`)
    choose('PHY.2a')
    expect(screen.getByText('Grade 4, many needs missed, on 21 November 2026.')).toBeTruthy()
    expect(screen.getAllByRole('radio', { name: /^Grade/ }).map((radio) => (radio as HTMLInputElement).value)).toEqual(['1', '2', '3'])
    pick(/^Grade 3/)
    type('What did the child say or show?', '“I want my floor back.”')
    type('By when?', '2027-02-01')
    type('Who does it?', 'Jay')
    type('With what help?', 'A skip from the council')
    type('What the family says about it', 'We want the room back.')
    press('Save')
    await saved()
    const target = await first()
    expect(target).toMatchObject({ child: childId, item: 'PHY.2a', from: 4, to: 3, by: '2027-02-01' })
    const { who, help, familyView, childView } = target.registers
    expect([who, help, familyView, childView].map(settled)).toEqual([
      'Jay',
      'A skip from the council',
      'We want the room back.',
      '“I want my floor back.”',
    ])
  })

  test('begins with the child and the item that one came for', async () => {
    const { agree, childId } = await larks()
    await agree({ childId, item: 'PHY.2a' })
    expect((screen.getByLabelText('What has to change?') as HTMLSelectElement).value).toBe('PHY.2a')
    const to = { at: 'target', caseId: 'c1', targetId: 'new', childId: 'k1', item: 'PHY.2a' } as const
    expect(readRoute(hrefTo(to))).toEqual(to)
  })

  test('for an item that nobody graded any grade is an aim; at the best one there is none', async () => {
    const { agree } = await larks()
    await agree()
    pick('Physical')
    choose('PHY.2b')
    expect(screen.getByText('Nobody has graded it yet in this episode.')).toBeTruthy()
    expect(screen.getAllByRole('radio', { name: /^Grade/ })).toHaveLength(5)
    choose('PHY.1a')
    expect(screen.queryAllByRole('radio', { name: /^Grade/ })).toHaveLength(0)
    expect(screen.getByText(/at the best grade already/)).toBeTruthy()
  })

  test('another domain or child starts the item and the aim anew', async () => {
    const { agree } = await larks()
    await agree()
    pick('Physical')
    choose('PHY.2a')
    pick(/^Grade 3/)
    pick('Emotional')
    expect((screen.getByLabelText('What has to change?') as HTMLSelectElement).value).toBe('')
    expect(screen.queryAllByRole('radio', { name: /^Grade/ })).toHaveLength(0)
  })

  test('without an item, the child’s part, a day and an owner says so at once, and leads to each', async () => {
    const { agree, first } = await larks()
    await agree()
    press('Save')
    const summary = await screen.findByRole('alert', { name: 'There is a problem' })
    const links = within(summary).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#target-item', '#target-child-view', '#target-by', '#target-who'])
    for (const link of links) expect(document.getElementById((link.getAttribute('href') ?? '').slice(1)), 'leads nowhere').toBeTruthy()
    await expect(first()).rejects.toThrow('no target')
  })
})

describe('what the child said', () => {
  const VIEW = 'What did the child say or show?'
  const box = () => screen.getByLabelText(VIEW) as HTMLTextAreaElement

  test('at the latest visit can be taken over with one touch, and is offered no longer once it stands there', async () => {
    const { app } = await openTestApp()
    const place = await begin(app)
    await meet(app, place, { voice: '“I sleep on the sofa.”', voiceKind: 'words', changes: 'A bed comes first.' })
    show(app, <TargetScreen route={{ at: 'target', caseId: place.caseId, targetId: 'new' }} />)
    await screen.findByRole('button', { name: 'Use these words In their own words, on 21 November 2026' }, SOON)
    press('Use these words In their own words, on 21 November 2026')
    expect(box().value).toBe('“I sleep on the sofa.”')
    expect(document.activeElement).toBe(box())
    press('Use these words What that was to change in the plan, noted on 21 November 2026')
    expect(box().value).toBe('“I sleep on the sofa.”\nA bed comes first.')
    expect(screen.queryByRole('button', { name: /^Use these words/ })).toBeNull()
  })

  test('is not offered where nobody wrote any', async () => {
    const { agree } = await larks()
    await agree()
    expect(screen.getByText(/Too young to say; goes quiet at bedtime/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Use these words/ })).toBeNull()
  })
})

describe('a target that stands', () => {
  async function standing() {
    const story = await larks()
    const { app, caseId, childId } = story
    const texts = { who: 'Jay', help: '', how: '', consequence: '', familyView: '', childView: 'Plays under the table.' }
    const targetId = value(await setTarget(app, caseId, { child: childId, item: 'PHY.2a', from: 4, to: 2, by: '2027-01-15', ...texts }))
    const open = async () => {
      const shown = show(app, <TargetScreen route={{ at: 'target', caseId, targetId }} />)
      await screen.findByRole('heading', { level: 1, name: 'Change the target' }, SOON)
      return shown
    }
    return { ...story, open }
  }

  test('moved to another day keeps the first one in sight', async () => {
    const { open, first } = await standing()
    const { unmount } = await open()
    type('By when?', '2027-03-15')
    press('Save')
    await saved()
    unmount()
    expect((await first()).due.map(({ by }) => by)).toEqual(['2027-01-15', '2027-03-15'])
    await open()
    expect(screen.getByText('15 January 2027, set by Priya Shah (test)')).toBeTruthy()
  })

  test('ends as met with one touch, as carried on only with a reason', async () => {
    const { open, first } = await standing()
    const { unmount } = await open()
    pick('Carried on by somebody else')
    press('End the target')
    await waitFor(() => expect(screen.getByLabelText('Why?').getAttribute('aria-invalid')).toBe('true'))
    pick('Met')
    press('End the target')
    await saved()
    expect((await first()).outcome).toBe('met')
    unmount()
    await open()
    expect(screen.getByText('Ended as: Met')).toBeTruthy()
  })

  test('entered in error leaves the list', async () => {
    const { app, caseId, open } = await standing()
    await open()
    type('Why was it entered in error?', 'The other child.')
    press('Mark as entered in error')
    await saved()
    expect((await look(app, caseId)).targets).toEqual([])
  })

  test('that is not here leads back to the caseload', async () => {
    const { app, caseId } = await larks()
    show(app, <TargetScreen route={{ at: 'target', caseId, targetId: 'nothing' }} />)
    expect(await screen.findByRole('heading', { name: 'That is not on this tablet' }, SOON)).toBeTruthy()
  })
})
