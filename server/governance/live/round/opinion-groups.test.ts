import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupsOf } from './opinion-groups.ts'
import type { Vote } from './votes.ts'

const statements = Array.from({ length: 12 }, (_, at) => `s${at}`)

/** Two camps that contradict each other, with some who pass; nobody's number tells the camp. */
function camps(voters: number): Vote[] {
  return Array.from({ length: voters }, (_, at) =>
    statements.map((statement_id, on) => ({
      ...{ round_id: 'r', voice: at + 1, sector: at % 2 === 0 ? 'women' : 'health', statement_id },
      choice:
        (at * at + on * on * 7) % 11 < 3 ? (0 as const) : at < voters * 0.6 ? (1 as const) : (-1 as const),
      ...{ importance: null, feasibility: null, reason: '' },
    })),
  ).flat()
}

describe('groups of the votes', () => {
  test('are told with their stability and what speaks for them where two camps contradict each other', () => {
    const found = groupsOf(statements, camps(40))
    expect(found).toMatchObject({ reliable: true, says: 'reliable', groups: [{ size: 24 }, { size: 16 }] })
    expect(found.stability?.lowRand).toBeGreaterThanOrEqual(0.8)
    expect(found.points).toHaveLength(40)
    expect(found.groups.every(({ speaks }) => speaks.length > 0)).toBe(true)
  })

  test('tell no voice, no sector and no order but that of the figures, on a coarse grid', () => {
    const found = groupsOf(statements, camps(40))
    for (const point of found.points) {
      expect(Object.keys(point)).toEqual(['x', 'y', 'group'])
      for (const value of [point.x, point.y])
        expect(Math.abs(value) <= 10 && Number.isInteger(value)).toBe(true)
    }
    const sorted = found.points.toSorted((a, b) => a.group - b.group || a.x - b.x || a.y - b.y)
    expect(found.points).toEqual(sorted)
    expect(JSON.stringify(found)).not.toMatch(/women|health|voice/)
  })

  test('are the same in whatever order the votes come', () => {
    const votes = camps(30)
    const told = groupsOf(statements, votes)
    const order = fc.shuffledSubarray(votes, { minLength: votes.length })
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(groupsOf(statements, shuffled)).toEqual(told)
      }),
      { numRuns: 5 },
    )
  })

  test('are none below twenty voters, nor where they would not come out again', () => {
    expect(groupsOf(statements, camps(19))).toEqual({
      ...{ reliable: false, says: 'too-few-people', stability: null, groups: [], points: [] },
    })
    const alike = camps(30).map((vote) => ({ ...vote, choice: 1 as const }))
    expect(groupsOf(statements, alike)).toMatchObject({ reliable: false, says: 'all-alike', points: [] })
    const noise = camps(30).map((vote, at) => ({ ...vote, choice: (((at * 7919) % 101) % 3) - 1 }) as Vote)
    const found = groupsOf(statements, noise)
    expect(found).toMatchObject({ reliable: false, points: [], groups: [] })
    expect(['unstable', 'poorly-separated', 'no-group-of-five']).toContain(found.says)
  })
})
