import type { ChildVisit } from '../../core/course.ts'
import type { DomainGrade } from '../../core/grading/profile.ts'

/** The items that made a headline what it is, where that is worse than good enough: of any other, every item did. */
export function decidedBy(domain: DomainGrade, goodEnough: number): readonly string[] {
  if (domain.kind === 'summed') return domain.flagged
  return domain.kind === 'graded' && domain.grade > goodEnough ? domain.decidedBy : []
}

/** What the answers are about that decided it: where one of them is kept from the family, so is the headline. */
export function thingsOf({ visit, profile }: ChildVisit, domain: DomainGrade): string[] {
  const decided = decidedBy(domain, visit.scale.goodEnough)
  return profile.items.flatMap((reading) => (decided.includes(reading.item.code) ? [reading.about] : []))
}
