/** Geometry of a weekly curve: pure, so that what is drawn can be checked without a screen. */
export interface CurvePoint {
  readonly count: number
  readonly expected: number | null
  readonly upper: number | null
  /** Where late ones are still to come: the bounds of what it will be. */
  readonly nowcast?: { readonly lower: number; readonly upper: number } | null
}

export interface Box {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface CurveDrawing {
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  /** Centres of the weeks along the horizontal axis. */
  readonly xs: readonly number[]
  readonly slot: number
  readonly bars: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
  /** From zero to the upper limit, one closed path for each run of weeks that have one. */
  readonly band: string
  readonly expected: string
  /** From the lower to the upper bound of each week that is not complete. */
  readonly late: readonly { readonly x: number; readonly from: number; readonly to: number }[]
}

/** A rounded top of the axis: 1, 2 or 5 times a power of ten, never below 4 so that single counts stay low. */
export function niceTop(greatest: number): number {
  const wanted = Math.max(4, greatest)
  const power = 10 ** Math.floor(Math.log10(wanted))
  return [1, 2, 4, 5, 10].map((step) => step * power).find((top) => top >= wanted) ?? 10 * power
}

export function drawCurve(points: readonly CurvePoint[], box: Box): CurveDrawing {
  const top = niceTop(
    Math.max(0, ...points.flatMap((p) => [p.count, p.expected ?? 0, p.upper ?? 0, p.nowcast?.upper ?? 0])),
  )
  const inner = { width: box.width - box.left - box.right, height: box.height - box.top - box.bottom }
  const slot = points.length === 0 ? inner.width : inner.width / points.length
  const y = (value: number): number => round(box.top + inner.height * (1 - value / top))
  const xs = points.map((_, index) => round(box.left + slot * (index + 0.5)))
  const width = round(Math.max(1, slot * 0.7))
  return {
    ticks: [0, top / 2, top].map((value) => ({ value, y: y(value) })),
    xs,
    slot: round(slot),
    bars: points.map((p, i) => ({
      x: round((xs[i] ?? 0) - width / 2),
      y: y(p.count),
      width,
      height: round(y(0) - y(p.count)),
    })),
    band: runs(points, (p) => p.upper)
      .map((run) => {
        const [first, last] = [xs[run.from] ?? 0, xs[run.from + run.values.length - 1] ?? 0]
        const half = slot / 2
        const edge = run.values.map((value, i) => `L${xs[run.from + i]} ${y(value)}`).join('')
        const [start, end] = [run.values[0] ?? 0, run.values.at(-1) ?? 0]
        return `M${round(first - half)} ${y(0)}L${round(first - half)} ${y(start)}${edge}L${round(last + half)} ${y(end)}L${round(last + half)} ${y(0)}Z`
      })
      .join(''),
    late: points.flatMap(({ nowcast }, i) =>
      nowcast ? [{ x: xs[i] ?? 0, from: y(nowcast.lower), to: y(nowcast.upper) }] : [],
    ),
    expected: runs(points, (p) => p.expected)
      .map((run) =>
        run.values.map((value, i) => `${i === 0 ? 'M' : 'L'}${xs[run.from + i]} ${y(value)}`).join(''),
      )
      .join(''),
  }
}

interface Run {
  readonly from: number
  readonly values: readonly number[]
}

/** Weeks in a row for which the value is known. */
function runs(points: readonly CurvePoint[], value: (point: CurvePoint) => number | null): readonly Run[] {
  const found: { from: number; values: number[] }[] = []
  let open: { from: number; values: number[] } | null = null
  points.forEach((point, index) => {
    const here = value(point)
    if (here === null) {
      open = null
      return
    }
    if (open === null) {
      open = { from: index, values: [] }
      found.push(open)
    }
    open.values.push(here)
  })
  return found
}

const round = (value: number): number => Math.round(value * 10) / 10
