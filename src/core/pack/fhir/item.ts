import { BANDS, type Band, CONDITIONS, type Item, type ItemWording, LIMBS, type Limb, type Reach, REACHES, WALK } from '../../instrument.ts'
import { ABOUT, BAND_WORDS, conditionLink, descriptorLine, HELP, SYSTEMS } from './marks.ts'
import { codesIn, listIn, rawIn, textIn } from './raw.ts'
import type { Question } from './walk.ts'

/** An item that any role may be asked of any child: what a form of others says of its questions. */
const PLAIN = { bands: [...BANDS], condition: null, core: false, housing: 'N', school: 'N', adult: 'N', limbs: [], room: null } as const

/** The item that Plumbline wrote into this question: for whom, under what condition, and who can see it. */
function ownItem(code: string, { raw }: Question): Item {
  const conditions = listIn(raw.enableWhen)
  const excluded = conditions.filter(({ question }) => question === ABOUT.band).map(({ answerCoding }) => textIn(rawIn(answerCoding).code))
  const bands = BANDS.filter((band) => !excluded.includes(band))
  const reaches = codesIn(raw.code, SYSTEMS.reach)
  const reach = (contact: string): Reach => REACHES.find((each) => reaches.includes(`${contact}-${each}`)) ?? 'N'
  const limbs = codesIn(raw.code, SYSTEMS.limb)
  const rooms = codesIn(raw.code, SYSTEMS.room)
  return {
    code,
    bands: bands.length === 0 ? [...BANDS] : bands,
    condition: CONDITIONS.find((condition) => conditions.some(({ question }) => question === conditionLink(condition))) ?? null,
    core: reaches.includes('core'),
    housing: reach('housing'),
    school: reach('school'),
    adult: reach('adult'),
    limbs: limbs.filter((limb): limb is Limb => (LIMBS as readonly string[]).includes(limb)),
    room: WALK.find((room) => rooms.includes(room)) ?? null,
  }
}

export const itemFrom = (code: string, question: Question, ours: boolean): Item =>
  ours ? ownItem(code, question) : { ...PLAIN, bands: [...PLAIN.bands], limbs: [], code }

/** What the help of an item that Plumbline wrote says, line by line; a grade without a line has its own word for a descriptor. */
function ownWords({ name, help, options }: Question): ItemWording {
  const lines = help.split('\n')
  const after = (begin: string) => lines.find((line) => line.startsWith(begin))?.slice(begin.length) ?? ''
  const gradesOf = (before: string) => options.map(({ grade, word }) => after(`${before}${descriptorLine(grade, word, '')}`))
  const variants = BANDS.flatMap((band): [Band, string[]][] => {
    const texts = gradesOf(`${BAND_WORDS[band]}, `)
    return texts.every((each) => each === '') ? [] : [[band, texts]]
  })
  const [first = ''] = lines
  const known = [...Object.values(HELP), ...options.map(({ grade, word }) => descriptorLine(grade, word, ''))]
  return {
    name,
    about: known.some((begin) => first.startsWith(begin)) ? '' : first,
    look: after(HELP.look),
    listen: after(HELP.listen),
    ask: after(HELP.ask),
    grades: gradesOf('').map((text, at) => text || (options[at]?.word ?? '')),
    ...(variants.length === 0 ? {} : { variants: Object.fromEntries(variants) }),
  }
}

export const wordsFrom = (question: Question, ours: boolean): ItemWording =>
  ours
    ? ownWords(question)
    : { name: question.name, about: question.help, look: '', listen: '', ask: '', grades: question.options.map(({ word }) => word) }
