import { factorise, solveFactorised } from './cholesky.ts'
import type { HistoryBlocks } from './history-blocks.ts'
import type { HistoryDesign } from './history-design.ts'
import type { LevelPrior } from './history-shape.ts'

/** What is believed of the variance over the mean before anything is seen: a signal brings one more with it, on average. */
const ASSUMED_DISPERSION = 2
/** Degrees of freedom that this belief is worth. */
const BELIEF = 12
/** How much wider the law is made for not knowing its dispersion, in units of one over the degrees of freedom. */
const WIDENING = 2
/** A period further out than this many standard deviations is held to be a past outbreak, the less believed the further out. */
const OUTBREAK_FROM = 2.5
const FALLING = 4
const ROUNDS = 3
/** Periods: when what is discounted changes by less, the fit is left as it is. */
const SETTLED = 0.02
const LARGEST_LOG = 15
const LARGEST_STEP = 2
const CLOSE_ENOUGH = 1e-3
const MOST_STEPS = 15

/** The fitted past: log mean = design · coefficients; `factor` is the Cholesky factor of the posterior's precision. */
export type HistoryFit = {
  readonly coefficients: Float64Array
  readonly factor: Float64Array
  readonly dispersion: number
}

type Given = { readonly blocks: HistoryBlocks; readonly design: HistoryDesign; readonly prior: LevelPrior }
type State = {
  readonly coefficients: Float64Array
  factor: Float64Array
  dispersion: number
  freedom: number
}

export function meanOfRow(rows: Float64Array, row: number, coefficients: Float64Array): number {
  const width = coefficients.length
  let log = 0
  for (let k = 0; k < width; k += 1) log += (rows[row * width + k] ?? 0) * (coefficients[k] ?? 0)
  return Math.exp(Math.min(log, LARGEST_LOG))
}

/** Adds the blocks' score and information (over the dispersion) to `score` and the lower triangle of `information`. */
function addBlocks({ blocks, design }: Given, state: State, score: Float64Array): void {
  const { width, past } = design
  const { coefficients, factor: information, dispersion } = state
  for (let block = 0; block < blocks.length; block += 1) {
    const mean = (blocks.periods[block] ?? 0) * meanOfRow(past, block, coefficients)
    const weight = mean / dispersion
    const left = ((blocks.sum[block] ?? 0) - mean) / dispersion
    for (let row = 0; row < width; row += 1) {
      const value = past[block * width + row] ?? 0
      score[row] = (score[row] ?? 0) + left * value
      for (let column = 0; column <= row; column += 1) {
        const cell = row * width + column
        information[cell] = (information[cell] ?? 0) + weight * value * (past[block * width + column] ?? 0)
      }
    }
  }
}

/** Newton's steps to the mode of the posterior; on the log scale the mode of a Gamma law is its mean. */
function climb(given: Given, state: State): void {
  const { width, precision } = given.design
  const { shape, rate } = given.prior
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const score = new Float64Array(width)
    state.factor = new Float64Array(width * width)
    addBlocks(given, state, score)
    const believed = rate * Math.exp(state.coefficients[0] ?? 0)
    score[0] = (score[0] ?? 0) + shape - believed
    state.factor[0] = (state.factor[0] ?? 0) + believed
    for (let k = 1; k < width; k += 1) {
      const tight = precision[k] ?? 0
      score[k] = (score[k] ?? 0) - tight * (state.coefficients[k] ?? 0)
      state.factor[k * width + k] = (state.factor[k * width + k] ?? 0) + tight
    }
    factorise(state.factor, width)
    const move = solveFactorised(state.factor, score, width)
    let largest = 0
    for (let k = 0; k < width; k += 1) {
      const by = Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, move[k] ?? 0))
      state.coefficients[k] = (state.coefficients[k] ?? 0) + by
      largest = Math.max(largest, Math.abs(by))
    }
    if (largest < CLOSE_ENOUGH) return
  }
}

/**
 * Pearson's X² over its degrees of freedom, drawn towards the assumed dispersion. A period of mean μ tells 2μ/(1+2μ) of a degree
 * of freedom (the variance of its term of X² is 2 + 1/μ), so that a sparse past says little.
 */
function measureDispersion({ blocks, design, prior }: Given, state: State): void {
  const believed = prior.dispersion ?? ASSUMED_DISPERSION
  let [pearson, periods, total] = [0, 0, 0]
  for (let block = 0; block < blocks.length; block += 1) {
    const mean = meanOfRow(design.past, block, state.coefficients)
    const n = blocks.periods[block] ?? 0
    const sum = blocks.sum[block] ?? 0
    pearson += (blocks.sumOfSquares[block] ?? 0) / mean - 2 * sum + n * mean
    periods += n
    total += sum
  }
  const free = Math.max(1, periods - design.width)
  state.freedom = total > 0 ? (free * 2 * total) / (periods + 2 * total) : 0
  const blended = ((state.freedom * pearson) / free + BELIEF * believed) / (state.freedom + BELIEF)
  state.dispersion = Math.max(1, blended)
}

/**
 * Counts each period again, those far above what was fitted by less than one: ((room above the mean) / (excess))⁴. Tells how much less
 * was counted in all.
 */
function discountOutbreaks(
  counts: readonly (number | null)[],
  { blocks, design }: Given,
  { state, block: length }: { state: State; block: number },
): number {
  let less = 0
  const { dispersion } = state
  // Cornish and Fisher's correction for the skewness (2φ−1)/√(φμ) of a negative binomial.
  const skewed = ((OUTBREAK_FROM ** 2 - 1) * (2 * dispersion - 1)) / 6
  for (let block = 0; block < blocks.length; block += 1) {
    const mean = meanOfRow(design.past, block, state.coefficients)
    const room = Math.max(1, OUTBREAK_FROM * Math.sqrt(dispersion * mean) + skewed)
    const end = blocks.to - block * length
    let [n, sum, squares] = [0, 0, 0]
    for (let k = Math.max(blocks.from, end - length); k < end; k += 1) {
      const count = counts[k] ?? null
      if (count === null) continue
      const weight = count > mean + room ? (room / (count - mean)) ** FALLING : 1
      n += weight
      sum += weight * count
      squares += weight * count * count
      less += 1 - weight
    }
    blocks.periods[block] = n
    blocks.sum[block] = sum
    blocks.sumOfSquares[block] = squares
  }
  return less
}

/**
 * Fits the past by penalised quasi-likelihood: Poisson score and information divided by the dispersion, a Gamma prior on the level,
 * normal priors on trend and season; past outbreaks are found in the fit before and counted for less. With the level alone it is the
 * conjugate Gamma–Poisson posterior of (cases + …)/dispersion events. The blocks are changed.
 */
export function fitHistory(counts: readonly (number | null)[], given: Given, block: number): HistoryFit {
  const { blocks, design, prior } = given
  const dispersed = prior.dispersion ?? ASSUMED_DISPERSION
  const events = blocks.total / dispersed + prior.shape
  const time = blocks.known / dispersed + prior.rate
  const coefficients = new Float64Array(design.width)
  coefficients[0] = Math.log(events / Math.max(time, Number.MIN_VALUE))
  const state: State = {
    coefficients,
    factor: new Float64Array(0),
    dispersion: dispersed,
    freedom: 0,
  }
  let discounted = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    climb(given, state)
    measureDispersion(given, state)
    if (round === ROUNDS || blocks.total === 0) break
    const less = discountOutbreaks(counts, given, { state, block })
    if (Math.abs(less - discounted) < SETTLED) break
    discounted = less
  }
  const dispersion = state.dispersion * (1 + WIDENING / (state.freedom + BELIEF))
  return { coefficients, factor: state.factor, dispersion }
}
