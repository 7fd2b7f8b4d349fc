import { sql } from 'kysely'
import type { GroupFigures, NewBiasReview } from '../../../vocabulary/wire/bias-review.ts'
import { biasConcerns, biasReviewMoves } from '../../../vocabulary/words/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { seeGroups } from './see-groups.ts'

/**
 * Writes what the committee saw, found and changes. The figures are taken again here, through the gate: what is kept is what
 * the committee could see, never more.
 *
 * @throws Problem invalid-input for what is no quarter, or one that is not over; conflict when it was reviewed already
 */
export async function writeReview(
  work: Work,
  review: NewBiasReview,
  parts: { readonly chance: Chance },
): Promise<string> {
  await requireCode(work, biasConcerns, { code: review.concern, at: '/concern' })
  if (review.heldOn > work.now.toISOString().slice(0, 10))
    throw Problem.of('invalid-input', '/heldOn', 'in-the-future')
  const seen: GroupFigures[] = (await seeGroups(work, review.quarter)).items
  if (review.heldOn < monthsAfter(review.quarter, 3))
    throw Problem.of('invalid-input', '/heldOn', 'too-early')
  const id = parts.chance.uuid()
  await sql`
    insert into governance.bias_review (id, quarter, seen, findings, changes, concern, state, state_since, held_on, written_by, written_at)
    values (${id}, ${review.quarter}::date, ${JSON.stringify(seen)}::jsonb, ${review.findings}, ${review.changes}, ${review.concern},
            'draft', ${work.now}, ${review.heldOn}::date, ${personOf(work)}, ${work.now})`.execute(work.tx)
  record(work, id, { act: 'written', state: 'draft' })
  return id
}

/** Another member adopts it. @throws Problem author-cannot-sign; not-found; move-not-allowed */
export async function adoptReview(work: Work, id: string): Promise<void> {
  const found = await sql<{ state: 'draft' | 'adopted'; written_by: string }>`
    select state, written_by from governance.bias_review where id = ${id}`.execute(work.tx)
  const [review] = found.rows
  if (review === undefined) throw new Problem('not-found')
  const next: readonly string[] = biasReviewMoves[review.state]
  if (!next.includes('adopted')) throw Problem.of('move-not-allowed', '/state', review.state)
  if (review.written_by === personOf(work)) throw new Problem('author-cannot-sign')
  const done = await sql`
    update governance.bias_review set state = 'adopted', state_since = ${work.now}, adopted_by = ${personOf(work)}
    where id = ${id} and state = 'draft'`.execute(work.tx)
  if (done.numAffectedRows === 0n) throw new Problem('not-permitted')
  record(work, id, { act: 'adopted', state: 'adopted' })
}

function record(work: Work, id: string, move: { readonly act: string; readonly state: string }): void {
  recordMove(work, {
    kind: `bias-review.${move.act}`,
    subjectKind: 'bias-review',
    subjectId: id,
    state: move.state,
    detail: {},
  })
}

function personOf(work: Work): string {
  if (work.actor.kind !== 'person') throw new Problem('not-permitted')
  return work.actor.personId
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
