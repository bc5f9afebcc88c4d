import type { Before } from '../../core/people.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { lens } from '../../instruments/plumbline/wording/en/lens.ts'
import { Disclosure } from '../parts/Disclosure.tsx'

const words = text.people

/** What was known of an adult before, folded away, the newest first. */
export function Earlier({ before }: { readonly before: readonly Before[] }) {
  return (
    <Disclosure summary={words.before(before.length)}>
      <ul class="around__before">
        {before.map((each, at) => (
          <li key={`${each.kind}-${each.on}-${at}`}>
            {say(each)} <span class="sub">{words.beforeBy(each.by.name, formatDay(each.on))}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

function say(before: Before): string {
  switch (before.kind) {
    case 'lives':
      return words.beforeLives[before.lives]
    case 'cares':
      return words.beforeCares[before.cares ? 'yes' : 'no']
    case 'mark': {
      const stood = words.beforeMark(words.around[before.entry], lens.states[before.state])
      return before.note ? `${stood}. ${before.note}` : stood
    }
  }
}
