import { sql } from 'kysely'
import type { NewPlan } from '../../../vocabulary/wire/assessment.ts'
import { canMove, type PlanState, planMoves } from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { gapsOf } from '../framework/index.ts'

/**
 * Plans what somebody will learn: each competency with the level to reach, by a day that is still to come, and who sees to it.
 *
 * @throws Problem invalid-input for an unknown competency, a level that is reached already, a day that is over;
 * already-exists where it is planned already; not-permitted for somebody out of reach
 */
export async function makePlan(
  work: Work,
  given: NewPlan,
  parts: { readonly chance: Chance },
): Promise<void> {
  if (given.dueOn < work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/dueOn', 'in-the-past')
  const gaps = await gapsOf(work, given.personId)
  for (const [at, item] of given.items.entries()) {
    const gap = gaps.find(({ competency }) => competency === item.competency)
    if (!gap) throw Problem.of('invalid-input', `/items/${at}/competency`, 'unknown-code')
    const from = gap.level.kind === 'known' ? gap.level.level : null
    if (from !== null && from >= item.toLevel)
      throw Problem.of('invalid-input', `/items/${at}/toLevel`, 'reached-already')
    await under(`/items/${at}`, () => insertItem(work, { ...given, ...item, from, id: parts.chance.uuid() }))
  }
}

type Item = Omit<NewPlan, 'items'> &
  NewPlan['items'][number] & { readonly id: string; readonly from: number | null }

async function insertItem(work: Work, item: Item): Promise<void> {
  await sql`
    insert into capacity.plan_item (id, person_id, competency, from_level, to_level, due_on, owner_id, note, state, state_since,
      made_by, made_at)
    values (${item.id}, ${item.personId}, ${item.competency}, ${item.from}, ${item.toLevel}, ${item.dueOn}, ${item.ownerId},
      ${item.note}, 'planned', ${work.now}, ${personOf(work)}, ${work.now})`.execute(work.tx)
  recordMove(work, {
    kind: 'competency-plan.made',
    subjectKind: 'competency-plan',
    subjectId: item.id,
    state: 'planned',
    detail: { competency: item.competency },
  })
}

/** What will not be learnt after all, with its reason. @throws Problem not-found, move-not-allowed, not-permitted */
export async function dropPlan(
  work: Work,
  given: { readonly id: string; readonly reason: string },
): Promise<void> {
  const found = await sql<{ state: PlanState; competency: string }>`
    select state, competency from capacity.plan_item where id = ${given.id}`.execute(work.tx)
  const [item] = found.rows
  if (!item) throw new Problem('not-found')
  if (!canMove<PlanState>(planMoves, item.state, 'dropped'))
    throw Problem.of('move-not-allowed', '/state', item.state)
  const done = await sql`
    update capacity.plan_item set state = 'dropped', state_since = ${work.now}, drop_words = ${given.reason}
    where id = ${given.id}`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw new Problem('not-permitted')
  recordMove(work, {
    kind: 'competency-plan.dropped',
    subjectKind: 'competency-plan',
    subjectId: given.id,
    state: 'dropped',
    detail: { competency: item.competency },
  })
}
