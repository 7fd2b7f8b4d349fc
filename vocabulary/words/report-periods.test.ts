import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findReportPeriod, reportPeriodKinds, reportPeriodOf } from './report-periods.ts'

const day = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2080, 0, 1) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10))

describe('a period', () => {
  test.each([
    ['2026-W05', '2026-01-26', '2026-02-01'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    expect(findReportPeriod(text)).toMatchObject({ from, to })
  })

  test.each([
    '',
    '26',
    '2026-W00',
    '2025-W53',
    '2026-W5',
    '2026W05',
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-H3',
    '2026-H0',
    '2026-X1',
    '0999',
  ])('%j is none', (text) => {
    expect(findReportPeriod(text)).toBeNull()
  })

  test('holds every day that lies in it, and is named alike from its first and last one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reportPeriodKinds), day, (kind, one) => {
        const text = reportPeriodOf(kind, one)
        const span = findReportPeriod(text)
        expect(span?.kind).toBe(kind)
        expect([span?.from ?? '', one, span?.to ?? ''].toSorted()).toEqual([span?.from, one, span?.to])
        expect([reportPeriodOf(kind, span?.from ?? ''), reportPeriodOf(kind, span?.to ?? '')]).toEqual([
          text,
          text,
        ])
      }),
    )
  })
})
