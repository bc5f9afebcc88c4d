import type { Case } from '../../core/case.ts'
import type { Alert } from '../../core/drift/index.ts'
import { formatDay } from '../../i18n/format.ts'
import * as text from '../../i18n/index.ts'
import type { Block, Item } from '../document.ts'
import { type SaidAlert, sayAlert, sayFor, sayWhen } from '../say/alert.ts'
import { item, list, part, together } from './block.ts'
import type { Making } from './making.ts'

const words = text.reportAlerts

/** An alert in words, with every name in them as the copy has it. `family` is named so already. */
export function alertIn({ source: { own, area }, naming }: Making, family: Case, alert: Alert): SaidAlert {
  const said = sayAlert(alert, family, own.wording, area)
  return {
    ...said,
    supervisor: naming.free(said.supervisor),
    practitioner: naming.free(said.practitioner),
    clears: naming.free(said.clears),
  }
}

/** What an alert is called, its sentence, and whom it is about where the sentence does not say so: each name once. */
function headed(making: Making, family: Case, alert: Alert): string {
  const { source } = making
  const said = alertIn(making, family, alert)
  const say = sayFor(family, source.own.wording, source.area, alert.childId)
  const isIn = (name: string) => said.supervisor.includes(name)
  const domain = alert.domain === null || isIn(say.domain(alert.domain)) ? '' : say.domain(alert.domain)
  const rule = domain ? words.inDomain(said.rule, domain) : said.rule
  return words.alert(alert.childId === null || isIn(say.child) ? rule : text.alerts.heading(say.child, rule), said.supervisor)
}

/** One alert as it is said for supervision: since when, what else is to be said of it, and who has looked at it. */
export function alertItem(making: Making, family: Case, alert: Alert, mark = '', more: readonly string[] = []): Item {
  const { source, naming } = making
  const { acknowledged: looked } = alert
  const lines = [
    together(sayWhen(alert.since, source.today), mark),
    ...more,
    looked ? words.looked(naming.worker(looked.by), formatDay(looked.wall.slice(0, 10)), naming.free(looked.reason)) : '',
  ]
  return item(headed(making, family, alert), lines, { of: [...alert.events, ...alert.visits] })
}

/** The facts of what was found, and the question after them, where it ends with one. */
function askedApart(sentence: string): readonly [facts: string, question: string] {
  const [, facts = sentence, question = ''] = /^(.*[^?]\. )([^.]*\?)$/.exec(sentence) ?? []
  return [facts.trim(), question]
}

/** Alerts of one rule that clear alike, said as one: what the rule asks and what clears each of them once, what was found for each. */
function severalItem(making: Making, family: Case, alerts: readonly Alert[]): Item {
  const { source, naming } = making
  const all = alerts.map((alert) => ({ alert, said: alertIn(making, family, alert) }))
  const [rule = '', clears = ''] = [all[0]?.said.rule, all[0]?.said.clears]
  const [question = '', ...others] = new Set(all.map(({ said }) => askedApart(said.supervisor)[1]))
  const isOnce = others.length === 0
  const lines = all.map(({ alert, said }) =>
    together(
      isOnce ? askedApart(said.supervisor)[0] : said.supervisor,
      sayWhen(alert.since, source.today),
      ...(alert.acknowledged
        ? [
            words.looked(
              naming.worker(alert.acknowledged.by),
              formatDay(alert.acknowledged.wall.slice(0, 10)),
              naming.free(alert.acknowledged.reason),
            ),
          ]
        : []),
    ),
  )
  const of = alerts.flatMap(({ events, visits }) => [...events, ...visits])
  return item(
    words.several(rule, alerts.length, isOnce ? question : ''),
    [...lines, text.supervisionReport.clearsEach(alerts.length, clears)],
    { of },
  )
}

/** Alerts by their levels, the gravest first; within one those of one rule that clear alike as one, so that nothing is said twice. */
export function alertsByRule(making: Making, family: Case, alerts: readonly Alert[]): Block[] {
  const levels = new Map<Alert['level'], Map<string, Alert[]>>()
  for (const alert of alerts) {
    const key = JSON.stringify([alert.rule, alertIn(making, family, alert).clears])
    const rules = levels.get(alert.level) ?? new Map<string, Alert[]>()
    levels.set(alert.level, rules.set(key, [...(rules.get(key) ?? []), alert]))
  }
  return [...levels].flatMap(([level, rules]) => {
    const items = [...rules.values()].map((alike) => {
      const [only] = alike
      if (!only || alike.length > 1) return severalItem(making, family, alike)
      return alertItem(making, family, only, '', [text.supervisionReport.clears(alertIn(making, family, only).clears)])
    })
    return part(text.alerts.level[level], list(items))
  })
}
