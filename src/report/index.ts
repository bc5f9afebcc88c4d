import type { Names, ReportId } from '../core/out.ts'
import * as text from '../i18n/index.ts'
import type { Document } from './document.ts'
import { forFamily, type Guarded } from './guard.ts'
import { neverOnPaper } from './not-on-paper.ts'
import { type Naming, namingFor } from './names.ts'
import type { Source } from './source.ts'

/** For whom a document is made: it decides what it may hold. */
export type ReportAudience = 'family' | 'professionals'

/** What a document is asked to be about. What a report does not need is null. */
export interface Asked {
  readonly child: string | null
  /** The visit; of a comparison the later one. */
  readonly visit: string | null
  readonly earlier: string | null
  readonly audience: ReportAudience
  readonly names: Names
}

/** One document that can be made of a family's record. */
export interface Report {
  readonly id: ReportId
  /** What has to be chosen before it can be made. */
  readonly needs: 'child' | 'visit' | 'pair' | null
  /** For whom it is unless somebody says otherwise; `only` where it is never for anybody else. */
  readonly audience: ReportAudience
  readonly only?: true
  readonly build: (source: Source, asked: Asked, naming: Naming) => Document
}

/** Each report, in a part of the app of its own. */
export const reports: { readonly [Id in ReportId]: () => Promise<Report> } = {
  'family-sheet': async () => (await import('./family-sheet.ts')).familySheet,
  conference: async () => (await import('./conference.ts')).conference,
  plan: async () => (await import('./plan.ts')).plan,
  visit: async () => (await import('./visit.ts')).visit,
  comparison: async () => (await import('./comparison.ts')).comparison,
  chronology: async () => (await import('./chronology.ts')).chronology,
  'case-review': async () => (await import('./case-review.ts')).caseReview,
  supervision: async () => (await import('./supervision.ts')).supervision,
}

const words = text.print.ending

/**
 * The document that was asked for, marked where the family is fictional, with what no report of its kind holds at its end. Where it is
 * for the family, what is kept from them is not in it, and `kept` says how much that was: on the screen only, because a number on their
 * paper would tell them that there is something.
 */
export function make(report: Report, source: Source, asked: Asked): Guarded {
  const naming = namingFor(source.family, asked.names, source.today, asked.audience === 'family')
  const built = report.build(source, asked, naming)
  const forThem = asked.audience === 'family'
  const always = forThem ? [words.familyNames[asked.names], words.familyAsk] : [words.names[asked.names]]
  const document: Document = {
    ...built,
    ...(source.practice && { mark: words.practice }),
    leavesOut: [...built.leavesOut, ...always.filter((each) => each !== '')],
  }
  return forThem ? forFamily(document, source.family.keptFromFamily, neverOnPaper(source.family)) : { document, kept: 0, held: [] }
}
