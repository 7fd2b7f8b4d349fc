import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredWeeks, cellKind, mondayOf } from './answered-weeks.ts'

const now = new Date('2026-03-20T00:00:00.000Z')
const row = (name: string, answerDueAt: string, answeredAt: string | null, exercise = false) => ({
  organization: { id: name, name },
  answerDueAt,
  answeredAt,
  exercise,
})

describe('answers in time by institution and week', () => {
  test('count in the week in which the answer was due, weeks without any in between included', () => {
    const picture = answeredWeeks(
      [
        row('Policía', '2026-02-24T12:00:00.000Z', '2026-02-24T11:00:00.000Z'),
        row('Policía', '2026-03-10T12:00:00.000Z', '2026-03-12T11:00:00.000Z'),
        row('Alcaldía', '2026-03-11T12:00:00.000Z', null),
      ],
      now,
    )
    expect(picture.weeks).toEqual(['2026-02-23', '2026-03-02', '2026-03-09'])
    expect(picture.institutions).toEqual([
      { id: 'Alcaldía', name: 'Alcaldía', due: 1, inTime: 0, cells: [null, null, { due: 1, inTime: 0 }] },
      {
        id: 'Policía',
        name: 'Policía',
        due: 2,
        inTime: 1,
        cells: [{ due: 1, inTime: 1 }, null, { due: 1, inTime: 0 }],
      },
    ])
  })

  test('leave out exercises and what still has time', () => {
    const picture = answeredWeeks(
      [
        row('Policía', '2026-03-10T12:00:00.000Z', null, true),
        row('Policía', '2026-03-25T12:00:00.000Z', null),
      ],
      now,
    )
    expect(picture).toEqual({ weeks: [], institutions: [] })
  })

  test('an answer given on the dot is in time', () => {
    const at = '2026-03-10T12:00:00.000Z'
    expect(answeredWeeks([row('Policía', at, at)], now).institutions[0]?.inTime).toBe(1)
  })

  test('every cell adds up to its institution, and nothing in time exceeds what was due', () => {
    const days = fc.integer({ min: 0, max: 200 })
    const some = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), days, fc.option(days, { nil: null })), {
      maxLength: 40,
    })
    const day = (n: number): string => new Date(Date.UTC(2025, 0, 1) + n * 86_400_000).toISOString()
    fc.assert(
      fc.property(some, (given) => {
        const rows = given.map(([name, due, answered]) =>
          row(name, day(due), answered === null ? null : day(answered)),
        )
        const picture = answeredWeeks(rows, now, 60)
        for (const one of picture.institutions) {
          const cells = one.cells.flatMap((cell) => cell ?? [])
          expect(cells.reduce((sum, cell) => sum + cell.due, 0)).toBe(one.due)
          expect(one.inTime).toBeLessThanOrEqual(one.due)
        }
        expect(picture.institutions.reduce((sum, one) => sum + one.due, 0)).toBe(rows.length)
      }),
    )
  })
})

test('a week begins on Monday, Sunday belongs to the week before', () => {
  expect(mondayOf('2026-03-09T00:00:00.000Z')).toBe('2026-03-09')
  expect(mondayOf('2026-03-15T23:59:59.000Z')).toBe('2026-03-09')
})

test('a cell says whether all, some or none came in time', () => {
  expect(cellKind({ due: 2, inTime: 2 })).toBe('all')
  expect(cellKind({ due: 2, inTime: 1 })).toBe('some')
  expect(cellKind({ due: 2, inTime: 0 })).toBe('none')
})
