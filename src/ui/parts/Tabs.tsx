export interface Tab {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  readonly current?: boolean | undefined
}

export interface TabsProps {
  /** The name of the navigation. */
  readonly label: string
  readonly items: readonly Tab[]
}

/**
 * Ways to sibling screens, as navigation links with `aria-current`. Links and not a tablist, because each is a place with an address:
 * the browser's back, a long press and a bookmark work, and no arrow keys must be learned.
 */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              <span>{item.label}</span>
              {item.count !== undefined && <b>{item.count}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
