import { EyeOff } from 'lucide'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { lockNow } from '../session.ts'

/** One touch covers the screen and locks. */
export function HideButton() {
  return (
    <Button variant="bar" icon={EyeOff} title={text.common.hideHint} onClick={() => void lockNow({ cover: true })}>
      {text.common.hide}
    </Button>
  )
}
