/**
 * A negative binomial by its size (> 0, need not be whole) and its probability of success (0 < probability ≤ 1):
 * mean = size·(1−probability)/probability, variance = mean/probability. `failure` is 1 − probability, where it is known
 * more exactly than the subtraction gives.
 */
export type NegativeBinomial = {
  readonly size: number
  readonly probability: number
  readonly failure?: number
}

export const failureOf = ({ probability, failure }: NegativeBinomial) => failure ?? 1 - probability
