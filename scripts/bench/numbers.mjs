// What is said of many measured values. Medians and quartiles: one hiccup of a busy machine must not move a row.

/** The value below which the part `q` of them lies, interpolated; NaN of nothing. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN]
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (values) => quantile(values, 0.5)

/** Median, and how far the middle half lies apart in per cent of it; null of one value. */
export const summary = (values) => ({
  median: median(values),
  spread: values.length < 2 ? null : (100 * (quantile(values, 0.75) - quantile(values, 0.25))) / median(values),
})

/** The median of what each pair says: both of a pair were measured within seconds, so a machine that gets busier cancels out. */
export const pairedRatio = (ours, floor) => median(ours.map((value, pair) => value / floor[pair]))
