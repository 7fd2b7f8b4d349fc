/** What a question needs to be marked: which option is right (1 …), and whether somebody's safety hangs on it. */
export interface Key {
  readonly right: number
  readonly safety: boolean
}

export interface Mark {
  readonly right: number
  readonly of: number
  /** 0 … 1; a question left blank is not right. */
  readonly share: number
  readonly isRight: readonly boolean[]
  /** Questions on which safety hangs and that are not right, by their place from 0. */
  readonly safetyMissed: readonly number[]
  readonly passed: boolean
}

/** At least so much must be right. */
export const passShare = 0.8

/**
 * Marks a sheet: passed is at least 80 % right and no question wrong on which safety hangs. `answers[i]` is the option
 * chosen (1 …), 0 where it was left blank.
 *
 * @throws RangeError when there are not as many answers as questions
 * @example
 * const keys = [1, 2, 3, 4, 1].map((right, at) => ({ right, safety: at === 0 }))
 * markSheet(keys, [1, 2, 3, 4, 2]).passed // → true
 * markSheet(keys, [2, 2, 3, 4, 1]).safetyMissed // → [0]
 */
export function markSheet(keys: readonly Key[], answers: readonly number[]): Mark {
  if (keys.length !== answers.length) throw new RangeError('as many answers as questions')
  const isRight = keys.map(({ right }, at) => answers[at] === right)
  const right = isRight.filter(Boolean).length
  const safetyMissed = keys.flatMap(({ safety }, at) => (safety && isRight[at] !== true ? [at] : []))
  // 24 of 30 is 80 %: compared as whole numbers, whatever the last bit of a division says.
  const enough = right * 100 >= Math.round(passShare * 100) * keys.length
  return {
    right,
    of: keys.length,
    share: keys.length === 0 ? 0 : right / keys.length,
    isRight,
    safetyMissed,
    passed: keys.length > 0 && enough && safetyMissed.length === 0,
  }
}
