declare const checked: unique symbol

/** Weekly counts of one key (a group of codes) at one place, oldest first; the last week is the one judged. null: not known. */
export type PanelSeries = {
  readonly place: string
  readonly key: string
  readonly counts: readonly (number | null)[]
  /** The larger place that contains this one and has series of its own: places learn from those of their own level alone. */
  readonly within?: string | null
}

/** Something after which people report more for a while, though nothing else has changed. */
export type ReportingWave = {
  readonly place: string
  readonly kind: 'training' | 'campaign' | 'drill'
  /** Position of the week in which it began, and how many weeks it took; it may lie before the first position. */
  readonly from: number
  readonly weeks: number
}

/** How many people could report from a place, week by week; null where nobody knows. */
export type PlaceReporters = { readonly place: string; readonly active: readonly (number | null)[] }

/**
 * All series that are judged in one week, with what is known of reporting. Echoes of one event are to be one count already
 * (`groupEchoes`). Made by `weekPanel` alone.
 */
export type WeekPanel = {
  readonly weeks: number
  readonly series: readonly PanelSeries[]
  readonly reporters: readonly PlaceReporters[]
  readonly waves: readonly ReportingWave[]
  readonly [checked]: true
}

/**
 * @throws RangeError naming the series whose length is not `weeks`, or that stands there twice.
 * @example
 * const panel = weekPanel({ weeks: 3, series: [{ place: 'a', key: 'g1', counts: [0, null, 2] }] })
 * panel.series.length // → 1
 */
export function weekPanel(given: {
  readonly weeks: number
  readonly series: readonly PanelSeries[]
  readonly reporters?: readonly PlaceReporters[]
  readonly waves?: readonly ReportingWave[]
}): WeekPanel {
  const { weeks, series, reporters = [], waves = [] } = given
  const seen = new Set<string>()
  for (const { place, key, counts } of series) {
    const name = `${place} ${key}`
    if (counts.length !== weeks) throw new RangeError(`${name}: ${counts.length} counts for ${weeks} weeks`)
    if (seen.has(name)) throw new RangeError(`${name}: twice`)
    seen.add(name)
  }
  for (const { place, active } of reporters) {
    if (active.length !== weeks)
      throw new RangeError(`${place}: ${active.length} reporters for ${weeks} weeks`)
  }
  return { weeks, series, reporters, waves } as WeekPanel
}
