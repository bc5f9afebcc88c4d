import type { ItemReading } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import { useMarking } from '../marking.tsx'
import { valueWords } from '../../report/say/answer.ts'
import { hasHistory, type Version, versionsOf } from '../../report/say/versions.ts'

function OneVersion({ version }: { readonly version: Version }) {
  const { by, wall, reason, settles, values } = version
  const head = settles ? text.read.versionSettled : reason === null ? text.read.versionEntered : text.read.versionAmended
  const marking = useMarking()
  return (
    <li class="version">
      <p class="version__head">{head(by.name, wall)}</p>
      <dl class="version__values">
        {reason !== null && (
          <div>
            <dt>{text.read.reason}</dt>
            <dd>{reason}</dd>
          </div>
        )}
        {values.map(({ name, value, stands }) => (
          <div key={name} class={stands ? undefined : 'version__old'}>
            <dt>{text.read.register[name]}</dt>
            <dd>
              {valueWords(name, value, marking)} <span class="sub">({stands ? text.read.versionStands : text.read.versionReplaced})</span>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

/** Every version of an answer, with who, when and why; open where it was corrected. Nothing where only one was ever written. */
export function Versions({ reading }: { readonly reading: ItemReading }) {
  const versions = versionsOf(reading)
  if (!hasHistory(versions)) return null
  return (
    <Disclosure summary={text.read.versions(versions.length)} open={reading.amended}>
      <ol class="versions">
        {versions.map((version) => (
          <OneVersion key={version.id} version={version} />
        ))}
      </ol>
    </Disclosure>
  )
}
