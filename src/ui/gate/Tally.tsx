/** The radius of the ring, the part of each arc that is left open, and the box around it, in px. */
const [RADIUS, GAP, BOX] = [30, 0.14, 72]

const at = (turn: number) => {
  const angle = turn * 2 * Math.PI - Math.PI / 2
  return `${(BOX / 2 + RADIUS * Math.cos(angle)).toFixed(1)} ${(BOX / 2 + RADIUS * Math.sin(angle)).toFixed(1)}`
}

/** How many of so many points are met, as a ring of as many arcs. The words beside it say the same. */
export function Tally({ met, all, words }: { readonly met: number; readonly all: number; readonly words: string }) {
  return (
    <div class="tally">
      <svg viewBox={`0 0 ${BOX} ${BOX}`} width={BOX} height={BOX} aria-hidden="true">
        {Array.from({ length: all }, (_, place) => (
          <path
            key={place}
            class={place < met ? 'tally__on' : 'tally__off'}
            d={`M${at((place + GAP / 2) / all)}A${RADIUS} ${RADIUS} 0 0 1 ${at((place + 1 - GAP / 2) / all)}`}
          />
        ))}
      </svg>
      <b>{words}</b>
    </div>
  )
}
