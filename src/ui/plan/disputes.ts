import type { Case } from '../../core/case.ts'
import type { Visit } from '../../core/visit.ts'
import { formatDay, formatList } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import { type Disputed, disputed } from '../family/Contested.tsx'
import { personName } from '../family/names.ts'

const words = text.plan

/** What two people entered differently about who, where and which items of a visit. */
export function visitDisputes(family: Case, { registers }: Visit): Disputed[] {
  const people = [...family.children, ...family.adults]
  const named = (ids: readonly string[]) =>
    ids.length > 0 ? formatList(ids.map((id) => personName(people.find((person) => person.id === id) ?? { name: '' }))) : text.family.none
  const all = [
    disputed(words.type, registers.type, (type) => text.grading.visitType[type]),
    disputed(words.on, registers.on, formatDay),
    disputed(words.children, registers.children, named),
    disputed(words.set, registers.set, (set) => text.grading.set[set]),
    disputed(words.place, registers.place, (place) => words.placeName[place]),
    disputed(words.placeNote, registers.placeNote, (note) => note || text.family.none),
    disputed(words.announced, registers.announced, (announced) => words.announcedAnswer[announced ? 'yes' : 'no']),
    disputed(words.present, registers.present, named),
    disputed(words.others, registers.others, (others) => others || text.family.none),
    disputed(words.rooms, registers.rooms, (rooms) =>
      rooms.length > 0 ? formatList(rooms.map((room) => words.room[room])) : text.family.none,
    ),
    disputed(words.previous, registers.previous, (previous) => words.previousAnswer[previous]),
  ]
  return all.filter((item) => item !== null)
}
