import type { InstrumentPack, PracticePack } from '../../core/pack/pack.ts'
import * as text from '../../i18n/index.ts'
import { builtInPractice } from '../../practice/index.ts'
import { useApp } from '../context.tsx'
import { NotHere } from '../frame/NotHere.tsx'
import { Waiting } from '../frame/Page.tsx'
import type { Route } from '../route.ts'
import { InstrumentPage } from './InstrumentPage.tsx'
import { PracticePage } from './PracticePage.tsx'
import { useBrought } from './useBrought.ts'

/** One instrument version or one set of practice settings: what it is, what it does, and what can be done with it. */
export function PackScreen({ route: { id, version } }: { readonly route: Extract<Route, { at: 'pack' }> }) {
  const { library } = useApp()
  const brought = useBrought()
  if (!brought) return <Waiting title={text.packs.title} />
  const instrument = library.find(id, version)
  if (instrument) {
    const pack = brought.packs.find(
      (each): each is InstrumentPack =>
        each.kind === 'instrument' && each.body.instrument.id === id && each.body.instrument.version === version,
    )
    return <InstrumentPage key={`${id} ${version}`} instrument={instrument} pack={pack ?? null} />
  }
  const pack = brought.packs.find(
    (each): each is PracticePack => each.kind === 'practice' && each.body.id === id && each.body.version === version,
  )
  const own = builtInPractice.id === id && builtInPractice.version === version ? builtInPractice : null
  const practice = pack?.body ?? own
  return practice ? <PracticePage key={`${id} ${version}`} practice={practice} pack={pack ?? null} /> : <NotHere />
}
