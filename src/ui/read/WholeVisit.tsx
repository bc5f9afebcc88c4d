import { ChartNoAxesCombined } from 'lucide'
import { useState } from 'preact/hooks'
import type { Family } from '../../app/read.ts'
import type { Wording } from '../../core/instrument.ts'
import type { ItemReading, Visit } from '../../core/visit.ts'
import * as text from '../../i18n/index.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { hrefTo } from '../route.ts'
import { SecondLine } from '../second/SecondLine.tsx'
import { AmendDialog, type Correcting } from './AmendDialog.tsx'
import { type Entry, entryOf } from './amendment.ts'
import { ChildAnswers, ChildTop } from './ChildPart.tsx'
import { Circumstances } from './Circumstances.tsx'
import { PartialNotice } from './PartialNotice.tsx'
import { Senses } from './Senses.tsx'
import { Signature } from './Signature.tsx'
import { linkOf, useChain } from './useChain.ts'
import { PrintLink } from '../print/PrintLink.tsx'
import { useOpenInPrint } from './useOpenInPrint.ts'

export interface WholeVisitProps {
  readonly family: Family
  readonly visit: Visit
  readonly wording: Wording
}

const idOf = ({ child, reading }: Correcting) => `${child.id}/${reading.about}`

/** All of a visit, and the correcting of its signed answers. */
export function WholeVisit({ family, visit, wording }: WholeVisitProps) {
  const [open, setOpen] = useState<Correcting | null>(null)
  const [said, setSaid] = useState('')
  // A correction that was left unsaved is there again when its item is opened again.
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map())
  useOpenInPrint()

  const { signed, enteredInError } = visit
  const children = family.children.filter((child) => visit.children.includes(child.id))
  const read = children.flatMap((child) => {
    const profile = visit.profiles.get(child.id)
    return profile ? [{ child, profile }] : []
  })
  const signature = signed && <Signature {...{ family, visit }} signature={signed} />
  // The child comes first, but for a visit that is not what was signed: then nothing in it can be leaned on.
  const altered = linkOf(useChain(family), visit)?.own === 'altered'
  const nameOf = (reading: ItemReading) => wording.items[reading.item.code]?.name ?? reading.item.code
  const correct = (correcting: Correcting) => {
    setSaid('')
    setOpen(correcting)
  }
  const keep = (correcting: Correcting, entry: Entry | null) => {
    const kept = new Map(entries)
    if (entry) kept.set(idOf(correcting), entry)
    else kept.delete(idOf(correcting))
    setEntries(kept)
  }
  return (
    <div class="stack read">
      <PageHead
        title={text.read.title(text.grading.visitType[visit.type], visit.on)}
        sub={text.read.sub(
          family.name,
          children.map((child) => child.name),
          text.grading.set[visit.set],
        )}
        actions={<Actions {...{ family, visit }} />}
      />
      <p class="vh" role="status">
        {said}
      </p>
      {enteredInError && (
        <Notice variant="attention" title={text.read.errorTitle}>
          <p>{text.read.error(enteredInError.by.name, enteredInError.at.wall, enteredInError.values.reason)}</p>
          <p>{text.read.errorHint}</p>
        </Notice>
      )}
      {!signed && !enteredInError && (
        <Notice
          variant="attention"
          title={text.read.notSignedTitle}
          actions={
            <LinkButton small href={hrefTo({ at: 'visit', caseId: family.id, visitId: visit.id })}>
              {text.read.carryOn}
            </LinkButton>
          }
        >
          {text.read.notSigned}
        </Notice>
      )}
      <PartialNotice family={family} />
      {altered && signature}
      {read.map(({ child, profile }) => (
        <ChildTop key={child.id} {...{ family, visit, child, profile, wording }} />
      ))}
      {!altered && signature}
      {!enteredInError && (
        <div class="second-lines">
          {children.map((child) => (
            <SecondLine key={child.id} {...{ family, visit, child }} />
          ))}
        </div>
      )}
      <Circumstances {...{ family, visit, wording }} />
      <Senses caseId={family.id} visit={visit} />
      {read.map(({ child, profile }) => (
        <ChildAnswers
          key={child.id}
          {...{ family, visit, child, profile, wording }}
          onCorrect={signed && !enteredInError ? (reading) => correct({ child, reading }) : undefined}
        />
      ))}
      {open && (
        <AmendDialog
          caseId={family.id}
          {...{ visit, wording }}
          correcting={open}
          entry={entries.get(idOf(open)) ?? entryOf(open.reading)}
          onEntry={(entry) => keep(open, entry)}
          onLeave={() => setOpen(null)}
          onSaved={() => {
            keep(open, null)
            setOpen(null)
            setSaid(text.read.corrected(nameOf(open.reading)))
          }}
        />
      )}
    </div>
  )
}

function Actions({ family, visit }: Pick<WholeVisitProps, 'family' | 'visit'>) {
  const comparable = family.children.filter(
    (child) => visit.children.includes(child.id) && family.visits.filter((other) => other.children.includes(child.id)).length > 1,
  )
  return (
    <>
      {comparable.map((child) => (
        <LinkButton
          key={child.id}
          variant="quiet"
          icon={ChartNoAxesCombined}
          href={hrefTo({ at: 'compare', caseId: family.id, childId: child.id })}
        >
          {text.read.compare(child.name)}
        </LinkButton>
      ))}
      <PrintLink caseId={family.id} report="visit" about={[visit.id]}>
        {text.read.print}
      </PrintLink>
    </>
  )
}
