import type { NewRequest } from '../../../vocabulary/wire/committee.ts'
import {
  changeProposed,
  commitmentsOf,
  dropProposed,
  type Ground,
  insertProposed,
  issueCommitments,
  missingParts,
  type Proposed,
} from '../../commitment/index.ts'
import { getMeeting } from '../../parties/meeting/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { type FieldProblem, Problem } from '../../platform/problem.ts'
import { committee, getSession, recordRequestMove, type SessionRecord } from './committee-store.ts'
import { dayOf } from './plan-session.ts'

interface Parts {
  readonly chance: Chance
}

/**
 * Asks something of one addressee by a decision that was adopted: a recommendation with its finding, or an action that
 * somebody takes on. It is put to them when it is issued.
 *
 * @throws Problem move-not-allowed for a decision that was not adopted; invalid-input with what is missing
 */
export async function askFor(
  work: Work,
  asked: NewRequest & { readonly decisionId: string },
  parts: Parts,
): Promise<string> {
  const decision = await committee(work)
    .selectFrom('governance.decision')
    .select(['session_id', 'outcome'])
    .where('id', '=', asked.decisionId)
    .executeTakeFirst()
  if (decision === undefined) throw new Problem('not-found')
  const session = await getSession(work, decision.session_id)
  if (decision.outcome !== 'adopted') throw Problem.of('move-not-allowed', '/state', decision.outcome)
  const id = parts.chance.uuid()
  const proposed = proposedOf(id, asked)
  refuseIncomplete(work, asked, proposed)
  await requireFollowed(work, asked.followsId)
  await insertProposed(work, await groundOf(work, session, asked.kind), {
    id,
    ordinal: Math.max(0, ...(await commitmentsOf(work, originOf(session))).map((one) => one.ordinal)) + 1,
    owner_id: proposed.ownerId,
    verb: proposed.verb,
    line: asked.line,
    what: proposed.what,
    due_on: proposed.dueOn,
    evidence_required: proposed.evidenceRequired,
  })
  await committee(work)
    .insertInto('governance.committee_request')
    .values({
      id,
      decision_id: asked.decisionId,
      finding: asked.finding,
      basis: asked.basis,
      follows_id: asked.followsId,
      superior_id: asked.superiorId,
    })
    .execute()
  recordRequestMove(work, id, { act: 'asked', detail: { sessionId: session.id } })
  return id
}

/** Changes what is asked for until it is issued or the minutes are read back. Its kind stays. */
export async function changeRequest(work: Work, asked: NewRequest & { readonly id: string }): Promise<void> {
  const { kind } = await getRequest(work, asked.id)
  if (kind !== asked.kind) throw Problem.of('invalid-input', '/kind', kind)
  const proposed = proposedOf(asked.id, asked)
  refuseIncomplete(work, asked, proposed)
  await requireFollowed(work, asked.followsId, asked.id)
  await changeProposed(work, proposed)
  const changed = await committee(work)
    .updateTable('governance.committee_request')
    .set({
      finding: asked.finding,
      basis: asked.basis,
      follows_id: asked.followsId,
      superior_id: asked.superiorId,
    })
    .where('id', '=', asked.id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new Problem('not-permitted')
  recordRequestMove(work, asked.id, { act: 'changed' })
}

/** Takes back what was not issued yet. */
export async function dropRequest(work: Work, id: string): Promise<void> {
  await getRequest(work, id)
  const gone = await committee(work)
    .deleteFrom('governance.committee_request')
    .where('id', '=', id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw Problem.of('move-not-allowed', '/state', 'issued')
  await dropProposed(work, id)
  recordRequestMove(work, id, { act: 'taken-back' })
}

/** Puts what a session asked for to its addressees before the minutes, where the session was planned so. */
export async function issueAtOnce(work: Work, sessionId: string): Promise<void> {
  const session = await getSession(work, sessionId)
  if (!session.issues_at_once) throw Problem.of('move-not-allowed', '/issuesAtOnce', 'after-minutes')
  await issueRequests(work, session)
}

/**
 * Puts everything that a session asked for and that is not issued yet to its addressees.
 *
 * @throws Problem recommendation-incomplete for a date that has passed in the meantime
 */
export async function issueRequests(work: Work, session: SessionRecord): Promise<void> {
  const meeting = await getMeeting(work, session.id)
  const waiting = (await commitmentsOf(work, originOf(session))).filter(({ state }) => state === 'proposed')
  const late = waiting.filter(({ due_on }) => due_on !== null && due_on < dayOf(work.now))
  if (late.length > 0)
    throw new Problem(
      'recommendation-incomplete',
      late.map(({ ordinal }) => ({ field: `/requests/${ordinal - 1}/dueOn`, code: 'in-the-past' })),
    )
  await issueCommitments(work, {
    origin: originOf(session),
    number: session.number,
    title: meeting.title,
    // Until the committee publishes its minutes nobody outside the programme may follow it.
    openFrom: null,
    answerDueAt: await dueIn(work, meeting.place_id, { step: 'recommendation-answer', urgency: 'normal' }),
  })
}

const originOf = (session: Pick<SessionRecord, 'id'>) => ({ kind: 'session', id: session.id }) as const

async function groundOf(work: Work, session: SessionRecord, kind: NewRequest['kind']): Promise<Ground> {
  const { place_id } = await getMeeting(work, session.id)
  return { origin: originOf(session), kind, territoryId: place_id, compartment: 'local', exercise: false }
}

const proposedOf = (id: string, asked: NewRequest): Proposed => ({
  id,
  ownerId: asked.organizationId,
  verb: asked.verb,
  line: asked.verb === null ? asked.line : null,
  what: asked.what,
  dueOn: asked.dueOn,
  evidenceRequired: asked.evidenceRequired,
})

function refuseIncomplete(work: Work, asked: NewRequest, proposed: Proposed): void {
  const isRecommendation = asked.kind === 'committee-recommendation'
  const missing: FieldProblem[] = missingParts(proposed, dayOf(work.now))
    // An action has no verb, and a recommendation may leave its date to whoever answers it.
    .filter(({ field, code }) => code !== 'missing' || field !== (isRecommendation ? 'dueOn' : 'verb'))
    .map(({ field, code }) => ({ field: `/${field}`, code }))
  if (isRecommendation && asked.finding === '') missing.push({ field: '/finding', code: 'missing' })
  if (isRecommendation && asked.basis === '') missing.push({ field: '/basis', code: 'missing' })
  if (asked.verb === null && asked.line === null) missing.push({ field: '/line', code: 'missing' })
  if (asked.superiorId !== null && asked.superiorId === asked.organizationId)
    missing.push({ field: '/superiorId', code: 'refused-by-rule' })
  if (missing.length > 0) throw new Problem('invalid-input', missing)
}

async function requireFollowed(work: Work, followsId: string | null, id?: string): Promise<void> {
  if (followsId === null) return
  const found = await committee(work)
    .selectFrom('governance.committee_request')
    .select('id')
    .where('id', '=', followsId)
    .executeTakeFirst()
  if (found === undefined || followsId === id)
    throw Problem.of('invalid-input', '/followsId', 'unknown-reference')
}

async function getRequest(work: Work, id: string): Promise<{ readonly kind: string }> {
  const found = await committee(work)
    .withTables<{ 'commitment.commitment': { id: string; kind: string } }>()
    .selectFrom('governance.committee_request as r')
    .innerJoin('commitment.commitment as c', 'c.id', 'r.id')
    .select('c.kind')
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new Problem('not-found')
  return found
}
