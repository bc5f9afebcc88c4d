import type { Brought } from '../../app/brought.ts'
import { itemsOf } from '../../core/asked.ts'
import type { Instrument } from '../../core/instrument.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { builtInPractice } from '../../practice/index.ts'
import { useApp, useWording } from '../context.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { validation } from './PreviewInstrument.tsx'

const words = text.packs

interface EntryProps {
  readonly id: string
  readonly version: number
  readonly name: string | undefined
  readonly pills: readonly string[]
  readonly lines: readonly string[]
  readonly inUse?: boolean
}

function Entry({ id, version, name, pills, lines, inUse = false }: EntryProps) {
  return (
    <li class="packs__entry">
      <a class="packs__name" href={hrefTo({ at: 'pack', id, version })}>
        {name === undefined ? id : words.preview.version(name, version)}
      </a>
      <span class="packs__pills">
        {inUse && <Pill>{words.inUse}</Pill>}
        {pills.map((pill) => (
          <Pill key={pill} tone="line">
            {pill}
          </Pill>
        ))}
      </span>
      {lines.map((line) => (
        <span key={line} class="sub">
          {line}
        </span>
      ))}
    </li>
  )
}

const origin = (brought: boolean) => (brought ? words.brought : words.own)

function InstrumentEntry({ instrument, brought }: { readonly instrument: Instrument; readonly brought: boolean }) {
  const { id, version, rule, licence, validated, domains } = instrument
  const wording = useWording(id, version)
  const lines = [`${words.items(domains.flatMap(itemsOf).length)} · ${words.scoringRules[rule].name}`, words.licensed(licence)]
  return <Entry id={id} version={version} name={wording?.name} pills={[origin(brought), validation(validated)]} lines={lines} />
}

/** Every instrument version on this tablet, and every set of practice settings, with what stands on its label. */
export function Shelf({ brought }: { readonly brought: Brought }) {
  const { library, practiceSettings } = useApp()
  const isBrought = (kind: 'instrument' | 'practice', { id, version }: { readonly id: string; readonly version: number }) =>
    brought.packs.some((pack) => {
      const own = pack.kind === 'instrument' ? pack.body.instrument : pack.body
      return pack.kind === kind && own.id === id && own.version === version
    })
  const practices: readonly Practice[] = [
    builtInPractice,
    ...brought.packs.flatMap((pack) => (pack.kind === 'practice' ? [pack.body] : [])),
  ]
  return (
    <>
      <Sheet title={words.instruments} sub={words.instrumentsSub}>
        <ul class="packs__list">
          {library.all().map((instrument) => (
            <InstrumentEntry
              key={`${instrument.id} ${instrument.version}`}
              instrument={instrument}
              brought={isBrought('instrument', instrument)}
            />
          ))}
        </ul>
      </Sheet>
      <Sheet title={words.practices} sub={words.practicesSub}>
        <ul class="packs__list">
          {practices.map((practice) => (
            <Entry
              key={`${practice.id} ${practice.version}`}
              id={practice.id}
              version={practice.version}
              name={practice.name}
              inUse={practice.id === practiceSettings.id && practice.version === practiceSettings.version}
              pills={[origin(isBrought('practice', practice))]}
              lines={[
                words.preview.practiceCounts(practice.levels.length, practice.roles.length, practice.stages.length, practice.links.length),
                words.licensed(practice.licence),
              ]}
            />
          ))}
        </ul>
      </Sheet>
    </>
  )
}
