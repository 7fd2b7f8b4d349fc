import type { ScanPlan } from '../../plan/index.ts'
import type { DrawReplicate } from '../draw-replicate.ts'
import { binomialDraws, type Share, shareOf } from './binomial-draws.ts'
import { LEHMER_MODULUS, type Lehmer } from './lehmer.ts'

/**
 * Poisson counts given their total, with SaTScan's stream: place after place takes a Binomial share of what is left; then, from
 * the whole period on, interval after interval leaves with a Binomial share. The seed of replicate k is seed + k.
 */
export function casesAsSaTScan(plan: ScanPlan): DrawReplicate {
  const { places, times, total, expectedFrom, windows, seed } = plan
  const generator: Lehmer = { state: 1 }
  const draw = binomialDraws(generator, total)
  const now = windows.ending === 'now'
  const depth = times + 1
  const { ofPlace, ofInterval } = sharesOf(expectedFrom, places, times)

  return (replicate, into) => {
    generator.state = (seed + replicate) % LEHMER_MODULUS
    into.fill(0)
    let left = total
    for (let place = 0; place < places; place += 1) {
      let cases = draw(left, ofPlace[place] as Share)
      left -= cases
      for (let t = 0; t < times && cases > 0; t += 1) {
        if (t > 0) cases -= draw(cases, ofInterval[place * times + t] as Share)
        if (!now) into[place * depth + t] = cases
        else if (times - t <= windows.longest) into[(times - 1 - t) * places + place] = cases
      }
    }
  }
}

/** The share of each place in what is left after the ones before it, and of each interval in what is left of its place. */
function sharesOf(
  expectedFrom: Float64Array,
  places: number,
  times: number,
): { ofPlace: Share[]; ofInterval: Share[] } {
  const own = (place: number, t: number) => expectedFrom[place * (times + 1) + t] as number
  let left = 0
  for (let place = 0; place < places; place += 1) left += own(place, 0)
  const ofPlace: Share[] = []
  const ofInterval: Share[] = []
  for (let place = 0; place < places; place += 1) {
    ofPlace.push(shareOf(left > 0 ? Math.min(1, own(place, 0) / left) : 0))
    left -= own(place, 0)
    for (let t = 0; t < times; t += 1)
      ofInterval.push(shareOf(t > 0 && own(place, t - 1) > 0 ? 1 - own(place, t) / own(place, t - 1) : 0))
  }
  return { ofPlace, ofInterval }
}
