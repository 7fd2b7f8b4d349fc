import { describe, expect, test } from 'vitest'
import { readCarried } from '../reference/read-reference.ts'
import { agreementOf, findReferenceFile, sameWithin } from './agreement.fixture.ts'
import { computeCases } from './index.ts'

/** Weeks of each whole reference file. */
const FILES = {
  'ears.json': 19_833,
  'bayes_rki.json': 10_402,
  'cusum.json': 5_994,
  'glr.json': 5_016,
  'outbreakP.json': 1_812,
} as const

type OtherFile = { readonly cases: readonly Record<string, unknown>[] }

/** Nowcasts and space-time runs hold their results beside what is asked. */
function otherAgree(file: OtherFile, results: readonly string[], cut?: (cases: unknown) => unknown): number {
  const asked = file.cases.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => !results.includes(name))),
  )
  const { file: computed, problems } = computeCases({ ...file, cases: asked })
  expect(problems).toEqual([])
  return sameWithin(cut ? cut(computed.cases) : computed.cases, file.cases)
}
const OF_NOWCAST = ['triangle', 'n.x', 'N.x', 'N.tT', 'results']

describe('agreement with R', () => {
  test('bayes, rki, cusum, glrpois, glrnb and outbreakP equal the carried values', () => {
    const { weeks, alarmsDiffer, worst, where, problems } = agreementOf(
      readCarried('temporal-methods.json') as Parameters<typeof agreementOf>[0],
    )
    expect({ alarmsDiffer, problems }).toEqual({ alarmsDiffer: 0, problems: [] })
    expect(weeks).toBeGreaterThan(700)
    expect(worst, where).toBeLessThan(1e-9)
  })

  test('nowcasts equal the carried values', () => {
    const shorter = (cases: unknown) =>
      (cases as { results: { pmfLast: number[] }[] }[]).map((one) => ({
        ...one,
        results: one.results.map((result) => ({ ...result, pmfLast: result.pmfLast.slice(0, 40) })),
      }))
    expect(otherAgree(readCarried('nowcast.json') as OtherFile, OF_NOWCAST, shorter)).toBeLessThan(1e-9)
  })

  for (const [name, expectedWeeks] of Object.entries(FILES)) {
    const file = findReferenceFile(name)
    test.skipIf(!file)(`${name}: every week within 1e-9 and no alarm differs`, () => {
      if (!file) return
      const { weeks, alarmsDiffer, worst, where, problems } = agreementOf(file)
      expect({ weeks, alarmsDiffer, problems }).toEqual({
        weeks: expectedWeeks,
        alarmsDiffer: 0,
        problems: [],
      })
      expect(worst, where).toBeLessThan(1e-9)
    })
  }

  const nowcasts = findReferenceFile('nowcast.json')
  test.skipIf(!nowcasts)('nowcast.json: triangles, delays, medians, intervals and probabilities', () => {
    if (nowcasts) expect(otherAgree(nowcasts as unknown as OtherFile, OF_NOWCAST)).toBeLessThan(1e-9)
  })

  const events = findReferenceFile('stcd.json')
  test.skipIf(!events)('stcd.json: the statistic after each event, first alarm and centre', () => {
    if (events) expect(otherAgree(events as unknown as OtherFile, ['R', 'idxFA', 'idxCC'])).toBeLessThan(1e-9)
  })
})
