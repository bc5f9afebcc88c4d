import type { ScoringRule } from '../../core/instrument.ts'
import * as text from '../../i18n/index.ts'

const words = text.packs

const List = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="bullets">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** How a scoring rule makes a grade of many, and where it can mislead. */
export function RuleWords({ rule }: { readonly rule: ScoringRule }) {
  const { does, canDoWrong } = words.scoringRules[rule]
  return (
    <div class="packrule">
      <section>
        <h3>{words.pack.does}</h3>
        <List lines={does} />
      </section>
      <section>
        <h3>{words.pack.canDoWrong}</h3>
        <List lines={canDoWrong} />
      </section>
    </div>
  )
}
