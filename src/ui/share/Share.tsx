import { useState } from 'preact/hooks'
import type { Arrival, TakenIn } from '../../app/exchange/exchange.ts'
import { canSave, teamOf } from '../../app/team.ts'
import { goInstead, goTo, type Route, route as place } from '../route.ts'
import { HandOver } from './HandOver.tsx'
import { Home } from './Home.tsx'
import { Preview } from './Preview.tsx'
import type { JustTaken } from './Taken.tsx'
import { useOpening } from './useOpening.ts'
import { usePlace } from './usePlace.ts'
import { type Saving, useSaving } from './useSaving.ts'
import { useWatchedRead } from './useWatchedRead.ts'

/** A file that is being looked at. `saving`: somebody was saving, and goes on with it afterwards. */
interface Looking {
  readonly arrival: Arrival
  readonly saving: boolean
}

/** The shared file: what is only here, saving, opening a colleague's with a look before anything changes, and handing over. */
export function Share({ route }: { readonly route: Extract<Route, { at: 'share' }> }) {
  const [looking, setLooking] = useState<Looking | null>(null)
  const [just, setJust] = useState<JustTaken | null>(null)
  const look = (next: Looking) => {
    setLooking(next)
    goTo({ at: 'share', step: 'look' })
  }
  const home = () => goInstead({ at: 'share' })
  const file = useOpening((arrival) => look({ arrival, saving: false }))
  const chosen = usePlace()
  const here = useWatchedRead(teamOf)
  const saver = useSaving()

  function lookFirst({ failure }: Extract<Saving, { at: 'failed' }>) {
    if (failure.kind === 'look-first') look({ arrival: failure.arrival, saving: true })
  }

  function taken(arrival: Arrival, what: TakenIn, thenSave: boolean) {
    setJust({ arrival, taken: what })
    // Who went elsewhere meanwhile stays there.
    if (place.value.at === 'share') home()
    if (thenSave && chosen.place) void saver.save(chosen.place, { looked: [arrival.digest] })
    else saver.leave()
  }

  // After a reload nothing is being looked at any more: the file has to be opened again.
  if (route.step === 'look' && looking) {
    const { arrival, saving } = looking
    const member = arrival.team === 'joinable' || (here !== undefined && canSave(here))
    // Over another team's file nothing is ever saved, however often it was looked at.
    const ours = arrival.team !== 'other' && (!saving || arrival.team === 'ours')
    return (
      <Preview
        {...{ arrival, saving }}
        canSave={Boolean(chosen.place) && member && ours}
        onTaken={(what, thenSave) => taken(arrival, what, thenSave)}
        onLeave={home}
      />
    )
  }
  if (route.step === 'hand-over') return <HandOver onLeave={home} />
  return (
    <Home
      {...{ here, file, chosen, saver, just }}
      onUndone={() => setJust(null)}
      onLook={lookFirst}
      onHandOver={() => goTo({ at: 'share', step: 'hand-over' })}
    />
  )
}
