import { passShare } from './mark-sheet.ts'

export interface RubricMark {
  /** 0 … 1: the levels reached of those that could be. */
  readonly share: number
  /** Criteria on which safety hangs and that were not done, by their place from 0. */
  readonly safetyMissed: readonly number[]
  readonly passed: boolean
}

/** Of the levels 0 (not done), 1 (with help), 2 (done) and 3 (done, and explained), the one from which it counts as done. */
export const doneLevel = 2
const topLevel = 3

/**
 * Marks what was seen in a simulation: passed is at least 80 % of the criteria done, and every one of them on which safety
 * hangs.
 *
 * @throws RangeError when there are not as many levels as criteria
 * @example
 * const criteria = [{ safety: true }, { safety: false }, { safety: false }, { safety: false }, { safety: false }]
 * markRubric(criteria, [2, 3, 2, 2, 1]).passed // → true
 * markRubric(criteria, [1, 3, 3, 3, 3]).safetyMissed // → [0]
 */
export function markRubric(
  criteria: readonly { readonly safety: boolean }[],
  levels: readonly number[],
): RubricMark {
  if (criteria.length !== levels.length) throw new RangeError('as many levels as criteria')
  const done = levels.filter((level) => level >= doneLevel).length
  const safetyMissed = criteria.flatMap(({ safety }, at) =>
    safety && (levels[at] ?? 0) < doneLevel ? [at] : [],
  )
  const enough = done * 100 >= Math.round(passShare * 100) * criteria.length
  return {
    share:
      criteria.length === 0
        ? 0
        : levels.reduce((sum, level) => sum + level, 0) / (topLevel * criteria.length),
    safetyMissed,
    passed: criteria.length > 0 && enough && safetyMissed.length === 0,
  }
}
