interface Surroundings {
  readonly userAgent: string
  readonly maxTouchPoints: number
  /** Opened from the Home Screen. */
  readonly standalone: boolean
}

/** Whether this is a browser on an iPad or iPhone, which may clear what a site keeps unless it is on the Home Screen. iPads call themselves Macs. @testonly */
export function mayBeCleared({ userAgent, maxTouchPoints, standalone }: Surroundings): boolean {
  if (standalone) return false
  return /iPad|iPhone|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}

/** The same for the browser that this runs in. */
export function mayBeClearedHere(): boolean {
  const { userAgent, maxTouchPoints } = navigator
  const old = 'standalone' in navigator && navigator.standalone === true
  return mayBeCleared({ userAgent, maxTouchPoints, standalone: old || matchMedia('(display-mode: standalone)').matches })
}
