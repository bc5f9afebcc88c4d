import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import { shown } from '../../core/fold.ts'
import * as text from '../../i18n/index.ts'
import { Button } from '../parts/Button.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { ContestedMark } from './ContestedMark.tsx'
import { PurposeDialog } from './PurposeDialog.tsx'

const words = text.plan

/** The three things that are said of the help as a whole, in the order in which they are asked. */
const PURPOSE = ['purpose', 'expectedChange', 'consequence'] as const

/** What the help is for, what is to be different, and what follows if nothing changes. */
export function PurposeSheet({ family }: { readonly family: Family }) {
  const [open, setOpen] = useState(false)
  const said = PURPOSE.map((name) => [name, (shown(family.household[name]) ?? '').trim()] as const)
  const some = said.some(([, value]) => value !== '')
  return (
    <Sheet
      title={words.purposeTitle}
      end={
        <Button variant="quiet" small onClick={() => setOpen(true)}>
          {some ? text.common.change : words.purposeWrite}
        </Button>
      }
    >
      {some ? (
        <dl class="plan__purpose">
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd class={value === '' ? 'sub' : undefined}>{value || words.notSaid}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="sub">{words.purposeNone}</p>
      )}
      <ContestedMark
        family={family}
        of={({ kind, register }) => kind === 'household' && (PURPOSE as readonly string[]).includes(register)}
      />
      {open && <PurposeDialog family={family} onClose={() => setOpen(false)} />}
    </Sheet>
  )
}
