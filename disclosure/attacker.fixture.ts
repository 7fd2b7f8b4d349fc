/**
 * Somebody who has every published number and all the time there is. Each unknown count is a whole number between two bounds;
 * each equation says what some of them come to. The narrowest interval of each is found exactly: bounds are tightened by the
 * equations until nothing moves, and each end is then tried by search, so that what it gives is possible, and nothing beyond is.
 */
export interface Knowledge {
  /** What each unknown may be, by itself. */
  readonly unknown: ReadonlyMap<string, Interval>
  readonly equations: readonly Equation[]
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** What the named unknowns come to: between two sums, which are one where it is told. */
export interface Equation extends Interval {
  readonly of: readonly string[]
}

/** Steps after which a search is given up: an answer that was not proven is none. */
const mostSteps = 20_000

/** The narrowest interval of each unknown; null where no counts at all give what was published. */
export function attack({ unknown, equations }: Knowledge): ReadonlyMap<string, Interval> | null {
  const start = tighten(unknown, equations)
  if (start === null) return null
  const found = new Map<string, Interval>()
  for (const part of linked(start, equations)) {
    for (const [name, within] of part.bounds) {
      const isPossible = (value: number) =>
        solve(new Map(part.bounds).set(name, { low: value, high: value }), part.equations, { steps: 0 })
      let { low, high } = within
      while (low <= high && !isPossible(low)) low++
      while (high > low && !isPossible(high)) high--
      if (low > high) return null
      found.set(name, { low, high })
    }
  }
  return found
}

/** Unknowns that no equation links can be searched apart; an equation that always holds links none. */
function linked(bounds: Bounds, equations: readonly Equation[]) {
  const binding = equations.filter((equation) => !alwaysHolds(bounds, equation))
  const parts = new Map<string, Set<string>>()
  for (const name of bounds.keys()) parts.set(name, new Set([name]))
  for (const { of } of binding) {
    const all = new Set(of.flatMap((name) => [...(parts.get(name) ?? [])]))
    for (const name of all) parts.set(name, all)
  }
  return [...new Set(parts.values())].map((names) => ({
    bounds: new Map([...bounds].filter(([name]) => names.has(name))),
    equations: binding.filter(({ of }) => of.some((name) => names.has(name))),
  }))
}

const sumOf = (bounds: Bounds, of: readonly string[], end: 'low' | 'high'): number =>
  of.reduce((sum, name) => sum + (bounds.get(name)?.[end] ?? 0), 0)

const alwaysHolds = (bounds: Bounds, { of, low, high }: Equation): boolean =>
  sumOf(bounds, of, 'low') >= low && sumOf(bounds, of, 'high') <= high

type Bounds = ReadonlyMap<string, Interval>

/** Bounds as narrow as each equation alone makes them; null where one cannot hold. */
function tighten(bounds: Bounds, equations: readonly Equation[]): Bounds | null {
  const now = new Map(bounds)
  for (let moved = true; moved; ) {
    moved = false
    for (const { of, low, high } of equations) {
      const parts = of.map((name) => ({ name, within: now.get(name) ?? { low: 0, high: 0 } }))
      const [least, most] = [
        parts.reduce((sum, { within }) => sum + within.low, 0),
        parts.reduce((sum, { within }) => sum + within.high, 0),
      ]
      if (least > high || most < low) return null
      for (const { name, within } of parts) {
        const narrower = {
          low: Math.max(within.low, low - (most - within.high)),
          high: Math.min(within.high, high - (least - within.low)),
        }
        if (narrower.low > narrower.high) return null
        if (narrower.low === within.low && narrower.high === within.high) continue
        now.set(name, narrower)
        moved = true
      }
    }
  }
  return now
}

function solve(bounds: Bounds, equations: readonly Equation[], search: { steps: number }): boolean {
  if (++search.steps > mostSteps) throw new Error('the search was given up')
  const tight = tighten(bounds, equations)
  if (tight === null) return false
  // The equation with the fewest unknowns that may still fail, and of it the widest: half of what it may be, on the side of its sum.
  const [first] = equations
    .filter((equation) => !alwaysHolds(tight, equation))
    .map(({ of, low, high }) => ({ open: of.filter((name) => isOpen(tight, name)), of, low, high }))
    .sort((a, b) => a.open.length - b.open.length)
  if (first === undefined) return true
  const [name = ''] = first.open.sort((a, b) => widthOf(tight, b) - widthOf(tight, a))
  const { low, high } = tight.get(name) ?? { low: 0, high: 0 }
  const middle = Math.floor((low + high) / 2)
  const halves = [
    { low, high: middle },
    { low: middle + 1, high },
  ]
  const [least, most] = [sumOf(tight, first.of, 'low'), sumOf(tight, first.of, 'high')]
  if (first.low - least > most - Math.min(first.high, most)) halves.reverse()
  return halves.some((half) => solve(new Map(tight).set(name, half), equations, search))
}

const widthOf = (bounds: Bounds, name: string): number => {
  const { low, high } = bounds.get(name) ?? { low: 0, high: 0 }
  return high - low
}
const isOpen = (bounds: Bounds, name: string): boolean => widthOf(bounds, name) > 0
