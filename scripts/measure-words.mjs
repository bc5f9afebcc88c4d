// Guards what a machine can of the instrument's words: that none is missing, that a descriptor can be read at a glance, that a family
// line can be read by a child of 9 to 11, that a frequency is named and not waved at, and that nobody is blamed. Prints what it measured.
import { isMain, root } from './cli.mjs'
import { missingWords } from './missing-words.mjs'
import { readingAge, sentencesOf, wordsOf } from './readability.mjs'

// Bounds and lists as the instrument's authors set them, 2026: a descriptor has 25 words, a family line a reading age of 9 to 11.
const DESCRIPTOR_WORDS = 25
const FAMILY_WORDS = 20
const FAMILY_LINE_AGE = 12
const FAMILY_MEDIAN_AGE = [9, 11]

const VAGUE = /\b(sometimes|often|regularly|occasionally|frequently)\b/i
const NAMED = new RegExp(
  `\\b(${[
    'each|every|most|daily|once|twice|\\d+|two|three|four|five|six|seven|eight|nine|ten',
    '(some|many|a few) (times|days|nights|mornings|evenings|weeks|months|meals|visits)',
  ].join('|')})\\b`,
  'i',
)
// Not for a family's ears: blame and labels, then words that only those say who come to the house.
const AVOID = listed(
  'neglect\\w*|fail\\w*|non-?complian\\w*|DNA|hard to reach|mums?|mummy|presenting|attachment|capacity|disclos\\w*',
  'concern\\w*|(in)?appropriate\\w*|engag\\w*|professionals?',
)
const JARGON = listed(
  'immuni[sz]\\w*|exploit\\w*|sanitation|sanitary|hygien\\w*|supervis\\w*|stimulat\\w*|nutrition\\w*|development\\w*|safeguard\\w*',
  'intervention\\w*|assess\\w*|screening|antenatal|postnatal|adolescen\\w*|carers?|substances?|domestic|boundaries|consistent\\w*',
  'emotional\\w*|parenting|multi-agency|attendance|(in)?adequate\\w*|persistent\\w*|significant\\w*|therapeutic|siblings?|medication',
)

/**
 * What was measured of an instrument's words, as table rows, and what is wrong with them, each as 'place: sentence'.
 * `reader` is what is read and said to families; places are an item, where it has words of its own a band, and a grade.
 */
export function measureWords(instrument, wording, reader) {
  const { grades } = instrument.scale
  const items = instrument.domains.flatMap(({ subAreas }) => subAreas.flatMap((subArea) => subArea.items))
  const descriptors = items.flatMap(({ code }) => linesOf(code, grades, wording.items[code]?.grades, wording.items[code]?.variants))
  const family = items.flatMap(({ code }) => linesOf(code, grades, reader[code]?.family, reader[code]?.familyVariants))
  const rows = [
    measured('descriptors, every age', descriptors, (line) => line.band === null),
    measured('descriptors, one age band', descriptors, (line) => line.band !== null),
    measured('family lines, every age', family, (line) => line.band === null),
    measured('family lines, one age band', family, (line) => line.band !== null),
    measured('family lines, all', family, () => true),
  ]
  const problems = [
    ...missingWords(instrument, wording, reader),
    ...descriptors.flatMap(descriptorProblems),
    ...family.flatMap(familyProblems),
    ...twice('descriptor', descriptors),
    ...twice('family line', family),
    ...tooOld(rows.at(-1)),
  ]
  return { rows, problems }
}

/** Each line of an item: the five of every age, then those of each band that has its own. */
function linesOf(code, grades, base = [], variants = {}) {
  return [[null, base], ...Object.entries(variants)].flatMap(([band, texts]) =>
    texts.flatMap((text, index) => {
      const place = `${band ? `${code} ${band}` : code} grade ${grades[index] ?? `no. ${index + 1}`}`
      return text.trim() === '' ? [] : [{ item: code, band, grade: index, place, text }]
    }),
  )
}

function descriptorProblems({ place, text }) {
  const words = wordsOf(text).length
  return [...(words > DESCRIPTOR_WORDS ? [`${place}: ${words} words in a descriptor`] : []), ...vague(place, text)]
}

function familyProblems({ place, text }) {
  const words = wordsOf(text).length
  const age = readingAge(text)
  const [avoided] = AVOID.exec(text) ?? []
  const [jargon] = JARGON.exec(text) ?? []
  return [
    ...(words > FAMILY_WORDS ? [`${place}: ${words} words in a family line`] : []),
    ...(age > FAMILY_LINE_AGE ? [`${place}: reading age ${age.toFixed(1)} in a family line`] : []),
    ...(avoided ? [`${place}: '${avoided}' is not for a family line`] : []),
    ...(jargon ? [`${place}: '${jargon}' is jargon`] : []),
    ...(/\d/.test(text) ? [`${place}: a figure in a family line`] : []),
    ...vague(place, text),
  ]
}

const vague = (place, text) =>
  sentencesOf(text).flatMap((sentence) =>
    VAGUE.test(sentence) && !NAMED.test(sentence) ? [`${place}: '${VAGUE.exec(sentence)[0]}' does not say how often`] : [],
  )

/** The same words may serve two bands for one grade, never two grades of one item. */
function twice(what, lines) {
  const seen = new Map()
  return lines.flatMap((line) => {
    const key = `${line.item} ${line.text.trim().toLowerCase()}`
    const first = seen.get(key) ?? line
    seen.set(key, first)
    return first.grade === line.grade ? [] : [`${line.place}: the same ${what} as ${first.place}`]
  })
}

function measured(name, lines, which) {
  const chosen = lines.filter(which)
  const ages = chosen.map(({ text }) => readingAge(text))
  const most = (size) => chosen.reduce((best, line) => (best && size(best) >= size(line) ? best : line), null)
  const longest = most(({ text }) => wordsOf(text).length)
  const hardest = most(({ text }) => readingAge(text))
  const breath = most(({ text }) => inOneBreath(text))
  return {
    name,
    count: chosen.length,
    medianWords: median(chosen.map(({ text }) => wordsOf(text).length)),
    longest: longest && { place: longest.place, words: wordsOf(longest.text).length },
    sentence: breath && { place: breath.place, words: inOneBreath(breath.text) },
    medianAge: median(ages),
    hardest: hardest && { place: hardest.place, age: readingAge(hardest.text) },
  }
}

const inOneBreath = (text) => Math.max(0, ...sentencesOf(text).map((sentence) => wordsOf(sentence).length))

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function listed(...words) {
  return new RegExp(`\\b(${words.join('|')})\\b`, 'i')
}

const tooOld = ({ count, medianAge }) =>
  count > 0 && medianAge > FAMILY_MEDIAN_AGE[1] ? [`family lines: median reading age ${medianAge.toFixed(1)}`] : []

/** What was measured, as lines of text. */
export function tableOf(rows) {
  const cells = rows.map(({ name, count, medianWords, longest, sentence, medianAge, hardest }) =>
    count === 0
      ? [name, '0']
      : [
          name,
          String(count),
          `${medianWords} words`,
          `longest ${longest.words} (${longest.place})`,
          `longest sentence ${sentence.words} (${sentence.place})`,
          `median reading age ${medianAge.toFixed(1)}`,
          `worst ${hardest.age.toFixed(1)} (${hardest.place})`,
        ],
  )
  const width = (column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join('  ')
      .trimEnd(),
  )
  const { count, medianAge } = rows.at(-1)
  const easier = count > 0 && medianAge < FAMILY_MEDIAN_AGE[0]
  return [...lines, ...(easier ? [`family lines: the median is below ${FAMILY_MEDIAN_AGE[0]}, easier than asked for`] : [])]
}

/** The instrument that new visits use, its words and what is read about it, from the source under `root` as the app would load them. */
export async function loadWords(root) {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    const { builtIn, current } = await vite.ssrLoadModule('/src/instruments/index.ts')
    const { wording, reader } = builtIn.find(({ instrument }) => instrument === current)
    return [current, await wording(), await reader()]
  } finally {
    await vite.close()
  }
}

if (isMain(import.meta)) {
  const { rows, problems } = measureWords(...(await loadWords(process.argv[2] ?? root)))
  for (const line of tableOf(rows)) console.log(`  ${line}`)
  for (const problem of problems) console.error(`  ${problem}`)
  if (problems.length > 0) console.error(`measured words: ${problems.length}`)
  else console.log('measured words: within every bound')
  process.exitCode = problems.length > 0 ? 1 : 0
}
