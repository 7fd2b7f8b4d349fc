/** An event: where (any plane unit) and when. */
export type PlacedEvent = { readonly x: number; readonly y: number; readonly time: number }

export type SpaceTimeCusumSettings = {
  /** Events at most so far from one another are near, in the unit of x and y. */
  readonly radius: number
  /** The rise to be found: intensity 1 + epsilon times as high. Above 0. */
  readonly epsilon: number
  /** The statistic at which it alarms. */
  readonly threshold: number
  /** The largest likelihood ratio so far in place of their sum (R: `cusum`). */
  readonly largestOnly?: boolean
}

/** `statistics` after each event; the first event at which it alarms and the event at the centre of the cluster, or null. */
export type SpaceTimeCusum = {
  readonly statistics: readonly number[]
  readonly alarm: { readonly at: number; readonly centre: number } | null
}

/**
 * Surveillance of single events in place and time, without places or periods being fixed beforehand:
 * Rₙ = Σₖ Λₖₙ, Λₖₙ = (1+ε)^N(Cₖₙ) exp(−ε μ̂(Cₖₙ)); Cₖₙ is the cylinder around event k from its time to that of event n, and
 * μ̂ = (n−k+1)·N(events near k until now)/n the number to be expected without interaction of place and time. The sum of all
 * ratios is the Shiryaev–Roberts form; `largestOnly` carries the largest ratio so far. Alarm: Rₙ ≥ threshold.
 *
 * Source: Assunção & Correa 2009, Comput Stat Data Anal 53:2817. Time grows with the square of the number of events.
 * @throws RangeError for events not in order of time, numbers that are not finite, or settings that make no sense.
 * @example
 * const events = [0, 1, 2, 3].map((time) => ({ x: 0, y: 0, time }))
 * const { statistics } = spaceTimeCusum(events, { radius: 1, epsilon: 1, threshold: 9 })
 * statistics.map((value) => Math.round(value * 1000) / 1000) // → [0.736,1.277,1.675,1.968]
 */
export function spaceTimeCusum(
  events: readonly PlacedEvent[],
  { radius, epsilon, threshold, largestOnly = false }: SpaceTimeCusumSettings,
): SpaceTimeCusum {
  if (!(radius > 0)) throw new RangeError('radius: above 0')
  if (!(epsilon > 0)) throw new RangeError('epsilon: above 0')
  if (!(threshold > 0)) throw new RangeError('threshold: above 0')
  checkEvents(events)
  /** For each event: how many are near it until now, and how many of those came since. */
  const near = new Float64Array(events.length)
  const since = new Float64Array(events.length)
  const statistics: number[] = []
  let alarm: SpaceTimeCusum['alarm'] = null
  let most = 0
  for (const [n, event] of events.entries()) {
    let [sum, centre, height] = [0, 0, 0]
    meet(events, n, { near, since, radius, event })
    for (let k = 0; k <= n; k += 1) {
      const expected = ((n - k + 1) * (near[k] ?? 0)) / (n + 1)
      const ratio = Math.exp((since[k] ?? 0) * Math.log1p(epsilon) - epsilon * expected)
      sum += ratio
      if (ratio > height) [centre, height] = [k, ratio]
    }
    most = Math.max(most, height)
    const statistic = largestOnly ? most : sum
    statistics.push(statistic)
    if (alarm === null && statistic >= threshold) alarm = { at: n, centre }
  }
  return { statistics, alarm }
}

function checkEvents(events: readonly PlacedEvent[]): void {
  for (const [at, { x, y, time }] of events.entries()) {
    if (![x, y, time].every(Number.isFinite)) throw new RangeError(`events[${at}]: finite numbers`)
    if (time < (events[at - 1]?.time ?? time)) throw new RangeError(`events[${at}]: in order of time`)
  }
}

type Tallies = {
  readonly near: Float64Array
  readonly since: Float64Array
  readonly radius: number
  readonly event: PlacedEvent
}

/** A new event is near some of those before it, and they near it; it counts itself in both. */
function meet(events: readonly PlacedEvent[], n: number, { near, since, radius, event }: Tallies): void {
  let mine = 1
  for (let k = 0; k < n; k += 1) {
    const other = events[k]
    if (!other || Math.sqrt((other.x - event.x) ** 2 + (other.y - event.y) ** 2) > radius) continue
    mine += 1
    near[k] = (near[k] ?? 0) + 1
    since[k] = (since[k] ?? 0) + 1
  }
  near[n] = mine
  since[n] = 1
}
