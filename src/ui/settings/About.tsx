import * as text from '../../i18n/index.ts'
import { current } from '../../instruments/index.ts'
import { useWording } from '../context.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefTo } from '../route.ts'

/** Which Plumbline this is, on what terms, and what it is not. */
export function About() {
  const { title, version, instrument, instrumentName, validation, notValidated, validated, licences, code, words, not, ...nots } =
    text.settings.about
  const wording = useWording()
  const rows = [
    { key: version, value: String(import.meta.env.APP_VERSION) },
    { key: instrument, value: wording ? instrumentName(wording.name, current.version) : '' },
    { key: validation, value: current.validated ? validated : notValidated },
    {
      key: text.rules.screen,
      value: (
        <a class="link" href={hrefTo({ at: 'rules' })}>
          {text.rules.open}
        </a>
      ),
    },
    {
      key: text.packs.title,
      value: (
        <a class="link" href={hrefTo({ at: 'packs' })}>
          {text.packs.open}
        </a>
      ),
    },
    {
      key: licences,
      value: (
        <>
          <p>{code}</p>
          <p>{words(current.licence)}</p>
        </>
      ),
    },
    {
      key: not,
      value: (
        <div class="stack stack--s">
          <p>{nots.notDerived}</p>
          <p>{nots.notThreshold}</p>
          <p>{nots.notRecord}</p>
        </div>
      ),
    },
  ]
  return (
    <Sheet title={title}>
      <SummaryList rows={rows} />
    </Sheet>
  )
}
