import { describe, expect, test } from 'vitest'
import { byInstitution, daysLate } from './by-institution.ts'

const owed = (name: string, overdueDays: number, escalatedAt: string | null = null) => ({
  organization: { id: name.toLowerCase(), name },
  overdueDays,
  clock: null,
  escalatedAt,
})

describe('what is owed, by institution', () => {
  test('begins with whoever is longest overdue', () => {
    const rows = [owed('Policía', 2), owed('Alcaldía', 9, '2026-03-01T00:00:00.000Z'), owed('Policía', 5)]
    const groups = byInstitution(rows)
    expect(groups.map((one) => [one.name, one.longestDays, one.escalated])).toEqual([
      ['Alcaldía', 9, 1],
      ['Policía', 5, 0],
    ])
    expect(groups[1]?.rows.map((one) => one.overdueDays)).toEqual([5, 2])
  })

  test('is nothing when nothing is owed', () => {
    expect(byInstitution([])).toEqual([])
  })
})

test('an answer that is late by less than a day counts as one day, one in time as none', () => {
  const clock = (leftMinutes: number) => ({
    dueAt: '2026-03-01T00:00:00.000Z',
    leftMinutes,
    state: 'missed' as const,
  })
  expect(daysLate({ overdueDays: 0, clock: clock(-5) })).toBe(1)
  expect(daysLate({ overdueDays: 0, clock: clock(-3 * 1440 - 2) })).toBe(3)
  expect(daysLate({ overdueDays: 4, clock: clock(-5) })).toBe(4)
  expect(daysLate({ overdueDays: 0, clock: clock(5) })).toBe(0)
})
