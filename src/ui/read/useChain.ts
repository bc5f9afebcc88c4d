import { useEffect, useState } from 'preact/hooks'
import { type ChainLink, checkChain } from '../../app/chain.ts'
import type { Family } from '../../app/read.ts'
import type { Visit } from '../../core/visit.ts'

/** Milliseconds after a screen was painted until its signatures are checked: nobody waits for it, and it waits for them. */
const AFTER = 250

/** Every signature of a family with its state; the last known ones while they are checked again, none before the first time. */
export function useChain(family: Family): readonly ChainLink[] {
  const [links, setLinks] = useState<readonly ChainLink[]>([])
  useEffect(() => {
    let gone = false
    const timer = setTimeout(() => void checkChain(family).then((found) => gone || setLinks(found)), AFTER)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [family])
  return links
}

/** The link of a visit's signature; undefined before it was checked. */
export const linkOf = (links: readonly ChainLink[], { signed }: Pick<Visit, 'signed'>): ChainLink | undefined =>
  links.find(({ signature }) => signature.id === signed?.id)

/** Of these visits those that are not what was signed. */
export const alteredOf = (links: readonly ChainLink[], visits: readonly Visit[]): readonly Visit[] =>
  visits.filter((visit) => linkOf(links, visit)?.state === 'altered')
