import * as text from '../../i18n/index.ts'
import { PassphraseField, type PassphraseFieldProps } from '../parts/PassphraseField.tsx'

type Fixed = 'showWord' | 'hideWord' | 'shownWord' | 'hiddenWord' | 'errorWord'

/** A passphrase field in this app's words. */
export function Secret(props: Omit<PassphraseFieldProps, Fixed>) {
  const { show, hide, shown, hidden } = text.start.secret
  return (
    <PassphraseField {...props} showWord={show} hideWord={hide} shownWord={shown} hiddenWord={hidden} errorWord={text.common.errorWord} />
  )
}
