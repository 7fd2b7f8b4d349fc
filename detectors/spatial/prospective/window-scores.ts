import { againstBaseline, withinTotal } from '../scoring/index.ts'

/** Counts and what is expected, at interval·places + place, oldest interval first. */
export type Tables = {
  readonly places: number
  readonly counts: ArrayLike<number>
  readonly baselines: ArrayLike<number>
}

/**
 * How a set of places over the last d intervals is scored. *within total*: Kulldorff's ratio. *against baseline*: Neill's.
 * *hotspot* and *emerging*: Tango's for overdispersed counts; `theta` is the size of the negative binomial law (its variance is μ + μ²/θ). R's scanstatistics divides the
 * emerging score by the variance instead of its root; `asInR` does so too.
 */
export type WindowScore =
  | { readonly kind: 'within total' | 'against baseline' }
  | { readonly kind: 'hotspot' | 'emerging'; readonly theta: number; readonly asInR?: boolean }

/** Entry set·durations + d − 1 is the score of a set over the last d intervals; `ratio` its cases over expected. */
export type WindowScores = {
  readonly durations: number
  readonly scores: Float64Array
  readonly cases: Float64Array
  readonly expected: Float64Array
}

/** What a set has in each of the last intervals, the last one first: cases and expected. */
type Latest = {
  readonly cases: Float64Array
  readonly expected: Float64Array
  readonly excess: Float64Array
  readonly spread: Float64Array
}

/**
 * Scores every set of places over every number of last intervals.
 * Sources: Kulldorff 2001 (JRSS A 164:61); Neill 2005 (KDD 2005, 218); Tango, Takahashi & Kohriyama 2011 (Biometrics 67:106):
 * *hotspot* Σ(y−μ)/w ÷ √Σμ/w, *emerging* with each interval weighted by its number since the rise began, w = 1 + μ/θ.
 */
export function windowScores(
  sets: readonly (readonly number[])[],
  tables: Tables,
  score: WindowScore,
): WindowScores {
  const { places, counts, baselines } = tables
  const durations = counts.length / places
  const room = () => new Float64Array(sets.length * durations)
  const made = { durations, scores: room(), cases: room(), expected: room() }
  const latest: Latest = {
    cases: new Float64Array(durations),
    expected: new Float64Array(durations),
    excess: new Float64Array(durations),
    spread: new Float64Array(durations),
  }
  let total = 0
  for (let k = 0; k < counts.length; k += 1) total += counts[k] as number
  const theta = 'theta' in score ? score.theta : null
  for (const [set, members] of sets.entries()) {
    gather({ members, theta }, { places, counts, baselines }, latest)
    let [cases, expected] = [0, 0]
    for (let d = 0; d < durations; d += 1) {
      cases += latest.cases[d] as number
      expected += latest.expected[d] as number
      const at = set * durations + d
      made.cases[at] = cases
      made.expected[at] = expected
      made.scores[at] = scoreOfWindow(score, { cases, expected, total, duration: d + 1 }, latest)
    }
  }
  return made
}

function gather(
  { members, theta }: { readonly members: readonly number[]; readonly theta: number | null },
  { places, counts, baselines }: Tables,
  latest: Latest,
): void {
  const durations = latest.cases.length
  for (let back = 0; back < durations; back += 1) {
    let [cases, expected, excess, spread] = [0, 0, 0, 0]
    for (const place of members) {
      const at = (durations - 1 - back) * places + place
      const [count, mean] = [counts[at] as number, baselines[at] as number]
      cases += count
      expected += mean
      if (theta === null) continue
      excess += (count - mean) / (1 + mean / theta)
      spread += mean / (1 + mean / theta)
    }
    latest.cases[back] = cases
    latest.expected[back] = expected
    latest.excess[back] = excess
    latest.spread[back] = spread
  }
}

function scoreOfWindow(
  score: WindowScore,
  { cases, expected, total, duration }: { cases: number; expected: number; total: number; duration: number },
  { excess, spread }: Latest,
): number {
  if (score.kind === 'within total')
    return cases > expected && expected < total ? withinTotal(cases, expected, total) : 0
  if (score.kind === 'against baseline') return cases > expected ? againstBaseline(cases, expected) : 0
  let [above, variance] = [0, 0]
  for (let back = 0; back < duration; back += 1) {
    const weight = score.kind === 'emerging' ? duration - back : 1
    above += weight * (excess[back] as number)
    variance += weight ** 2 * (spread[back] as number)
  }
  return above / (score.kind === 'emerging' && score.asInR ? variance : Math.sqrt(variance))
}
