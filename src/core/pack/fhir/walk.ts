import { ABOUT, CONTROLS, EXTENSIONS, PARTS } from './marks.ts'
import { type Option, readOptions } from './options.ts'
import { codesIn, extensionsOf, listIn, type Raw, rawIn, textIn } from './raw.ts'
import type { Dropped, Path } from './told.ts'

/** A group of a form that leads to a question. */
export interface Group {
  readonly link: string
  readonly path: Path
  readonly name: string
  readonly help: string
}

/** A question whose answers have numbers. */
export interface Question {
  readonly link: string
  readonly path: Path
  readonly name: string
  readonly help: string
  readonly groups: readonly Group[]
  readonly options: readonly Option[]
  readonly raw: Raw
}

/** Everything in a form that could become an item, and what could not. */
export interface Walked {
  readonly questions: readonly Question[]
  readonly dropped: readonly Dropped[]
}

const CHOICES = ['choice', 'open-choice', 'coding']
const READ: readonly string[] = [EXTENSIONS.ordinal, EXTENSIONS.weight, EXTENSIONS.control, EXTENSIONS.designNote]
const EXPRESSION = /expression$|\/variable$|constraint$/i
const MEDIA = /media$|image$/i

const isHelp = (item: Raw) =>
  item.type === 'display' &&
  extensionsOf(item, EXTENSIONS.control).some((control) => codesIn(rawIn(control.valueCodeableConcept).coding, CONTROLS).includes('help'))

const helpOf = (item: Raw): string =>
  [
    ...listIn(item.item)
      .filter(isHelp)
      .map((help) => textIn(help.text)),
    ...notesOf(item),
  ].join('\n')

const notesOf = (item: Raw) => extensionsOf(item, EXTENSIONS.designNote).map((note) => textIn(note.valueMarkdown))

/** What an element carries beyond what is read of it, each address once. */
export function extrasOf(element: Raw, path: Path, read: readonly string[] = READ): Dropped[] {
  const urls = [...listIn(element.extension), ...listIn(element.modifierExtension)].map(({ url }) => textIn(url))
  return [...new Set(urls)]
    .filter((url) => !read.includes(url))
    .map((url) => {
      if (url === EXTENSIONS.hidden) return { path, kind: 'hidden' }
      if (MEDIA.test(url)) return { path, kind: 'media' }
      return { path, kind: EXPRESSION.test(url) ? 'expression' : 'extension', url }
    })
}

const isHidden = (item: Raw) => extensionsOf(item, EXTENSIONS.hidden).some((extension) => extension.valueBoolean === true)

/** What Plumbline wrote around its items: its own app has it by itself. */
const isOwnFrame = (link: string) => link === ABOUT.group || link.endsWith(PARTS.evidence) || link.endsWith(PARTS.headline)

/** Walks a form from its top to its end. `ours`: whether Plumbline wrote it, so that what it wrote around the items is no loss. */
export function walk(form: Raw, ours: boolean): Walked {
  const seen = new Set<string>()
  const questions: Question[] = []
  const dropped: Dropped[] = []

  function question(item: Raw, link: string, path: Path, groups: readonly Group[]): void {
    const { options, lost } = readOptions(item)
    dropped.push(...lost.map((each) => ({ path, ...each }) as Dropped))
    if (!options) return
    if (item.type === 'open-choice') dropped.push({ path, kind: 'free-answer' })
    if (item.repeats === true) dropped.push({ path, kind: 'several-answers' })
    const starts = listIn(item.initial).length > 0 || listIn(item.answerOption).some((option) => option.initialSelected === true)
    if (starts) dropped.push({ path, kind: 'starting-value' })
    questions.push({ link, path, name: textIn(item.text) || link, help: helpOf(item), groups, options, raw: item })
  }

  function visit(item: Raw, above: Path, groups: readonly Group[], under: 'group' | 'question'): void {
    const link = textIn(item.linkId)
    const path = [...above, link]
    if (ours && isOwnFrame(link)) return
    if (isHelp(item)) return
    if (link === '' || seen.has(link)) return void dropped.push({ path, kind: 'same-link' })
    seen.add(link)
    if (isHidden(item)) return void dropped.push({ path, kind: 'hidden' })
    if (!ours) {
      dropped.push(...extrasOf(item, path))
      if (listIn(item.enableWhen).length > 0) dropped.push({ path, kind: 'condition' })
    }
    const type = textIn(item.type)
    const inside = listIn(item.item)
    if (type === 'group') {
      const group = { link, path, name: textIn(item.text) || link, help: helpOf(item) }
      for (const each of inside) visit(each, path, [...groups, group], 'group')
      return
    }
    if (CHOICES.includes(type)) {
      if (under === 'question') dropped.push({ path, kind: 'under-a-question' })
      question(item, link, path, groups)
    } else dropped.push(type === 'display' ? { path, kind: 'shown-text' } : { path, kind: 'item-type', type })
    for (const each of inside) visit(each, path, groups, 'question')
  }

  for (const item of listIn(form.item)) visit(item, [], [], 'group')
  return { questions, dropped }
}
