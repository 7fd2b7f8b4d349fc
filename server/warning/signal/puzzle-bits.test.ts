import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededChance } from '../../platform/chance.ts'
import { ArrivalRates, slots } from './arrival-rates.ts'
import { doublesAt, mostBits, type Pressure, puzzleBits } from './puzzle-bits.ts'

const rate = fc.double({ min: 0, max: 1e9, noNaN: true })
const pressure = fc.record({ own: rate, isOwnKnown: fc.boolean(), all: rate })
const base = fc.integer({ min: 0, max: 20 })

describe('how hard the puzzle is', () => {
  test('never falls when more arrive, is never below the base nor above the cap', () => {
    fc.assert(
      fc.property(base, pressure, rate, rate, (bits, calm, moreOwn, moreAll) => {
        const busy: Pressure = { ...calm, own: calm.own + moreOwn, all: calm.all + moreAll }
        const [less, more] = [puzzleBits(bits, calm), puzzleBits(bits, busy)]
        expect(more).toBeGreaterThanOrEqual(less)
        expect(less).toBeGreaterThanOrEqual(bits)
        expect(more).toBeLessThanOrEqual(mostBits(bits))
      }),
    )
  })

  test('is the base in calm, twice the work at a doubling, and sixteen times at the most', () => {
    const at = (own: number, all = 0) => puzzleBits(16, { own, isOwnKnown: true, all })
    expect(at(doublesAt.own - 1)).toBe(16)
    expect([1, 2, 4, 8, 1_000].map((times) => at(times * doublesAt.own))).toEqual([17, 18, 19, 20, 20])
    expect([1, 2, 1_000].map((times) => at(0, times * doublesAt.all))).toEqual([17, 18, 20])
    // One of three hundred who come through an onion service pays what one of all pays.
    expect(puzzleBits(16, { own: 100, isOwnKnown: false, all: 100 })).toBe(16)
  })

  test('a slow telephone, 94,000 hashes a second, solves 99 in a hundred of the hardest within a minute', () => {
    const seconds = (share: number) => (-Math.log(1 - share) * 2 ** mostBits(16)) / 94_000
    expect(2 ** 16 / 94_000).toBeLessThan(1)
    expect(seconds(0.99)).toBeLessThan(60)
  })
})

describe('how many arrive', () => {
  const start = new Date('2026-11-24T12:00:00Z')
  const minutes = (count: number) => new Date(start.getTime() + count * 60_000)
  const one = { own: 1, all: 1 } as const

  test('fades: an hour after any flood the puzzle is as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 600 })), { maxLength: 200 }),
        fc.integer({ min: 1, max: 400 }),
        (arrivals, times) => {
          const rates = new ArrivalRates(seededChance('fading'))
          const sorted = arrivals.toSorted((a, b) => a[1] - b[1])
          for (const [origin, second] of sorted)
            for (let at = 0; at < times; at++) rates.note(origin, minutes(second / 60), one)
          for (const origin of [...arrivals.map(([from]) => from), null])
            expect(puzzleBits(16, rates.pressureOn(origin, minutes(70)))).toBe(16)
        },
      ),
      { numRuns: 20 },
    )
  })

  test('is told apart by origin, and goes on being known when the key is renewed', () => {
    const rates = new ArrivalRates(seededChance('renewed'))
    rates.note('192.0.2.9', start, one)
    for (let at = 0; at < 300; at++) rates.note('192.0.2.1', minutes(9.9), one)
    const slot = rates.slotOf('192.0.2.1', minutes(9.9))
    const before = rates.pressureOn('192.0.2.1', minutes(9.99)).own
    const later = rates.pressureOn('192.0.2.1', minutes(10.01)).own
    expect(before).toBeGreaterThan(100)
    expect(later).toBeGreaterThan(0.95 * before)
    expect(rates.slotOf('192.0.2.1', minutes(10.01))).not.toBe(slot)
    expect(rates.pressureOn('198.51.100.7', minutes(10.01)).own).toBe(0)
  })

  test('is kept as numbers in a fixed room: no address, nothing made of one, and nothing that grows', () => {
    const rates = new ArrivalRates(seededChance('inspected'))
    const origins = Array.from({ length: 9_000 }, (_, at) => `10.${at % 250}.${at >> 8}.7`)
    for (const origin of origins) rates.note(origin, start, one)
    const places = new Set(origins.map((origin) => rates.slotOf(origin, start)))
    // Several share each place, so that a place tells nobody who it was.
    expect(places.size).toBeLessThanOrEqual(slots)
    expect(origins.length / places.size).toBeGreaterThan(2)
  })
})
