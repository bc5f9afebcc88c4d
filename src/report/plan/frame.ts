import { shown } from '../../core/fold.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block } from '../document.ts'
import { line, quiet, terms } from '../parts/block.ts'
import type { Making } from '../parts/making.ts'
import { saidOf } from '../parts/voice.ts'

const PURPOSE = ['purpose', 'expectedChange', 'consequence'] as const

/** What the help is for, what is to be different, and what follows if nothing changes; that nobody wrote it, where nobody did. */
export function purposeOf({ source: { family }, naming, toFamily }: Making): Block[] {
  const said = PURPOSE.map((name) => [name, saidOf(family.household[name], naming.free)] as const)
  if (said.every(([, words]) => words.length === 0)) return toFamily ? [] : [quiet(text.plan.purposeNone)]
  return terms(
    said.map(([name, words]) => [text.plan[name], words.length > 0 ? words : toFamily ? [] : text.plan.notSaid, { of: [family.id] }]),
  )
}

/** That the case has ended, before anything is read as if it were open. */
export function endedOf({ source: { look } }: Making): Block[] {
  const { closing } = look.episode
  if (!closing) return []
  const { type, on } = closing.values
  return [line((type === 'closed' ? text.reportParts.closed : text.reportParts.transferred)(formatDay(on)))]
}

/** Who leads, and whether the family agrees to the work, as it was noted last. */
export function agreedOf({ source: { family }, naming, toFamily }: Making): Block[] {
  const words = text.planReport
  const { lead, consent, consentOn, consentNote, reviewBy } = family.household
  const [leads, on, review] = [shown(lead), shown(consentOn), shown(reviewBy)]
  return terms([
    [words.lead, leads ? naming.worker(leads) : text.family.leadNone],
    [words.review, review ? formatDay(review) : ''],
    [
      words.consent,
      consent.kind === 'unanswered'
        ? words.noConsent
        : saidOf(consent, (each) => words.consentOn(text.contested.consent[each], on ? formatDay(on) : '')),
    ],
    [text.contested.register.household.consentNote, toFamily ? [] : saidOf(consentNote, naming.free), { of: [family.id] }],
  ])
}
