/** How a count is made comparable with a standard normal; R's names. */
export const TRANSFORMATIONS = [
  'standard',
  'rossi',
  'anscombe',
  'anscombe2nd',
  'pearsonNegBin',
  'anscombeNegBin',
  'none',
] as const
export type Transformation = (typeof TRANSFORMATIONS)[number]

/** `mean` in control, and α of the negative binomial variance μ + αμ² where the transformation uses it. */
export type InControl = { readonly mean: number; readonly alpha: number }

type Transform = {
  /** The transformed count. */
  z(count: number, control: InControl): number
  /** The real-valued count whose transform is z; 0 where none is as small. */
  inverse(z: number, control: InControl): number
}

const cubeRoot2 = (value: number) => Math.cbrt(value) ** 2
/** x^⅔ = value, 0 for what is negative. */
const fromTwoThirds = (value: number) => (value > 0 ? value ** 1.5 : 0)
const squared = (root: number) => (root > 0 ? root * root : 0)
const sixthRoot = (value: number) => Math.sqrt(Math.cbrt(value))
const negBinDeviation = ({ mean, alpha }: InControl) => Math.sqrt(mean + alpha * mean * mean)

function anscombeNegBin(count: number, { mean, alpha }: InControl): number {
  const spread = (3 / alpha) * (cubeRoot2(1 + alpha * count) - cubeRoot2(1 + alpha * mean))
  return (spread + 3 * (cubeRoot2(count) - cubeRoot2(mean))) / (2 * sixthRoot(alpha * mean * mean + mean))
}

const STEPS = 60

/** The transform grows with the count: Newton's steps, kept inside what is known to hold the count. */
function inverseAnscombeNegBin(z: number, control: InControl): number {
  const { mean, alpha } = control
  if (z <= anscombeNegBin(0, control)) return 0
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  let count = Math.max(mean, Number.MIN_VALUE)
  for (let step = 0; step < STEPS; step += 1) {
    const off = anscombeNegBin(count, control) - z
    if (off > 0) high = count
    else low = count
    const slope =
      (1 / Math.cbrt(1 + alpha * count) + 1 / Math.cbrt(count)) / sixthRoot(alpha * mean * mean + mean)
    const next = count - off / slope
    const inside =
      next > low && next < high ? next : high < Number.POSITIVE_INFINITY ? (low + high) / 2 : 2 * count
    if (Math.abs(inside - count) <= 1e-14 * count) return inside
    count = inside
  }
  return count
}

/**
 * standard (x−μ)/√μ · rossi (x−3μ+2√(xμ))/(2√μ) · anscombe 3/2 (x^⅔−μ^⅔)/μ^⅙ · anscombe2nd (x^⅔−(μ^⅔−μ^−⅓/9))/(⅔ μ^⅙) ·
 * pearsonNegBin (x−μ)/√(μ+αμ²) · anscombeNegBin {3/α [(1+αx)^⅔−(1+αμ)^⅔] + 3 (x^⅔−μ^⅔)} / {2 (αμ²+μ)^⅙} · none x.
 */
export const TRANSFORM: Readonly<Record<Transformation, Transform>> = {
  standard: {
    z: (x, { mean }) => (x - mean) / Math.sqrt(mean),
    inverse: (z, { mean }) => Math.max(0, mean + Math.sqrt(mean) * z),
  },
  rossi: {
    z: (x, { mean }) => (x - 3 * mean + 2 * Math.sqrt(x * mean)) / (2 * Math.sqrt(mean)),
    inverse: (z, { mean }) =>
      squared(Math.sqrt(Math.max(0, 4 * mean + 2 * Math.sqrt(mean) * z)) - Math.sqrt(mean)),
  },
  anscombe: {
    z: (x, { mean }) => (1.5 * (cubeRoot2(x) - cubeRoot2(mean))) / sixthRoot(mean),
    inverse: (z, { mean }) => fromTwoThirds(cubeRoot2(mean) + (2 / 3) * sixthRoot(mean) * z),
  },
  anscombe2nd: {
    z: (x, { mean }) =>
      (cubeRoot2(x) - (cubeRoot2(mean) - 1 / Math.cbrt(mean) / 9)) / ((2 / 3) * sixthRoot(mean)),
    inverse: (z, { mean }) =>
      fromTwoThirds(cubeRoot2(mean) - 1 / Math.cbrt(mean) / 9 + (2 / 3) * sixthRoot(mean) * z),
  },
  pearsonNegBin: {
    z: (x, control) => (x - control.mean) / negBinDeviation(control),
    inverse: (z, control) => Math.max(0, control.mean + negBinDeviation(control) * z),
  },
  anscombeNegBin: { z: anscombeNegBin, inverse: inverseAnscombeNegBin },
  none: { z: (x) => x, inverse: (z) => Math.max(0, z) },
}

/** What is still missing to the alarm before this count (`z`) and after it (`left`). */
type Missing = { readonly z: number; readonly left: number }

/**
 * The bound that R prints: rounded up for `standard`; the wrong branch of the square below rossi's smallest value; μ^⅓ where
 * μ^−⅓ is meant for `anscombe2nd`; what is missing of the statistic itself for the last two. 0 where that is negative or no number.
 */
export function boundAsInR(transformation: Transformation, { z, left }: Missing, control: InControl): number {
  const { mean } = control
  const own = {
    standard: () => Math.ceil(Math.sqrt(mean) * z + mean),
    rossi: () => 2 * z * Math.sqrt(mean) + 5 * mean - 2 * Math.sqrt(4 * mean * mean + 2 * mean ** 1.5 * z),
    anscombe: () => TRANSFORM.anscombe.inverse(z, control),
    anscombe2nd: () => fromTwoThirds(cubeRoot2(mean) - Math.cbrt(mean) / 9 + (2 / 3) * sixthRoot(mean) * z),
    pearsonNegBin: () => TRANSFORM.pearsonNegBin.inverse(z, control),
    anscombeNegBin: () => left,
    none: () => left,
  }[transformation]()
  return Number.isNaN(own) ? 0 : Math.max(0, own)
}
