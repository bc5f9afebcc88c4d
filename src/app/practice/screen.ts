import type { Fact } from '../../core/fact.ts'
import type { Act } from '../app.ts'

/** What stood on the screen for each register, for people who always saw the latest. */
export interface Screen {
  /** The act, replacing whatever was last written in the registers that it sets. */
  seenBy(caseId: string, act: Act): Act
  saw(fact: Fact): void
}

/** A screen on which nothing was written yet: practice families contradict nobody, so each fact replaces the last one of its registers. */
export function openScreen(): Screen {
  const last = new Map<string, string>()
  const places = (caseId: string, { kind, about, values }: Pick<Act, 'kind' | 'about' | 'values'>) =>
    Object.keys(values).map((register) => [caseId, kind, about, register].join(' '))
  return {
    seenBy: (caseId, act) => ({ ...act, replaces: [...new Set(places(caseId, act).flatMap((place) => last.get(place) ?? []))] }),
    saw: (fact) => {
      for (const place of places(fact.caseId, fact)) last.set(place, fact.id)
    },
  }
}
