import { fingerprintOf } from '../../app/team-code.ts'
import type { Member } from '../../core/team.ts'
import { classes } from '../parts/classes.ts'

/** The digits of a member's keys, group by group, as they are read out. */
export function Digits({ of, large }: { readonly of: Pick<Member, 'recipient' | 'signer'>; readonly large?: boolean }) {
  return (
    <span class={classes('digits', large && 'digits--large')}>
      {fingerprintOf(of)
        .split(' ')
        .map((group, place) => (
          <span key={place}>{group} </span>
        ))}
    </span>
  )
}

/** A long key in groups that an eye can hold, after what every such key begins with; copied without the gaps. */
export function KeyLetters({ value }: { readonly value: string }) {
  return (
    <code class="keyletters">
      {value.match(/^AGE-SECRET-KEY-1|^age1|.{1,6}/g)?.map((group, place) => (
        <span key={place}>{group}</span>
      ))}
    </code>
  )
}
