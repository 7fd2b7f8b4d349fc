import type { IndicatorRow, NewIndicator } from '../../../vocabulary/wire/indicator.ts'
import { endOfDay } from '../commitment.ts'

const dayMs = 86_400_000

type Standing = Pick<IndicatorRow, 'progressPercent' | 'reached' | 'overdue' | 'overdueDays'>

/**
 * How far an indicator has come: of the way from its baseline to its target, in tenths of a percent rounded down, so that what
 * is short of the target never looks like it. Nothing is told of the way before the first reading.
 *
 * @param latest the last figure, in the indicator's unit; null before the first reading
 */
export function standingOf(
  { baseline, target, targetOn }: Pick<NewIndicator, 'baseline' | 'target' | 'targetOn'>,
  latest: number | null,
  now: Date,
): Standing {
  const reached = latest !== null && (target > baseline ? latest >= target : latest <= target)
  const late = now.getTime() - endOfDay(targetOn).getTime()
  const overdueDays = reached || late < 0 ? 0 : 1 + Math.floor(late / dayMs)
  return {
    progressPercent: latest === null ? null : progressOf({ baseline, target, latest, reached }),
    reached,
    overdue: overdueDays > 0,
    overdueDays,
  }
}

function progressOf(at: { baseline: number; target: number; latest: number; reached: boolean }): number {
  const way = (1000 * (at.latest - at.baseline)) / (at.target - at.baseline)
  // Division may round the last step up, or the target itself down.
  const tenths = at.reached ? Math.max(1000, Math.floor(way)) : Math.min(999, Math.floor(way))
  return tenths / 10
}
