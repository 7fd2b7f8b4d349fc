import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom, simulateCountry } from '../measuring/index.ts'
import { type EventReport, groupEchoes, possibleCampaigns, sameEvent } from './index.ts'

const report = (id: string, change: Partial<EventReport> = {}): EventReport => ({
  id,
  place: 'A',
  codes: ['EXP1'],
  placeKind: 'bar',
  receivedDay: 10,
  observed: { from: 10, to: 10 },
  ...change,
})
const ids = (events: readonly (readonly EventReport[])[]) => events.map((event) => event.map(({ id }) => id))

describe('reports of one event', () => {
  test('are one event when place, a code, the kind of place and the days agree', () => {
    const echo = report('b', { codes: ['EXP2', 'EXP1'], receivedDay: 12, observed: { from: 7, to: 13 } })
    expect(ids(groupEchoes([report('a'), echo]))).toEqual([['a', 'b']])
  })

  test.each([
    ['another place', { place: 'B' }],
    ['no code in common', { codes: ['EXP2'] }],
    ['another kind of place', { placeKind: 'farm' }],
    ['received more than a week apart', { receivedDay: 17.5 }],
    ['other days', { observed: { from: 12, to: 12 } }],
  ] as const)('are two events when they differ: %s', (_, change) => {
    expect(ids(groupEchoes([report('a'), report('b', change)]))).toHaveLength(2)
  })

  test('what nobody said contradicts nothing, but without a day both must come within two days', () => {
    expect(sameEvent(report('a'), report('b', { placeKind: null }))).toBe(true)
    expect(sameEvent(report('a'), report('b', { observed: null, receivedDay: 12 }))).toBe(true)
    expect(sameEvent(report('a'), report('b', { observed: null, receivedDay: 12.5 }))).toBe(false)
  })

  test('the desk has the last word, both ways', () => {
    const far = report('b', { place: 'B', codes: ['X'], receivedDay: 60, repeats: 'a' })
    expect(ids(groupEchoes([far, report('a')]))).toEqual([['a', 'b']])
    expect(ids(groupEchoes([report('a'), report('b', { ownEvent: true })]))).toEqual([['a'], ['b']])
    expect(ids(groupEchoes([report('b', { repeats: 'not among them' })]))).toEqual([['b']])
    expect(ids(groupEchoes([report('a', { repeats: 'b' }), report('b', { repeats: 'a' })]))).toEqual([
      ['a', 'b'],
    ])
  })

  test('an event does not grow by a chain of likenesses', () => {
    const daily = Array.from({ length: 20 }, (_, day) =>
      report(String(day).padStart(2, '0'), {
        receivedDay: day,
        observed: { from: day, to: day },
      }),
    )
    expect(groupEchoes(daily)).toHaveLength(10)
  })

  test('every report is in exactly one event, whatever the order they are given in', () => {
    const any = fc.array(
      fc.record({
        place: fc.constantFrom('A', 'B'),
        codes: fc.subarray(['X', 'Y', 'Z'], { minLength: 1 }),
        placeKind: fc.constantFrom('bar', 'farm', null),
        receivedDay: fc.integer({ min: 0, max: 30 }),
        repeats: fc.constantFrom(null, null, null, '3', '7'),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(any, (given) => {
        const reports = given.map((facts, at) => ({ ...report(String(at)), ...facts }))
        const events = groupEchoes(reports)
        expect(events.flat().toSorted(byId)).toEqual(reports.toSorted(byId))
        const sorted = (one: readonly (readonly EventReport[])[]) => ids(one).map((event) => event.toSorted())
        expect(sorted(groupEchoes(reports.toReversed())).toSorted()).toEqual(sorted(events).toSorted())
      }),
    )
  })
})

const byId = (a: EventReport, b: EventReport) => (a.id < b.id ? -1 : 1)

describe('measured on simulated countries', () => {
  const measure = (alike: boolean) => {
    const tally = { echoes: 0, missed: 0, extras: 0, swallowed: 0, others: 0, othersSwallowed: 0 }
    for (const seed of [11, 12, 13]) {
      const country = simulateCountry(
        { signalsAYear: 1500, clusters: { aYear: 40, extra: 3, alike } },
        seededRandom(seed),
      )
      for (const event of groupEchoes(country.reports)) {
        const [first] = event
        for (const [at, { truth, event: number }] of event.entries()) {
          const swallowed = at > 0 && first?.event !== number ? 1 : 0
          if (truth === 'echo') tally.echoes += 1
          if (truth === 'echo' && at === 0) tally.missed += 1
          if (truth === 'extra') tally.extras += 1
          if (truth === 'extra') tally.swallowed += swallowed
          if (truth === 'event') tally.others += 1
          if (truth === 'event') tally.othersSwallowed += swallowed
        }
      }
    }
    return tally
  }

  test('nine in ten echoes are grouped, and one in twenty independent signals of a place and group is swallowed at most', () => {
    for (const alike of [false, true]) {
      const { echoes, missed, extras, swallowed, others, othersSwallowed } = measure(alike)
      process.stdout.write(
        `echoes, clusters ${alike ? 'of one code and kind of place' : 'as usual'}: ${(missed / echoes).toFixed(3)} of echoes missed, ${(swallowed / extras).toFixed(3)} of extra signals swallowed, ${(othersSwallowed / others).toFixed(4)} of usual ones\n`,
      )
      expect(missed / echoes).toBeLessThan(0.11)
      expect(othersSwallowed / others).toBeLessThan(0.05)
      // Three signals of one code and one kind of place within four weeks are hard to tell from repetitions of one.
      expect(swallowed / extras).toBeLessThan(alike ? 0.3 : 0.06)
    }
  })
})

describe('possible campaigns', () => {
  const burst = (count: number, change: (n: number) => Partial<EventReport>) =>
    Array.from({ length: count }, (_, n) => report(`r${n}`, { receivedDay: 100 + n / 50, ...change(n) }))

  test('fifty like reports at one place are one burst, named by the code they share', () => {
    const found = possibleCampaigns(burst(50, (n) => ({ codes: n % 2 ? ['EXP5'] : ['EXP5', 'EXP1'] })))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ spread: 'one place', place: 'A', code: 'EXP5', patterns: 2, usual: 0 })
    expect(found[0]?.reports).toHaveLength(50)
  })

  test('five hundred reports of anything from everywhere are noise in the whole country', () => {
    const noise = burst(500, (n) => ({
      place: `P${n % 120}`,
      codes: [`C${n % 37}`],
      receivedDay: 100 + n / 260,
    }))
    const found = possibleCampaigns(noise)
    expect(found.filter(({ spread }) => spread === 'whole country')).toHaveLength(1)
    expect(found.find(({ spread }) => spread === 'whole country')?.reports).toHaveLength(500)
  })

  test('nine in two days are none, nor ten where as many are usual', () => {
    expect(possibleCampaigns(burst(9, () => ({})))).toEqual([])
    const busy = Array.from({ length: 300 }, (_, n) => report(`b${n}`, { receivedDay: n / 5 }))
    expect(possibleCampaigns(busy).filter(({ fromDay }) => fromDay > 3)).toEqual([])
  })
})
