import * as text from '../i18n/index.ts'
import { type About, aboutOf } from './conference/about.ts'
import { alertsSection, earlySection, lawSection, triedSection, worksSection } from './conference/besides.ts'
import { strengthsOf, worriesOf } from './conference/found.ts'
import { changesOf, nowOf } from './conference/now.ts'
import { peopleOf } from './conference/people.ts'
import { unknownSection } from './conference/unknown.ts'
import { viewsSection } from './conference/views.ts'
import { voiceSection } from './conference/voice.ts'
import { whyOf } from './conference/why.ts'
import type { Section } from './document.ts'
import type { Report } from './index.ts'
import { quiet, section } from './parts/block.ts'
import { headOf, type Making, makingOf } from './parts/making.ts'
import { altered, partial } from './parts/standing.ts'
import { endedOf } from './plan/frame.ts'
import { plannedOf } from './plan.ts'
import { actionsOf, supportOf } from './plan/support.ts'
import { openTargets, type Planned } from './plan/targets.ts'

const words = text.conferenceReport

/** What a conference reads before it decides: who is who, the children first, what was found and by whom, what is not known. It decides nothing. */
export const conference: Report = {
  id: 'conference',
  needs: null,
  audience: 'professionals',
  build: (source, asked, naming) => {
    const making = makingOf(source, asked, naming)
    const planned = plannedOf(making)
    const abouts = source.family.children.map((child) => aboutOf(making, child, planned.grades))
    const { leavesOut } = words
    return {
      title: words.title,
      head: headOf(making, [
        words.about(
          naming.family,
          abouts.map(({ child }) => naming.person(child.id)),
        ),
      ]),
      lang: planned.grades.wording.lang,
      sections: [
        ...section(text.reportParts.standing, [
          quiet(words.decides),
          ...endedOf(making),
          ...altered(making, source.family.visits),
          ...partial(making),
        ]),
        ...peopleOf(making),
        ...whyOf(making, planned.grades),
        ...abouts.flatMap(voiceSection),
        ...abouts.flatMap((about, at) => childSections(about, at > 0)),
        ...worksSection(making),
        ...triedSection(planned),
        ...planSection(planned),
        ...alertsSection(making),
        ...lawSection(abouts),
        ...earlySection(making, abouts),
        ...unknownSection(making, abouts),
        ...viewsSection(planned, abouts),
        ...closing(making),
      ],
      leavesOut: making.toFamily ? [leavesOut.visits, leavesOut.family] : [leavesOut.visits, leavesOut.chronology, leavesOut.work],
    }
  },
}

/** What was found of one child: where it stands, what changed, then what is good enough before what worries. Siblings can be taken apart. */
const childSections = (about: About, apart: boolean): Section[] => [
  ...nowOf(about, apart),
  ...changesOf(about),
  ...strengthsOf(about),
  ...worriesOf(about),
]

const planSection = (planned: Planned): Section[] =>
  section(words.plan, [...openTargets(planned), ...supportOf(planned), ...actionsOf(planned)], { apart: true })

const closing = ({ toFamily }: Making): Section[] => [
  ...section(words.recommend, [...(toFamily ? [] : [quiet(words.recommendHint)]), { kind: 'lines', labels: words.recommendLines }]),
  ...section(words.sign, [{ kind: 'lines', labels: words.signLines }]),
]
