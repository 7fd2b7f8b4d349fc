import {
  canMove,
  type FindingState,
  findingDismissReasons,
  findingMoveRoles,
  findingMoves,
  hasCode,
} from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { Identity } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { detection, type FindingRecord, recordFinding } from './detection-store.ts'

export interface FindingJudgement {
  readonly id: string
  readonly to: 'accepted' | 'dismissed' | 'raised'
  readonly reason?: string | undefined
}

type Mover = Pick<Identity, 'roles'>

function rolesFor(from: FindingState, to: FindingState): readonly string[] {
  const row: Readonly<Partial<Record<FindingState, readonly string[]>>> = findingMoveRoles[from]
  return row[to] ?? []
}

/** The states that this person may bring a finding to now. */
export function openFindingMoves(from: FindingState, mover: Mover): FindingState[] {
  const next: readonly FindingState[] = findingMoves[from]
  return next.filter((to) => rolesFor(from, to).some((role) => mover.roles.includes(role)))
}

/** Accepts a finding, dismisses it with a reason, or takes that judgement back. It tunes nothing by itself. */
export async function judgeFinding(
  work: Work,
  judgement: FindingJudgement,
  parts: { readonly chance: Chance; readonly mover: Mover },
): Promise<FindingState> {
  const finding = await getFinding(work, judgement.id)
  const { to } = judgement
  if (!canMove(findingMoves, finding.state, to)) throw Problem.of('move-not-allowed', '/to', finding.state)
  if (!openFindingMoves(finding.state, parts.mover).includes(to)) throw new Problem('not-permitted')
  const reason = judgement.reason ?? null
  if (to === 'dismissed' && !hasCode(findingDismissReasons, reason ?? '')) {
    throw Problem.of('reason-required', '/reason', 'unknown-code')
  }
  if (to !== 'dismissed' && reason !== null) throw Problem.of('invalid-input', '/reason', 'not-expected')
  const changed = await detection(work)
    .updateTable('warning.finding')
    .set({ state: to, state_since: work.now })
    .where('id', '=', finding.id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Problem('not-permitted')
  await detection(work)
    .insertInto('warning.finding_judgement')
    .values({
      id: parts.chance.uuid(),
      finding_id: finding.id,
      state: to,
      reason,
      judged_by: work.actor.kind === 'person' ? work.actor.personId : null,
      judged_at: work.now,
    })
    .execute()
  recordFinding(
    work,
    { ...finding, state: to },
    { kind: to === 'raised' ? 'finding.raised-again' : `finding.${to}`, reason },
  )
  return to
}

async function getFinding(work: Work, id: string): Promise<FindingRecord> {
  const table = detection(work).selectFrom('warning.finding').selectAll().where('id', '=', id)
  const seen = await table.executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  return (await table.forUpdate().executeTakeFirst()) ?? seen
}
