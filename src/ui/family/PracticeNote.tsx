import { Sprout } from 'lucide'
import { useEffect, useState } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Icon } from '../parts/Icon.tsx'

/** What a practice family is told for; nothing outside the practice space, and for families that somebody added there. */
export function PracticeNote({ name }: { readonly name: string }) {
  const { practice } = useApp()
  const [shows, setShows] = useState<string>()
  useEffect(() => {
    if (!practice) return
    let gone = false
    void import('../../app/practice/families/index.ts').then(({ families }) => {
      if (!gone) setShows(families.find((family) => family.name === name)?.shows)
    })
    return () => {
      gone = true
    }
  }, [practice, name])
  if (shows === undefined) return null
  return (
    <p class="practice-note">
      <Icon icon={Sprout} size="s" />
      <span>
        <b>{text.family.practiceNote}</b> {shows}
      </span>
    </p>
  )
}
