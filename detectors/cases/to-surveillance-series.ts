import { type SurveillanceSeries, surveillanceSeries } from '../series/index.ts'
import type { WrittenSeries } from './case-file.ts'

/**
 * The series of a file as the methods take it: days only where its periods are dates (`epochAsDate`).
 * @throws RangeError naming the field, as `surveillanceSeries` does.
 */
export function toSurveillanceSeries(written: WrittenSeries): SurveillanceSeries {
  const { observed, freq, start, epochAsDate, epoch, population } = written
  return surveillanceSeries({
    counts: observed,
    periodsAYear: freq,
    firstOfYear: start[1],
    ...(epochAsDate && epoch ? { days: epoch } : {}),
    ...(population ? { population } : {}),
  })
}
