import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { LinkRequest, linkAnswer, recordedAnswer } from '../../../vocabulary/wire/committee-request.ts'
import { recommendationDeclineReasons } from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { committee, recordRequestMove } from './committee-store.ts'
import { dayOf } from './plan-session.ts'

const linkDays = 60
const dayMs = 86_400_000

/**
 * A link for an addressee without an account: whoever has its secret answers once. A new one ends those before it.
 *
 * @returns the secret, told this once
 */
export async function makeAnswerLink(
  work: Work,
  requestId: string,
  parts: { readonly chance: Chance },
): Promise<{ readonly secret: string; readonly expiresAt: string }> {
  await requireWaiting(work, requestId)
  const secret = Buffer.from(parts.chance.bytes(32)).toString('base64url')
  const expiresAt = new Date(work.now.getTime() + linkDays * dayMs)
  await committee(work)
    .insertInto('governance.answer_link')
    .values({
      id: parts.chance.uuid(),
      request_id: requestId,
      hash: hashOf(secret),
      made_at: work.now,
      made_by: personOf(work),
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  recordRequestMove(work, requestId, { act: 'link-made' })
  return { secret, expiresAt: expiresAt.toISOString() }
}

interface Found extends Omit<LinkRequest, 'state' | 'dueOn' | 'evidenceRequired' | 'answerDueAt'> {
  request_id: string
  expires_at: Date
  used_at: Date | null
  state: string
  due_on: string | null
  evidence_required: string
  answer_due_at: Date | null
}

/** What whoever has the secret is asked. @throws Problem not-found for a secret that opens nothing */
export async function openAnswerLink(work: Work, secret: string): Promise<LinkRequest> {
  const found = await findLink(work, secret)
  const isOver = found.expires_at <= work.now || (found.state !== 'issued' && found.used_at === null)
  return {
    body: found.body,
    number: found.number,
    addressee: found.addressee,
    verb: found.verb,
    what: found.what,
    finding: found.finding,
    basis: found.basis,
    dueOn: found.due_on,
    evidenceRequired: found.evidence_required,
    answerDueAt: found.answer_due_at?.toISOString() ?? null,
    state: found.used_at === null ? (isOver ? 'over' : 'open') : 'answered',
  }
}

/** Whoever has the secret answers, once, without an account. @throws Problem move-not-allowed once it was answered or is over */
export async function answerByLink(work: Work, given: z.output<typeof linkAnswer>): Promise<void> {
  const found = await findLink(work, given.secret)
  const isOpen = found.used_at === null && found.expires_at > work.now && found.state === 'issued'
  if (!isOpen) throw Problem.of('move-not-allowed', '/secret', found.used_at === null ? 'over' : 'answered')
  const answer = { ...given, evidence: '', answeredOn: dayOf(work.now) }
  await keepAnswer(work, { requestId: found.request_id, secret: hashOf(given.secret) }, answer)
}

/** The secretary records an answer that came otherwise, with where it can be seen; it is told who recorded it. */
export async function recordAnswer(
  work: Work,
  requestId: string,
  answer: z.output<typeof recordedAnswer>,
): Promise<void> {
  await requireWaiting(work, requestId)
  if (answer.answeredOn > dayOf(work.now)) throw Problem.of('invalid-input', '/answeredOn', 'in-the-future')
  await keepAnswer(work, { requestId, secret: null }, answer)
}

async function keepAnswer(
  work: Work,
  of: { readonly requestId: string; readonly secret: Buffer | null },
  answer: Omit<z.output<typeof recordedAnswer>, never>,
): Promise<void> {
  const accepts = answer.outcome === 'accepted'
  if (accepts && answer.promisedOn === null) throw Problem.of('invalid-input', '/promisedOn', 'missing')
  if (accepts && answer.promisedOn !== null && answer.promisedOn < answer.answeredOn)
    throw Problem.of('invalid-input', '/promisedOn', 'in-the-past')
  if (!accepts && answer.declineReason === null) throw Problem.of('reason-required', '/declineReason')
  if (!accepts)
    await requireCode(work, recommendationDeclineReasons, {
      code: answer.declineReason ?? '',
      at: '/declineReason',
    })
  const kept = {
    outcome: answer.outcome,
    promisedOn: accepts ? answer.promisedOn : null,
    declineReason: accepts ? null : answer.declineReason,
    words: answer.words,
    evidence: answer.evidence,
    answeredOn: answer.answeredOn,
  }
  await sql`select governance.keep_answer(${of.requestId}, ${of.secret}, ${JSON.stringify(kept)}::jsonb)`.execute(
    work.tx,
  )
  const way = of.secret === null ? 'recorded' : 'link'
  recordMove(work, {
    kind: `committee-recommendation.${answer.outcome}`,
    subjectKind: 'commitment',
    subjectId: of.requestId,
    state: answer.outcome,
    detail: { originKind: 'session', way, promisedOn: kept.promisedOn, reason: kept.declineReason },
  })
  recordRequestMove(work, of.requestId, { act: 'answered', detail: { way, outcome: answer.outcome } })
}

async function findLink(work: Work, secret: string): Promise<Found> {
  const found = await sql<Found>`select * from governance.find_answer_link(${hashOf(secret)})`.execute(
    work.tx,
  )
  const [link] = found.rows
  if (link === undefined) throw new Problem('not-found')
  return link
}

/** @throws Problem not-found, not-permitted; move-not-allowed for what waits for no answer */
async function requireWaiting(work: Work, requestId: string): Promise<void> {
  const found = await sql<{ state: string; kind: string; keeps: boolean }>`
    select c.state, c.kind, governance.keeps_request(r.id) as keeps
    from governance.committee_request r join commitment.commitment c on c.id = r.id
    where r.id = ${requestId}`.execute(work.tx)
  const [one] = found.rows
  if (one === undefined) throw new Problem('not-found')
  if (!one.keeps) throw new Problem('not-permitted')
  if (one.state !== 'issued' || one.kind !== 'committee-recommendation')
    throw Problem.of('move-not-allowed', '/state', one.state)
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest()
