import { type Untold, untold } from '../telling/index.ts'

/** Sectors that are shown together. */
export interface SectorPart {
  readonly sectors: readonly string[]
  /** They were too small to be shown each for itself; whoever shows them says so. */
  readonly merged: boolean
  readonly people: number
}

/** Five voters, so that nobody's vote can be read off a sector's. */
export const fewestOfASector = 5

/**
 * Which sectors may be shown: each with five voters for itself, all smaller ones together. Where these are still fewer than five, the smallest
 * of the others joins them, because what is left over from the total would show them. The largest first, merged ones last.
 *
 * @throws RangeError when a count is no whole number from 0
 * @example
 * mergeSectors(new Map([['women', 9], ['health', 6], ['police', 3], ['youth', 1]])) // → [{"sectors":["women"],"merged":false,"people":9},{"sectors":["health","police","youth"],"merged":true,"people":10}]
 * mergeSectors(new Map([['women', 4]])) // → {"kind":"cannot-tell","reason":"fewer-than-five"}
 */
export function mergeSectors(
  sizes: ReadonlyMap<string, number>,
): readonly SectorPart[] | Untold<'fewer-than-five'> {
  const there = [...sizes]
    .map(([sector, people]) => {
      if (!Number.isInteger(people) || people < 0)
        throw new RangeError(`sizes: “${sector}” is no whole number`)
      return { sector, people }
    })
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || (a.sector < b.sector ? -1 : 1))
  const alone = there.filter(({ people }) => people >= fewestOfASector)
  const small = there.slice(alone.length)
  const sum = () => small.reduce((total, { people }) => total + people, 0)
  while (small.length > 0 && sum() < fewestOfASector) {
    const next = alone.pop()
    if (next === undefined) return untold('fewer-than-five')
    small.unshift(next)
  }
  const parts = alone.map(({ sector, people }) => ({ sectors: [sector], merged: false, people }))
  if (there.length === 0) return untold('fewer-than-five')
  if (small.length === 0) return parts
  return [
    ...parts,
    { sectors: small.map(({ sector }) => sector).sort(), merged: small.length > 1, people: sum() },
  ]
}
