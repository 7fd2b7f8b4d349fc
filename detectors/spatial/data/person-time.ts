/**
 * People by census. Between two censuses their number is a straight line; before the first and after the last it stays. Cases that differ by age or
 * another trait are given by stratum, each with its own people: the expected counts are then adjusted for it.
 */
export type Population = {
  /** When each census was, in any unit that `bounds` shares; earliest first. */
  readonly at: readonly number[]
  /** Beginnings of the intervals and the end of the last one. */
  readonly bounds: readonly number[]
  /** `people[census][place]`; `cases` may be left out where there is one stratum. */
  readonly strata: readonly { readonly people: readonly (readonly number[])[]; readonly cases?: number }[]
}

/** What follows from the people: expected counts (entry p·times + t; they add up to the cases), and the mean number of people of each place. */
export type Exposure = { readonly expected: Float64Array; readonly meanPeople: Float64Array }

const refuse = (why: string): never => {
  throw new RangeError(`population: ${why}`)
}

/** The weight of each census in the integral of the straight lines over [from, to). */
function weightsOver(at: readonly number[], from: number, to: number): Float64Array {
  const weights = new Float64Array(at.length)
  const corners = [from, ...at.filter((moment) => moment > from && moment < to), to]
  for (let k = 1; k < corners.length; k += 1) {
    const [left, right] = [corners[k - 1] as number, corners[k] as number]
    for (const moment of [left, right]) addPoint(at, weights, { moment, weight: (right - left) / 2 })
  }
  return weights
}

/** Spreads the weight of one moment over the censuses on both sides of it. */
function addPoint(
  at: readonly number[],
  weights: Float64Array,
  { moment, weight }: { moment: number; weight: number },
): void {
  const last = at.length - 1
  const next = at.findIndex((census) => census >= moment)
  const [before, after] = next === -1 ? [last, last] : [Math.max(0, next - 1), next]
  const [start, end] = [at[before] as number, at[after] as number]
  const share = after === before || moment <= start ? 0 : (moment - start) / (end - start)
  const [low, high] = next === 0 ? [0, 0] : [before, after]
  weights[low] = (weights[low] as number) + weight * (1 - share)
  weights[high] = (weights[high] as number) + weight * share
}

function check({ at, bounds, strata }: Population, places: number, times: number): void {
  if (at.length === 0 || strata.length === 0) refuse('none')
  if (at.some((moment, k) => k > 0 && !(moment > (at[k - 1] as number)))) refuse('censuses must go forward')
  if (bounds.length !== times + 1) refuse(`${bounds.length} bounds for ${times} intervals`)
  if (bounds.some((moment, k) => k > 0 && !(moment > (bounds[k - 1] as number))))
    refuse('bounds must go forward')
  for (const { people, cases } of strata) {
    if (people.length !== at.length) refuse(`${people.length} lists of people for ${at.length} censuses`)
    if (people.some((list) => list.length !== places)) refuse(`as many people as places: ${places}`)
    if (people.some((list) => list.some((count) => !(count >= 0 && count < Infinity))))
      refuse('numbers from 0 on')
    if (cases === undefined && strata.length > 1) refuse('each stratum needs its cases')
  }
}

/**
 * Expected counts in proportion to person-time: E = Σ over strata of cases · (person-time of place and interval) / (person-time of
 * all). Person-time is integrated over the straight lines between the censuses.
 * @param order position in `people` of each place
 */
export function personTime(
  population: Population,
  { order, times, total }: { order: readonly number[]; times: number; total: number },
): Exposure {
  check(population, order.length, times)
  const { at, bounds, strata } = population
  const weights = bounds.slice(1).map((to, t) => weightsOver(at, bounds[t] as number, to))
  const span = (bounds.at(-1) as number) - (bounds[0] as number)
  const expected = new Float64Array(order.length * times)
  const meanPeople = new Float64Array(order.length)
  for (const { people, cases = total } of strata) {
    const time = new Float64Array(order.length * times)
    for (const [place, from] of order.entries()) {
      for (const [t, weight] of weights.entries()) {
        const lived = people.reduce(
          (sum, list, census) => sum + (list[from] as number) * (weight[census] as number),
          0,
        )
        time[place * times + t] = lived
        meanPeople[place] = (meanPeople[place] as number) + lived / span
      }
    }
    const all = time.reduce((sum, lived) => sum + lived, 0)
    if (!(all > 0) && cases > 0) refuse('cases in a stratum in which nobody lives')
    if (cases > 0)
      for (const [k, lived] of time.entries()) expected[k] = (expected[k] as number) + (cases * lived) / all
  }
  return { expected, meanPeople }
}
