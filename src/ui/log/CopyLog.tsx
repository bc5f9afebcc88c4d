import { useState } from 'preact/hooks'
import { note } from '../../app/log.ts'
import * as text from '../../i18n/index.ts'
import { CopyText } from '../check/CopyText.tsx'
import { useApp } from '../context.tsx'
import { Button } from '../parts/Button.tsx'
import { CheckField } from '../parts/CheckField.tsx'
import { useProof } from '../start/useProof.tsx'
import { asPlain, type LogDay } from './say.ts'

const words = text.log

/** A way to take what is shown along. Names of families go only where somebody says so and shows that the tablet is theirs. */
export function CopyLog({ days, nameOf }: { readonly days: readonly LogDay[]; readonly nameOf: (caseId: string) => string }) {
  const app = useApp()
  const proof = useProof('log-proof')
  const [wanted, setWanted] = useState(false)
  const [proven, setProven] = useState(false)
  const named = wanted && proven
  const noted = () => note(app, 'copied', { detail: named ? 'log-with-names' : 'log' })
  return (
    <div class="stack stack--s">
      <CheckField
        label={words.names}
        hint={words.namesHint}
        checked={wanted}
        onChange={(checked) => {
          setWanted(checked)
          setProven(false)
        }}
      />
      {wanted && !proven ? (
        <>
          {proof.field}
          <div>
            <Button variant="quiet" small onClick={() => void proof.prove().then(setProven)}>
              {words.goOn}
            </Button>
          </div>
        </>
      ) : (
        <CopyText key={String(named)} label={words.copy} plain={asPlain(days, named ? nameOf : () => words.noName)} onCopied={noted} />
      )}
    </div>
  )
}
