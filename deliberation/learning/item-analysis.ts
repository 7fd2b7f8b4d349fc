import { meanOf, measured, untold } from '../telling/index.ts'
import { alphaOf } from './alpha.ts'
import type { Measure } from './learning.ts'

/** What one question showed over a set of sheets. */
export interface ItemFigures {
  /** Share of sheets that have it right: a high one is an easy question. */
  readonly difficulty: Measure
  /** Share right in the best 27 % less the share right in the lowest 27 %. */
  readonly discrimination: Measure
  /** Correlation of the item with the rest of the test (the item itself taken out). */
  readonly itemRest: Measure
}

/** Below a hundred sheets figures describe these people and say little of the questions; from there on they estimate something of them. */
export type Reading = 'descriptive' | 'estimate'

export interface ItemAnalysis {
  readonly sheets: number
  readonly reading: Reading
  readonly items: readonly ItemFigures[]
  /** How well the sheet as a whole orders people: KR-20, which is Cronbach's alpha of answers that are right or wrong. */
  readonly reliability: Measure
}

const enoughSheets = 100
/** Below this, the best and the lowest 27 % are one person each. */
const leastForGroups = 6

/**
 * Difficulty, upper–lower discrimination (T. Kelley 1939) and corrected point-biserial of each item; first attempts only.
 * `sheets[s][i]` tells whether sheet `s` has item `i` right; every sheet has the same items.
 *
 * @throws RangeError when sheets are not of the same length
 * @example
 * const { items, reading, reliability } = analyseItems([[true, true], [true, false], [false, false], [true, true]])
 * items[0].difficulty // → {"kind":"measured","value":0.75}
 * reading // → "descriptive"
 * reliability.value // ≈ 0.7272727
 */
export function analyseItems(sheets: readonly (readonly boolean[])[]): ItemAnalysis {
  const count = sheets[0]?.length ?? 0
  if (sheets.some((sheet) => sheet.length !== count))
    throw new RangeError('sheets: not all of the same length')
  return {
    sheets: sheets.length,
    reading: readingOf(sheets.length),
    items: Array.from({ length: count }, (_, item) => figuresOf(sheets, item)),
    reliability: alphaOf(sheets.map((sheet) => sheet.map(Number))),
  }
}

function figuresOf(sheets: readonly (readonly boolean[])[], item: number): ItemFigures {
  const answers = sheets.map((sheet) => ({
    isRight: sheet[item] === true,
    restRight: sheet.filter((right, at) => right && at !== item).length,
    restOf: sheet.length - 1,
  }))
  const { difficulty, discrimination, itemRest } = analyseItem(answers)
  return { difficulty, discrimination, itemRest }
}

/** One answer to an item: right or not, and how many of the other questions of the same sheet were right. */
export interface ItemAnswer {
  readonly isRight: boolean
  readonly restRight: number
  readonly restOf: number
}

/**
 * The same figures of one item over sheets that need not be of the same test: what stands beside it counts as a share.
 *
 * @example
 * const answers = [1, 3, 4].map((restRight) => ({ isRight: restRight > 2, restRight, restOf: 4 }))
 * analyseItem(answers).itemRest.value // ≈ 0.9449112
 * analyseItem(answers).discrimination // → {"kind":"cannot-tell","reason":"too-few"}
 */
export function analyseItem(
  answers: readonly ItemAnswer[],
): ItemFigures & Pick<ItemAnalysis, 'sheets' | 'reading'> {
  const right = answers.map(({ isRight }) => (isRight ? 1 : 0))
  const rest = answers.map(({ restRight, restOf }) => (restOf === 0 ? 0 : restRight / restOf))
  const scores = answers.map(({ restRight, restOf }, at) => (restRight + (right[at] ?? 0)) / (restOf + 1))
  return {
    sheets: answers.length,
    reading: readingOf(answers.length),
    difficulty: right.length === 0 ? untold('too-few') : measured(meanOf(right)),
    discrimination: discriminationOf(right, scores),
    itemRest: correlation(right, rest),
  }
}

const readingOf = (sheets: number): Reading => (sheets < enoughSheets ? 'descriptive' : 'estimate')

function discriminationOf(right: readonly number[], scores: readonly number[]): Measure {
  if (right.length < leastForGroups) return untold('too-few')
  const size = Math.max(1, Math.round(0.27 * right.length))
  const sorted = [...scores].sort((a, b) => a - b)
  const [lowest, highest] = [sorted[size - 1] ?? 0, sorted[sorted.length - size] ?? 0]
  if (lowest >= highest) return untold('no-variation')
  // Sheets with the same score stand or fall together: which of them came first must not decide.
  const shareOf = (belongs: (score: number) => boolean) =>
    meanOf(right.filter((_, at) => belongs(scores[at] ?? 0)))
  return measured(shareOf((score) => score >= highest) - shareOf((score) => score <= lowest))
}

function correlation(a: readonly number[], b: readonly number[]): Measure {
  if (a.length < 3) return untold('too-few')
  const [meanA, meanB] = [meanOf(a), meanOf(b)]
  let [both, ofA, ofB] = [0, 0, 0]
  for (const [at, value] of a.entries()) {
    const [x, y] = [value - meanA, (b[at] ?? 0) - meanB]
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA === 0 || ofB === 0 ? untold('no-variation') : measured(both / Math.sqrt(ofA * ofB))
}
