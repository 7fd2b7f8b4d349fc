import type { Kysely, Selectable } from 'kysely'
import { sql } from 'kysely'
import {
  blockedReasons,
  type ResponseActionState,
  responseActionMoveRoles,
  responseActionMoves,
} from '../../../vocabulary/words/index.ts'
import {
  type CommitmentRecord,
  type Cycle,
  getCommitment,
  type Mover,
  type NameTables,
  permitMove,
  personOf,
} from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

export interface ResponseActionTable {
  id: string
  commitment_id: string
  organization_id: string
  what: string
  state: ResponseActionState
  state_since: Date
  assigned_to: string | null
  due_on: string
  started_at: Date | null
  finished_at: Date | null
  blocked_reason: string | null
  note: string
  planned_by: string
  planned_at: Date
}

export type ResponseActionTables = NameTables & { 'warning.response_action': ResponseActionTable }
export type ResponseActionRecord = Selectable<ResponseActionTable>

const responseActions = (work: Work): Kysely<ResponseActionTables> =>
  work.tx.withTables<ResponseActionTables>()

export const responseActionCycle: Cycle<ResponseActionState> = {
  moves: responseActionMoves,
  roles: responseActionMoveRoles,
}

export interface Plan {
  readonly commitmentId: string
  readonly what: string
  readonly dueOn: string
  readonly assignedTo: string | null
}

/** Steps are planned towards what was accepted and has not been reported done. */
export const isPlannable = (state: string): boolean =>
  state === 'accepted' || state === 'in-progress' || state === 'not-verified'

/** The institution that owes a recommendation plans a step towards it. */
export async function planAction(
  work: Work,
  plan: Plan,
  parts: { readonly chance: Chance },
): Promise<string> {
  const commitment = await getCommitment(work, plan.commitmentId)
  if (!isPlannable(commitment.state) || commitment.owner_id === null) {
    throw Problem.of('move-not-allowed', '/state', commitment.state)
  }
  const own = await sql<{ own: boolean }>`select access.works_for(${commitment.owner_id}) as own`.execute(
    work.tx,
  )
  if (own.rows[0]?.own !== true) throw new Problem('not-permitted')
  if (plan.assignedTo !== null) await requireColleague(work, commitment, plan.assignedTo)
  const id = parts.chance.uuid()
  const state = plan.assignedTo === null ? 'planned' : 'assigned'
  await responseActions(work)
    .insertInto('warning.response_action')
    .values({
      id,
      commitment_id: commitment.id,
      organization_id: commitment.owner_id,
      what: plan.what,
      state,
      state_since: work.now,
      assigned_to: plan.assignedTo,
      due_on: plan.dueOn,
      note: '',
      planned_by: personOf(work),
      planned_at: work.now,
    })
    .execute()
  record(
    work,
    { id, commitment_id: commitment.id, organization_id: commitment.owner_id },
    { act: state, state },
  )
  return id
}

export interface ActionMove {
  readonly id: string
  readonly to: ResponseActionState
  readonly assignedTo?: string | undefined
  readonly reason?: string | undefined
  readonly note: string
}

/** Assigns, starts, blocks with a reason, finishes or cancels an action. */
export async function moveAction(work: Work, move: ActionMove, mover: Mover): Promise<void> {
  const action = await getAction(work, move.id)
  permitMove(responseActionCycle, { from: action.state, to: move.to }, mover)
  const change = await changeFor(work, action, move)
  const changed = await responseActions(work)
    .updateTable('warning.response_action')
    .set({ state: move.to, state_since: work.now, note: move.note, ...change })
    .where('id', '=', action.id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Problem('not-permitted')
  record(work, action, { act: move.to, state: move.to, detail: { reason: move.reason ?? null } })
}

async function changeFor(
  work: Work,
  action: ResponseActionRecord,
  move: ActionMove,
): Promise<Partial<ResponseActionRecord>> {
  switch (move.to) {
    case 'assigned': {
      if (move.assignedTo === undefined) throw Problem.of('invalid-input', '/assignedTo', 'missing')
      await requireColleague(work, await getCommitment(work, action.commitment_id), move.assignedTo)
      return { assigned_to: move.assignedTo, blocked_reason: null }
    }
    case 'planned':
      return { assigned_to: null }
    case 'started':
      // Whoever starts what nobody was named for has taken it on.
      return {
        started_at: action.started_at ?? work.now,
        finished_at: null,
        blocked_reason: null,
        assigned_to: action.assigned_to ?? personOf(work),
      }
    case 'blocked':
      if (move.reason === undefined) throw Problem.of('reason-required', '/reason')
      await requireCode(work, blockedReasons, { code: move.reason, at: '/reason' })
      return { blocked_reason: move.reason }
    case 'finished':
      return { finished_at: work.now }
    case 'cancelled':
      return {}
  }
}

async function requireColleague(
  work: Work,
  owed: Pick<CommitmentRecord, 'owner_id' | 'compartment'>,
  personId: string,
): Promise<void> {
  const found = await sql`
    select from access.people_of(${owed.owner_id}, ${owed.compartment}) as id where id = ${personId}`.execute(
    work.tx,
  )
  if (found.rows.length === 0) throw Problem.of('invalid-input', '/assignedTo', 'unknown-reference')
}

async function getAction(work: Work, id: string): Promise<ResponseActionRecord> {
  const seen = await responseActions(work)
    .selectFrom('warning.response_action')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!seen) throw new Problem('not-found')
  const found = await responseActions(work)
    .selectFrom('warning.response_action')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new Problem('not-permitted')
  return found
}

function record(
  work: Work,
  action: Pick<ResponseActionRecord, 'id' | 'commitment_id' | 'organization_id'>,
  move: {
    readonly act: string
    readonly state: ResponseActionState
    readonly detail?: Readonly<Record<string, unknown>>
  },
): void {
  recordMove(work, {
    kind: `response-action.${move.act}`,
    subjectKind: 'response-action',
    subjectId: action.id,
    state: move.state,
    detail: { commitmentId: action.commitment_id, organizationId: action.organization_id, ...move.detail },
  })
}
