const PLACES = [
  ['28%', '16%'],
  ['72%', '34%'],
  ['28%', '58%'],
  ['72%', '82%'],
] as const

/** Faint words over the whole window and over each printed page; nothing can touch them and nobody hears them. */
export function Watermark({ text }: { readonly text: string }) {
  return (
    <div class="watermark" aria-hidden="true">
      <svg aria-hidden="true">
        {PLACES.map(([x, y]) => (
          <text key={y} x={x} y={y}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}
