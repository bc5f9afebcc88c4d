import type { Author, Fact } from '../../core/fact.ts'
import type { Member } from '../../core/statement.ts'
import type { Fault } from '../../core/pack/fault.ts'
import type { Adds, CaseArriving, ClockAhead } from '../../core/sharing/arriving.ts'
import type { Stamp } from '../../core/stamp.ts'
import type { BundleFailure } from '../../sync/bundle/contents.ts'
import type { TargetFailure } from '../../sync/target.ts'
import type { ReadFailure, WriteFailure } from '../failure.ts'

/** What one family would get from a file. */
export type FamilyArriving = CaseArriving

/** Why a file cannot be looked at. Nothing was changed by trying. */
export type FileFailure = BundleFailure

export type OpenFailure =
  | FileFailure
  | ReadFailure
  /** What was typed is no paper key. */
  | { readonly kind: 'not-a-paper-key' }
  /** Fictional families do not come among real ones, nor real ones among fictional ones. */
  | { readonly kind: 'practice-file' }
  | { readonly kind: 'not-a-practice-file' }

/** What opens a file that this device's own key does not. */
export interface FileKey {
  readonly passphrase?: string
  readonly paperKey?: string
}

/** How the file's team stands to this device's: its own; none named; one that lists this device, which has none; another. */
export type TeamStanding = 'ours' | 'none' | 'joinable' | 'other'

/** The team that a file names. */
export interface TeamArriving {
  readonly id: string
  readonly name: string
  /** On its list and not on ours, and off it and not off ours. */
  readonly joined: readonly Member[]
  readonly left: readonly Member[]
  /** Statements whose proof does not hold: not followed, not taken in. */
  readonly refused: number
}

/** A pack that comes with a file. `unreadable`: visits in the file that need it and will not be readable. */
export interface PackArriving {
  readonly id: string
  readonly version: number
  readonly kind: 'instrument' | 'practice' | null
  readonly standing:
    | { readonly kind: 'new' }
    | { readonly kind: 'here' }
    /** Not taken in: what is wrong with it. */
    | { readonly kind: 'refused'; readonly why: string; readonly faults: readonly Fault[] }
  readonly unreadable: readonly { readonly caseId: string; readonly visitId: string }[]
}

/** The shared file lacks what an earlier reading of it held. */
export interface Older {
  /** `put-back`: it was saved before the one that was read last. `overwritten`: saved after it, by somebody who had not read that one. */
  readonly kind: 'put-back' | 'overwritten'
  /** Wall clock of the one that was read last. */
  readonly read: string
  /** What was seen in it, is here, and is missing from this one. */
  readonly facts: number
  readonly visits: number
  /** Devices of which the last one held more. */
  readonly behind: readonly string[]
}

/** Records in a file that do not fit, or not the name that they have. They are kept aside, and never taken in. */
export interface AsideArriving {
  readonly altered: number
  readonly notAFact: number
  readonly notReadable: number
  /** They are more than is kept. */
  readonly tooMuch: boolean
}

/** What a file would bring, before any of it is taken in. */
export interface Arrival {
  readonly name: string
  /** Bytes of the file. */
  readonly bytes: number
  /** Digest of what it holds: the same for the same content. */
  readonly digest: string
  readonly openedBy: 'device' | 'passphrase' | 'paper-key'
  readonly from: Author
  readonly at: Fact['at']
  readonly scope: 'whole' | 'part'
  readonly team: TeamStanding
  readonly list: TeamArriving | null
  /** Families of which anything is new, or an erasure is to be spoken of; by name. */
  readonly families: readonly FamilyArriving[]
  /** Families in the file of which all is here. */
  readonly same: number
  readonly newFamilies: number
  readonly adds: Adds
  /** Registers that become contested, and that are contested no more. */
  readonly contested: number
  readonly settled: number
  /** Signatures that would not read as whole and do now, or come so. */
  readonly altered: number
  /** Open families that a colleague erased: nothing goes before a person here says so. */
  readonly erased: readonly string[]
  /** Facts of families that are erased here: they do not come again. */
  readonly keptOut: number
  readonly packs: readonly PackArriving[]
  readonly clocks: readonly ClockAhead[]
  readonly older: Older | null
  readonly aside: AsideArriving | null
  /** It sets more values against what is here than it brings: worth a question to whoever sent it. */
  readonly contradicts: { readonly contradicted: number; readonly fresh: number } | null
  /** Everything in it is here: no fact, no colleague and no pack comes. */
  readonly nothingNew: boolean
}

/** What a person chose before taking in. */
export interface TakeInChoice {
  /** Families that are to be left out. */
  readonly leaveOut?: readonly string[]
  /** Whether a team that lists this device becomes its own; true where nothing is said. */
  readonly join?: boolean
}

export type TakeInFailure =
  | WriteFailure
  /** Not made by `openFile` in this session: open the file again. */
  | { readonly kind: 'open-again' }

/** What was taken in. */
export interface TakenIn {
  readonly families: number
  readonly adds: Adds
  readonly joined: boolean
  /** False where what did not fit was more than is kept aside. */
  readonly asideKept: boolean
}

/** Why the last taking in stays as it is. */
export type UndoFailure = WriteFailure | Stays

/** What keeps it. */
export type Stays =
  | { readonly kind: 'nothing-to-undo' }
  /** A colleague may have it from us by now. */
  | { readonly kind: 'saved-since' }
  /** Something was written here since that rests on what came. */
  | { readonly kind: 'built-on'; readonly families: readonly string[] }

/** The last file that was taken in. */
export interface LastTakeIn {
  /** Wall clock of this device. */
  readonly at: string
  readonly from: Author
  readonly name: string
  readonly families: number
  readonly facts: number
  /** Null: it can be taken back. */
  readonly stays: Stays | null
}

/** So many of all. */
export interface Shared {
  readonly all: number
  readonly shared: number
}

/** What of this device is in the shared file as it was last read: by content, never by what was once sent. */
export interface Meter {
  /** A visit is shared when every fact of it is. */
  readonly visits: Shared
  readonly events: Shared
  readonly facts: Shared
  /** Wall clock of the oldest fact that is only here. */
  readonly oldest: string | null
  readonly lastSaved: LastSaved | null
  /** What was given out since as a file, and has not been seen in one that came back. */
  readonly handedOut: { readonly at: string; readonly visits: number; readonly facts: number } | null
  /** `due`: something has been only here for more than so many `days`. */
  readonly reminder: { readonly due: boolean; readonly days: number }
  /** Families with something that is only here. */
  readonly onlyHere: ReadonlyMap<string, OnlyHere>
}

export interface OnlyHere {
  readonly visits: number
  readonly events: number
  readonly facts: number
}

/** When the shared file was last read with this device's records in it. */
export interface LastSaved {
  /** Wall clock of this device. */
  readonly at: string
  /** The name of the folder or file; null where it came by hand. */
  readonly where: string | null
}

/** Why something has to be looked at by a person before it is saved over. */
export type LookFirst =
  /** It is another team's: choose another place, or have that team add this device. Never overwritten. */
  | 'other-team'
  /** No team is named in it. Never overwritten. */
  | 'no-team'
  | 'erased'
  | 'aside'
  | 'older'

/** Why the shared file could not be made. */
export type MakeFailure =
  | WriteFailure
  /** There is no team yet, so nobody could open it. */
  | { readonly kind: 'no-team' }
  /** This device is no longer on the team's list. */
  | { readonly kind: 'not-a-member' }

/** Where a save is. */
export interface SaveStep {
  readonly doing: 'reading' | 'writing' | 'checking' | 'waiting'
  readonly attempt: number
}

/** What a person has agreed to. */
export interface SaveOptions {
  /** Digests of files that a person has looked at, by `Arrival.digest`: what they would be asked about these is not asked again. */
  readonly looked?: readonly string[]
  /** The shared file is damaged, and a person wants it set aside and a new one written. */
  readonly setAsideDamaged?: boolean
  /** Conflict copies of syncing programs go once everything in them was read back from the shared file. */
  readonly removeCopies?: boolean
  onStep?(step: SaveStep): void
}

/** A copy that lay beside the shared file. */
export interface CopySeen {
  readonly name: string
  readonly now: 'taken-in' | 'removed' | 'left'
  /** Why it was left. */
  readonly why: string | null
}

/** What was read back from the shared file. */
export interface Saved {
  /** False: all of it was there already, and nothing was written. */
  readonly wrote: boolean
  readonly at: string
  readonly where: string
  readonly visits: Shared
  /** What came in from it. */
  readonly tookIn: Adds
  readonly families: number
  /** Facts that had been seen in it, were not in it any more, and are again. */
  readonly pushedAgain: number
  readonly copies: readonly CopySeen[]
  /** Whether what was overwritten is kept beside it; null where nothing was. */
  readonly previous: 'kept' | 'not-kept' | null
  /** The name under which a damaged file was set aside. */
  readonly setAside: string | null
  /** Signatures in what came in that do not read as whole. */
  readonly altered: number
  /** Packs in it that were refused, by name. */
  readonly refusedPacks: readonly PackArriving[]
}

/** Why the place does not do what it is asked. `no-place`: it is one file, with no room beside it to set a damaged one aside. */
export type PlaceFailure = TargetFailure

/** Why the shared file is not known to hold what is on this device. Nothing there was overwritten unless it says so. */
export type SaveFailure =
  | MakeFailure
  /** The place would not have it. */
  | { readonly kind: 'place'; readonly failure: PlaceFailure }
  /** What lies there does not open, and was left as it is. `damaged`: it may be set aside if a person says so. */
  | { readonly kind: 'cannot-open'; readonly failure: OpenFailure; readonly damaged: boolean }
  | LookedFor
  /** Others kept saving at the same time: what is not in it goes with the next save. */
  | { readonly kind: 'try-again'; readonly tries: number }

/** A person looks at what lies there first: `arrival` is what it would bring, ready to be taken in. */
export interface LookedFor {
  readonly kind: 'look-first'
  readonly why: readonly LookFirst[]
  readonly arrival: Arrival
  readonly file: Blob
}

/** A file to be given out by hand. */
export interface HandOut {
  readonly file: File
  readonly name: string
  /** What it holds, for `handedOut` once it has left. */
  readonly holds: Holds
}

/** What a file that was made holds. */
export interface Holds {
  readonly digest: string
  /** No fact in it is later. */
  readonly stamp: Stamp
  readonly visits: number
  readonly facts: number
  readonly families: number
}
