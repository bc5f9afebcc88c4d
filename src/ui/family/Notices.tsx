import { TriangleAlert, UsersRound } from 'lucide'
import type { Family } from '../../app/read.ts'
import { disputesOf } from '../../app/settle.ts'
import * as text from '../../i18n/index.ts'
import { KeepingNotice } from '../forget/KeepingNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { AlteredNotice } from '../read/AlteredNotice.tsx'
import { PartialNotice } from '../read/PartialNotice.tsx'
import { hrefTo } from '../route.ts'

const words = text.family

/**
 * What one must know before reading on: pages that could not be opened, visits that could not be read, what was
 * held back, signed visits that are not what was signed, entries that contradict each other.
 */
export function Notices({ family }: { readonly family: Family }) {
  const { damaged, unread } = family
  const size = damaged.reduce((sum, page) => sum + page.size, 0)
  return (
    <>
      <KeepingNotice family={family} />
      <PartialNotice family={family} />
      <AlteredNotice family={family} />
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

/** How much people entered differently without having seen each other's, with the way to settle it; nothing where nothing is. */
function Disputes({ family }: { readonly family: Family }) {
  const { open } = disputesOf(family)
  if (open.length === 0) return null
  const graded = new Set(open.flatMap(({ kind, about, register }) => (kind === 'answer' && register === 'answer' ? [about] : [])))
  const entered = new Set(open.flatMap(({ kind, about }) => (kind === 'answer' && graded.has(about) ? [] : [`${kind} ${about}`])))
  return (
    <Notice icon={UsersRound}>
      {words.contestedOpen(graded.size, entered.size)}{' '}
      <a class="link" href={hrefTo({ at: 'contested', caseId: family.id })}>
        {words.contestedLook}
      </a>
    </Notice>
  )
}
