import { Check, Clock, Flag, MessageSquare, Printer, UsersRound } from 'lucide'
import { useState } from 'preact/hooks'
import { Person } from '../parts/Avatar.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Cover } from '../parts/Cover.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Disclosure } from '../parts/Disclosure.tsx'
import { EmptyState } from '../parts/EmptyState.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Pill } from '../parts/Pill.tsx'
import { Progress } from '../parts/Progress.tsx'
import { Quote } from '../parts/Quote.tsx'
import { SavedLine } from '../parts/SavedLine.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { TaskList } from '../parts/TaskList.tsx'

const TASKS = [
  {
    key: 'seen',
    name: 'Rowan seen in the last 10 days',
    href: '#/seen',
    hint: 'Last seen on 5 November, 14 days ago',
    status: { text: 'Still to do', tone: 'todo' },
  },
  { key: 'review', name: 'A review in the last 28 days', href: '#/review', status: { text: 'In place', tone: 'done' } },
  {
    key: 'told',
    name: 'Family told in plain words',
    hint: 'When the rest is in place',
    status: { text: 'Cannot start yet', tone: 'blocked' },
  },
] as const

/** What is read, said and asked. */
export function Lists() {
  const [asking, setAsking] = useState(false)
  const [covered, setCovered] = useState(false)
  return (
    <>
      <Sheet title="Notices">
        <div class="stack">
          <Notice>Nothing on this tablet has changed yet.</Notice>
          <Notice variant="attention" title="The review was due on 31 October, 3 weeks ago.">
            Book a visit, or say why later.
          </Notice>
          <Notice
            variant="alert"
            title="This could not be saved on the tablet."
            actions={
              <>
                <Button small>Try again</Button>
                <Button small variant="quiet">
                  Save a copy
                </Button>
              </>
            }
          >
            What you wrote is still on the screen. There is no room left on the disk.
          </Notice>
          <SavedLine state="saved" text="Saved on this tablet at 14:02" />
          <div class="cluster">
            <Pill icon={Flag}>Act</Pill>
            <Pill tone="ink" icon={MessageSquare}>
              Talk about it in supervision
            </Pill>
            <Pill tone="line" icon={Clock}>
              Bed ordered
            </Pill>
            <Pill tone="quiet" icon={Check}>
              Done 8 October
            </Pill>
          </div>
          <Quote by="Sam, his words, 8 October">“I sleep on the sofa. Kai puts his coat on me.”</Quote>
          <Progress label="Physical" value={9} max={14} words="9 of 14 done" />
        </div>
      </Sheet>
      <Sheet title="Still to do" count={3} sub="Nothing you have entered is lost while you do them." end={<Pill>5 of 8</Pill>}>
        <TaskList tasks={TASKS} />
      </Sheet>
      <Sheet title="Summary list">
        <SummaryList
          rows={[
            { key: 'Name', value: 'Rowan Pryce', action: { label: 'Change', hidden: 'name', href: '#/name' } },
            {
              key: 'Lives with',
              value: 'Anna Pryce and Tom',
              action: { label: 'Change', hidden: 'who lives here', onClick: () => undefined },
            },
            { key: 'Since', value: '7 May 2026' },
          ]}
        />
        <SummaryList
          compact
          rows={[
            { key: 'On this tablet', value: 'saved today at 14:02' },
            { key: 'Last shared', value: '13 November, 16:20' },
          ]}
        />
      </Sheet>
      <Sheet title="People" tone="outline" level={3}>
        <div class="stack">
          <Person initials="Jo" name="Jodie Hale" sub="mother, lives here" />
          <Person initials="Da" dashed name="Darren Cole" sub="father, lives elsewhere" />
          <Disclosure summary="What this rests on">
            <p>6 of 14 items less well met, 1 better, 7 the same. More slipped than chance would explain.</p>
          </Disclosure>
          <Disclosure summary="Close anyway" open>
            <p>A manager may decide to close with things still to do.</p>
          </Disclosure>
        </div>
      </Sheet>
      <Sheet title="Nobody" titleHidden>
        <EmptyState title="No families yet" icon={UsersRound} action={<LinkButton href="#/add">Add a family</LinkButton>}>
          Families that you add, or that a colleague shares with you, stand here.
        </EmptyState>
      </Sheet>
      <Sheet title="In the way">
        <div class="cluster">
          <Button variant="quiet" onClick={() => setAsking(true)}>
            Open the dialog
          </Button>
          <Button variant="quiet" onClick={() => setCovered(true)}>
            Cover the screen
          </Button>
          <Button variant="quiet" bare icon={Printer}>
            Print
          </Button>
        </div>
        <Dialog
          open={asking}
          title="Take in 3 visits?"
          closeWord="Close"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="quiet" onClick={() => setAsking(false)}>
                Not now
              </Button>
              <Button onClick={() => setAsking(false)}>Take in</Button>
            </>
          }
        >
          <p>You can undo it until you next save to the shared file.</p>
          <Notice>1 item was graded differently by the two of you.</Notice>
        </Dialog>
        <Cover open={covered} title="Tablet paused" sub="Touch below to carry on">
          <Button wide onClick={() => setCovered(false)}>
            Carry on
          </Button>
        </Cover>
      </Sheet>
    </>
  )
}
