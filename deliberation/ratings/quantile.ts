/**
 * The value below which that share of the values lies, by the linear rule (type 7 of Hyndman and Fan 1996, R's default).
 *
 * @throws RangeError when there is no value, or the share is not from 0 to 1
 * @example
 * quantile([7, 1, 4, 9], 0.25) // → 3.25
 * quantile([7, 1, 4, 9], 0.5) // → 5.5
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('values: there is none')
  if (!(share >= 0 && share <= 1)) throw new RangeError('share: from 0 to 1')
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = Math.floor(place)
  const [low, high] = [sorted[below] ?? 0, sorted[Math.min(below + 1, sorted.length - 1)] ?? 0]
  return low + (place - below) * (high - low)
}
