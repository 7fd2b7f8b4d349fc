import { cannotTell, type Measure, meanOf, measured } from './learning.ts'

/** What one question showed over a set of sheets. */
export interface ItemFigures {
  /** Share of sheets that have it right: a high one is an easy question. */
  readonly difficulty: Measure
  /** Share right in the best 27 % less the share right in the lowest 27 %. */
  readonly discrimination: Measure
  /** Correlation of the item with the rest of the test (the item itself taken out). */
  readonly itemRest: Measure
}

export interface ItemAnalysis {
  readonly sheets: number
  /** Below a hundred sheets the figures describe these people and say little of the question. */
  readonly descriptive: boolean
  readonly items: readonly ItemFigures[]
}

const enoughSheets = 100
/** Below this, the best and the lowest 27 % are one person each. */
const leastForGroups = 6

/**
 * Difficulty, upper–lower discrimination (T. Kelley 1939) and corrected point-biserial of each item; first attempts only.
 * `sheets[s][i]` tells whether sheet `s` has item `i` right; every sheet has the same items.
 */
export function analyseItems(sheets: readonly (readonly boolean[])[]): ItemAnalysis {
  const count = sheets[0]?.length ?? 0
  const items = Array.from({ length: count }, (_, item) => figuresOf(sheets, item))
  return { sheets: sheets.length, descriptive: sheets.length < enoughSheets, items }
}

function figuresOf(sheets: readonly (readonly boolean[])[], item: number): ItemFigures {
  const right = sheets.map((sheet) => (sheet[item] === true ? 1 : 0))
  const rest = sheets.map((sheet, at) => sheet.filter(Boolean).length - (right[at] ?? 0))
  return {
    difficulty: right.length === 0 ? cannotTell('too-few') : measured(meanOf(right)),
    discrimination: discriminationOf(right, rest),
    itemRest: correlation(right, rest),
  }
}

function discriminationOf(right: readonly number[], rest: readonly number[]): Measure {
  if (right.length < leastForGroups) return cannotTell('too-few')
  const size = Math.max(1, Math.round(0.27 * right.length))
  const scores = right.map((one, at) => one + (rest[at] ?? 0))
  const sorted = [...scores].sort((a, b) => a - b)
  const [lowest, highest] = [sorted[size - 1] ?? 0, sorted[sorted.length - size] ?? 0]
  if (lowest >= highest) return cannotTell('no-variation')
  // Sheets with the same score stand or fall together: which of them came first must not decide.
  const shareOf = (belongs: (score: number) => boolean) =>
    meanOf(right.filter((_, at) => belongs(scores[at] ?? 0)))
  return measured(shareOf((score) => score >= highest) - shareOf((score) => score <= lowest))
}

function correlation(a: readonly number[], b: readonly number[]): Measure {
  if (a.length < 3) return cannotTell('too-few')
  const [meanA, meanB] = [meanOf(a), meanOf(b)]
  let [both, ofA, ofB] = [0, 0, 0]
  for (const [at, value] of a.entries()) {
    const [x, y] = [value - meanA, (b[at] ?? 0) - meanB]
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? cannotTell('no-variation') : measured(both / Math.sqrt(ofA * ofB))
}
