// Guards that every item, age band and grade of an instrument has words, and that no words stand for what is never asked.

const STILL_TO_COME = /\b(todo|tbc|tbd|lorem|xxx)\b|…|\.\.\./i
const has = (text) => typeof text === 'string' && text.trim() !== '' && !STILL_TO_COME.test(text)

/** Each gap, and each text too many, as 'place: sentence'. */
export function missingWords(instrument, wording, reader) {
  const { grades } = instrument.scale
  const items = instrument.domains.flatMap(({ subAreas }) => subAreas.flatMap((subArea) => subArea.items))
  const asked = new Set(items.map((item) => item.code))
  const unknown = [...new Set([...Object.keys(wording.items), ...Object.keys(reader)])].filter((code) => !asked.has(code))
  return [
    ...gaps('the instrument', 'grade word', grades, wording.gradeWords),
    ...gaps('the instrument', 'grade word for families', grades, wording.familyGradeWords),
    ...items.flatMap((item) => {
      const [said, read] = [wording.items[item.code], reader[item.code]]
      return [
        ...fields(item.code, said, ['name', 'about']),
        ...fields(item.code, read, ['goodEnough', 'carersPart', 'notCarersPart']),
        ...lines(item, 'descriptor', grades, said?.grades, said?.variants),
        ...lines(item, 'family line', grades, read?.family, read?.familyVariants),
      ]
    }),
    ...unknown.map((code) => `${code}: words for an item that is not asked`),
  ]
}

/** The lines of one kind: each band reads its own, or those of every age. */
function lines({ code, bands }, what, grades, base = [], variants = {}) {
  const sets = [[code, base], ...Object.entries(variants).map(([band, texts]) => [`${code} ${band}`, texts])]
  return [
    ...bands.flatMap((band) => gaps(`${code} ${band}`, what, grades, variants[band] ?? base)),
    ...sets
      .filter(([, texts]) => texts.length > grades.length)
      .map(([place, texts]) => `${place}: ${texts.length} ${what}s for ${grades.length} grades`),
    ...Object.keys(variants)
      .filter((band) => !bands.includes(band))
      .map((band) => `${code} ${band}: a ${what} for a band that is not asked`),
  ]
}

const gaps = (place, what, grades, texts) =>
  grades.flatMap((grade, index) => (has(texts?.[index]) ? [] : [`${place} grade ${grade}: no ${what}`]))

const fields = (place, words, names) => names.flatMap((name) => (has(words?.[name]) ? [] : [`${place}: no ${name}`]))
