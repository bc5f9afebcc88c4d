import { expect } from 'vitest'
import * as actions from '../../src/app/actions.ts'
import { type AgencyEntry, addAgency, changeAgency } from '../../src/app/agencies.ts'
import { alertsFor, markLooked } from '../../src/app/alerts.ts'
import { type App, record } from '../../src/app/app.ts'
import * as copies from '../../src/app/copies.ts'
import { makeDataset } from '../../src/app/datasets.ts'
import * as decisions from '../../src/app/decisions.ts'
import { recordEffect } from '../../src/app/effects.ts'
import * as episodes from '../../src/app/episodes.ts'
import * as erasure from '../../src/app/erasure.ts'
import * as events from '../../src/app/events.ts'
import { addAdult, changeFamily } from '../../src/app/families.ts'
import * as leading from '../../src/app/leading.ts'
import * as days from '../../src/app/days.ts'
import { recordLens } from '../../src/app/lens.ts'
import { recordOnset } from '../../src/app/onsets.ts'
import { setPurpose } from '../../src/app/plan.ts'
import { sayWhetherSame, takeApart } from '../../src/app/same.ts'
import * as second from '../../src/app/second.ts'
import { disputesOf, settle } from '../../src/app/settle.ts'
import { signVisit } from '../../src/app/sign.ts'
import { setHandover } from '../../src/app/handover.ts'
import * as supervision from '../../src/app/supervision.ts'
import * as targets from '../../src/app/targets.ts'
import { childAt, itemAt } from '../../src/core/fact.ts'
import type { Result } from '../../src/core/result.ts'
import { dayTold } from '../../src/core/told.ts'
import { readSecond, type SecondItem, type SecondScoring } from '../../src/core/second.ts'
import { openTestApp } from '../helpers/app.ts'
import { bring, factsOf, grade, look, lookAt, type Place, TODAY, value } from '../stories/telling.ts'

export interface Setting {
  readonly app: App
  readonly place: Place
}

/** One thing that one can do, made ready: asked for once the disk is full, and again when there is room. */
export type Write = (setting: Setting) => Promise<Result<unknown, { kind: string }>>

const EVENT: events.EventEntry = {
  ...{ type: 'supervision', on: TODAY, until: null, approximate: false, children: [], note: 'Talked it through.', source: '' },
  ...{ outcome: null, percent: null, hours: null, item: null, alone: null, stage: null },
}

const TABLES = { id: 'tables', asked: { names: 'nobody', as: 'csv', key: null } } as const
const COPY = { what: 'plan', as: 'document', place: 'printer', audience: 'family', names: 'household', leftOut: 0 } as const

const DECISION: decisions.DecisionEntry = { type: 'level', level: 'in-need', on: TODAY, reason: 'Two domains.', decidedBy: '' }

/** A supervision of which two people have something to do. */
const SUPERVISION: supervision.SupervisionEntry = {
  ...{ on: TODAY, withWhom: 'Nia Vaughan', reflections: [{ about: 'hope', text: 'Little.' }], decisions: 'Ring the school.' },
  actions: [{ what: 'Ring the school', who: 'Priya', by: '2026-12-01' }],
}

const targetFor = (child: string): targets.TargetEntry => ({
  ...{ child, item: 'PHY.2a', from: 4, to: 2, by: '2026-12-31', who: 'Jay', help: '', how: '', consequence: '', familyView: '' },
  childView: 'Wren plays under the table.',
})

const ACTION: actions.ActionEntry = {
  ...{ what: 'Ask for a fridge', who: 'Priya', by: '2026-12-01', support: true, child: null, item: 'PHY.2b', event: null },
}

const override = { reason: 'The family moved away.', manager: 'Nia Vaughan' }
const closing = { type: 'closed', on: TODAY, reason: 'Moved away.', to: '' } as const

async function target({ app, place }: Setting) {
  value(await targets.setTarget(app, place.caseId, targetFor(place.childId)))
  return (await look(app, place.caseId)).targets[0] ?? expect.fail('no target')
}

async function action({ app, place }: Setting) {
  value(await actions.addAction(app, place.caseId, ACTION))
  return (await look(app, place.caseId)).actions[0] ?? expect.fail('no action')
}

const AGREED = { outcome: 'waiting', on: TODAY, note: 'Ring the council.' } as const

async function closed({ app, place }: Setting) {
  value(await signVisit(app, place.caseId, place.visitId))
  const family = await look(app, place.caseId)
  return { family, points: episodes.gateFor(app, family, 'closed') }
}

async function scoring({ app, place }: Setting, begun = true): Promise<{ scoring: SecondScoring; item: SecondItem }> {
  const { visit } = await lookAt(app, place)
  const who = { name: 'Robin Vale', role: 'social worker', agency: 'Marsh Trust' }
  if (begun) value(await second.beginSecond(app, place.caseId, visit, childAt(place.visitId, place.childId), who))
  const now = await lookAt(app, place)
  const found = readSecond(now.family, now.visit, place.childId) ?? expect.fail('nobody scores a second time')
  const item = found.items.find(({ reading }) => reading.item.code === 'PHY.1a') ?? expect.fail('not asked')
  return { scoring: found, item }
}

const graded = { answer: { kind: 'graded', grade: 4 } } as const

async function drafted(setting: Setting) {
  const { scoring: of, item } = await scoring(setting)
  value(await second.draftSecond(setting.app, setting.place.caseId, of, item, graded))
  return scoring(setting, false)
}

/** A colleague's grade of an item that is graded here, given without having seen it. */
async function contested({ app, place }: Setting) {
  const { app: tom } = await openTestApp({ name: 'Tom' })
  const seen = (await factsOf(app, place.caseId)).filter(({ kind }) => kind !== 'answer')
  value(await tom.store.append(place.caseId, seen))
  await grade(tom, place, 'PHY.1a', 5)
  await bring(tom, app, place.caseId)
  return look(app, place.caseId)
}

/** A colleague’s word, as a shared file would bring it, that they erased the family elsewhere. */
async function erasedElsewhere({ app, place }: Setting): Promise<void> {
  const colleague = { ...app, me: { ...app.me, name: 'Ben (test)', device: 'device-of-ben' } }
  const values = { state: 'erased', because: 'handed-over', reference: 'R-1' } as const
  value(await record(colleague, place.caseId, [{ kind: 'erasure', about: place.caseId, values, replaces: [] }]))
}

const unfinishedToo = { unfinishedToo: true }

/** Two entries of one thing, and the family that has both. */
async function twice({ app, place }: Setting) {
  for (const _ of [1, 2]) value(await events.recordEvent(app, place.caseId, EVENT))
  const family = await look(app, place.caseId)
  const [one, other] = family.entries
  return { family, one: one ?? expect.fail('no entry'), other: other ?? expect.fail('no other') }
}

/** Everything that one can do about keeping a family’s records. */
const KEEPING: Readonly<Record<string, (setting: Setting) => Promise<Write>>> = {
  forgetCase: async () => (at) => erasure.forgetCase(at.app, at.place.caseId, 'retention-ended', 'R-1', unfinishedToo),
  eraseHere: async (setting) => {
    await erasedElsewhere(setting)
    return (at) => erasure.eraseHere(at.app, at.place.caseId, unfinishedToo)
  },
  keepCase: async (setting) => {
    await erasedElsewhere(setting)
    return (at) => erasure.keepCase(at.app, at.place.caseId, 'It is another family.')
  },
  setHold: async () => (at) => erasure.setHold(at.app, at.place.caseId, 'A court asked.'),
  liftHold: async ({ app, place }) => {
    value(await erasure.setHold(app, place.caseId, 'A court asked.'))
    return (at) => erasure.liftHold(at.app, at.place.caseId, 'The court is done.')
  },
}
const SCHOOL: AgencyEntry = {
  ...{ name: 'Marsh Lane School', service: 'school', worker: 'Ms Ode', children: [], asked: 'yes', askedOn: TODAY },
  ...{ whyNotAsked: '', lastContact: null, until: null, note: '' },
}

/** Everything that one can do about the people and agencies around the children. */
const AROUND: Readonly<Record<string, (setting: Setting) => Promise<Write>>> = {
  changeFamily: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => changeFamily(at.app, family, { name: family.name, workerSafety: 'A dog in the hall.', jointVisits: true })
  },
  recordEffect: async ({ app, place }) => {
    const person = value(await addAdult(app, place.caseId, { name: 'Jay', relation: 'mother', lives: 'here', cares: true }))
    const family = await look(app, place.caseId)
    const entry = { effect: 'Makes his own tea.', source: 'Seen', on: TODAY }
    return (at) => recordEffect(at.app, family, { person, child: at.place.childId }, entry)
  },
  addAgency: async () => (at) => addAgency(at.app, at.place.caseId, SCHOOL),
  changeAgency: async ({ app, place }) => {
    value(await addAgency(app, place.caseId, SCHOOL))
    const agency = (await look(app, place.caseId)).agencies[0] ?? expect.fail('no agency')
    return (at) => changeAgency(at.app, at.place.caseId, agency, { ...SCHOOL, worker: 'Mr Blair' })
  },
}

/** Everything that one can do about a family besides its visits that writes. */
export const LATER: Readonly<Record<string, (setting: Setting) => Promise<Write>>> = {
  ...KEEPING,
  ...AROUND,
  recordExport: async () => (at) => copies.recordExport(at.app, [at.place.caseId], COPY),
  makeDataset: async () => (at) => makeDataset(at.app, { ...TABLES, caseIds: [at.place.caseId] }, () => undefined),
  keepFromFamily: async (setting) => {
    const { family } = await lookAt(setting.app, setting.place)
    return (at) =>
      copies.keepFromFamily(at.app, family, childAt(at.place.visitId, at.place.childId), 'kept-from-family', 'It would not be safe.')
  },
  recordEvent: async () => (at) => events.recordEvent(at.app, at.place.caseId, EVENT),
  changeEvent: async ({ app, place }) => {
    value(await events.recordEvent(app, place.caseId, EVENT))
    const event = (await look(app, place.caseId)).events[0] ?? expect.fail('no event')
    return (at) => events.changeEvent(at.app, at.place.caseId, event, { ...EVENT, note: 'Talked it through twice.' })
  },
  sayWhetherSame: async (setting) => {
    const { family, one, other } = await twice(setting)
    return (at) => sayWhetherSame(at.app, family, one, other, 'same', '')
  },
  takeApart: async (setting) => {
    const { family, one, other } = await twice(setting)
    value(await sayWhetherSame(setting.app, family, one, other, 'same', ''))
    return (at) => takeApart(at.app, family, one, [one, other], '')
  },
  setTarget: async () => (at) => targets.setTarget(at.app, at.place.caseId, targetFor(at.place.childId)),
  changeTarget: async (setting) => {
    const standing = await target(setting)
    return (at) => targets.changeTarget(at.app, at.place.caseId, standing, { ...targetFor(at.place.childId), who: 'Jo' })
  },
  moveTarget: async (setting) => {
    const standing = await target(setting)
    return (at) => targets.moveTarget(at.app, at.place.caseId, standing, '2027-01-15')
  },
  endTarget: async (setting) => {
    const standing = await target(setting)
    return (at) => targets.endTarget(at.app, at.place.caseId, standing, 'carried', 'The school goes on with it.')
  },
  noteAgreed: async (setting) => {
    const standing = await target(setting)
    return (at) => targets.noteAgreed(at.app, at.place.caseId, standing, AGREED)
  },
  sayAgreed: async (setting) => {
    value(await targets.noteAgreed(setting.app, setting.place.caseId, await target(setting), AGREED))
    const event = (await look(setting.app, setting.place.caseId)).events[0] ?? expect.fail('no event')
    return (at) => targets.sayAgreed(at.app, at.place.caseId, event, 'done')
  },
  addAction: async () => (at) => actions.addAction(at.app, at.place.caseId, ACTION),
  changeAction: async (setting) => {
    const standing = await action(setting)
    return (at) => actions.changeAction(at.app, at.place.caseId, standing, { ...ACTION, who: 'Jo' })
  },
  endAction: async (setting) => {
    const standing = await action(setting)
    return (at) => actions.endAction(at.app, at.place.caseId, standing, 'done', '')
  },
  setPurpose: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    const purpose = { purpose: 'A bed of his own.', expectedChange: 'Sleeps through.', consequence: 'We meet again.' }
    return (at) => setPurpose(at.app, family, purpose)
  },
  setLead: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => leading.setLead(at.app, family, { name: 'Priya Shah', role: 'health visitor', agency: 'Test agency', from: TODAY })
  },
  setReviewBy: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => leading.setReviewBy(at.app, family, '2026-12-20')
  },
  setNextSees: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => leading.setNextSees(at.app, family, 'The school nurse')
  },
  recordDecision: async () => (at) => decisions.recordDecision(at.app, at.place.caseId, DECISION),
  changeDecision: async ({ app, place }) => {
    value(await decisions.recordDecision(app, place.caseId, DECISION))
    const family = await look(app, place.caseId)
    const standing = family.decisions[0] ?? expect.fail('no decision')
    return (at) => decisions.changeDecision(at.app, family, standing, { ...DECISION, reason: 'Three domains.' })
  },
  setAgreement: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => decisions.setAgreement(at.app, family, { consent: 'in-part', on: TODAY, note: 'Not the school.' })
  },
  markLooked: async ({ app, place }) => {
    value(await signVisit(app, place.caseId, place.visitId))
    const [alert] = alertsFor(app, await look(app, place.caseId))
    return (at) => markLooked(at.app, at.place.caseId, alert ?? expect.fail('no alert'), 'Talked about in supervision.')
  },
  closeEpisode: async (setting) => {
    const { family, points } = await closed(setting)
    return (at) => episodes.closeEpisode(at.app, family, closing, points, override)
  },
  reopen: async (setting) => {
    const { family, points } = await closed(setting)
    value(await episodes.closeEpisode(setting.app, family, closing, points, override))
    return (at) => episodes.reopen(at.app, family, 'A new referral.')
  },
  setHandover: async ({ app, place }) => {
    const family = await look(app, place.caseId)
    return (at) => setHandover(at.app, family, 'Ask who sleeps there.')
  },
  noteSupervision: async () => (at) => supervision.noteSupervision(at.app, at.place.caseId, SUPERVISION),
  keepSupervision: async () => (at) => supervision.keepSupervision(at.app, at.place.caseId, SUPERVISION),
  dropSupervision: async ({ app, place }) => {
    value(await supervision.keepSupervision(app, place.caseId, SUPERVISION))
    return (at) => supervision.dropSupervision(at.app, at.place.caseId)
  },
  recordLens: async () => (at) =>
    recordLens(at.app, at.place.caseId, { about: 'family', entry: 'routines' }, undefined, {
      ...{ state: 'present', note: '', source: 'seen at the visit', on: TODAY },
    }),
  draftDay: async ({ app, place }) => {
    const told = dayTold(await look(app, place.caseId), place.visitId, place.childId, 'weekday')
    return (at) => days.draftDay(at.app, at.place.caseId, told, { wake: 'The dog wakes her.' })
  },
  leaveDays: async ({ app, place }) => {
    const told = dayTold(await look(app, place.caseId), place.visitId, place.childId, 'weekday')
    value(await days.draftDay(app, place.caseId, told, { wake: 'The dog wakes her.' }))
    return (at) => days.leaveDays(at.app, at.place.caseId, at.place.visitId, at.place.childId)
  },
  recordOnset: async ({ app, place }) => {
    const child = (await look(app, place.caseId)).children[0] ?? expect.fail('no child')
    const entry = { since: '2024-01-01', approximate: true, note: '', source: 'The school' }
    return (at) => recordOnset(at.app, at.place.caseId, child, 'PHY', undefined, entry)
  },
  beginSecond: async ({ app, place }) => {
    const { visit } = await lookAt(app, place)
    const who = { name: 'Robin Vale', role: 'social worker', agency: 'Marsh Trust' }
    return (at) => second.beginSecond(at.app, at.place.caseId, visit, childAt(at.place.visitId, at.place.childId), who)
  },
  draftSecond: async (setting) => {
    const { scoring: of, item } = await scoring(setting)
    return (at) => second.draftSecond(at.app, at.place.caseId, of, item, graded)
  },
  confirmSecond: async (setting) => {
    await drafted(setting)
    return (at) => second.confirmSecond(at.app, at.place.caseId, itemAt(at.place.visitId, at.place.childId, 'PHY.1a'))
  },
  finishSecond: async (setting) => {
    const { scoring: of } = await drafted(setting)
    return (at) => second.finishSecond(at.app, at.place.caseId, of)
  },
  settle: async (setting) => {
    const family = await contested(setting)
    const { open } = disputesOf(family)
    return (at) => settle(at.app, family, open, { answer: { kind: 'graded', grade: 4 } }, 'We looked again together.')
  },
  settleSecond: async (setting) => {
    const { scoring: of } = await drafted(setting)
    value(await second.finishSecond(setting.app, setting.place.caseId, of))
    const { item } = await scoring(setting, false)
    const { visit } = await lookAt(setting.app, setting.place)
    return (at) =>
      second.settleSecond(at.app, at.place.caseId, visit, item, { kept: 'first', answer: null, evidence: '', why: 'We looked again.' })
  },
}

/** What the rooms of those verbs give besides them. */
export const LATER_READ_ONLY = [
  ...['checkAgency', 'checkEffect', 'effectRegisters'],
  ...['checkAction', 'planFor'],
  'disputesOf',
  ...['sourceFor', 'checkedSourceFor', 'exportsOf', 'discretionOf', 'checkDiscreet', 'discreetActs'],
  ...[
    'alertsFor',
    'lookFor',
    'areaOf',
    'outcomesOf',
    'checkEvent',
    'checkTarget',
    'checkDecision',
    'checkAgreement',
    'levelOn',
    'gateFor',
    'checkLens',
    'checkOnset',
    'maySecond',
  ],
  ...['checkSupervision', 'readSupervision', 'supervisionFor'],
  // Of erasing and sharing a part: what is looked at, and a file that leaves the device as it is.
  ...['goingWith', 'readGone', 'provePassphrase', 'partOf', 'sharePart'],
]
