import { encode } from 'uqr'

/** Modules of white around the code, as the standard wants it. */
const QUIET = 4

/** A text as a QR code: dark on white in both schemes and on paper, because cameras read no other. Only in letters is it for everybody. */
export function Qr({ value, label }: { readonly value: string; readonly label: string }) {
  const { data, size } = encode(value, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : []))).join('')
  const side = size + 2 * QUIET
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
