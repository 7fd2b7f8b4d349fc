import type { PanelSeries } from '../week-panel.ts'
import type { PanelShape } from './panel-shape.ts'

/** Counts of one stretch and what there was to report them: weeks, each weighted by how much is reported in it. */
export type Stretch = { readonly count: number; readonly exposure: number }

/** One series of the panel, added up. */
export type Cell = {
  readonly series: PanelSeries
  readonly place: number
  readonly key: number
  readonly window: Stretch
  /** Weeks of the window whose count is known. */
  readonly windowKnown: number
  readonly past: Stretch
  readonly pastKnown: number
  /** The past in stretches as long as the window, the newest first; an incomplete oldest one is left out. */
  readonly blockCounts: readonly number[]
  readonly blockExposures: readonly number[]
}

/** Series of one level (municipalities, or departments) that learn from one another. */
export type Tier = {
  readonly places: readonly string[]
  readonly keys: readonly string[]
  readonly cells: readonly Cell[]
}

/** Weights of each week of a place; a week of weight 0 is left out, its counts included. */
export type ExposureOf = (place: string) => Float64Array

type Sums = {
  readonly window: number
  readonly windowKnown: number
  readonly past: number
  readonly pastKnown: number
  readonly blocks: readonly number[]
}
type Bounds = {
  readonly weeks: number
  readonly windowFrom: number
  readonly pastFrom: number
  readonly pastTo: number
  readonly blockWeeks: number
}

/** Adds up every series over the window, the past and its blocks. Weeks that are not known add neither counts nor exposure. */
export function countCells(
  all: readonly PanelSeries[],
  { weeks, shape, exposureOf }: { weeks: number; shape: PanelShape; exposureOf: ExposureOf },
): Tier {
  const windowFrom = Math.max(0, weeks - shape.window)
  const pastTo = Math.max(0, windowFrom - shape.guard)
  const pastFrom = Math.max(0, pastTo - shape.baseline)
  const bounds = { weeks, windowFrom, pastTo, pastFrom, blockWeeks: shape.window }
  const places = new Map<string, number>()
  const keys = new Map<string, number>()
  // Most series have no unknown week, and most are all zeros: such are added up once.
  const whole = new Map<string, Sums>()
  const none = addUp(() => 0, bounds)
  const cells = all.map((series): Cell => {
    const { place, counts } = series
    const exposure = exposureOf(place)
    const isWhole = !counts.includes(null) && !exposure.includes(0)
    const weightAt = (week: number) => ((counts[week] ?? null) === null ? 0 : (exposure[week] ?? 0))
    const known = (isWhole ? whole.get(place) : undefined) ?? addUp(weightAt, bounds)
    if (isWhole) whole.set(place, known)
    const silent = isWhole && counts.every((count) => count === 0)
    const sums = silent ? none : addUp((week) => (exposure[week] === 0 ? 0 : (counts[week] ?? 0)), bounds)
    return {
      series,
      place: indexOf(places, place),
      key: indexOf(keys, series.key),
      window: { count: sums.window, exposure: known.window },
      windowKnown: known.windowKnown,
      past: { count: sums.past, exposure: known.past },
      pastKnown: known.pastKnown,
      blockCounts: sums.blocks,
      blockExposures: known.blocks,
    }
  })
  return { places: [...places.keys()], keys: [...keys.keys()], cells }
}

const indexOf = (all: Map<string, number>, name: string): number => {
  const at = all.get(name) ?? all.size
  all.set(name, at)
  return at
}

/** Sums of what stands at each week; a week at which nothing stands is not known. */
function addUp(at: (week: number) => number, bounds: Bounds): Sums {
  const { weeks, windowFrom, pastFrom, pastTo, blockWeeks } = bounds
  const blocks = new Array<number>(Math.floor((pastTo - pastFrom) / blockWeeks)).fill(0)
  let [past, pastKnown, window, windowKnown] = [0, 0, 0, 0]
  for (let week = pastFrom; week < pastTo; week += 1) {
    const value = at(week)
    if (value === 0) continue
    past += value
    pastKnown += 1
    const block = Math.floor((pastTo - 1 - week) / blockWeeks)
    if (block < blocks.length) blocks[block] = (blocks[block] ?? 0) + value
  }
  for (let week = windowFrom; week < weeks; week += 1) {
    const value = at(week)
    if (value === 0) continue
    window += value
    windowKnown += 1
  }
  return { window, windowKnown, past, pastKnown, blocks }
}
