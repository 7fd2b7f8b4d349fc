import type { NewSafetyPlan } from '../../../vocabulary/wire/safety.ts'
import { safetyCallers, safetyMeasures } from '../../../vocabulary/words/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { requirePlace } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { personOf, safety } from './safety-store.ts'

/**
 * Writes down what protects those who volunteer in a place. A new plan takes the place of the one before, which stays.
 *
 * @throws Problem invalid-input for a measure that is not of the catalogue, a day to come, or a review before it
 */
export async function addPlan(
  work: Work,
  plan: NewSafetyPlan,
  parts: { readonly chance: Chance },
): Promise<string> {
  for (const [index, code] of plan.measures.entries())
    await requireCode(work, safetyMeasures, { code, at: `/measures/${index}` })
  await requireCode(work, safetyCallers, { code: plan.callFirst, at: '/callFirst' })
  await requirePlace(work, plan.placeId)
  if (plan.agreedOn > work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/agreedOn', 'in-the-future')
  if (plan.reviewOn <= plan.agreedOn) throw Problem.of('invalid-input', '/reviewOn', 'too-early')
  const id = parts.chance.uuid()
  await safety(work)
    .insertInto('governance.safety_plan')
    .values({
      id,
      place_id: plan.placeId,
      measures: plan.measures,
      call_first: plan.callFirst,
      agreed_on: plan.agreedOn,
      review_on: plan.reviewOn,
      added_by: personOf(work),
      added_at: work.now,
    })
    .execute()
  recordMove(work, {
    kind: 'safety-plan.added',
    subjectKind: 'safety-plan',
    subjectId: id,
    state: null,
    detail: { placeId: plan.placeId },
  })
  return id
}

/** Whoever volunteers stops at once, and says no reason. It is in no chain: nobody is to count who pauses. */
export async function pauseOneself(work: Work, parts: { readonly chance: Chance }): Promise<void> {
  if ((await findPause(work)) !== null) throw Problem.of('move-not-allowed', '/pausedSince', 'paused')
  await safety(work)
    .insertInto('governance.volunteer_pause')
    .values({ id: parts.chance.uuid(), person_id: personOf(work), from_at: work.now, to_at: null })
    .execute()
}

/** And comes back when they want. */
export async function resumeOneself(work: Work): Promise<void> {
  const done = await safety(work)
    .updateTable('governance.volunteer_pause')
    .set({ to_at: work.now })
    .where('person_id', '=', personOf(work))
    .where('to_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw Problem.of('move-not-allowed', '/pausedSince', 'not-paused')
}

/** Since when the asker pauses. */
export async function findPause(work: Work): Promise<Date | null> {
  const found = await safety(work)
    .selectFrom('governance.volunteer_pause')
    .select('from_at')
    .where('person_id', '=', personOf(work))
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return found?.from_at ?? null
}
