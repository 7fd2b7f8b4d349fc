import {
  negativeBinomialTails,
  negativeBinomialUpperQuantile,
  poissonTails,
  poissonUpperQuantile,
} from '../../../distributions/index.ts'

/** A law of counts with a mean and a variance of φ times the mean: negative binomial, or Poisson where φ = 1. */
export type PredictiveLaw =
  | { readonly kind: 'poisson'; readonly mean: number }
  | {
      readonly kind: 'negative-binomial'
      readonly mean: number
      /** mean / (φ − 1) and 1 / φ. */
      readonly size: number
      readonly probability: number
    }

/** mean > 0 and finite, phi ≥ 1. */
export function predictiveLaw(mean: number, phi: number): PredictiveLaw {
  if (!(phi > 1)) return { kind: 'poisson', mean }
  return { kind: 'negative-binomial', mean, size: mean / (phi - 1), probability: 1 / phi }
}

/** P(Y > count). */
export function beyond(law: PredictiveLaw, count: number): number {
  return law.kind === 'poisson'
    ? poissonTails(count, law.mean).upper
    : negativeBinomialTails(count, law).upper
}

/** The smallest count with P(Y > count) ≤ tail. */
export function upperCount(law: PredictiveLaw, tail: number): number {
  return law.kind === 'poisson'
    ? poissonUpperQuantile(tail, law.mean)
    : negativeBinomialUpperQuantile(tail, law)
}
