import type { ScanPlan } from '../plan/index.ts'
import { casesAsSaTScan, permutedAsSaTScan } from './as-satscan/index.ts'
import type { DrawReplicate } from './draw-replicate.ts'
import { casesFast, permutedFast } from './fast/index.ts'

/** Where there are this many cases to a place, drawing place by place beats drawing case by case. */
const MANY_CASES = 4

/** The way of drawing that a plan asks for. Baselines have no counterpart in the reference program: they are always drawn fast. */
export function drawReplicates(plan: ScanPlan): DrawReplicate {
  if (plan.given === 'baselines') return casesFast(plan)
  if (plan.given === 'margins')
    return plan.chance === 'identical' ? permutedAsSaTScan(plan) : permutedFast(plan)
  const byPlace = plan.times === 1 && plan.total > MANY_CASES * plan.places
  return plan.chance === 'identical' || byPlace ? casesAsSaTScan(plan) : casesFast(plan)
}
