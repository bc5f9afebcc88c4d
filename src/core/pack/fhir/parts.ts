import { PARTS } from './marks.ts'
import type { Group, Question } from './walk.ts'
import type { Dropped } from './told.ts'

/** Questions under one heading. */
export interface Part {
  readonly code: string
  readonly name: string
  readonly items: readonly { readonly code: string; readonly question: Question }[]
}

/** A domain as a form has it. */
export interface DomainPart {
  readonly code: string
  readonly name: string
  readonly help: string
  readonly parts: readonly Part[]
}

export interface Parted {
  readonly domains: readonly DomainPart[]
  readonly dropped: readonly Dropped[]
  /** Whether some question stood under no heading at all. */
  readonly rootless: boolean
}

/** Where there is one heading over everything and more than two levels below it, it is the form's own title. */
function belowTitle(questions: readonly Question[]): { readonly depth: number; readonly dropped: readonly Dropped[] } {
  const [first] = questions
  const dropped: Dropped[] = []
  let depth = 0
  for (;;) {
    const title = first?.groups[depth]
    const deep = questions.some(({ groups }) => groups.length - depth > 2)
    if (!title || !deep || questions.some(({ groups }) => groups[depth]?.link !== title.link)) return { depth, dropped }
    dropped.push({ path: title.path, kind: 'level-above' })
    depth += 1
  }
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/
const DOMAIN_CODE = /^(?!constructor$|prototype$)[A-Za-z0-9-]{1,12}$/
const without = (link: string, part: string) => (link.endsWith(part) ? link.slice(0, -part.length) : null)

/** The code that Plumbline wrote into a name; null where it is not one, and then none of the form's is trusted. */
const ownCodes = {
  domain: (group: Group | undefined) => keep(DOMAIN_CODE, group && without(group.link, PARTS.domain)),
  part: (group: Group | undefined) => keep(CODE, group && without(group.link, PARTS.subArea)),
  item: ({ link }: Question) => keep(CODE, link),
}

const keep = (form: RegExp, code: string | null | undefined) => (code && form.test(code) ? code : null)

/** Whether every name in the form is one that Plumbline gives, so that items keep their codes. */
export function namedByUs(questions: readonly Question[]): boolean {
  return questions.every((question) => {
    const domain = ownCodes.domain(question.groups[0])
    const fits = ownCodes.item(question)?.startsWith(`${domain}.`)
    return domain !== null && fits && question.groups.length === 2 && ownCodes.part(question.groups[1]) !== null
  })
}

/** Questions by domain and sub-area: the first two levels of headings. What is deeper joins the level above it. */
export function parted(questions: readonly Question[], title: string, ours: boolean): Parted {
  const { depth, dropped } = belowTitle(questions)
  const domains = new Map<string, { group: Group | undefined; parts: Map<string, { group: Group | undefined; questions: Question[] }> }>()
  const below = new Map<string, Dropped>()
  for (const question of questions) {
    const [group, part = group, ...deeper] = question.groups.slice(depth)
    for (const { link, path } of deeper) below.set(link, { path, kind: 'level-below' })
    const domain = domains.get(group?.link ?? '') ?? { group, parts: new Map() }
    const inPart = domain.parts.get(part?.link ?? '') ?? { group: part, questions: [] }
    inPart.questions.push(question)
    domain.parts.set(part?.link ?? '', inPart)
    domains.set(group?.link ?? '', domain)
  }
  return {
    domains: [...domains.values()].map(({ group, parts }, d): DomainPart => {
      const code = (ours && ownCodes.domain(group)) || `D${d + 1}`
      let number = 0
      return {
        code,
        name: group?.name ?? title,
        help: group?.help ?? '',
        parts: [...parts.values()].map(({ group: part, questions: inside }, p) => ({
          code: (ours && ownCodes.part(part)) || `${code}.S${p + 1}`,
          name: part?.name ?? title,
          items: inside.map((question) => {
            number += 1
            return { code: ours ? question.link : `${code}.${number}`, question }
          }),
        })),
      }
    }),
    dropped: [...dropped, ...below.values()],
    rootless: domains.has(''),
  }
}
