import { expect, test } from 'vitest'
import { RULES } from '../../src/core/drift/index.ts'
import type { ThresholdId } from '../../src/core/drift/thresholds.ts'
import { THRESHOLDS } from '../../src/core/drift/thresholds.ts'
import { drift } from '../../src/i18n/en/drift/index.ts'

const row = (cells: readonly (string | number)[]) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`

function pageOf(): string {
  const rules = RULES.map(({ id, scope, source, thresholds }) => {
    const { name, about, canDoWrong } = drift[id]
    const numbers = thresholds.map((each: ThresholdId) => `\`${each}\` ${THRESHOLDS[each].default}`).join(', ')
    return [
      `## ${id}: ${name}`,
      '',
      about,
      '',
      `- About: ${scope === 'child' ? 'each child' : 'the family as a whole'}`,
      ...(numbers ? [`- Goes by: ${numbers}`] : []),
      `- Source: ${source}`,
      `- What it can do wrong: ${canDoWrong}`,
      '',
    ].join('\n')
  })
  const thresholds = Object.entries(THRESHOLDS).map(([id, { unit, default: usual, least, most, source }]) =>
    row([`\`${id}\``, usual, unit, `${least} to ${most}`, source]),
  )
  return [
    '# The drift rules',
    '',
    'Written by `npx vitest run tests/checks/drift-doc.test.ts -u` from the rules themselves. How they were found, and what they can and',
    'cannot tell, is in [drift.md](drift.md). None of the numbers has been validated; an area settles its own in a pack of practice settings.',
    '',
    ...rules,
    '## Every number',
    '',
    row(['number', 'default', 'counts', 'an area may set', 'source']),
    row(['---', '---', '---', '---', '---']),
    ...thresholds,
    '',
  ].join('\n')
}

test('docs/drift-rules.md says what the rules do', async () => {
  await expect(pageOf()).toMatchFileSnapshot('../../docs/drift-rules.md')
})
