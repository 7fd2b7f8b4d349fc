import type { Chance } from '../../../platform/chance.ts'

/** Random variates from a source of chance: the same seed gives the same draws in the same order. */
export class Draws {
  readonly #chance: Chance

  constructor(chance: Chance) {
    this.#chance = chance
  }

  /** Uniform in [0, 1), with 32 bits. */
  uniform(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#chance.bytes(4)
    return (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32
  }

  between(from: number, to: number): number {
    return from + (to - from) * this.uniform()
  }

  happens(probability: number): boolean {
    return this.uniform() < probability
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    const [found] = list.slice(Math.floor(this.uniform() * list.length))
    if (found === undefined) throw new RangeError('nothing to pick from')
    return found
  }

  /** One of the pairs, by its weight; weights are not negative and not all zero. */
  weighted<T>(pairs: readonly (readonly [T, number])[]): T {
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0)
    let left = this.uniform() * total
    for (const [value, weight] of pairs) {
      left -= weight
      if (left < 0) return value
    }
    throw new RangeError('no weight to draw by')
  }

  /** Some of the list, in its order, each at most once. */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list]
    while (left.length > count) left.splice(Math.floor(this.uniform() * left.length), 1)
    return left
  }

  /** Standard normal, by Box and Muller (1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform())
  }

  /** Gamma of mean `shape` and scale 1, shape > 0: Marsaglia and Tsang (2000), boosted below 1. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.uniform()) ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(1 - this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }

  /** Poisson by counting exponential gaps (Knuth, TAOCP 3.4.1); for means up to some hundreds. */
  poisson(mean: number): number {
    let count = 0
    for (let passed = this.exponential(); passed < mean; passed += this.exponential()) count += 1
    return count
  }

  exponential(): number {
    return -Math.log(1 - this.uniform())
  }

  /** Poisson whose mean is gamma: variance mean + mean² / size. */
  negativeBinomial(mean: number, size: number): number {
    return mean === 0 ? 0 : this.poisson((this.gamma(size) * mean) / size)
  }
}
