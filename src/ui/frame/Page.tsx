import { Settings as SettingsIcon } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { HideButton } from '../lock/HideButton.tsx'
import { Bar } from '../parts/Bar.tsx'
import { LinkButton } from '../parts/Button.tsx'
import { MAIN_ID, Shell } from '../parts/Shell.tsx'
import { Watermark } from '../parts/Watermark.tsx'
import { hrefTo } from '../route.ts'
import { session } from '../session.ts'
import { FamilyNav, type FamilyNavProps } from './FamilyNav.tsx'
import { MainNav, type MainPlace, useRoomInBar } from './MainNav.tsx'

export interface PageProps {
  /** What this screen is, without a name in it: it becomes the title of the window, which anybody can see. */
  readonly title: string
  /** What stands in the bar: here a name is fine. */
  readonly barTitle?: string | undefined
  readonly sub?: string | undefined
  readonly back?: { readonly label: string; readonly href: string } | undefined
  /** Which of the main screens this is: it shows the ways to the others. */
  readonly nav?: MainPlace | undefined
  /** Which screen of which family this is: it shows the ways to the family's others, beneath the bar. */
  readonly family?: FamilyNavProps | undefined
  readonly end?: ComponentChildren
  readonly dock?: ComponentChildren
  /** A short reading column for questions and forms. */
  readonly form?: boolean | undefined
  /** When it changes, the page starts anew at its top with the focus on it. */
  readonly focusOn?: string | undefined
  readonly children: ComponentChildren
}

/** One screen under the lock: the bar with the way back and Hide, the page, the dock, and the watermark in practice. */
export function Page({ title, barTitle, sub, back, nav, family, end, dock, form, focusOn = title, children }: PageProps) {
  const now = session.value
  const practice = now.at === 'open' && now.app.practice
  const room = useRoomInBar()
  useLayoutEffect(() => {
    document.title = text.common.pageTitle(title)
  }, [title])
  // Another screen is the reason, not something that is read.
  useLayoutEffect(() => {
    scrollTo(0, 0)
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true })
  }, [focusOn])

  const ways = nav && <MainNav at={nav} />
  const under = family ? <FamilyNav {...family} /> : room ? null : ways
  const bar = (
    <Bar
      brand={back ? undefined : { name: text.common.app, href: hrefTo({ at: 'caseload' }) }}
      back={back}
      title={barTitle}
      sub={sub}
      nav={room && ways}
      end={
        <>
          {practice && <span class="bar__practice">{text.common.practiceShort}</span>}
          {end}
          {!back && (
            <span class="bar__settings">
              <LinkButton variant="bar" small icon={SettingsIcon} href={hrefTo({ at: 'settings' })}>
                {text.common.settings}
              </LinkButton>
            </span>
          )}
          <HideButton />
        </>
      }
    />
  )
  return (
    <>
      <Shell skipWord={text.common.skip} bar={under ? <Under bar={bar}>{under}</Under> : bar} dock={dock} form={form}>
        {children}
      </Shell>
      {practice && <Watermark text={text.common.practice} />}
    </>
  )
}

/** Beneath the bar, where it has no room for more: it scrolls away with the page. */
function Under({ bar, children }: { readonly bar: ComponentChildren; readonly children: ComponentChildren }) {
  return (
    <>
      {bar}
      <div class="ways">{children}</div>
    </>
  )
}

/** The frame of a screen while its family is being read. */
export function Waiting({ title, back, nav, family }: Pick<PageProps, 'title' | 'back' | 'nav' | 'family'>) {
  return (
    <Page title={title} back={back} nav={nav} family={family}>
      <p class="sub" aria-busy="true">
        {text.common.loading}
      </p>
    </Page>
  )
}
