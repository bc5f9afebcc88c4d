import { TriangleAlert } from 'lucide'
import type { Family } from '../../app/read.ts'
import * as text from '../../i18n/index.ts'
import { Notice } from '../parts/Notice.tsx'
import { hrefTo, type Route } from '../route.ts'
import { adultDisputes, childDisputes } from './disputes.ts'
import { nameRegister } from './here.ts'
import { familyName, personName } from './names.ts'

const words = text.family

/** What one must know before reading on: pages that could not be opened, visits that could not be read, entries that contradict each other. */
export function Notices({ family }: { readonly family: Family }) {
  const { damaged, unread } = family
  const size = damaged.reduce((sum, page) => sum + page.size, 0)
  return (
    <>
      {damaged.length > 0 && (
        <Notice variant="attention" icon={TriangleAlert} title={words.damagedTitle} level={2}>
          <p>{words.damaged(damaged.length, words.bytes(size))}</p>
          <p>{words.damagedWhat}</p>
        </Notice>
      )}
      {unread.length > 0 && <Notice>{words.unread(unread.length)}</Notice>}
      <Disputes family={family} />
    </>
  )
}

function Disputes({ family }: { readonly family: Family }) {
  const caseId = family.id
  const about: { name: string; to: Route }[] = [
    ...(nameRegister(family).kind === 'contested' ? [{ name: familyName(family), to: { at: 'family-edit', caseId } as const }] : []),
    ...family.children
      .filter((child) => childDisputes(child).length > 0)
      .map((child) => ({ name: personName(child), to: { at: 'child-edit', caseId, childId: child.id } as const })),
    ...family.adults
      .filter((adult) => adultDisputes(adult).length > 0)
      .map((adult) => ({ name: personName(adult), to: { at: 'adult-edit', caseId, adultId: adult.id } as const })),
  ]
  const [first] = about
  if (!first) return null
  return (
    <Notice
      variant="attention"
      title={words.contestedAbout(about.map(({ name }) => name))}
      actions={about.map(({ name, to }) => (
        <a class="link" key={hrefTo(to)} href={hrefTo(to)}>
          {words.contestedLook(name)}
        </a>
      ))}
    />
  )
}
