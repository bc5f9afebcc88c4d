import { ok, type Result } from '../../core/result.ts'
import type { Fact } from '../../core/fact.ts'
import type { InstrumentPack } from '../../core/pack/pack.ts'
import { NOTHING, sumAdds } from '../../core/sharing/adds.ts'
import { arriving, type CaseArriving } from '../../core/sharing/arriving.ts'
import { joinClocks } from '../../core/sharing/clocks.ts'
import { libraryOf } from '../../instruments/library.ts'
import { unhurried } from '../../seal/breath.ts'
import type { Aside, OpenedBundle } from '../../sync/bundle/contents.ts'
import type { App } from '../app.ts'
import { readBrought } from '../brought.ts'
import type { ReadFailure } from '../failure.ts'
import { olderThanRead } from './older.ts'
import { readOurs } from './ours.ts'
import { judgePacks } from './packs-arriving.ts'
import { readSharing } from './sharing-row.ts'
import { signaturesArriving } from './signatures.ts'
import { readMark } from './space.ts'
import { judgeTeam } from './team-arriving.ts'
import type { Arrival, AsideArriving } from './types.ts'

/** A file that was opened, and what a screen says of how. */
export interface Opened {
  readonly bundle: OpenedBundle
  readonly name: string
  readonly openedBy: Arrival['openedBy']
}

/** Facts in pages as the store gives them: carried ones fit the same shape, known kinds checked, the rest left as it came. */
export const factsIn = (bundle: OpenedBundle, caseId: string): readonly Fact[] => (bundle.cases.get(caseId) ?? []) as unknown as Fact[]

/** Values set against what is here from which on a file is worth a question, if they are more than it brings. Ours, 2026-11-22. */
const MANY = 10

/** Bytes of records that did not fit that are kept aside, all together. */
export const ASIDE_MOST = 5 * 1024 * 1024

const asideOf = (aside: readonly Aside[]): AsideArriving | null => {
  if (aside.length === 0) return null
  const count = (why: Aside['why']) => aside.filter((each) => each.why === why).length
  const tooMuch = aside.reduce((sum, { text }) => sum + text.length, 0) > ASIDE_MOST || aside.some(({ text }) => text === '')
  return { altered: count('altered'), notAFact: count('not-a-fact'), notReadable: count('not-readable'), tooMuch }
}

/** What an opened file would bring to this device as it is now, family by family. Changes nothing. */
export async function arrivalOf(app: App, { bundle, name, openedBy }: Opened): Promise<Result<Arrival, ReadFailure>> {
  const { manifest, digest, bytes } = bundle
  const [ours, brought, sharing] = [await readOurs(app), await readBrought(app), await readSharing(app)]
  if (!ours.ok) return ours
  if (!brought.ok) return brought
  if (!sharing.ok) return sharing
  const judged = await judgeTeam(app, readMark(manifest.team).team, bundle.statements)
  if (!judged.ok) return judged
  const { packs, fresh } = await judgePacks(app, brought.value, bundle.packs)
  const here = [...brought.value.packs.filter((pack): pack is InstrumentPack => pack.kind === 'instrument'), ...fresh]
  const { find } = libraryOf(here)

  const families: CaseArriving[] = []
  for await (const caseId of unhurried(bundle.cases.keys())) {
    const own = ours.value.get(caseId) ?? []
    const found = arriving(caseId, own, factsIn(bundle, caseId), { find, now: app.platform.now() })
    if (found) families.push({ ...found.arriving, signatures: await signaturesArriving(own, found.joined.add) })
  }
  families.sort((a, b) => a.name.localeCompare(b.name))

  const adds = families.length > 0 ? sumAdds(families.map((each) => each.adds)) : NOTHING
  const ofTeam = judged.value.team === 'ours' && manifest.scope === 'whole'
  return ok({
    ...{ name, bytes, digest, openedBy, from: manifest.by, at: manifest.at, scope: manifest.scope },
    ...{ team: judged.value.team, list: judged.value.list, families, same: bundle.cases.size - families.length },
    newFamilies: families.filter(({ isNew, erasure }) => isNew && erasure === null).length,
    adds,
    ...totals(families),
    packs: packs.map((pack) => ({ ...pack, unreadable: unreadableFor(pack, families) })),
    clocks: joinClocks(families.map(({ clocks }) => clocks)),
    older: ofTeam ? await olderThanRead(sharing.value, ours.value, bundle) : null,
    aside: asideOf(bundle.aside),
    nothingNew: adds.facts === 0 && fresh.length === 0 && judged.value.fresh.length === 0,
  })
}

function totals(
  families: readonly CaseArriving[],
): Pick<Arrival, 'contested' | 'settled' | 'altered' | 'erased' | 'keptOut' | 'contradicts'> {
  const disputes = families.flatMap((each) => each.disputes)
  const fresh = families.reduce((sum, { registers }) => sum + registers.fresh, 0)
  const contradicted = families.reduce((sum, { registers }) => sum + registers.contradicted, 0)
  return {
    contested: disputes.filter(({ change }) => change === 'opens').length,
    settled: disputes.filter(({ change }) => change === 'closes').length,
    altered: families.reduce((sum, { signatures }) => sum + signatures.filter(({ already }) => !already).length, 0),
    erased: families.flatMap(({ caseId, erasure }) => (erasure?.kind === 'asks' ? [caseId] : [])),
    keptOut: families.reduce((sum, { erasure }) => sum + (erasure && erasure.kind !== 'kept' ? erasure.left : 0), 0),
    contradicts: contradicted >= MANY && contradicted > fresh ? { contradicted, fresh } : null,
  }
}

const unreadableFor = ({ id, version }: { readonly id: string; readonly version: number }, families: readonly CaseArriving[]) =>
  families.flatMap(({ caseId, visits }) =>
    visits.flatMap((visit) =>
      !visit.readable && visit.instrument?.id === id && visit.instrument.version === version ? [{ caseId, visitId: visit.id }] : [],
    ),
  )
