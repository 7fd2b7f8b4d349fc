import { describe, expect, test } from 'vitest'
import { seededChance } from '../../../platform/chance.ts'
import { Draws } from './draws.ts'

const many = 20_000
const moments = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) }
}
const sample = (draw: (draws: Draws) => number) => {
  const draws = new Draws(seededChance('draws'))
  return moments(Array.from({ length: many }, () => draw(draws)))
}

describe('draws', () => {
  test('a Poisson count has its mean as its variance', () => {
    const { mean, variance } = sample((draws) => draws.poisson(3))
    expect(mean).toBeCloseTo(3, 1)
    expect(Math.abs(variance - 3)).toBeLessThan(0.15)
  })

  test('a negative binomial count has variance mean + mean² / size', () => {
    const { mean, variance } = sample((draws) => draws.negativeBinomial(2, 1.5))
    expect(Math.abs(mean - 2)).toBeLessThan(0.08)
    expect(Math.abs(variance - (2 + 4 / 1.5))).toBeLessThan(0.3)
  })

  test('a gamma below one has its shape as mean and variance', () => {
    const { mean, variance } = sample((draws) => draws.gamma(0.4))
    expect(Math.abs(mean - 0.4)).toBeLessThan(0.02)
    expect(Math.abs(variance - 0.4)).toBeLessThan(0.04)
  })

  test('the same seed draws the same', () => {
    const two = ['a', 'a'].map((seed) => new Draws(seededChance(seed)))
    expect(two[0]?.negativeBinomial(5, 1)).toBe(two[1]?.negativeBinomial(5, 1))
  })

  test('weights decide how often something is drawn', () => {
    const { mean } = sample((draws) =>
      draws.weighted([
        [1, 3],
        [0, 1],
      ]),
    )
    expect(mean).toBeCloseTo(0.75, 1)
  })

  test('nothing is drawn from nothing', () => {
    expect(() => new Draws(seededChance('none')).pick([])).toThrow(RangeError)
  })
})
