import { Plus } from 'lucide'
import type { SupervisionAction } from '../../app/supervision.ts'
import * as text from '../../i18n/index.ts'
import type { Entry } from '../family/useEntry.ts'
import { Button } from '../parts/Button.tsx'
import { DateField, TextField } from '../parts/TextField.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { actionField, noAction } from './note-typed.ts'

const words = text.supervision.form

export interface ActionRowsProps {
  readonly actions: readonly SupervisionAction[]
  readonly today: string
  readonly error: Entry['error']
  readonly onActions: (actions: readonly SupervisionAction[]) => void
}

/** Who does what by when, as many as were agreed. A row left empty is none. */
export function ActionRows({ actions, today, error, onActions }: ActionRowsProps) {
  const change = (place: number, more: Partial<SupervisionAction>) =>
    onActions(actions.map((action, at) => (at === place ? { ...action, ...more } : action)))
  const field = (place: number, name: 'what' | 'who' | 'by') => ({
    id: actionField(place, name),
    label: words[name],
    error: error(actionField(place, name)),
    errorWord: text.common.errorWord,
  })
  return (
    <section class="entry">
      <h2>{words.actions}</h2>
      {actions.map((action, place) => (
        <fieldset key={place} class="supervise__row">
          <legend>{words.actionN(place + 1)}</legend>
          <TextField {...field(place, 'what')} value={action.what} onInput={(what) => change(place, { what })} />
          <div class="supervise__who">
            <TextField {...field(place, 'who')} value={action.who} onInput={(who) => change(place, { who })} />
            <DateField {...field(place, 'by')} value={action.by} min={today} onInput={(by) => change(place, { by })} />
          </div>
          {actions.length > 1 && (
            <div>
              <Button variant="plain" small onClick={() => onActions(actions.filter((_, at) => at !== place))}>
                {words.removeAction}
                <VisuallyHidden>{words.removeOf(place + 1)}</VisuallyHidden>
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button variant="quiet" small icon={Plus} onClick={() => onActions([...actions, noAction])}>
          {words.addAction}
        </Button>
      </div>
    </section>
  )
}
