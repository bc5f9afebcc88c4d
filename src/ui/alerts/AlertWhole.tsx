import type { ComponentChildren } from 'preact'
import type { Family } from '../../app/read.ts'
import type { Alert } from '../../core/drift/index.ts'
import type { FamilyLook } from '../../core/drift/rule.ts'
import type { Wording } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'
import { sayCall } from '../explain/ExplainCall.tsx'
import { Quote } from '../parts/Quote.tsx'
import { hrefTo } from '../route.ts'
import { RuleNumbers } from '../rules/RuleNumbers.tsx'
import { actsFor } from './acts.ts'
import { sayWhen } from '../../report/say/alert.ts'
import { changeBehind } from './change.ts'
import { Evidence } from './Evidence.tsx'
import { LevelMark } from './LevelMark.tsx'
import { ruleWords, type SaidAlert } from '../../report/say/alert.ts'
import { ruleOf } from './rule-of.ts'

const words = text.alerts

export interface AlertWholeProps {
  readonly family: Family
  readonly wording: Wording
  readonly look: FamilyLook
  readonly alert: Alert
  readonly said: SaidAlert
}

/** Everything that one alert rests on and means: said for the practitioner, for supervision and for the family, with the rule and its numbers. */
export function AlertWhole({ family, wording, look, alert, said }: AlertWholeProps) {
  const rule = ruleWords(alert.rule)
  const behind = changeBehind(look, alert)
  return (
    <div class="alert-whole">
      <p class="alert__top">
        <LevelMark level={alert.level} />
        <span class="sub">{words.levelMeans[alert.level]}</span>
      </p>
      <p class="alert__found">{said.practitioner}</p>
      <p class="sub">{sayWhen(alert.since, look.today)}</p>
      <Part title={words.clears}>
        <p>{said.clears}</p>
        <Acts family={family} alert={alert} />
      </Part>
      <Part title={words.rests}>
        <Evidence {...{ family, wording, look, alert }} />
      </Part>
      {behind && (
        <Part title={words.change}>
          {sayCall(behind.change, behind.call, look.thresholds).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Part>
      )}
      <Part title={words.forSupervision}>
        <p>{said.supervisor}</p>
      </Part>
      <Part title={words.family_}>
        {said.family === null ? <p>{words.noFamily}</p> : <Quote by={words.familyHint}>“{said.family}”</Quote>}
      </Part>
      <Part title={words.ruleIs(rule.name, alert.rule)}>
        <p>{rule.about}</p>
        <p>
          <b>{words.canDoWrong}:</b> {rule.canDoWrong}
        </p>
        <RuleNumbers rule={ruleOf(alert.rule)} practice={look.practice} />
        <p class="sub">{words.source(ruleOf(alert.rule).source)}</p>
        <a class="link" href={hrefTo({ at: 'rules', rule: alert.rule })}>
          {words.allRules}
        </a>
      </Part>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="alert__part">
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Acts({ family, alert }: Pick<AlertWholeProps, 'family' | 'alert'>) {
  const acts = actsFor(family, alert)
  if (acts.length === 0) return null
  return (
    <p class="cluster no-print">
      {acts.map(({ label, to }) => (
        <a key={hrefTo(to)} class="link" href={hrefTo(to)}>
          {label}
        </a>
      ))}
    </p>
  )
}
