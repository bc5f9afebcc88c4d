import type { ActionFailure } from '../../app/actions.ts'
import { checkSupervision, type SupervisionAction, type SupervisionEntry, type SupervisionFailure } from '../../app/supervision.ts'
import * as text from '../../i18n/index.ts'
import type { Wrong } from '../family/useEntry.ts'

/** The ids of the fields that can be wrong. */
export const NOTE_FIELDS = { on: 'supervision-on', withWhom: 'supervision-with', decisions: 'supervision-decisions' } as const
type ActionField = 'what' | 'who' | 'by'
export const actionField = (place: number, field: ActionField): string => `supervision-action-${place}-${field}`

export const noAction: SupervisionAction = { what: '', who: '', by: '' }

/** An empty form, on that day. */
export const newNote = (today: string): SupervisionEntry => ({
  on: today,
  withWhom: '',
  reflections: [],
  decisions: '',
  actions: [noAction],
})

/** What was thought about a question; empty where nothing was typed. */
export const thoughtOf = ({ reflections }: SupervisionEntry, about: string): string =>
  reflections.find((each) => each.about === about)?.text ?? ''

/** The same with another thought about that question. */
export function withThought(typed: SupervisionEntry, about: string, thought: string): SupervisionEntry {
  const known = typed.reflections.some((each) => each.about === about)
  const one = { about, text: thought }
  const reflections = known ? typed.reflections.map((each) => (each.about === about ? one : each)) : [...typed.reflections, one]
  return { ...typed, reflections }
}

/** Whether anything was typed that somebody could miss. */
export const isTyped = ({ withWhom, reflections, decisions, actions }: SupervisionEntry): boolean =>
  [withWhom, decisions, ...reflections.map((each) => each.text), ...actions.flatMap(({ what, who, by }) => [what, who, by])].some(
    (each) => each.trim() !== '',
  )

const OF_ACTION: Readonly<Record<ActionFailure['kind'], ActionField>> = {
  'no-what': 'what',
  'no-owner': 'who',
  'no-day': 'by',
  'impossible-date': 'by',
  'action-in-past': 'by',
  'target-too-far': 'by',
  'too-long': 'what',
}

/** The sentence for a failure of what was entered. */
export const sayFailure = (failure: SupervisionFailure): string =>
  failure.kind === 'action' ? text.failures[failure.wrong.kind]() : text.failures[failure.kind]()

function fieldOf(failure: SupervisionFailure): string {
  switch (failure.kind) {
    case 'impossible-date':
    case 'event-in-future':
      return NOTE_FIELDS.on
    case 'no-company':
      return NOTE_FIELDS.withWhom
    case 'too-long':
      return NOTE_FIELDS.decisions
    case 'action':
      return actionField(failure.place, OF_ACTION[failure.wrong.kind])
  }
}

/** What is wrong, each at its field. */
export const wrongIn = (typed: SupervisionEntry, today: string): Wrong[] =>
  checkSupervision(typed, today).map((failure) => ({
    field: fieldOf(failure),
    message: failure.kind === 'impossible-date' && typed.on === '' ? text.supervision.form.noDay : sayFailure(failure),
  }))
