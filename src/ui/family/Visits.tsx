import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Day } from '../../core/day.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { linkOf, useChain } from '../read/useChain.ts'
import { hrefTo } from '../route.ts'
import { InErrorDialog } from './InErrorDialog.tsx'
import { VisitEntry } from './VisitEntry.tsx'

const words = text.family

/** As many as are read at a glance. */
const LATEST = 3

/** Every visit, the newest first and the older ones folded, with what can be done with each; those entered in error are folded away below. */
export function Visits({ family, today }: { readonly family: Family; readonly today: Day }) {
  const [marking, setMarking] = useState<Visit | null>(null)
  const [marked, setMarked] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone with the visit.
  useLayoutEffect(() => {
    if (marked) said.current?.focus()
  }, [marked, family.enteredInError.length])
  const links = useChain(family)
  const latestFirst = family.visits.toReversed()
  const line = (visit: Visit) => (
    <VisitEntry
      key={visit.id}
      family={family}
      visit={visit}
      today={today}
      state={linkOf(links, visit)?.own}
      onInError={() => setMarking(visit)}
    />
  )
  return (
    <Sheet title={words.visitsTitle} count={family.visits.length}>
      <p role="status" class="visits__said" ref={said} tabIndex={-1}>
        {marked && words.marked}
      </p>
      {family.visits.length === 0 && (
        <EmptyState level={3} title={words.noVisitsTitle}>
          {words.noVisitsHint}
        </EmptyState>
      )}
      <ul class="visits">{latestFirst.slice(0, LATEST).map(line)}</ul>
      {latestFirst.length > LATEST && (
        <Disclosure summary={words.visitsMore(latestFirst.length - LATEST)}>
          <ul class="visits">{latestFirst.slice(LATEST).map(line)}</ul>
        </Disclosure>
      )}
      {family.enteredInError.length > 0 && <InError family={family} />}
      <InErrorDialog key={marking?.id} family={family} visit={marking} onClose={() => setMarking(null)} onMarked={() => setMarked(true)} />
    </Sheet>
  )
}

function InError({ family }: { readonly family: Family }) {
  return (
    <Disclosure summary={words.inErrorList(family.enteredInError.length)}>
      <ul class="visits">
        {family.enteredInError.toReversed().map(({ id, type, on, enteredInError }) => (
          <li key={id} class="visits__error">
            <b>{words.visitOf(text.grading.visitType[type], formatDay(on))}</b>
            {enteredInError && (
              <p class="sub">
                {words.inErrorBy(enteredInError.values.reason, enteredInError.by.name, formatDay(enteredInError.at.wall.slice(0, 10)))}
              </p>
            )}
            <a class="link" href={hrefTo({ at: 'visit-read', caseId: family.id, visitId: id })}>
              {words.read}
              <VisuallyHidden>{words.ofVisit(formatDay(on))}</VisuallyHidden>
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
