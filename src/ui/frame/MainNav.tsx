import { useEffect, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Tabs } from '../parts/Tabs.tsx'
import { hrefTo } from '../route.ts'

/** The screens that everything else hangs on. */
export type MainPlace = 'caseload' | 'team' | 'share'

const PLACES: readonly MainPlace[] = ['caseload', 'team', 'share']

/** From this width on the bar has room for them. */
const ROOM = '(min-width: 1200px)'

/** Whether the bar has room for the ways between the main screens; kept up to date as the window turns. */
export function useRoomInBar(): boolean {
  const [room, setRoom] = useState(() => matchMedia(ROOM).matches)
  useEffect(() => {
    const media = matchMedia(ROOM)
    const tell = () => setRoom(media.matches)
    tell()
    media.addEventListener('change', tell)
    return () => media.removeEventListener('change', tell)
  }, [])
  return room
}

/** The ways between the caseload, the team view and the shared file. */
export function MainNav({ at }: { readonly at: MainPlace }) {
  const { label, ...names } = text.common.nav
  return <Tabs label={label} items={PLACES.map((place) => ({ href: hrefTo({ at: place }), label: names[place], current: place === at }))} />
}
