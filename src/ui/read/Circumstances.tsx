import type { Case } from '../../core/case.ts'
import type { Wording } from '../../core/instrument.ts'
import { settled } from '../../core/fold.ts'
import type { Visit } from '../../core/visit.ts'
import { formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { Recorded } from './Recorded.tsx'
import { SettleLink } from './SettleLink.tsx'

export interface CircumstancesProps {
  readonly family: Case
  readonly visit: Visit
  readonly wording: Wording
}

const SENSES = ['see', 'hear', 'smell', 'feel']

/** Whether people entered different things about who, where and how. */
const isOpen = ({ registers }: Visit) =>
  Object.entries(registers).some(([name, { kind }]) => kind === 'contested' && !SENSES.includes(name))

/** Who, where and how: what was settled before the first item, and the questionnaire in whose words the visit was made. */
export function Circumstances({ family, visit, wording }: CircumstancesProps) {
  const { registers, signed } = visit
  const { row } = text.read
  const people = visit.scorers.length > 0 ? visit.scorers : [visit.by]
  const adultNames = (ids: readonly string[]) =>
    ids.flatMap((id) => family.adults.filter((adult) => adult.id === id).map((adult) => adult.name))
  const note = settled(registers.placeNote) ?? ''
  const others = settled(registers.others) ?? ''
  const rows = [
    {
      key: row.who,
      value: (
        <ul>
          {people.map(({ practitioner, name, role, agency }) => (
            <li key={practitioner}>{text.read.person(name, role, agency)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: row.place,
      value: (
        <Recorded register={registers.place} signed={signed}>
          {(place) => text.read.placeWith(text.read.place[place], note)}
        </Recorded>
      ),
    },
    {
      key: row.announced,
      value: (
        <Recorded register={registers.announced} signed={signed}>
          {(announced) => text.read.announced[announced ? 'yes' : 'no']}
        </Recorded>
      ),
    },
    {
      key: row.present,
      value: (
        <>
          <Recorded register={registers.present} signed={signed}>
            {(ids) => formatList(adultNames(ids)) || (others === '' ? text.read.nobody : '')}
          </Recorded>
          {others !== '' && <p>{others}</p>}
        </>
      ),
    },
    {
      key: row.rooms,
      value: (
        <Recorded register={registers.rooms} signed={signed}>
          {(rooms) => (rooms.length === 0 ? text.read.noRooms : text.read.rooms(rooms.map((room) => text.read.room[room])))}
        </Recorded>
      ),
    },
    {
      key: row.previous,
      value: (
        <Recorded register={registers.previous} signed={signed}>
          {(previous) => text.read.previous[previous]}
        </Recorded>
      ),
    },
    { key: row.words, value: text.read.version(wording.name, visit.instrument.version) },
  ]
  return (
    <Sheet title={text.read.circumstances}>
      <div class="pairs">
        <SummaryList rows={rows} />
        {isOpen(visit) && <SettleLink caseId={family.id} about={visit.id} name={text.read.circumstances} />}
      </div>
    </Sheet>
  )
}
