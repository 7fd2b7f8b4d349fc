import type { CountSeries } from '../../series/index.ts'
import type { Method, Verdict } from '../verdict.ts'

/**
 * A way to judge one period of one series from what came before it. Judging never reads a later count.
 * `judge` throws RangeError for options that make no sense; whatever the data lack is a *cannot tell*.
 */
export interface Detector<Options> {
  readonly name: Method
  /** Where the method is published. */
  readonly reference: string
  /** Periods of history before the judged one without which it cannot tell. */
  minimumHistory(options: Options): number
  judge(series: CountSeries, at: number, options: Options): Verdict
}
