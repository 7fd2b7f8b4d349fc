import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../measuring/index.ts'
import { spaceTimeCusum } from './index.ts'

const settings = { radius: 1, epsilon: 0.5, threshold: 100 }

describe('surveillance of single events in place and time', () => {
  test('refuses settings and events that make no sense by their field', () => {
    const event = { x: 0, y: 0, time: 1 }
    expect(() => spaceTimeCusum([event], { ...settings, radius: 0 })).toThrow('radius: ')
    expect(() => spaceTimeCusum([event], { ...settings, epsilon: 0 })).toThrow('epsilon: ')
    expect(() => spaceTimeCusum([event], { ...settings, threshold: 0 })).toThrow('threshold: ')
    expect(() => spaceTimeCusum([event, { ...event, time: 0 }], settings)).toThrow('events[1]: in order')
    expect(() => spaceTimeCusum([{ ...event, x: Number.NaN }], settings)).toThrow('events[0]: finite')
  })

  test('events that gather in one place are found there; the same events at any place are not', () => {
    const random = seededRandom(11)
    const anywhere = (time: number) => ({ x: 20 * random(), y: 20 * random(), time })
    const quiet = Array.from({ length: 120 }, (_, time) => anywhere(time))
    const scattered = Array.from({ length: 15 }, (_, k) => anywhere(120 + k))
    const gathered = Array.from({ length: 15 }, (_, k) => ({ x: 30, y: 30 + random(), time: 120 + k }))
    const found = { ...settings, epsilon: 1, threshold: 1000 }
    expect(spaceTimeCusum([...quiet, ...scattered], found).alarm).toBeNull()
    const { alarm } = spaceTimeCusum([...quiet, ...gathered], found)
    expect(alarm?.at).toBeGreaterThanOrEqual(120)
    expect(alarm?.centre).toBeGreaterThanOrEqual(120)
  })

  test('the largest ratio never falls and is at most the sum of all', () => {
    const random = seededRandom(12)
    const events = Array.from({ length: 60 }, (_, time) => ({ x: 3 * random(), y: 3 * random(), time }))
    const sums = spaceTimeCusum(events, settings).statistics
    const largest = spaceTimeCusum(events, { ...settings, largestOnly: true }).statistics
    for (const [n, value] of largest.entries()) expect(value).toBeGreaterThanOrEqual(largest[n - 1] ?? 0)
    expect(sums).toHaveLength(60)
    expect(largest[0]).toBe(sums[0])
  })

  test('no event is no alarm', () => {
    expect(spaceTimeCusum([], settings)).toEqual({ statistics: [], alarm: null })
  })
})
