import { describe, expect, test } from 'vitest'
import { signalSubmission } from '../../../../vocabulary/wire/signal.ts'
import { seededChance } from '../../../platform/chance.ts'
import { type Simulation, simulateCampaign, simulateNoise, simulateSignals } from './index.ts'

const from = new Date('2024-01-01T00:00:00Z')
const to = new Date('2026-01-01T00:00:00Z')
const plain: Simulation = {
  from,
  to,
  places: [
    { id: 'A', population: 100_000, reporting: 1 },
    { id: 'B', population: 100_000, reporting: 0.25 },
  ],
  signalsAYear: 600,
  dispersion: 3,
  echoes: 0.2,
  noise: 0.15,
  rises: [],
}
const simulate = (change: Partial<Simulation> = {}, seed = 'one') =>
  simulateSignals({ ...plain, ...change }, seededChance(seed))
const events = (signals: ReturnType<typeof simulate>) => signals.filter(({ truth }) => truth.kind === 'event')

describe('simulated signals', () => {
  test('the same seed gives the same signals, another seed others', () => {
    expect(simulate()).toEqual(simulate())
    expect(simulate({}, 'two')).not.toEqual(simulate())
  })

  test('come oldest first and within the stretch of time', () => {
    const times = simulate().map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.min(...times)).toBeGreaterThanOrEqual(from.getTime())
    expect(Math.max(...times)).toBeLessThan(to.getTime())
  })

  test('are as many as asked for, within what chance allows', () => {
    expect(Math.abs(events(simulate()).length - 1200)).toBeLessThan(150)
  })

  test('a place that reports a quarter sends a quarter', () => {
    const at = (id: string) => events(simulate()).filter(({ facts }) => facts.territoryId === id).length
    expect(at('B') / at('A')).toBeGreaterThan(0.18)
    expect(at('B') / at('A')).toBeLessThan(0.33)
  })

  test('an echo shares the place and the codes of its event, within three days', () => {
    const signals = simulate()
    const echoes = signals.filter(({ truth }) => truth.kind === 'echo')
    expect(echoes.length).toBeGreaterThan(100)
    for (const echo of echoes) {
      const first = signals.find(
        ({ truth }) =>
          truth.kind === 'event' && echo.truth.kind === 'echo' && truth.event === echo.truth.event,
      )
      expect(first?.facts).toMatchObject({ territoryId: echo.facts.territoryId, codes: echo.facts.codes })
      expect(echo.at.getTime() - (first?.at.getTime() ?? 0)).toBeLessThan(72 * 3_600_000)
    }
  })

  test('a rise adds its signals in its weeks alone', () => {
    const rise = {
      placeId: 'B',
      group: 'online',
      from: new Date('2025-06-02'),
      weeks: 4,
      signalsAWeek: 6,
    } as const
    const count = (signals: ReturnType<typeof simulate>) =>
      events(signals).filter(
        ({ at, facts, truth }) =>
          facts.territoryId === 'B' &&
          truth.kind === 'event' &&
          truth.group === 'online' &&
          at >= rise.from &&
          at < new Date('2025-07-01'),
      ).length
    expect(count(simulate({ rises: [rise] }))).toBeGreaterThan(count(simulate()) + 14)
  })

  test('a closed place sends nothing more', () => {
    const closedFrom = new Date('2025-03-01')
    const [a, b] = plain.places
    if (a === undefined || b === undefined) throw new Error('two places')
    const late = simulate({ places: [a, { ...b, closedFrom }] }).filter(
      ({ at, facts }) => facts.territoryId === 'B' && at >= closedFrom,
    )
    expect(late).toEqual([])
  })

  test('every signal is one that the intake takes', () => {
    for (const { clientUuid, facts } of simulate({ signalsAYear: 200 })) {
      const place = { ...facts, territoryId: 'XT-0101' }
      const sent = { ...place, clientUuid, find: null, receiptKey: null, proof: null }
      expect(signalSubmission.safeParse(sent).error).toBeUndefined()
    }
  })
})

describe('an attacker', () => {
  test('tells one story at one place, in two wordings, without danger', () => {
    const reports = simulateCampaign({ placeId: 'A', from, hours: 6, reports: 50 }, seededChance('attack'))
    expect(reports).toHaveLength(50)
    expect(new Set(reports.map(({ facts }) => facts.codes.join())).size).toBe(2)
    expect(reports.every(({ facts }) => facts.codes.includes('EXP5') && !facts.dangerNow)).toBe(true)
    expect(new Set(reports.map(({ clientUuid }) => clientUuid)).size).toBe(50)
  })

  test('spreads noise over all places', () => {
    const noise = simulateNoise(
      { placeIds: ['A', 'B'], from, hours: 48, reports: 500 },
      seededChance('noise'),
    )
    expect(noise).toHaveLength(500)
    expect(new Set(noise.map(({ facts }) => facts.territoryId)).size).toBe(2)
    expect(noise.some(({ facts }) => facts.dangerNow)).toBe(false)
  })
})
