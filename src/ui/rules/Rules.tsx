import { Printer } from 'lucide'
import { useEffect } from 'preact/hooks'
import { RULES } from '../../core/drift/index.ts'
import { ALERT_LEVELS } from '../../core/drift/rule.ts'
import * as text from '../../i18n/index.ts'
import { LevelMark } from '../alerts/LevelMark.tsx'
import { useApp } from '../context.tsx'
import { Page } from '../frame/Page.tsx'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo, type Route } from '../route.ts'
import { ChangeRules, GateRules, HeadlineRules } from './Chapters.tsx'
import { LEVELS_OF } from './levels.ts'
import { RuleEntry, sectionId } from './RuleEntry.tsx'

const words = text.rules
const byNumber = [...RULES].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))

/** Every rule and number by which Plumbline speaks of change, drift and closing: as in force here, with who says so. Prints whole. */
export function Rules({ route }: { readonly route: Extract<Route, { at: 'rules' }> }) {
  const { practiceSettings: practice } = useApp()
  useEffect(() => {
    const heading = route.rule ? document.getElementById(sectionId(route.rule)) : null
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [route.rule])
  return (
    <Page title={words.screen} barTitle={words.screen} back={{ label: words.toCaseload, href: hrefTo({ at: 'caseload' }) }}>
      <PageHead
        title={words.screen}
        sub={words.sub}
        actions={
          <Button variant="quiet" icon={Printer} onClick={() => print()}>
            {words.print}
          </Button>
        }
      />
      <div class="stack rules">
        <Notice variant="attention" title={words.oursTitle} level={2}>
          {words.ours.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{words.area(practice.name, practice.version)}</p>
        </Notice>
        <Sheet title={words.levelsTitle}>
          <ul class="rules__levels">
            {ALERT_LEVELS.toReversed().map((level) => (
              <li key={level}>
                <LevelMark level={level} /> {text.alerts.levelMeans[level]}
              </li>
            ))}
          </ul>
        </Sheet>
        <Sheet title={words.rulesTitle} sub={words.rulesSub(RULES.length)}>
          <nav aria-label={words.rulesTitle} class="rules__index no-print">
            {byNumber.map(({ id }) => (
              <a key={id} class="link" href={hrefTo({ at: 'rules', rule: id })}>
                {text.drift[id].name}
              </a>
            ))}
          </nav>
          {byNumber.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} levels={LEVELS_OF[rule.id]} practice={practice} />
          ))}
        </Sheet>
        <ChangeRules practice={practice} />
        <HeadlineRules />
        <GateRules practice={practice} />
      </div>
    </Page>
  )
}
