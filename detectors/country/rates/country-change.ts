import type { Cell, Tier } from './count-cells.ts'
import type { Uncertain } from './posterior-rate.ts'

/** Belief, in signals, that the country reports as it did. */
const UNCHANGED = 6

type Totals = { readonly observed: number; readonly expected: number }
type Changes = {
  readonly all: Totals
  readonly keys: readonly Totals[]
  readonly places: Map<number, Totals[]>
}

const add = (totals: Totals | undefined, observed: number, expected: number): Totals => ({
  observed: (totals?.observed ?? 0) + observed,
  expected: (totals?.expected ?? 0) + expected,
})

/**
 * How many times its past the rest of the country reports of each key in the window: season, growth, holidays and late counting change all places alike, and
 * so cancel. A place is judged against all others, never against itself. Shrunk twice: the whole country towards *unchanged*, each key
 * towards the whole country with `keyBelief` signals' worth.
 */
export function countryChange(
  tier: Tier,
  expected: readonly number[],
  keyBelief: number,
): (cell: Cell) => Uncertain {
  const totals = addTotals(tier, expected)
  return ({ place, key }) => {
    const own = totals.places.get(place) ?? []
    let observed = totals.all.observed
    let usual = totals.all.expected
    for (const one of own) {
      observed -= one?.observed ?? 0
      usual -= one?.expected ?? 0
    }
    const country = (UNCHANGED + observed) / (UNCHANGED + usual)
    const ofKey = totals.keys[key]
    const keyObserved = (ofKey?.observed ?? 0) - (own[key]?.observed ?? 0)
    const keyUsual = country * ((ofKey?.expected ?? 0) - (own[key]?.expected ?? 0))
    const ratio = (keyBelief + keyObserved) / (keyBelief + keyUsual)
    return {
      mean: country * ratio,
      spread: (1 + 1 / (UNCHANGED + observed)) * (1 + 1 / (keyBelief + keyObserved)) - 1,
    }
  }
}

function addTotals(tier: Tier, expected: readonly number[]): Changes {
  let all: Totals = { observed: 0, expected: 0 }
  const keys: Totals[] = []
  const places = new Map<number, Totals[]>()
  for (const [at, { place, key, window }] of tier.cells.entries()) {
    const usual = expected[at] ?? 0
    all = add(all, window.count, usual)
    keys[key] = add(keys[key], window.count, usual)
    const own = places.get(place) ?? []
    own[key] = add(own[key], window.count, usual)
    places.set(place, own)
  }
  return { all, keys, places }
}
