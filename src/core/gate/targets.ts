import { isReached, shortOf } from '../drift/gradings.ts'
import type { FamilyLook } from '../drift/rule.ts'
import type { Target } from '../happened.ts'
import type { GatePointOf } from './point.ts'

type Standing = 'open' | 'dropped' | 'not-reached' | 'done'

const endedOn = ({ facts }: Target) => facts.findLast((fact) => fact.values.outcome !== undefined)?.at.wall.slice(0, 10) ?? null

/** Where a target stands: a word that it was met does not outweigh a later grade, and dropping it does not make the need go away. */
function standingOf(look: FamilyLook, target: Target): Standing {
  const visits = look.children.find(({ child }) => child.id === target.child)?.visits ?? []
  if (target.outcome === null) return 'open'
  if (target.outcome === 'carried') return 'done'
  if (target.outcome === 'dropped') return isReached(visits, target) ? 'done' : 'dropped'
  return shortOf(visits, target).length > 0 ? 'not-reached' : 'done'
}

/** Every target of this episode met, or carried on by who takes over. Those that ended in an earlier episode are past. */
export function targetsPoint(look: FamilyLook): GatePointOf<'targets'> {
  const { openedOn } = look.episode
  const targets = look.family.targets.filter((target) => {
    const ended = endedOn(target)
    return target.outcome === null || ended === null || ended >= openedOn
  })
  const standing = targets.map((target) => ({ target, is: standingOf(look, target) }))
  const inTheWay = standing.filter(({ is }) => is !== 'done').map(({ target }) => target)
  const count = (kind: Standing) => standing.filter(({ is }) => is === kind).length
  return {
    id: 'targets',
    met: inTheWay.length === 0,
    because: { all: targets.length, open: count('open'), dropped: count('dropped'), notReached: count('not-reached') },
    children: [...new Set(inTheWay.map(({ child }) => child))],
    domains: [],
    alerts: [],
    act: { kind: 'targets', targets: inTheWay.map(({ id }) => id) },
  }
}
