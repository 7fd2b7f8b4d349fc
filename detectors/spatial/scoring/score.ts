/**
 * Which likelihood ratio a zone is scored by. *within total*: Kulldorff's, for counts whose total is given; *against
 * baseline*: the expectation-based Poisson score.
 */
export type Score = 'within total' | 'against baseline'

/**
 * Kulldorff's log likelihood ratio c·log(c/E) + (C−c)·log((C−c)/(C−E)) of c cases where E were expected and C are in all.
 * It is the same for a rise and a fall; whoever asks for rises looks at c > E. Source: Kulldorff 1997 (Commun Stat 26:1481).
 * @example
 * withinTotal(106, 62.13224692319838, 552).toFixed(6) // → "14.780276"
 */
export function withinTotal(cases: number, expected: number, total: number): number {
  const inside = cases > 0 ? cases * Math.log(cases / expected) : 0
  const outside = total - cases
  return outside > 0 ? inside + outside * Math.log(outside / (total - expected)) : inside
}

/**
 * The expectation-based Poisson score c·log(c/B) + B − c of c cases against a baseline B. Source: Neill 2005 (KDD 2005, 218).
 * @example
 * againstBaseline(6, 2).toFixed(4) // → "2.5917"
 */
export function againstBaseline(cases: number, baseline: number): number {
  return (cases > 0 ? cases * Math.log(cases / baseline) : 0) + baseline - cases
}

/** The score as a function of cases and expected alone. */
export function scoreOf(score: Score, total: number): (cases: number, expected: number) => number {
  return score === 'within total' ? (cases, expected) => withinTotal(cases, expected, total) : againstBaseline
}

/** How the score of c cases changes with what is expected. */
export function slopeOf(score: Score, total: number): (cases: number, expected: number) => number {
  return score === 'within total'
    ? (cases, expected) => (total - cases) / (total - expected) - cases / expected
    : (cases, expected) => 1 - cases / expected
}
