import type { Tier } from './count-cells.ts'

/** How counts vary beyond chance, learnt from the panel's own past. */
export type Spread = {
  /** Variance over mean of a rare count, less one: signals that bring another with them. */
  readonly clumping: number
  /** Variance over squared mean by which a cell wanders from its usual rate. */
  readonly wander: number
  /** Signals' worth of belief that a key changes as the whole country does. */
  readonly keyBelief: number
}

/** What is believed before anything is seen, and how many signals' worth that belief is. */
const CLUMPING = { before: 0.1, worth: 50, least: 0.03, most: 1 } as const
const WANDER = { before: 0.1, worth: 10, least: 0.01, most: 1 } as const
const KEY = { before: 0.05, worth: 50, least: 1 / 400, most: 1 / 4 } as const
/** Below this many signals in a block a cell is sparse; this many in one of its blocks may be what is looked for, and is left out. */
const SPARSE = 0.5
const STRIKING = 3
/** Signals' worth of belief that a block is like the others. */
const SMOOTHING = 20

const within = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, value))

/**
 * Learns from blocks as long as the window. Given the total of a cell, its blocks are multinomial if only chance is at work, whatever the
 * cell's rate: what they vary beyond that is clumping (pairs within sparse blocks) or wandering (variance within full ones). Season and trend of the
 * whole country are taken out first. rates: expected signals of each cell per unit of exposure.
 */
export function learnSpread(tier: Tier, rates: readonly number[]): Spread {
  const ratios = blockRatios(tier, rates)
  const clumps = { pairs: 0, signals: 0 }
  const wanders = { excess: 0, worth: 0 }
  const told = tier.cells
    .filter(({ past }) => past.count > 0)
    .map(({ key, past, blockCounts: counts, blockExposures }) => ({
      counts,
      weights: blockExposures.map((exposure, block) => exposure * (ratios[key]?.[block]?.ratio ?? 1)),
      isSparse: past.count < SPARSE * counts.length,
    }))
  for (const { counts, weights, isSparse } of told) if (isSparse) addPairs(clumps, counts, weights)
  const clumping = within(
    (CLUMPING.before * CLUMPING.worth + 2 * clumps.pairs) / (CLUMPING.worth + clumps.signals),
    CLUMPING,
  )
  for (const { counts, weights, isSparse } of told)
    if (!isSparse) addWander(wanders, { counts, weights, clumping })
  return {
    clumping,
    wander: within((WANDER.before * WANDER.worth + wanders.excess) / (WANDER.worth + wanders.worth), WANDER),
    keyBelief: 1 / within(keySpread(ratios, clumping), KEY),
  }
}

type BlockTotals = { observed: number; expected: number; ratio: number }

/** How many times its mean the country reported of each key in each block. */
function blockRatios(tier: Tier, rates: readonly number[]) {
  const keys = tier.keys.map((): BlockTotals[] => [])
  for (const [at, { key, blockCounts, blockExposures }] of tier.cells.entries()) {
    const list = keys[key] ?? []
    const rate = rates[at] ?? 0
    for (const [block, exposure] of blockExposures.entries()) {
      const totals = list[block] ?? { observed: 0, expected: 0, ratio: 1 }
      totals.observed += blockCounts[block] ?? 0
      totals.expected += exposure * rate
      list[block] = totals
    }
  }
  for (const totals of keys.flat())
    totals.ratio = (SMOOTHING + totals.observed) / (SMOOTHING + totals.expected)
  return keys
}

function addPairs(
  clumps: { pairs: number; signals: number },
  counts: readonly number[],
  weights: readonly number[],
): void {
  let total = 0
  let weight = 0
  let squares = 0
  let pairs = 0
  for (const [block, count] of counts.entries()) {
    if (count >= STRIKING) continue
    const own = weights[block] ?? 0
    total += count
    weight += own
    squares += own * own
    pairs += (count * (count - 1)) / 2
  }
  if (weight === 0) return
  clumps.pairs += pairs - ((total * (total - 1)) / 2) * (squares / weight ** 2)
  clumps.signals += total
}

function addWander(
  wanders: { excess: number; worth: number },
  { counts, weights, clumping }: { counts: readonly number[]; weights: readonly number[]; clumping: number },
): void {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const weight = weights.reduce((sum, one) => sum + one, 0)
  if (total === 0 || weight === 0) return
  for (const [block, count] of counts.entries()) {
    const share = (weights[block] ?? 0) / weight
    const expected = total * share
    wanders.excess += ((count - expected) ** 2 - expected * (1 - share) * (1 + clumping)) / total
    wanders.worth += expected ** 2 / total
  }
}

/** Variance over squared mean by which keys depart from the whole country, block by block. */
function keySpread(keys: readonly BlockTotals[][], clumping: number): number {
  let excess = 0
  let worth = 0
  const blocks = Math.max(0, ...keys.map((list) => list.length))
  for (let block = 0; block < blocks; block += 1) {
    const here = keys.map((list) => list[block] ?? { observed: 0, expected: 0, ratio: 1 })
    const observed = here.reduce((sum, one) => sum + one.observed, 0)
    const usual = here.reduce((sum, one) => sum + one.expected, 0)
    for (const one of here) {
      const expected = usual > 0 ? (observed * one.expected) / usual : 0
      if (expected === 0) continue
      const chance = expected * (1 - one.expected / usual) * (1 + clumping)
      excess += ((one.observed - expected) ** 2 - chance) / expected
      worth += expected
    }
  }
  return (KEY.before * KEY.worth + excess) / (KEY.worth + worth)
}
