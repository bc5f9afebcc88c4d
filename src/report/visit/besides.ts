import { LIMBS } from '../../core/instrument.ts'
import { arrange } from '../../core/arranged.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Section } from '../document.ts'
import { item, list, quiet, row, section, table } from '../parts/block.ts'
import { valueWords } from '../say/answer.ts'
import { versionsOf } from '../say/versions.ts'
import type { Told } from './child.ts'

const words = text.visitReport

/** What was corrected after signing, and what two people's different answers were settled to: every version with who, when and why. */
export function correctionsOf({ making: { naming }, grades, child, at }: Told): Section[] {
  const items = at.profile.items.flatMap((reading) =>
    versionsOf(reading).flatMap(({ by, wall, reason, settles, values }) => {
      if (reason === null) return []
      const say = settles ? words.settledBy : words.correctedBy
      const marking = { ...grades.marking, say: grades.say, free: naming.free }
      const said = values.map(({ name, value, stands }) => words.value(text.read.register[name], valueWords(name, value, marking), stands))
      const title = `${grades.item(reading.item.code)}. ${say(naming.worker(by), wall)}`
      return [item(title, [words.reason(naming.free(reason)), ...said], { of: [reading.about] })]
    }),
  )
  return section(words.corrections(naming.person(child.id)), list(items), { only: 'professionals' })
}

/** The same grades under the parts of the definition in law, as far as they are touched. No part has a grade. */
export function lawTable({ grades, at }: Told, caption: string): Block[] {
  const { goodEnough } = grades.marking.scale
  const rows = arrange(at.profile.items, LIMBS, ({ item: { limbs } }) => limbs, goodEnough).map(({ heading, worries, good, unseen }) => {
    const said = worries.map(({ reading, grade }) => words.worry(grades.item(reading.item.code), grade))
    const none = good === 0 ? text.orders.noneSeen : text.orders.none
    const rest = [...(good > 0 ? [text.orders.good(good)] : []), ...(unseen > 0 ? [text.orders.unseen(unseen)] : [])]
    const cells = [text.orders.limb[heading], said.length > 0 ? said.join('; ') : none, rest.join(', ')]
    return row(cells, { of: worries.map(({ reading }) => reading.about) })
  })
  const { part, worse, rest } = words.lawHead
  return table(caption, [part, worse, rest], rows)
}

/** The parts of the definition in law that this child's grades touch. For professionals: it speaks their language. */
export function lawOf(told: Told): Section[] {
  const name = told.making.naming.person(told.child.id)
  const rows = lawTable(told, words.law(name))
  return section(words.lawTitle(name), rows.length > 0 ? [quiet(text.orders.hint.limbs), ...rows] : [], { only: 'professionals' })
}
