import { type CountLaw, farEnd, writeDensities } from './count-law.ts'
import type { MixingNode } from './mixing-nodes.ts'

type Pair = { readonly now: number; readonly before: number }
type FreshLaw = {
  readonly dispersion: number
  readonly weights: readonly [number, number]
  readonly nodes: readonly MixingNode[]
  /** Counts are taken in such steps. */
  readonly unit: number
}

const NEGLIGIBLE = 1e-14

/** Adds `weight` times the law of w₀·now + w₁·before to `into`. */
function addLaw(
  into: Float64Array,
  weight: number,
  given: { now: CountLaw; before: CountLaw; weights: readonly [number, number] },
): void {
  const { now, before, weights } = given
  const [heavy, light] = weights
  const nowLength = Math.ceil(farEnd(now))
  const beforeLength = light > 0 ? Math.ceil(farEnd(before)) : 1
  const first = new Float64Array(nowLength)
  const second = new Float64Array(beforeLength)
  writeDensities(now, first, nowLength)
  if (light > 0) writeDensities(before, second, beforeLength)
  else second[0] = 1
  for (let a = 0; a < nowLength; a += 1) {
    const probability = weight * (first[a] ?? 0)
    if (probability < NEGLIGIBLE) continue
    for (let b = 0; b < beforeLength; b += 1) {
      const at = heavy * a + light * b
      into[at] = (into[at] ?? 0) + probability * (second[b] ?? 0)
    }
  }
}

/** P(w₀·now + w₁·before ≥ 0), ≥ 1 … as far as they matter; beyond, the chance is next to nothing and the list ends. */
export function freshTails(means: Pair, { dispersion, weights, nodes, unit }: FreshLaw): Float64Array {
  const law = (mean: number): CountLaw => ({ mean, varianceOverMean: dispersion, unit })
  const largest = nodes.reduce((most, { factor }) => Math.max(most, factor), 1)
  const [heavy, light] = weights
  const length =
    heavy * Math.ceil(farEnd(law(means.now * largest))) +
    light * Math.ceil(farEnd(law(means.before * largest))) +
    1
  const tails = new Float64Array(length)
  for (const { factor, weight } of nodes) {
    addLaw(tails, weight, { now: law(means.now * factor), before: law(means.before * factor), weights })
  }
  let sum = 0
  for (let k = length - 1; k >= 0; k -= 1) {
    sum += tails[k] ?? 0
    tails[k] = sum
  }
  return tails
}
