import { sql } from 'kysely'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { callDuty } from './call-duty.ts'
import { findNationalDesk } from './desk.ts'

/** So long before nobody is on duty, the supervisors are told. */
const lookAheadHours = 6
const longestShiftMs = 31 * 86_400_000

/**
 * Finds the first moment, from now to a few hours ahead, at which nobody is on duty at the national desk, and
 * tells the supervisors once for that gap, whether it has begun or is coming.
 */
export async function sweepGaps(work: Work, chance: Chance): Promise<void> {
  const desk = await findNationalDesk(work)
  if (desk === null) return
  const gap = await findGap(work, desk.id)
  if (gap !== null) await callDuty(work, chance, { kind: 'gap', subjectId: `${desk.id}:${gap}` })
}

/** When the gap began or will begin, which names it as long as it lasts; null when every hour has somebody. */
async function findGap(work: Work, deskId: string): Promise<string | null> {
  const horizon = new Date(work.now.getTime() + lookAheadHours * 3_600_000)
  const past = new Date(work.now.getTime() - longestShiftMs)
  const found = await sql<{ from_at: Date; to_at: Date }>`
    select s.from_at, s.to_at from parties.duty_cover(${deskId}) s
    where s.to_at > ${past} and s.from_at <= ${horizon}
    order by s.from_at, s.to_at`.execute(work.tx)
  let coveredUntil: Date | null = null
  for (const { from_at: from, to_at: to } of found.rows) {
    const uncovered: boolean = coveredUntil === null || from > coveredUntil
    // What was uncovered in the past is over; what reaches the present or lies ahead is a gap.
    if (uncovered && from > work.now) break
    if (coveredUntil === null || to > coveredUntil) coveredUntil = to
  }
  if (coveredUntil === null) return 'before-the-first-shift'
  return coveredUntil <= horizon ? coveredUntil.toISOString() : null
}
