import { sql } from 'kysely'
import type { z } from 'zod'
import type {
  collaborationEnd,
  NewCollaboration,
  NewParticipation,
} from '../../../vocabulary/wire/mandate.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { dayOf } from './plan-session.ts'

interface Parts {
  readonly chance: Chance
}

type MandateTables = {
  'governance.participation': {
    id: string
    body_id: string
    decision_id: string | null
    organization_id: string | null
    whose: string
    matter: string
    stance: NewParticipation['position']
    words: string
    took_part_on: string
    recorded_at: Date
    recorded_by: string
  }
  'governance.collaboration': {
    id: string
    body_id: string
    decision_id: string | null
    organization_id: string | null
    with_whom: string
    matter: string
    began_on: string
    ended_on: string | null
    result: string
    recorded_at: Date
    recorded_by: string
  }
}

const mandates = (work: Work) => work.tx.withTables<MandateTables>()

/** The body took part in a decision of others. @throws Problem invalid-input unless it is said whose, once */
export async function takePart(work: Work, given: NewParticipation, parts: Parts): Promise<string> {
  await requireGround(work, given)
  requireOne(given.organizationId, given.whose, '/whose')
  if (given.tookPartOn > dayOf(work.now)) throw Problem.of('invalid-input', '/tookPartOn', 'in-the-future')
  const id = parts.chance.uuid()
  await mandates(work)
    .insertInto('governance.participation')
    .values({
      id,
      body_id: given.bodyId,
      decision_id: given.decisionId,
      organization_id: given.organizationId,
      whose: given.whose,
      matter: given.matter,
      stance: given.position,
      words: given.words,
      took_part_on: given.tookPartOn,
      recorded_at: work.now,
      recorded_by: personOf(work),
    })
    .execute()
  record(work, { kind: 'participation', id, act: 'recorded', bodyId: given.bodyId })
  return id
}

/** The body works with others. @throws Problem invalid-input unless it is said with whom, once */
export async function beginCollaboration(work: Work, given: NewCollaboration, parts: Parts): Promise<string> {
  await requireGround(work, given)
  requireOne(given.organizationId, given.withWhom, '/withWhom')
  const id = parts.chance.uuid()
  await mandates(work)
    .insertInto('governance.collaboration')
    .values({
      id,
      body_id: given.bodyId,
      decision_id: given.decisionId,
      organization_id: given.organizationId,
      with_whom: given.withWhom,
      matter: given.matter,
      began_on: given.beganOn,
      ended_on: null,
      result: '',
      recorded_at: work.now,
      recorded_by: personOf(work),
    })
    .execute()
  record(work, { kind: 'collaboration', id, act: 'begun', bodyId: given.bodyId })
  return id
}

/** What came of it; said once. */
export async function endCollaboration(
  work: Work,
  id: string,
  { endedOn, result }: z.output<typeof collaborationEnd>,
): Promise<void> {
  const found = await mandates(work)
    .selectFrom('governance.collaboration')
    .select(['body_id', 'began_on', 'ended_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  if (found.ended_on !== null) throw Problem.of('move-not-allowed', '/endedOn', 'ended')
  if (endedOn < found.began_on) throw Problem.of('invalid-input', '/endedOn', 'before-its-beginning')
  const done = await mandates(work)
    .updateTable('governance.collaboration')
    .set({ ended_on: endedOn, result })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  record(work, { kind: 'collaboration', id, act: 'ended', bodyId: found.body_id })
}

/** @throws Problem not-permitted for whoever does not keep the body; invalid-input for a decision of another */
async function requireGround(
  work: Work,
  of: { readonly bodyId: string; readonly decisionId: string | null },
): Promise<void> {
  const found = await sql<{ there: boolean; keeps: boolean; decides: boolean }>`
    select exists (select from governance.body b where b.id = ${of.bodyId}) as there, governance.keeps_body(${of.bodyId}) as keeps,
      ${of.decisionId}::uuid is null or exists (
        select from governance.decision d join governance.session s on s.id = d.session_id
        where d.id = ${of.decisionId}::uuid and s.body_id = ${of.bodyId}) as decides`.execute(work.tx)
  const [ground] = found.rows
  if (ground?.there !== true) throw Problem.of('invalid-input', '/bodyId', 'unknown-reference')
  if (!ground.keeps) throw new Problem('not-permitted')
  if (!ground.decides) throw Problem.of('invalid-input', '/decisionId', 'unknown-reference')
}

function requireOne(organizationId: string | null, name: string, field: string): void {
  if ((organizationId === null) === (name === '')) throw Problem.of('invalid-input', field, 'one-of-two')
}

function record(
  work: Work,
  of: {
    readonly kind: 'participation' | 'collaboration'
    readonly id: string
    readonly act: string
    readonly bodyId: string
  },
): void {
  recordMove(work, {
    kind: `${of.kind}.${of.act}`,
    subjectKind: of.kind,
    subjectId: of.id,
    state: null,
    detail: { bodyId: of.bodyId },
  })
}
