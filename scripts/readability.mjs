// How hard a text is to read, by the formula of Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of New Readability Formulas
// for Navy Enlisted Personnel, Research Branch Report 8-75: grade level = 0.39 x words a sentence + 11.8 x syllables a word - 15.59.
// It counts length, nothing else: a person still reads the text.

/** The words of a text: what stands between spaces and has a letter or a figure; hyphenated and contracted ones count once, as there. */
export const wordsOf = (text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))

/** The sentences of a text. Only a full stop, question or exclamation mark ends one, so a long one cannot hide behind a colon. */
export const sentencesOf = (text) => text.split(/(?<=[.?!])[’”"')]*\s+/).filter((part) => wordsOf(part).length > 0)

/** The reading age in years that goes with a text: its grade level and five, as schooling starts at five. */
export function readingAge(text) {
  const words = wordsOf(text)
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return (0.39 * words.length) / sentencesOf(text).length + (11.8 * syllables) / words.length - 15.59 + 5
}

/** The syllables of a word as it is said, at least one: a hyphenated word's parts together, GP by its letters, figures as read aloud. */
export function syllablesIn(word) {
  const letters = /^\P{L}*(\p{Lu}{2,})\P{L}*$/u.exec(word)?.[1]
  if (letters) return [...letters].reduce((sum, letter) => sum + (letter === 'W' ? 3 : 1), 0)
  // doesn't, couldn't: the n is a syllable of its own.
  const parts = word
    .toLowerCase()
    .replace(/(?<=[sd])n[’']t\b/, 'nit')
    .split(/[-–/]/)
  return parts
    .map((part) => part.replace(/[^\p{L}\d]/gu, ''))
    .filter((part) => part !== '')
    .reduce((sum, part) => sum + (/^\d+$/.test(part) ? inFigures(part) : inLetters(part)), 0)
}

// What the rules below get wrong of the words that a family may be told.
const AS_SAID = new Map(
  [
    [1, 'ache aches eye eyes'],
    [2, 'business client create cruel diet every homemade hundred maybe poem quiet rhythm safety science'],
    [2, 'someone something sometimes somewhere'],
    [3, 'anyone area areas behaviour cereal everyone everything everywhere idea ideas quietly somebody video'],
    [4, 'anxiety anybody everybody experience'],
  ].flatMap(([syllables, words]) => words.split(' ').map((word) => [word, syllables])),
)

// English spelling does not tell how a word is said, so each group of vowels counts as one syllable, once what is silent is taken out
// and what is said apart is parted.
function inLetters(word) {
  const said = word
    // careful, safely, homework
    .replace(/(?<=[^aeiouy])e(?=(ly|ful|fully|less|ness|work|time|times)$)/, '')
    // tables, then games; but dishes, places, changes keep theirs
    .replace(/(?<=[^aeiouy])les$/, 'le')
    .replace(/(?<=[^aeiouyszxcg])(?<!ch|sh)es$/, 's')
    // liked, carried; but wanted, needed
    .replace(/(?<=[^td])ed$/, 'd')
    // home, whole; but little
    .replace(/(?<=[^aeiouyl])e$/, '')
    .replace(/(?<=[aeiouyl])le$/, 'l')
    // playing, earlier, player, period, usual
    .replace(/(?<=[aeiouy])(?=ing)|(?<=i)(?=e(r|rs|st)$)|(?<=[aeo]y)(?=[aeiou])|(?<=[^ctsgxlnh]i)(?=[aou])|(?<=[tsdnx]u)(?=al)/g, '-')
  return AS_SAID.get(word) ?? Math.max(1, said.match(/[aeiouy]+/g)?.length ?? 0)
}

const UNITS = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]

/** To 99 as a number, beyond it as one reads a telephone number. */
function inFigures(figures) {
  const number = Number(figures)
  if (figures.length > 2) return [...figures].reduce((sum, figure) => sum + UNITS[Number(figure)], 0)
  if (number < 20) return UNITS[number]
  return (Math.floor(number / 10) === 7 ? 3 : 2) + (number % 10 === 0 ? 0 : UNITS[number % 10])
}
