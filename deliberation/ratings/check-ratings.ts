/** The scale of every rating here: whole numbers from 1, not at all, to 9, entirely. */
export const scale = { lowest: 1, middle: 5, highest: 9 } as const

/** @throws RangeError naming the first rating that is none */
export function checkRatings(ratings: readonly number[], field = 'ratings'): void {
  const wrong = ratings.findIndex(
    (one) => !Number.isInteger(one) || one < scale.lowest || one > scale.highest,
  )
  if (wrong >= 0) throw new RangeError(`${field}[${wrong}]: a whole number from 1 to 9`)
}
