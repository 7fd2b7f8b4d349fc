import { expect, test } from 'vitest'
import { cellKey, countsOf, type Grid, tableOf } from './grid.ts'
import { publishTable } from './publish-table.ts'

const grid = (departments: number, categories: readonly string[] = []): Grid => ({
  places: [
    { id: 'P', parentId: null },
    ...Array.from({ length: departments }, (_, at) => ({ id: `d${at}`, parentId: 'P' })),
  ],
  categories,
  sums: 'places-first',
})
const rule = { smallest: 11, roundTo: null }
const told = (
  of: Grid,
  counts: readonly number[],
  by: { smallest: number; roundTo: number | null } = rule,
) => {
  const cells = publishTable(
    tableOf(of),
    new Map(countsOf(of).map((cell, at) => [cellKey(cell), counts[at] ?? 0])),
    by,
  )
  return (placeId: string, category = 'all') => cells.get(cellKey({ placeId, category }))
}

test('a total is told where its hidden parts are three or more and can be anything all the same', () => {
  const cell = told(grid(4), [40, 3, 0, 9])
  expect(cell('d0')).toEqual({ kind: 'shown', count: 40 })
  for (const hidden of ['d1', 'd2', 'd3'])
    expect(cell(hidden)).toEqual({ kind: 'hidden', reason: 'fewer-than-shown' })
  expect(cell('P')).toEqual({ kind: 'shown', count: 52 })
})

test('a total gives way over one or two hidden parts, over too few in them and over too many, and tells what is shown', () => {
  for (const counts of [
    [40, 30, 20, 0],
    [40, 30, 5, 9],
    [40, 3, 0, 7],
    [40, 10, 10, 1],
  ]) {
    const shown = counts.filter((count) => count >= 11).reduce((sum, count) => sum + count, 0)
    expect(told(grid(4), counts)('P')).toEqual({ kind: 'at-least', count: shown })
  }
})

test('sums across the others tell what is shown alone, and follow where everything is', () => {
  const cell = told(grid(2, ['w', 'm']), [20, 30, 12, 4])
  expect([cell('d0'), cell('d1')]).toEqual([
    { kind: 'shown', count: 50 },
    { kind: 'at-least', count: 12 },
  ])
  expect([cell('P', 'w'), cell('P', 'm'), cell('P')]).toEqual([
    { kind: 'shown', count: 32 },
    { kind: 'at-least', count: 30 },
    { kind: 'at-least', count: 62 },
  ])
})

test('counts are rounded where that is the rule, none to a number that is not shown', () => {
  const cell = told(grid(3), [11, 17, 43], { smallest: 11, roundTo: 5 })
  expect(['d0', 'd1', 'd2', 'P'].map((place) => cell(place))).toEqual(
    [15, 15, 45, 70].map((count) => ({ kind: 'shown', count })),
  )
})

test('the rule may be raised and never lowered, a base hides something, and every count is given', () => {
  for (const wrong of [
    { smallest: 10, roundTo: null },
    { smallest: 5, roundTo: null },
    { smallest: 11.5, roundTo: null },
    { smallest: 11, roundTo: 2 },
  ])
    expect(() => told(grid(2), [20, 20], wrong)).toThrow(RangeError)
  expect(() => publishTable(tableOf(grid(2)), new Map(), rule)).toThrow(RangeError)
  expect(() => told(grid(2), [20, -1])).toThrow(RangeError)
  expect(() => tableOf({ ...grid(2), categories: ['all'] })).toThrow(RangeError)
})
