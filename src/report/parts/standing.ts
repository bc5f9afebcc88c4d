import type { Visit } from '../../core/visit.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block } from '../document.ts'
import { line, quiet } from './block.ts'
import type { Making } from './making.ts'

/** That this is a part of a record, or holds visits that cannot be read here: what is not in it may have been seen. */
export const partial = ({ source: { family }, toFamily }: Making): Block[] =>
  toFamily
    ? []
    : [
        ...(family.partial ? [line(`${text.signed.part}. ${text.signed.partHint}`)] : []),
        ...(family.unread.length > 0 ? [quiet(text.reportParts.unread)] : []),
      ]

/** That visits which count here are not what was signed, each by its day; nothing where all are, or where nobody checked it. */
export function altered({ source: { signatures } }: Making, visits: readonly Visit[]): Block[] {
  const found = visits.filter(({ signed }) => signed !== null && signatures?.get(signed.id) === 'altered')
  if (found.length === 0) return []
  return [
    line(text.signed.alteredIn(found.length)),
    ...found.map(({ type, on }) => line(text.reportParts.alteredVisit(text.alerts.visitOf(text.grading.visitType[type], formatDay(on))))),
  ]
}
