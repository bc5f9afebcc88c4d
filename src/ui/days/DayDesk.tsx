import { useEffect, useRef, useState } from 'preact/hooks'
import type { Band } from '../../core/instrument.ts'
import { DAY_KINDS, type DayKind } from '../../core/surroundings.ts'
import { daysOver, dayTold, partsTold, toldBefore } from '../../core/told.ts'
import { formatAge, formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { ContestedLater } from '../contested/ContestedLater.tsx'
import { openIn } from '../contested/open.ts'
import { personName } from '../../report/say/names.ts'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { goTo, hrefTo } from '../route.ts'
import { trouble } from '../session.ts'
import { SaveLine } from '../visit/SaveLine.tsx'
import { DayFields } from './DayFields.tsx'
import { backFrom, type DayPlace } from './day-place.ts'
import { useDaySaver } from './useDaySaver.ts'

const words = text.days

/** A child's weekday and a day at the weekend while they are told: a field for each part, beside it what was told before. */
export function DayDesk({ family, visit, child, wording, band }: DayPlace & { readonly band: Exclude<Band, 'PB'> }) {
  const [kind, setKind] = useState<DayKind>('weekday')
  const gone = useRef(false)
  useEffect(
    () => () => {
      gone.current = true
    },
    [],
  )
  const { saver, mine, takeOver, leave } = useDaySaver(family.id, visit.id, child.id, visit.signed !== null)
  saver.version.value
  const told = dayTold(family, visit.id, child.id, kind)
  const before = toldBefore(daysOver(family, child.id, kind), visit.id)
  // What stands against each other is settled with a reason, never by writing over it.
  const open = openIn(family, 'day', told.thing)
  const { label, place } = backFrom({ family, visit, child })
  const besides = [words.how[band], ...child.flags.map((flag) => words.besides[flag])].filter((line) => line !== '')

  async function done() {
    // Whoever went elsewhere while it was being written stays there.
    if ((await leave()) && !gone.current) goTo(place)
  }

  return (
    <Page
      title={words.screen}
      barTitle={`${personName(child)}, ${formatAge(child.birth, visit.on)}`}
      sub={formatDay(visit.on)}
      back={{ label, href: hrefTo(place) }}
      dock={
        <Dock
          label={words.dock}
          start={
            <div class="dock__words">
              <SaveLine saver={saver} drafted={family.drafted.size > 0} />
            </div>
          }
        >
          <Button onClick={() => void done()}>{words.done}</Button>
        </Dock>
      }
    >
      <PageHead title={words.title(personName(child))} sub={besides.map((line) => <p key={line}>{line}</p>)} />
      <div class="stack">
        {visit.signed && (
          <Notice variant="attention" title={words.lateTitle(visit.signed.at.wall.slice(0, 10))}>
            {words.lateHint}
          </Notice>
        )}
        {mine === false && (
          <Notice
            variant="attention"
            title={text.visit.elsewhere}
            actions={
              <Button small onClick={takeOver}>
                {text.visit.takeOver}
              </Button>
            }
          >
            {text.visit.elsewhereHint}
          </Notice>
        )}
        <ChipGroup
          legend={words.kindLegend}
          legendHidden
          name="day-kind"
          variant="joined"
          options={DAY_KINDS.map((value) => ({ value, label: words.kind[value] }))}
          value={kind}
          onPick={setKind}
        />
        <Sheet title={words.kind[kind]} sub={before ? words.beforeHint(before.visit.on) : words.told(partsTold(told))}>
          <fieldset class="days__write" disabled={mine === false || trouble.value !== null} key={kind}>
            {open.length > 0 && <ContestedLater {...{ family, open, wording }} />}
            <DayFields {...{ family, told, before, band, saver, open }} />
          </fieldset>
        </Sheet>
        <p>
          <a class="link" href={hrefTo({ at: 'days', caseId: family.id, childId: child.id })}>
            {words.allDays}
          </a>
        </p>
      </div>
    </Page>
  )
}
