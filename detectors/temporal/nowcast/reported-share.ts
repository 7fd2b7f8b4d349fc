import type { DelayCounts } from './delay-counts.ts'

/** A beta distribution of the share that is known so many periods later; `missing` 0 where all is known. */
export type ReportedShare = { readonly known: number; readonly missing: number }

/**
 * Reverse-time hazards: gₓ, the share with delay x among those with delay ≤ x, is seen only where delay x could be seen, so that
 * what is still to come does not bias it. With the prior that the Dirichlet method gives it, gₓ ~ Beta(κ, κx), its posterior is
 * Beta(nₓ + κ, Nₓ − nₓ + κx); the share known x periods late, Π over longer delays of (1 − g), is given the beta distribution of the
 * same mean and variance. Source: Lawless 1994, Can J Stat 22:15; the product's moments by independence.
 */
export function sharesByHazard({ exact, within }: DelayCounts, prior: number): ReportedShare[] {
  const shares: ReportedShare[] = [{ known: 1, missing: 0 }]
  let [mean, square] = [1, 1]
  for (let delay = exact.length - 1; delay >= 1; delay -= 1) {
    const late = (exact[delay] ?? 0) + prior
    const earlier = (within[delay] ?? 0) - (exact[delay] ?? 0) + prior * delay
    const all = late + earlier
    mean *= earlier / all
    square *= (earlier * (earlier + 1)) / (all * (all + 1))
    const size = (mean - square) / (square - mean * mean)
    shares.unshift({ known: mean * size, missing: (1 - mean) * size })
  }
  return shares
}

/** All delays that were seen, as if none were still to come, with a Dirichlet prior κ on each: biased towards short delays while counts grow. */
export function sharesByDirichlet({ exact }: DelayCounts, prior: number): ReportedShare[] {
  const total = exact.reduce((sum, count) => sum + count + prior, 0)
  let known = 0
  return exact.map((count, delay) => {
    known += count + prior
    return delay === exact.length - 1 ? { known: 1, missing: 0 } : { known, missing: total - known }
  })
}

/** R's `lawless`: Π (1 − nₓ/Nₓ) without prior or uncertainty. */
export function sharesAsInR({ exact, within }: DelayCounts): number[] {
  const shares = [1]
  for (let delay = exact.length - 1; delay >= 1; delay -= 1)
    shares.unshift((shares[0] ?? 1) * (1 - (exact[delay] ?? 0) / (within[delay] ?? 0)))
  return shares
}
