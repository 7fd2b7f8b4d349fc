import { sql } from 'kysely'
import type { z } from 'zod'
import type { shiftPlan } from '../../../vocabulary/wire/duty.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { dutyTables } from './duty-store.ts'

type Plan = z.output<typeof shiftPlan>

/** A plan that arrives a little late still begins now. */
const graceMs = 60_000

/**
 * Plans a stretch of time of a desk in place of what stood there. A shift that runs into the stretch ends at
 * its beginning, so that one person can be relieved by another at once; what is over is not rewritten.
 *
 * @throws Problem not-found; invalid-input for a stretch that has begun, a shift outside it, or somebody who is not
 *   triage operator or supervisor of the desk's place all that time; conflict for two people of one rank at once
 */
export async function planShifts(
  work: Work,
  chance: Chance,
  given: { readonly deskId: string; readonly plan: Plan },
): Promise<void> {
  const { deskId, plan } = given
  const from = new Date(plan.from)
  const to = new Date(plan.to)
  refuseBadPlan(work.now, plan)
  const tables = dutyTables(work)
  const desk = await tables
    .selectFrom('parties.desk')
    .select('id')
    .where('id', '=', deskId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (desk === undefined) throw new Problem('not-found')
  await refuseWhoCannotRead(work, given)
  await clearStretch(work, { deskId, from, to })
  for (const [index, shift] of plan.shifts.entries()) {
    const row = {
      id: chance.uuid(),
      desk_id: deskId,
      person_id: shift.personId,
      rank: shift.rank,
      from_at: new Date(shift.from),
      to_at: new Date(shift.to),
    }
    await under(`/shifts/${index}`, () => tables.insertInto('parties.shift').values(row).execute())
  }
  recordMove(work, {
    kind: 'duty.planned',
    subjectKind: 'desk',
    subjectId: deskId,
    state: null,
    detail: { from: plan.from, to: plan.to, shifts: plan.shifts.length },
  })
}

/** Who may not read what arrives at the desk would be woken for nothing, and would hide a gap. */
async function refuseWhoCannotRead(
  work: Work,
  { deskId, plan }: { readonly deskId: string; readonly plan: Plan },
): Promise<void> {
  const found = await sql<{ personId: string; from: Date | number; to: Date | number }>`
    select person_id as "personId", valid_from as "from", valid_to as "to" from parties.duty_grants(${deskId})`.execute(
    work.tx,
  )
  const wrong = plan.shifts.flatMap(({ personId, from, to }, index) => {
    const covers = found.rows.some(
      (grant) =>
        grant.personId === personId &&
        Number(grant.from) <= Math.max(Date.parse(from), work.now.getTime()) &&
        Number(grant.to) >= Date.parse(to),
    )
    return covers ? [] : [{ field: `/shifts/${index}/personId`, code: 'not-at-this-desk' }]
  })
  if (wrong.length > 0) throw new Problem('invalid-input', wrong)
}

async function clearStretch(
  work: Work,
  { deskId, from, to }: { readonly deskId: string; readonly from: Date; readonly to: Date },
): Promise<void> {
  const tables = dutyTables(work)
  await tables
    .deleteFrom('parties.shift')
    .where('desk_id', '=', deskId)
    .where('from_at', '>=', from)
    .where('from_at', '<', to)
    .execute()
  await tables
    .updateTable('parties.shift')
    .set({ to_at: from })
    .where('desk_id', '=', deskId)
    .where('from_at', '<', from)
    .where('to_at', '>', from)
    .execute()
}

function refuseBadPlan(now: Date, plan: Plan): void {
  if (Date.parse(plan.from) < now.getTime() - graceMs)
    throw Problem.of('invalid-input', '/from', 'in-the-past')
  if (Date.parse(plan.to) <= Date.parse(plan.from))
    throw Problem.of('invalid-input', '/to', 'before-its-beginning')
  for (const [index, shift] of plan.shifts.entries()) {
    const [from, to] = [Date.parse(shift.from), Date.parse(shift.to)]
    if (to <= from) throw Problem.of('invalid-input', `/shifts/${index}/to`, 'before-its-beginning')
    if (from < Date.parse(plan.from) || to > Date.parse(plan.to)) {
      throw Problem.of('invalid-input', `/shifts/${index}/from`, 'outside-the-plan')
    }
  }
}
