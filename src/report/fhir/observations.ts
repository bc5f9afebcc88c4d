import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4'
import type { DomainGrade } from '../../core/grading/profile.ts'
import { itemSystem, SYSTEMS } from '../../core/pack/fhir/marks.ts'
import * as text from '../../i18n/index.ts'
import { concept, gradeCoding } from './coding.ts'
import type { Finished } from './response.ts'

const words = text.fhirWords

const SURVEY = { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey', display: 'Survey' }
const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'

/** Why a domain has no headline. What was not seen is not known, which is another thing than not asked. */
function absent(grade: Extract<DomainGrade, { kind: 'not-enough-seen' | 'not-asked' }>): CodeableConcept {
  return grade.kind === 'not-asked'
    ? concept({ system: ABSENT, code: 'not-asked', display: 'Not Asked' }, words.noHeadline['not-asked'])
    : concept({ system: ABSENT, code: 'unknown', display: 'Unknown' }, words.noHeadline[grade.because])
}

/** The headline as a coded grade: a bare number would invite sums and means. Only what the instrument's own rule adds up is a number. */
function headlineValue(grade: DomainGrade, { form }: Finished): Partial<Observation> {
  switch (grade.kind) {
    case 'graded': {
      const coding = gradeCoding(form, grade.grade)
      return { valueCodeableConcept: concept(coding, coding.display) }
    }
    case 'summed':
      return { valueInteger: grade.sum }
    default:
      return { dataAbsentReason: absent(grade) }
  }
}

function componentsOf(grade: DomainGrade, { form }: Finished): ObservationComponent[] {
  const finding = (code: string, said: string) => concept({ system: SYSTEMS.finding, code, display: said })
  const worst = grade.kind === 'not-enough-seen' || grade.kind === 'summed' ? grade.worstSeen : null
  return [
    { code: finding('asked', words.finding.asked), valueInteger: grade.coverage.asked },
    { code: finding('graded', words.finding.graded), valueInteger: grade.coverage.graded },
    // Too little seen for a headline is no reason to lose sight of what was seen.
    ...(worst === null
      ? []
      : [{ code: finding('worst-seen', words.finding.worst), valueCodeableConcept: concept(gradeCoding(form, worst)) }]),
  ]
}

/** Where a domain stood at a signed visit: one observation each, and none over them. A domain without a headline says why. */
export function observationsOf(finished: Finished): Observation[] {
  const { visit, child, profile, form, refs, meta } = finished
  const { instrument, wording } = form
  return profile.domains.map((grade): Observation => {
    const name = wording.domains[grade.domain]?.name ?? grade.domain
    const notes = [
      ...(grade.coverage.contested > 0 ? [words.contested(grade.coverage.contested)] : []),
      ...(grade.kind === 'summed' && grade.flagged.length > 0
        ? [words.finding.flagged(grade.flagged.map((code) => wording.items[code]?.name ?? code))]
        : []),
    ]
    return {
      resourceType: 'Observation',
      id: refs.observation(visit.id, child.id, grade.domain).id,
      ...meta,
      // Two people have yet to agree on what it goes by.
      status: grade.coverage.contested > 0 ? 'preliminary' : 'final',
      category: [concept(SURVEY)],
      code: concept({ system: itemSystem(instrument.id), code: grade.domain, display: name }, words.observed(wording.name, name)),
      subject: refs.child(child.id).reference,
      effectiveDateTime: visit.on,
      performer: visit.scorers.map((author) => refs.worker(author).reference),
      ...headlineValue(grade, finished),
      ...(notes.length === 0 ? {} : { note: notes.map((said) => ({ text: said })) }),
      method: concept({ system: SYSTEMS.rule, code: instrument.rule }, words.rule[instrument.rule]),
      derivedFrom: [refs.response(visit.id, child.id).reference],
      component: componentsOf(grade, finished),
    }
  })
}
