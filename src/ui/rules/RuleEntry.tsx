import type { AlertLevel } from '../../core/drift/rule.ts'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { LevelMark } from '../alerts/LevelMark.tsx'
import type { RuleFacts } from '../alerts/rule-of.ts'
import { ruleWords } from '../../report/say/alert.ts'
import { RuleNumbers } from './RuleNumbers.tsx'

const words = text.rules

export interface RuleEntryProps {
  readonly rule: RuleFacts
  readonly levels: readonly AlertLevel[]
  readonly practice: Practice
}

/** One drift rule in plain words: how grave it can be, what it looks at, where it can mislead, its numbers and its source. */
export function RuleEntry({ rule, levels, practice }: RuleEntryProps) {
  const said = ruleWords(rule.id)
  return (
    <article class="rule" aria-labelledby={sectionId(rule.id)}>
      <div class="rule__head">
        <h3 id={sectionId(rule.id)} tabIndex={-1}>
          <span class="rule__id">{rule.id}</span> {said.name}
        </h3>
        <span class="cluster">
          {levels.map((level) => (
            <LevelMark key={level} level={level} />
          ))}
        </span>
      </div>
      <div class="rule__text">
        <p>{said.about}</p>
        <p>
          <b>{words.misleads}:</b> {said.canDoWrong}
        </p>
        <p class="sub">{text.alerts.source(rule.source)}</p>
      </div>
      <RuleNumbers rule={rule} practice={practice} />
    </article>
  )
}

/** The id of the heading that an address names. */
export const sectionId = (name: string): string => `rules-${name}`
