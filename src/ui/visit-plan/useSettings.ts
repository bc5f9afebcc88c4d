import { useEffect, useState } from 'preact/hooks'
import { readSettings, type Settings } from '../../app/settings.ts'
import { useApp } from '../context.tsx'
import { trouble } from '../session.ts'

/** The settings of this device as they were when the screen opened; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const app = useApp()
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    let gone = false
    void readSettings(app).then((read) => {
      if (gone) return
      if (read.ok) setSettings(read.value)
      else trouble.value = read.failure
    })
    return () => {
      gone = true
    }
  }, [app])
  return settings
}
