import { type IconNode, LoaderCircle } from 'lucide'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** `primary` once a screen, `quiet` beside it, `plain` for the way out, `bar` on the app bar. */
export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'bar'

interface Look {
  readonly children: ComponentChildren
  readonly variant?: ButtonVariant | undefined
  /** 48 px high; 52 without it. */
  readonly small?: boolean | undefined
  /** As wide as what holds it. */
  readonly wide?: boolean | undefined
  readonly icon?: IconNode | undefined
  /** After the words: an arrow onward, a chevron. */
  readonly iconEnd?: IconNode | undefined
}

export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'className' | 'disabled' | 'children' | 'icon' | 'role'> & {
    /** Keeps focus and its place, says that it cannot be pressed, and does nothing. Say beside it what is missing. */
    readonly disabled?: boolean | undefined
    /** Works on it: turns a ring and does nothing when pressed again. */
    readonly busy?: boolean | undefined
    /** Read out while busy, after the words of the button. */
    readonly busyWord?: string | undefined
    /** Only the icon shows; the children become its name. */
    readonly bare?: boolean | undefined
  }

export type LinkButtonProps = Look &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'class' | 'className' | 'children' | 'icon' | 'role'> & { readonly href: string }

const look = (variant: ButtonVariant, small: boolean | undefined, wide: boolean | undefined) =>
  classes('btn', `btn--${variant}`, small && 'btn--small', wide && 'btn--wide')

/** A button that asks; `type` is button unless given. Disabled and busy buttons stay in the tab order and swallow the press. */
export function Button(props: ButtonProps) {
  const { children, variant = 'primary', small, wide, icon, iconEnd, disabled, busy, busyWord, bare, onClick, ...rest } = props
  const dead = disabled || busy
  return (
    <button
      type="button"
      {...rest}
      class={classes(look(variant, small, wide), busy && 'btn--busy', bare && 'btn--bare')}
      aria-disabled={dead ? 'true' : undefined}
      onClick={(event) => {
        // A native `disabled` would drop the focus and hide the button from those who look for it by keyboard.
        if (dead) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {busy ? (
        <span class="btn__turn">
          <Icon icon={LoaderCircle} />
        </span>
      ) : (
        icon && <Icon icon={icon} />
      )}
      {bare ? <VisuallyHidden>{children}</VisuallyHidden> : <span>{children}</span>}
      {iconEnd && <Icon icon={iconEnd} size="s" turns />}
      {busy && busyWord !== undefined && <VisuallyHidden> {busyWord}</VisuallyHidden>}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ children, variant = 'primary', small, wide, icon, iconEnd, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} class={look(variant, small, wide)}>
      {icon && <Icon icon={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon icon={iconEnd} size="s" turns />}
    </a>
  )
}
