import { smallestShown } from './rule.ts'
import type { Counts, Figure } from './tell-figure.ts'

/**
 * Which parts of a count may be told beside the whole, when the whole is told as it is or known to be below k.
 *
 * A part is told from k on, if what the others hold together is no narrower than the rule: none is held back, or u of them that
 * come to R with k ≤ R ≤ (u − 1)(k − 1). Otherwise no part is told. So each part that is held back may be any of 0 … k − 1: the
 * others of those held back take up what it leaves, or, where no part is told, the parts that were large do.
 *
 * @param k the smallest count that is shown; only tests that try every table ask for another
 */
export function toldParts<Key>(parts: ReadonlyMap<Key, number>, k: number = smallestShown): ReadonlySet<Key> {
  const held = [...parts.values()].filter((count) => count < k)
  const rest = held.reduce((sum, count) => sum + count, 0)
  const safe = held.length === 0 || (rest >= k && rest <= (held.length - 1) * (k - 1))
  return new Set(safe ? [...parts].flatMap(([key, count]) => (count >= k ? [key] : [])) : [])
}

/**
 * Which parts of a figure may be told beside it: each side of the line is a count of its own, with its own parts. A part that has
 * nothing in it belongs among them: none is not told from few.
 *
 * @param alone a part that is told against all the others together where no part may be told of the whole list: both are then at
 *   least k, and among the others each may be any of 0 … k − 1, since none of them is told
 */
export function toldPartsOf<Key>(
  figure: Figure,
  parts: ReadonlyMap<Key, Counts>,
  alone?: { readonly key: Key; readonly k?: number },
): ReadonlySet<Key> {
  const k = alone?.k ?? smallestShown
  const sides = sidesOf(figure)
  const [first = new Set<Key>(), second] = sides.map((side) =>
    toldParts(new Map([...parts].map(([key, counts]) => [key, side(counts)])), k),
  )
  const told = second === undefined ? first : new Set([...first].filter((key) => second.has(key)))
  if (told.size > 0 || alone === undefined) return told
  const isAlone = sides.every((side) => {
    const one = side(parts.get(alone.key) ?? nothing)
    const all = [...parts.values()].reduce((sum, counts) => sum + side(counts), 0)
    return one >= k && all - one >= k
  })
  return new Set(isAlone ? [alone.key] : [])
}

const nothing: Counts = { numerator: 0, denominator: 0, timed: 0, median: null }

/** What is counted of a figure: of a share and of a ratio two things. */
function sidesOf(figure: Figure): readonly ((counts: Counts) => number)[] {
  if (figure === 'median') return [({ timed }) => timed]
  const above = ({ numerator }: Counts): number => numerator
  if (figure === 'count') return [above]
  return [above, ({ numerator, denominator }) => (figure === 'ratio' ? denominator : denominator - numerator)]
}
