import { PERIODS_A_YEAR, type Period } from '../series/index.ts'

/**
 * The most false alarms a year to be expected when `series` are each judged every period at `level`: the price of the settings.
 * @example
 * expectedFalseAlarmsAYear(100, 'week', 0.01) // → 52
 */
export function expectedFalseAlarmsAYear(series: number, period: Period, level: number): number {
  return series * PERIODS_A_YEAR[period] * level
}
