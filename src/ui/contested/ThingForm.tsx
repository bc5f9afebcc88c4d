import { useState } from 'preact/hooks'
import { settle } from '../../app/settle.ts'
import type { Contested } from '../../core/contested.ts'
import type { Family } from '../../app/read.ts'
import type { Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { useEntry, type Wrong } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { Notice } from '../parts/Notice.tsx'
import { TextAreaField } from '../parts/TextAreaField.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { hrefTo } from '../route.ts'
import type { OfItem } from './Another.tsx'
import { type Choice, type Choices, chosenOf, isMissing, standing, withChoice } from './choice.ts'
import { RegisterChoice } from './RegisterChoice.tsx'
import { type Thing, nameOf, placeOf } from './things.ts'
import { type Telling, wayOf } from './ways.ts'

const words = text.contested

export interface ThingFormProps {
  readonly family: Family
  readonly thing: Thing
  readonly visit: Visit | null
  readonly telling: Telling
  readonly onSettled: (name: string) => void
}

/** The id of the place of a thing on the page. */
const thingId = ({ about, kind }: Pick<Thing, 'about' | 'kind'>): string => `thing-${kind}-${about}`

/** One thing with every value of it that contradicts another: what stands is chosen, and why. Nothing is chosen to begin with. */
export function ThingForm({ family, thing, visit, telling, onSettled }: ThingFormProps) {
  const app = useApp()
  const [choices, setChoices] = useState<Choices>({})
  const [touched, setTouched] = useState<readonly string[]>([])
  const [why, setWhy] = useState('')
  const open = thing.registers
  const id = thingId(thing)
  const name = nameOf(thing, telling)
  const ways = open.map((of) => ({ of, way: wayOf(telling, of.kind, of.register) }))
  const chosen = chosenOf(open, choices)
  const field = (register: string) => `${id}-${register}`
  const instrument = visit ? app.library.find(visit.instrument.id, visit.instrument.version) : undefined

  function check(): Wrong[] {
    const missing = open.filter((of) => isMissing(standing(choices, of)))
    return [
      ...(Object.keys(chosen).length === 0 ? [{ field: field(open[0]?.register ?? ''), message: words.nothingChosen }] : []),
      ...missing.map(({ register }) => ({ field: field(register), message: words.pickAnother })),
      ...(why.trim() === '' ? [{ field: `${id}-why`, message: text.failures['no-reason']() }] : []),
    ]
  }

  const entry = useEntry({
    check,
    save: () => settle(app, family, open, chosen, why),
    say: (failure) => text.failures[failure.kind](),
    done: () => onSettled(name),
  })

  const choose = (of: Contested, choice: Choice) => {
    setTouched([...new Set([...touched, of.register])])
    setChoices((before) => withChoice(before, of, choice, ways))
  }
  const about = placeOf(thing, telling, instrument)
  const graded = open.some(({ register, kind }) => register === 'answer' && kind === 'answer')
  const register = ({ of, way }: (typeof ways)[number]) => (
    <RegisterChoice
      key={of.register}
      {...{ of, way }}
      item={itemOf(of, telling, visit)}
      choice={standing(choices, of)}
      takenAlong={!touched.includes(of.register)}
      id={field(of.register)}
      error={entry.error(field(of.register))}
      onChoose={(choice) => choose(of, choice)}
    />
  )
  return (
    <article class="thing" id={id} tabIndex={-1} aria-labelledby={`${id}-name`}>
      <ErrorSummary title={text.common.errorTitle} errors={entry.wrong} attempt={entry.attempt} />
      <div class="thing__head">
        <h3 id={`${id}-name`}>{name}</h3>
        {about !== '' && <p class="sub">{about}</p>}
      </div>
      <SettledBefore open={open} />
      {ways.filter(({ of }) => !graded || of.register === 'answer').map(register)}
      {graded && ways.length > 1 && (
        // The words stand on the cards of the grades already.
        <Disclosure summary={words.wordsToo} open={Object.keys(chosen).length > 0}>
          <div class="things__words">{ways.filter(({ of }) => of.register !== 'answer').map(register)}</div>
        </Disclosure>
      )}
      {Object.keys(chosen).length > 0 && (
        <div class="thing__why">
          {visit?.signed && <p class="sub">{thing.kind === 'answer' ? words.saveSigned : words.beside}</p>}
          <TextAreaField
            id={`${id}-why`}
            label={words.why}
            hint={words.whyHint}
            rows={2}
            error={entry.error(`${id}-why`)}
            errorWord={text.common.errorWord}
            value={why}
            onInput={setWhy}
          />
        </div>
      )}
      <div role="alert">
        {entry.failed !== null && (
          <Notice variant="alert" title={words.notSaved}>
            {entry.failed}
          </Notice>
        )}
      </div>
      <div class="acts thing__acts">
        {visit && (
          <a class="link" href={hrefTo(visitRoute(family.id, visit, open[0]))}>
            {words.toVisit}
            <VisuallyHidden>{words.ofThing(name)}</VisuallyHidden>
          </a>
        )}
        <Button
          variant={Object.keys(chosen).length > 0 ? 'primary' : 'quiet'}
          busy={entry.busy}
          busyWord={words.saving}
          onClick={() => entry.submit()}
        >
          {entry.failed === null ? words.save : text.common.tryAgain}
          <VisuallyHidden>{words.ofThing(name)}</VisuallyHidden>
        </Button>
      </div>
    </article>
  )
}

function SettledBefore({ open }: { readonly open: readonly Contested[] }) {
  const facts = new Map(open.flatMap(({ settledBefore }) => (settledBefore ? [[settledBefore.id, settledBefore] as const] : [])))
  return [...facts.values()].map(({ id, by, at, why = '' }) => (
    <Notice key={id} variant="attention">
      {words.before(by.name, at.wall, why)}
    </Notice>
  ))
}

function visitRoute(caseId: string, visit: Visit, of: Contested | undefined) {
  if (visit.signed) return { at: 'visit-read', caseId, visitId: visit.id } as const
  const { child, item } = of?.place ?? {}
  const at = { at: 'visit', caseId, visitId: visit.id } as const
  return child ? { ...at, childId: child, ...(item && { step: item }) } : at
}

function itemOf({ place }: Contested, { family, wording }: Telling, visit: Visit | null): OfItem | null {
  const child = family.children.find(({ id }) => id === place.child)
  return visit && child && place.item !== null ? { visit, child, wording, code: place.item } : null
}
