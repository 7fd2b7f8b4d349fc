/** What is drawn, one entry a period. null: not known, or nothing can be told. Words and numbers arrive in the reader's language. */
export type SeriesPlot = {
  readonly counts: readonly (number | null)[]
  readonly expected: readonly (number | null)[]
  /** The largest count that chance explains. */
  readonly upper: readonly (number | null)[]
  readonly alarms: readonly boolean[]
  /** The name of each period. */
  readonly labels: readonly string[]
  readonly words: {
    readonly title: string
    /** What a person hears who does not see the drawing. */
    readonly description: string
    readonly counts: string
    readonly expected: string
    readonly upper: string
    readonly alarm: string
  }
  readonly formatNumber: (value: number) => string
}

const WIDTH = 960
const HEIGHT = 360
const BOX = { left: 56, right: 944, top: 48, bottom: 288 } as const
const COLOURS = {
  bar: '#8a94a6',
  alarm: '#b3261e',
  expected: '#1d4f91',
  upper: '#b06a00',
  ink: '#1f2430',
  grid: '#d9dde5',
} as const
const MOST_LABELS = 8
const TICKS = 4

const escaped = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
const at = (value: number) => String(Math.round(value * 100) / 100)

/** The smallest of 1, 2, 5 times a power of ten that is not below the value; at least one. */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= value) ?? 1
}

type Scale = {
  readonly x: (position: number) => number
  readonly y: (value: number) => number
  readonly step: number
  readonly top: number
  readonly width: number
}

function scaleOf({ counts, expected, upper }: SeriesPlot): Scale {
  const finite = [...counts, ...expected, ...upper].filter(
    (value) => value !== null && Number.isFinite(value),
  )
  const largest = finite.reduce<number>((most, value) => Math.max(most, value ?? 0), 1)
  const step = roundStep(largest / TICKS)
  const top = Math.ceil(largest / step) * step
  const width = (BOX.right - BOX.left) / Math.max(1, counts.length)
  return {
    step,
    top,
    width,
    x: (position) => BOX.left + (position + 0.5) * width,
    y: (value) => BOX.bottom - ((BOX.bottom - BOX.top) * Math.min(Math.max(value, 0), top)) / top,
  }
}

/** A line that breaks where nothing is known. */
function line(values: readonly (number | null)[], { x, y }: Scale, style: string): string {
  let path = ''
  let open = false
  for (const [position, value] of values.entries()) {
    const known = value !== null && Number.isFinite(value)
    if (known) path += `${open ? 'L' : 'M'}${at(x(position))} ${at(y(value))}`
    open = known
  }
  return path === '' ? '' : `<path d="${path}" fill="none" ${style}/>`
}

function bars({ counts, alarms }: SeriesPlot, { x, y, width }: Scale): string[] {
  const own = Math.max(0.5, width * 0.8)
  return counts.map((count, position) => {
    if (count === null || count === 0) return ''
    const colour = alarms[position] ? COLOURS.alarm : COLOURS.bar
    return `<rect x="${at(x(position) - own / 2)}" y="${at(y(count))}" width="${at(own)}" height="${at(BOX.bottom - y(count))}" fill="${colour}"/>`
  })
}

/** A triangle above the bar: colour alone tells nobody. */
function marks({ counts, alarms }: SeriesPlot, { x, y }: Scale): string[] {
  return alarms.map((alarm, position) => {
    if (!alarm) return ''
    const [middle, tip] = [x(position), y(counts[position] ?? 0) - 4]
    return `<path d="M${at(middle)} ${at(tip)}l-5 -9h10z" fill="${COLOURS.alarm}"/>`
  })
}

const text = (x: number, y: number, { anchor, words }: { anchor: string; words: string }) =>
  `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${escaped(words)}</text>`

function axes({ labels, formatNumber }: SeriesPlot, { x, y, step, top }: Scale): string[] {
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, k) => k * step)
  const every = Math.max(1, Math.ceil(labels.length / MOST_LABELS))
  return [
    ...ticks.map((value) => `<path d="M${BOX.left} ${at(y(value))}H${BOX.right}" stroke="${COLOURS.grid}"/>`),
    ...ticks.map((value) => text(BOX.left - 8, y(value) + 4, { anchor: 'end', words: formatNumber(value) })),
    ...labels.map((label, position) =>
      position % every === 0 ? text(x(position), BOX.bottom + 20, { anchor: 'middle', words: label }) : '',
    ),
  ]
}

function legend({ words }: SeriesPlot): string[] {
  const row = BOX.bottom + 48
  return [
    `<rect x="56" y="${row - 10}" width="12" height="12" fill="${COLOURS.bar}"/>`,
    text(76, row, { anchor: 'start', words: words.counts }),
    `<path d="M286 ${row - 4}h24" stroke="${COLOURS.expected}" stroke-width="2"/>`,
    text(318, row, { anchor: 'start', words: words.expected }),
    `<path d="M516 ${row - 4}h24" stroke="${COLOURS.upper}" stroke-width="2" stroke-dasharray="6 4"/>`,
    text(548, row, { anchor: 'start', words: words.upper }),
    `<path d="M756 ${row}l-5 -9h10z" fill="${COLOURS.alarm}"/>`,
    text(772, row, { anchor: 'start', words: words.alarm }),
  ]
}

/**
 * Draws a series as SVG: counts as bars, what was expected as a line, the upper bound as a broken line, alarms in another colour and with a
 * triangle. Title and description stand inside for those who do not see it. Nothing of it needs a browser.
 * @throws RangeError where the lists differ in length.
 * @example
 * const words = { title: 'A', description: 'B', counts: 'c', expected: 'e', upper: 'u', alarm: 'a' }
 * const lists = { counts: [1, 4], expected: [1, 1], upper: [3, 3], alarms: [false, true], labels: ['1', '2'] }
 * drawSeries({ ...lists, words, formatNumber: String }).startsWith('<svg') // → true
 */
export function drawSeries(plot: SeriesPlot): string {
  const { counts, expected, upper, alarms, labels, words } = plot
  for (const [field, list] of Object.entries({ expected, upper, alarms, labels }))
    if (list.length !== counts.length)
      throw new RangeError(`${field}: ${list.length} values for ${counts.length} counts`)
  const scale = scaleOf(plot)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="12" fill="${COLOURS.ink}">`,
    `<title id="title">${escaped(words.title)}</title>`,
    `<desc id="description">${escaped(words.description)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${BOX.left}" y="28" font-size="16" font-weight="600">${escaped(words.title)}</text>`,
    ...axes(plot, scale),
    ...bars(plot, scale),
    line(upper, scale, `stroke="${COLOURS.upper}" stroke-width="2" stroke-dasharray="6 4"`),
    line(expected, scale, `stroke="${COLOURS.expected}" stroke-width="2"`),
    ...marks(plot, scale),
    ...legend(plot),
    '</svg>',
  ]
  return `${parts.filter((part) => part !== '').join('\n')}\n`
}
