/** What one count adds to the log-likelihood ratio of a mean e^θ times as large. Poisson where α is 0. */
export function fixedChange(
  count: number,
  mean: number,
  { theta, alpha }: { theta: number; alpha: number },
): number {
  const changed = mean * Math.exp(theta)
  if (alpha === 0) return theta * count + mean - changed
  return theta * count + (count + 1 / alpha) * Math.log((1 + alpha * mean) / (1 + alpha * changed))
}

/** The real-valued count that adds `needed` to the ratio. */
export function countForChange(
  needed: number,
  mean: number,
  { theta, alpha }: { theta: number; alpha: number },
): number {
  const changed = mean * Math.exp(theta)
  if (alpha === 0) return (needed - mean + changed) / theta
  const spread = Math.log((1 + alpha * mean) / (1 + alpha * changed))
  return (needed - spread / alpha) / (theta + spread)
}
