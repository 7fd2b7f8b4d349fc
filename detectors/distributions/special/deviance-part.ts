/**
 * x·log(x/mean) + mean − x without cancellation when x is near the mean. x ≥ 0, mean > 0. Source: Loader (2000), the "bd0" deviance.
 */
export function deviancePart(x: number, mean: number): number {
  if (x === 0) return mean
  if (Math.abs(x - mean) > 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x
  const v = (x - mean) / (x + mean)
  let sum = (x - mean) * v
  let term = 2 * x * v
  for (let k = 1; k < 1000; k += 1) {
    term *= v * v
    const next = sum + term / (2 * k + 1)
    if (next === sum) return next
    sum = next
  }
  return sum
}
