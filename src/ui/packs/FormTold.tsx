import type { Dropped, FromForm } from '../../core/pack/fhir/told.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'

const words = text.packs.form

/** As many as somebody reads. */
const SHOWN = 100

/** Everything that a form has and an instrument here has not, each with its place in the form. */
export function DroppedList({ dropped }: { readonly dropped: readonly Dropped[] }) {
  return (
    <ul class="bullets packfaults">
      {dropped.slice(0, SHOWN).map((each, at) => (
        <li key={at}>{words.sayDropped(each)}</li>
      ))}
      {dropped.length > SHOWN && <li>{words.more(dropped.length - SHOWN)}</li>}
    </ul>
  )
}

/** What is lost of a form and what it does not say, before anything of it is taken in. */
export function FormTold({ form: { dropped, assumed } }: { readonly form: FromForm }) {
  return (
    <>
      {assumed.length > 0 && (
        <Notice variant="attention" title={words.assumed} level={3}>
          <ul class="bullets">
            {assumed.map((each) => (
              <li key={each.kind}>{words.sayAssumed(each)}</li>
            ))}
          </ul>
          <p>{words.assumedHint}</p>
        </Notice>
      )}
      <section>
        <h3>{words.dropped}</h3>
        {dropped.length === 0 ? <p>{words.droppedNone}</p> : <DroppedList dropped={dropped} />}
      </section>
    </>
  )
}
