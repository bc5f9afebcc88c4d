import { fireEvent, render, screen } from '@testing-library/preact'
import type { ComponentChildren } from 'preact'
import { expect, test } from 'vitest'
import type { App } from '../../../src/app/app.ts'
import { partOf } from '../../../src/app/redact.ts'
import { signVisit } from '../../../src/app/sign.ts'
import { foundTeam, type TeamHere, teamOf } from '../../../src/app/team.ts'
import { myCode, readCode } from '../../../src/app/team-code.ts'
import * as text from '../../../src/i18n/index.ts'
import { Compare } from '../../../src/ui/colleagues/Compare.tsx'
import { PaperKey } from '../../../src/ui/colleagues/PaperKey.tsx'
import { AppContext } from '../../../src/ui/app-context.ts'
import { HandOver as PartHandOver } from '../../../src/ui/part/HandOver.tsx'
import { session } from '../../../src/ui/session.ts'
import { HandOver } from '../../../src/ui/share/HandOver.tsx'
import { openTestApp } from '../../helpers/app.ts'
import { begin, grade, value } from '../../stories/telling.ts'
import { PASSPHRASE, usedTablet } from './tablet.ts'

const { proof } = text.start
// Deriving a key from a passphrase takes about a second.
const SOON = { timeout: 20_000 }

async function opened() {
  const it = await usedTablet()
  session.value = { at: 'open', device: it.device, app: it.app }
  return it.app
}

const show = (app: App, screenOf: ComponentChildren) => render(<AppContext.Provider value={app}>{screenOf}</AppContext.Provider>)
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }, SOON))
const field = () => screen.findByLabelText<HTMLInputElement>(proof.label, { selector: 'input' }, SOON)
const type = async (typed: string) => fireEvent.input(await field(), { target: { value: typed } })
const names = ({ team }: TeamHere) => team?.members.map(({ name }) => name)

/** Nothing is done before the passphrase is there and right. */
async function refusedFirst(act: string | RegExp, untouched: () => Promise<void>) {
  await press(act)
  expect(await screen.findByText(proof.empty, {}, SOON)).toBeTruthy()
  await type('not the one at all')
  await press(act)
  expect(await screen.findByText(proof.wrong, {}, SOON)).toBeTruthy()
  expect(document.activeElement).toBe(await field())
  await untouched()
  await type(PASSPHRASE)
  await press(act)
}

test('a colleague is added only by who knows the passphrase', { timeout: 60_000 }, async () => {
  const app = await opened()
  value(await foundTeam(app, 'Marsh Lane team'))
  const { code } = value(await myCode((await openTestApp({ name: 'Ben Okafor' })).app))
  let added: string | null = null
  const done = () => undefined
  show(
    app,
    <Compare
      member={value(await readCode(app, code))}
      onAdded={({ name }) => {
        added = name
      }}
      onDiffer={done}
      onLeave={done}
    />,
  )
  await refusedFirst(text.colleagues.add.same, async () => expect(names(value(await teamOf(app)))).toHaveLength(1))
  await expect.poll(() => added, SOON).toBe('Ben Okafor')
})

test('a key on paper is listed only by who knows the passphrase', { timeout: 60_000 }, async () => {
  const app = await opened()
  const team = value(await foundTeam(app, 'Marsh Lane team'))
  let listed = false
  show(
    app,
    <PaperKey
      team={team}
      onDone={(done) => {
        listed = done
      }}
    />,
  )
  fireEvent.click(await screen.findByLabelText(text.colleagues.paper.printed, {}, SOON))
  await refusedFirst(text.colleagues.paper.act, async () => expect(names(value(await teamOf(app)))).toHaveLength(1))
  await expect.poll(() => listed, SOON).toBe(true)
})

test('a file for somebody outside is made only by who knows the passphrase', { timeout: 60_000 }, async () => {
  const app = await opened()
  await begin(app)
  const words = text.share.handOver
  show(app, <HandOver onLeave={() => undefined} />)
  fireEvent.click(await screen.findByRole('radio', { name: words.all(1) }, SOON))
  await refusedFirst(words.make, async () => expect(screen.queryByRole('button', { name: text.share.save.copy })).toBe(null))
  expect(await screen.findByRole('button', { name: text.share.save.copy }, SOON)).toBeTruthy()
})

test('a part of the records is made only by who knows the passphrase', { timeout: 60_000 }, async () => {
  const app = await opened()
  const place = await begin(app)
  await grade(app, place, 'PHY.2a', 3)
  value(await signVisit(app, place.caseId, place.visitId))
  const part = value(await partOf(app, place.caseId, { children: [place.childId], reach: null, groups: [] }))
  const { code } = value(await myCode((await openTestApp({ name: 'Hal Moss' })).app))
  show(app, <PartHandOver part={part} />)
  fireEvent.input(await screen.findByLabelText(text.part.code), { target: { value: code } })
  await press(text.part.look)
  await refusedFirst(text.part.makeSame, async () => expect(screen.queryByText(text.part.ready)).toBe(null))
  expect(await screen.findByText(text.part.ready, {}, SOON)).toBeTruthy()
})
