import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'

const words = text.gate

/** On paper alone: who signs, with room for a signature and a day. */
export function Signatures({ manager }: { readonly manager: string }) {
  const { me } = useApp()
  const signers = [
    { who: words.signer.me, name: me.name },
    { who: words.signer.manager, name: manager },
  ]
  return (
    <div class="gate__signatures">
      {signers.map(({ who, name }) => (
        <p key={who}>
          <b>{who}</b>
          <span>{name}</span>
          <span class="gate__line">{words.signature}</span>
          <span class="gate__line">{words.day}</span>
        </p>
      ))}
    </div>
  )
}
