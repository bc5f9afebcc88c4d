import type { IconNode } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import * as text from '../../i18n/index.ts'
import { Bar } from '../parts/Bar.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Shell } from '../parts/Shell.tsx'
import { hrefTo } from '../route.ts'

export interface StartPageProps {
  readonly title: string
  readonly sub?: ComponentChildren
  /** Above the title: "Step 2 of 4". */
  readonly step?: string | undefined
  readonly icon?: IconNode | undefined
  /** The head as a band under the bar: for the first screen of all. */
  readonly band?: boolean | undefined
  readonly dock?: ComponentChildren
  /** Leave the focus to something on the page. */
  readonly focusElsewhere?: boolean | undefined
  /** Takes the place of a screen that was there before. */
  readonly instead?: boolean | undefined
  readonly children?: ComponentChildren
}

// The browser puts the focus where it belongs on the first screen of a page; from then on each screen takes it.
let first = true

/** One screen before or at the lock. The window's title says nothing but the app's name. Give it a `key`, so that a new step is a new page. */
export function StartPage({ title, sub, step, icon, band, dock, focusElsewhere, instead, children }: StartPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    document.title = text.common.app
    scrollTo(0, 0)
    if ((!first || instead) && !focusElsewhere) heading.current?.focus({ preventScroll: true })
    first = false
  }, [focusElsewhere, instead])
  return (
    <Shell form skipWord={text.common.skip} bar={<Bar brand={{ name: text.common.app, href: hrefTo({ at: 'caseload' }) }} />} dock={dock}>
      <div class="start">
        <div class={band ? 'start__head start__head--band' : 'start__head'}>
          {icon && (
            <span class="start__mark">
              <Icon icon={icon} size="l" />
            </span>
          )}
          {step !== undefined && <p class="sub">{step}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {sub != null && <p class="start__sub">{sub}</p>}
        </div>
        {children}
      </div>
    </Shell>
  )
}
