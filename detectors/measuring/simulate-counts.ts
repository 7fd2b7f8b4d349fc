/** A mean per period and variance over mean (1: Poisson; above: negative binomial). */
export type CountLaw = { readonly mean: number; readonly dispersion: number }

const LARGEST_STEP = 30

function drawPoisson(mean: number, random: () => number): number {
  if (mean > LARGEST_STEP) return drawPoisson(mean / 2, random) + drawPoisson(mean / 2, random)
  let left = random()
  let probability = Math.exp(-mean)
  let count = 0
  while (left > probability && probability > 0) {
    left -= probability
    count += 1
    probability *= mean / count
  }
  return count
}

/** One standard normal number. */
export function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Marsaglia & Tsang 2000, ACM TOMS 26:363. */
function drawGamma(shape: number, random: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const x = drawNormal(random)
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** One count. mean ≥ 0, dispersion ≥ 1. */
export function drawCount({ mean, dispersion }: CountLaw, random: () => number): number {
  if (mean === 0) return 0
  if (dispersion === 1) return drawPoisson(mean, random)
  return drawPoisson(drawGamma(mean / (dispersion - 1), random) * (dispersion - 1), random)
}

/**
 * Independent counts of one law; each becomes *not known* with probability `unknownShare`.
 * @example
 * simulateCounts({ mean: 2, dispersion: 1.5 }, { length: 6 }, seededRandom(1)) // → [3,2,2,3,1,3]
 */
export function simulateCounts(
  law: CountLaw,
  { length, unknownShare = 0 }: { readonly length: number; readonly unknownShare?: number },
  random: () => number,
): (number | null)[] {
  return Array.from({ length }, () => {
    const count = drawCount(law, random)
    return random() < unknownShare ? null : count
  })
}
