import { EyeOff, Plus } from 'lucide'
import { Bar, CarryOn } from '../parts/Bar.tsx'
import { Button, LinkButton } from '../parts/Button.tsx'
import { Dock } from '../parts/Dock.tsx'
import { Facts, PageHead } from '../parts/PageHead.tsx'
import { Shell } from '../parts/Shell.tsx'
import { Tabs } from '../parts/Tabs.tsx'
import { Watermark } from '../parts/Watermark.tsx'
import { Charts } from './Charts.tsx'
import { Forms } from './Forms.tsx'
import { Grading } from './Grading.tsx'
import { ItemScene } from './ItemScene.tsx'
import { Lists } from './Lists.tsx'

const FACTS = [
  { name: 'On this tablet', text: 'saved 14:02' },
  { name: '4 visits', text: 'not yet shared' },
  { name: 'Last shared', text: '13 November, team drive' },
]

function Everything() {
  const bar = (
    <Bar
      brand={{ name: 'Plumbline', href: '#/home' }}
      nav={
        <Tabs
          label="Main"
          items={[
            { href: '#/caseload', label: 'Caseload', current: true },
            { href: '#/supervision', label: 'Supervision', count: 2 },
            { href: '#/shared', label: 'Shared file' },
          ]}
        />
      }
      end={
        <>
          <CarryOn href="#/item" label="Carry on: Sam, Sleep, item 3 of 6" sub="saved 14:02" />
          <Button variant="bar" icon={EyeOff}>
            Hide
          </Button>
        </>
      }
    />
  )
  const dock = (
    <Dock label="Gallery" start={<Button variant="quiet">Back</Button>}>
      <Button variant="plain">Skip for now</Button>
      <Button>Next item</Button>
    </Dock>
  )
  return (
    <Shell skipWord="Skip to the content" bar={bar} dock={dock}>
      <PageHead
        title="Parts"
        sub={<Facts facts={FACTS} />}
        actions={
          <LinkButton href="#/add" icon={Plus}>
            Add a family
          </LinkButton>
        }
      />
      <div class="stack">
        <Grading />
        <Forms />
        <Lists />
        <Charts />
      </div>
      <Watermark text="Practice family" />
    </Shell>
  )
}

/** Each part in its states, for looking at while building; `?scene=item` shows one screen made of them. Never shipped. */
export default function Gallery() {
  return new URLSearchParams(location.search).get('scene') === 'item' ? <ItemScene /> : <Everything />
}
