/** In the picture's own units, of which the middle is always in view, whatever the shape of the window or the page. */
const HEIGHTS = [150, 400, 650] as const

/** Faint words over the whole window and over each printed page; nothing can touch them and nobody hears them. */
export function Watermark({ text }: { readonly text: string }) {
  return (
    <div class="watermark" aria-hidden="true">
      <svg viewBox="0 0 600 800" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {HEIGHTS.map((y) => (
          <text key={y} x="300" y={y}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}
