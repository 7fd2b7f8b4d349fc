const digits = /^\d+$/

/**
 * The order in which people and statements stand, whatever order they came in: whole numbers by their value and before
 * everything else, the rest by their signs. Every other order in this package rests on it.
 *
 * @example
 * ['b', '10', '9', 'a'].sort(compareIds) // → ["9","10","a","b"]
 */
export function compareIds(a: string, b: string): number {
  const [isNumber, isOther] = [digits.test(a), digits.test(b)]
  if (isNumber !== isOther) return isNumber ? -1 : 1
  if (isNumber) {
    const [one, other] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
    if (one.length !== other.length) return one.length - other.length
    if (one !== other) return one < other ? -1 : 1
  }
  return a === b ? 0 : a < b ? -1 : 1
}
