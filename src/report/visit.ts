import type { Visit } from '../core/visit.ts'
import { formatDay } from '../i18n/format.ts'
import * as text from '../i18n/index.ts'
import type { Document } from './document.ts'
import type { Report } from './index.ts'
import { line, section } from './parts/block.ts'
import { gradesOf } from './parts/grades.ts'
import { headOf, type Making, makingOf } from './parts/making.ts'
import { circumstancesOf, sensesOf, signatureOf, standingOf } from './visit/around.ts'
import { correctionsOf, lawOf } from './visit/besides.ts'
import { answersOf, firstOf, headlinesOf, type Told } from './visit/child.ts'

const words = text.visitReport

/** One visit whole, in the words of its own time: the children's voices first, then how it was made, then what was found. */
export const visit: Report = {
  id: 'visit',
  needs: 'visit',
  audience: 'professionals',
  build: (source, asked, naming) => {
    const making = makingOf(source, asked, naming)
    const { family } = source
    const found = [...family.visits, ...family.enteredInError].find(({ id }) => id === asked.visit)
    return found ? whole(making, found) : notHere(making)
  },
}

const notHere = (making: Making): Document => ({
  title: words.title,
  head: headOf(making, [making.naming.family]),
  lang: 'en',
  sections: section(words.notHere, [line(words.notHereText)]),
  leavesOut: [],
})

function whole(making: Making, found: Visit): Document {
  const { source, naming, toFamily } = making
  const grades = gradesOf(making, source.words(found.instrument), found.scale)
  const told = source.family.children.flatMap((child): Told[] => {
    const profile = found.profiles.get(child.id)
    return profile ? [{ making, grades, child, at: { visit: found, profile } }] : []
  })
  const children = told.map(({ child }) => naming.person(child.id))
  const { leavesOut } = words
  return {
    title: words.titleOf(text.grading.visitType[found.type], formatDay(found.on)),
    head: headOf(making, [
      toFamily ? words.aboutPlain(naming.family, children) : words.about(naming.family, children, text.grading.set[found.set]),
    ]),
    lang: grades.wording.lang,
    sections: [
      ...standingOf(making, found),
      ...told.flatMap(firstOf),
      ...circumstancesOf(making, grades, found),
      ...sensesOf(making, found),
      ...told.flatMap((each, at) => [...headlinesOf(each, at > 0), ...answersOf(each), ...lawOf(each), ...correctionsOf(each)]),
      ...signatureOf(making, found),
    ],
    leavesOut: toFamily ? [leavesOut.grades, leavesOut.family] : [leavesOut.grades, leavesOut.second, leavesOut.versions],
  }
}
