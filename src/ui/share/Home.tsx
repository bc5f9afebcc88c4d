import { FileOutput, KeyRound } from 'lucide'
import { today } from '../../app/app.ts'
import { canSave, type TeamHere } from '../../app/team.ts'
import * as text from '../../i18n/index.ts'
import { useApp } from '../context.tsx'
import { Page, Waiting } from '../frame/Page.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { hrefTo } from '../route.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { GiveSheet } from './GiveSheet.tsx'
import { OnlyHere } from './OnlyHere.tsx'
import { OpenSheet } from './OpenSheet.tsx'
import { waysToPick } from './pick-place.ts'
import { SaveSheet } from './SaveSheet.tsx'
import { type JustTaken, Taken } from './Taken.tsx'
import { Standing, TeamSheet } from './TeamSheet.tsx'
import { useMeter } from './useMeter.ts'
import type { OpenFile } from './useOpening.ts'
import type { ChosenPlace } from './usePlace.ts'
import type { Saving, SaveToPlace } from './useSaving.ts'

const words = text.share

export interface HomeProps {
  /** Undefined while it is being read. */
  readonly here: TeamHere | undefined
  readonly file: OpenFile
  readonly chosen: ChosenPlace
  readonly saver: SaveToPlace
  readonly just: JustTaken | null
  readonly onUndone: () => void
  readonly onLook: (saving: Extract<Saving, { at: 'failed' }>) => void
  readonly onHandOver: () => void
}

/** What is only on this tablet, and every way for it to meet what colleagues have. */
export function Home({ here, file, chosen, saver, just, onUndone, onLook, onHandOver }: HomeProps) {
  const { platform, practice } = useApp()
  const meter = useMeter()
  if (!here) return <Waiting title={words.title} nav="share" />
  const now = today(platform)
  const ways = waysToPick()
  const byHand = !ways.folder && !ways.file
  const blocked = canSave(here) ? null : here.team ? words.save.notNow : words.save.needsTeam
  const onlyHere = <OnlyHere meter={meter} today={now} />
  return (
    <Page title={words.title} nav="share">
      <PageHead title={words.title} sub={practice ? words.practiceSub : words.sub} />
      <div class="stack share">
        <Taken just={just} today={now} onUndone={onUndone} />
        <Standing here={here} />
        {meter?.reminder.due && here.team && meter.oldest && (
          <Notice
            variant="attention"
            level={2}
            title={words.due}
            actions={
              <LinkButton variant="quiet" small href={hrefTo({ at: 'settings' })}>
                {words.dueChange}
              </LinkButton>
            }
          >
            {words.dueText(meter.reminder.days, meter.oldest, now)}
          </Notice>
        )}
        <div class="cols share__cols">
          {here.team && onlyHere}
          <div class="stack">
            {!here.team && <FirstSteps />}
            {!byHand && (here.team || chosen.place) && <SaveSheet chosen={chosen} saver={saver} blocked={blocked} onLook={onLook} />}
            {byHand && here.team && <GiveSheet only blocked={blocked} />}
            <OpenSheet file={file} />
            {!byHand && here.team && <GiveSheet only={false} blocked={blocked} />}
            <Sheet title={words.handOver.title} sub={words.handOver.sub}>
              <Button variant="quiet" small icon={KeyRound} onClick={onHandOver}>
                {words.handOver.begin}
              </Button>
            </Sheet>
            <Sheet title={words.tables.title} sub={words.tables.sub}>
              <LinkButton variant="quiet" small icon={FileOutput} href={hrefTo({ at: 'export' })}>
                {words.tables.begin}
              </LinkButton>
            </Sheet>
          </div>
          {/* Where there is no team yet, how to begin comes first. */}
          {!here.team && onlyHere}
          <TeamSheet here={here} />
        </div>
      </div>
    </Page>
  )
}
