import { expect, test } from 'vitest'
import type { PublishedCell } from '../../../../vocabulary/wire/publication.ts'
import { byQuarter, largestOf, quarterName } from './by-quarter.ts'

const cell = (quarter: string, placeId: string, count: number | null): PublishedCell => ({
  measure: 'signals',
  quarter,
  placeId,
  placeName: placeId,
  category: 'all',
  count,
  atLeast: null,
  smallestShown: 11,
  roundedTo: null,
  publishedAt: '2026-04-15T01:00:00.000Z',
  publicationId: quarter,
})
const cells = [cell('2026-04-01', '01', 30), cell('2026-04-01', '02', null), cell('2026-01-01', '01', 13)]

test('cells stand together by their quarter, in the order in which they came', () => {
  expect(byQuarter(cells).map(({ quarter, cells: held }) => [quarter, held.length])).toEqual([
    ['2026-04-01', 2],
    ['2026-01-01', 1],
  ])
  expect(byQuarter([])).toEqual([])
})

test('a quarter is told by its months', () => {
  expect(quarterName('2026-01-01', 'es')).toMatch(/^enero.*marzo de 2026$/)
  expect(quarterName('2026-10-01', 'fr')).toMatch(/^octobre.*décembre 2026$/)
  expect(quarterName('2026-04-01', 'en')).toMatch(/^April.*June 2026$/)
})

test('bars are drawn against the largest count, and what is hidden has none', () => {
  expect(largestOf(cells)).toBe(30)
  expect(largestOf([cell('2026-01-01', '01', null)])).toBe(0)
})
