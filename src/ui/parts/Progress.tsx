import { useId } from 'preact/hooks'

export interface ProgressProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** Whole words: "3 of 6 done". */
  readonly words: string
}

/** How far, as a bar and as words. */
export function Progress({ label, value, max, words }: ProgressProps) {
  const id = useId()
  return (
    <div class="progress">
      <p class="progress__words">
        <b id={id}>{label}</b>
        <span>{words}</span>
      </p>
      <progress class="meter" value={value} max={max} aria-labelledby={id} aria-valuetext={words} />
    </div>
  )
}
