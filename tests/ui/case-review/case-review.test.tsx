import { fireEvent, screen, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { alertsFor } from '../../../src/app/alerts.ts'
import type { App } from '../../../src/app/app.ts'
import { CaseReviewScreen } from '../../../src/ui/case-review/CaseReviewScreen.tsx'
import { inShort, ownNote } from '../../../src/report/say/own-note.ts'
import { questionsFor } from '../../../src/report/say/questions.ts'
import { itemAt } from '../../../src/core/fact.ts'
import { goTo } from '../../../src/ui/route.ts'
import { aimed, closed, familyOf, happened, on, reopened, signed, some, story, telling, visited } from '../../helpers/drift.ts'
import { act, type Person, START } from '../../helpers/people.ts'
import { look } from '../../stories/telling.ts'
import { FAMILY, tabletWith } from '../alerts/told.ts'
import { SOON, show } from '../family/show.tsx'

const open = (app: App) => show(app, <CaseReviewScreen route={{ at: 'case-review', caseId: FAMILY }} />)
const part = (name: string) => screen.findByRole('region', { name }, SOON)
const says = async (name: string) => (await part(name)).textContent ?? ''

beforeEach(() => goTo({ at: 'caseload' }))

/** Sam, whose needs were better met for a while, in a case that was opened again. */
function slipped(): Person {
  const ruth = telling()
  closed(ruth, 'end', 10, { reason: 'Quiet.', override: { reason: 'No places left.', manager: 'Jo Ellery', points: ['held'] } })
  reopened(ruth, 'again', 40, 'The nursery rang.')
  return story(
    [
      [41, some('PHY', 12, 4), { type: 'baseline', presence: { voice: 'Dark at night.' } }],
      [70, some('PHY', 12, 2)],
      [100, some('PHY', 12, 4)],
    ],
    ruth,
  )
}

describe('the whole case', () => {
  test('of a family of which nothing is known says so in every part, and asks all the same', async () => {
    const { app } = await tabletWith(telling({}), 0)
    open(app)
    expect(await screen.findByRole('heading', { level: 1, name: 'Hale: the whole case' }, SOON)).toBeTruthy()
    expect(await says('Read it with these questions')).toMatch(/Nothing stands out\. What would have to happen for us to notice/)
    expect(await says('Who it is about')).toMatch(/No child is entered\..*No adult is entered\..*No agency is entered\./)
    expect(await says('The plan, and what came of it')).toMatch(/Nothing is agreed yet/)
    expect(await says('What was decided, and what was challenged')).toMatch(
      /No decision is noted\..*No challenge is noted\..*No supervision/,
    )
  })

  test('tells why it is open, who it is about, what worries, what moved, what stands out and what was done', async () => {
    const ruth = slipped()
    act(ruth, 'adult', 'dawn', { name: 'Dawn', relation: 'mother', lives: 'here', cares: true })
    act(ruth, 'agency', 'school', { name: 'Hill School', service: 'school', asked: 'yes', lastContact: on(90) })
    act(ruth, 'decision', 'level', { type: 'level', level: 'in-need', on: on(42), reason: 'Cold and hungry.', decidedBy: 'Panel' })
    aimed(ruth, 'warm', 45, { child: 'sam', item: 'PHY.2a', from: 4, to: 2, by: on(80), who: 'Dawn' })
    happened(ruth, 'asked', 60, { type: 'challenge', outcome: 'open', stage: 'senior' })
    happened(ruth, 'talk', 61, { type: 'supervision' })
    const { app } = await tabletWith(ruth, 110)
    open(app)
    expect(await says('Why it is open')).toMatch(
      /Open since 13 April 2026, 2 months ago; the second time\..*Opened again: “The nursery rang\.”/,
    )
    expect(await says('Why it is open')).toMatch(
      /4 March 2026 to 14 March 2026: closed.*Ended with points open: “No places left\.” \(Jo Ellery\)/,
    )
    expect(await says('Who it is about')).toMatch(
      /Sam, 3 years.*Dawn, mother, lives here, looks after the children.*Hill School \(school\).*asked; last contact/,
    )

    const sam = await part('Sam')
    const row = within(sam)
      .getAllByRole('row')
      .find((each) => each.textContent?.startsWith('Physical'))
    expect(row?.textContent).toMatch(/Physical.*Grade 4, many needs missed.*12 of 14 items graded/)
    expect(sam.textContent).toMatch(/At 4 or 5: .*\(4\)/)
    expect(sam.textContent).toMatch(/“Dark at night\.”Sam, 14 April 2026/)
    expect(await says('How each child is, and what has moved')).toMatch(/there is no average/)

    expect(await says('What stands out')).toMatch(/Sam, Physical: Slipped back/)
    expect(await says('The plan, and what came of it')).toMatch(/Sam.*From 4 to 2 by 23 May 2026\. Not there yet\./)
    const decided = await says('What was decided, and what was challenged')
    expect(decided).toMatch(/15 April 2026: First level: Child in need“Cold and hungry\.”/)
    expect(decided).toMatch(/Senior managersThe answer was due on .* working days ago\./)
    expect(decided).toMatch(/Talked about in supervision once/)
    expect(await says('The history in short')).toMatch(/Work with this family began.*Closed.*Opened again, episode 2.*Baseline/)
    expect(await says('The history in short')).not.toMatch(/Supervision/)
  })

  test('never has on it what others said, who they are, what is known of the adults’ lives, or what keeps workers safe', async () => {
    const ruth = slipped()
    act(ruth, 'household', FAMILY, { workerSafety: 'SECRET dog', handover: 'SECRET handover' })
    act(ruth, 'adult', 'dawn', { name: 'Dawn', relation: 'mother', lives: 'here', cares: true })
    act(ruth, 'lens', 'lens/dawn/drink-drugs', { state: 'now', note: 'SECRET drink', source: 'SECRET aunt', on: on(3) })
    happened(ruth, 'said', 50, { type: 'observation', note: 'SECRET shouting', source: 'SECRET neighbour' })
    happened(ruth, 'call', 51, { type: 'discussion', note: 'SECRET call', withWhom: 'SECRET friend' })
    happened(ruth, 'shared', 52, {
      type: 'information-shared',
      note: 'Meals.',
      withWhom: 'SECRET police',
      told: false,
      whyNotTold: 'SECRET why',
    })
    happened(ruth, 'seen', 53, { type: 'observation', note: 'Ate three bowls of cereal.' })
    act(ruth, 'agency', 'school', { name: 'Hill School', worker: 'SECRET teacher', note: 'SECRET note' })
    const { app } = await tabletWith(ruth, 110)
    open(app)
    expect(await says('The history in short')).toMatch(/Something seen or heard\. Ate three bowls of cereal\./)
    expect(document.body.textContent).not.toMatch(/SECRET/)
    expect(document.title).toBe('Whole case - Plumbline')
    expect(document.body.textContent).toMatch(/Not on this page\. What other people said/)
  })

  test('of many things shows the latest, and all on asking; a long word is cut in the history alone', async () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, set: 'core', marks: { PHY: 2 } })
    for (let day = 1; day <= 60; day += 1) happened(ruth, `e${day}`, day, { type: 'observation', note: `${day} ${'word '.repeat(80)}` })
    const { app } = await tabletWith(ruth, 70)
    open(app)
    const history = await part('The history in short')
    const lines = () => within(history).getAllByRole('listitem')
    const earlier = () => lines().filter((line) => line.className === 'review__earlier').length
    // All of them are there for paper.
    expect([lines().length, earlier()]).toEqual([62, 22])
    expect(lines().at(-1)?.textContent).toMatch(/60 word .* word …$/)
    fireEvent.click(within(history).getByRole('button', { name: 'Show all 62' }))
    expect(earlier()).toBe(0)
  })

  test('says of a domain that two people graded differently that they did, and leads back to the decisions', async () => {
    const ruth = telling()
    visited(ruth, 'first', { days: 0, marks: { PHY: 2 }, signed: false })
    const before = ruth.log
    act(ruth, 'answer', itemAt('first', 'sam', 'PHY.1a'), { answer: { kind: 'graded', grade: 5 } })
    const hers = ruth.log.slice(before.length)
    ruth.log = before
    act(ruth, 'answer', itemAt('first', 'sam', 'PHY.1a'), { answer: { kind: 'graded', grade: 1 } })
    ruth.log = [...ruth.log, ...hers]
    signed(ruth, 'first', START + 1000)
    const { app } = await tabletWith(ruth, 5)
    open(app)
    expect((await part('Sam')).textContent).toMatch(/Grade 5, needs not met.*1 item graded differently/)
    expect(screen.getByRole('link', { name: /Decisions/ }).getAttribute('href')).toBe(`#/family/${FAMILY}/decisions`)
    expect(screen.getByRole('link', { name: 'Print or copy' }).getAttribute('href')).toMatch(/\/print\/case-review$/)
  })
})

describe('the questions', () => {
  test('are a handful, fitted to what stands out, and always ask for a day and for whom nobody spoke to', async () => {
    const ruth = slipped()
    act(ruth, 'adult', 'len', { name: 'Len', relation: 'grandfather', lives: 'elsewhere', cares: true })
    const { app } = await tabletWith(ruth, 400)
    const family = await look(app, FAMILY)
    const questions = questionsFor(family, alertsFor(app, family))
    expect(questions.length).toBeLessThanOrEqual(6)
    expect(questions[0]).toBe('If we heard of Sam today for the first time, what would we do before tonight?')
    expect(questions.join(' ')).toMatch(/What carried the better time/)
    expect(questions.at(-2)).toMatch(/^Follow Sam through one ordinary day/)
    expect(questions.at(-1)).toMatch(/^What does Len bring to the children/)
    expect(new Set(questions).size).toBe(questions.length)
  })
})

test('a note is somebody’s own where they were there; what came from others is not repeated', () => {
  const ruth = telling()
  happened(ruth, 'own', 1, { type: 'observation', note: ' No bed. ' })
  happened(ruth, 'told', 2, { type: 'observation', note: 'No bed.', source: 'A neighbour' })
  happened(ruth, 'talk', 3, { type: 'discussion', note: 'No bed.' })
  expect(familyOf(ruth).events.map(ownNote)).toEqual(['No bed.', '', ''])
  const cut = (words: string) => `${words} …`
  expect(inShort('One two\nthree.', cut)).toBe('One two three.')
  expect(inShort('a'.repeat(500), cut)).toBe(`${'a'.repeat(160)} …`)
})
