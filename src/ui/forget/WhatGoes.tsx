import { goingWith } from '../../app/erasure.ts'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.forget

/** What an erasure takes from this tablet, and what it cannot reach. */
export function WhatGoes({ family }: { readonly family: Family }) {
  const { visits, facts } = goingWith(family)
  const people = words.goesPeople(family.children.length, family.adults.length)
  const goes = [words.goesVisits(visits), ...(people ? [people] : []), words.goesPlan, words.goesFacts(facts), words.goesBoard]
  return (
    <div class="forget__what">
      <Sheet title={words.goes} sub={words.goesSub}>
        <ul class="bullets">
          {goes.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title={words.stays}>
        <ul class="bullets">
          {words.stay.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Sheet>
    </div>
  )
}
