import { sql } from 'kysely'
import type { NewAccessRequest } from '../../../vocabulary/wire/privacy.ts'
import { dataRequestWays, identityChecks } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { requireCode } from '../catalogue/index.ts'
import { dayOf } from '../directory/index.ts'
import { getRequest, moveRequest, personOf, privacy, requireState } from './privacy-store.ts'

/**
 * Notes that somebody asks about the data that is kept of them. By when it is to be answered, and under which law, is taken
 * from the terms in force.
 *
 * @throws Problem invalid-input for a day to come, or a way that is not of the catalogue
 */
export async function receiveRequest(
  work: Work,
  asked: NewAccessRequest,
  parts: { readonly chance: Chance },
): Promise<string> {
  if (asked.receivedOn > dayOf(work.now)) throw Problem.of('invalid-input', '/receivedOn', 'in-the-future')
  await requireCode(work, dataRequestWays, { code: asked.cameBy, at: '/cameBy' })
  const term = await getTerm(work, asked.right)
  const id = parts.chance.uuid()
  await privacy(work)
    .insertInto('parties.access_request')
    .values({
      id,
      data_right: asked.right,
      ground: term.ground,
      requester_name: asked.requesterName,
      came_by: asked.cameBy,
      received_on: asked.receivedOn,
      due_on: daysAfter(asked.receivedOn, term.days),
      identity_check: null,
      identity_checked_by: null,
      identity_checked_at: null,
      state: 'received',
      state_since: work.now,
      proposed_by: null,
      second_by: null,
      second_at: null,
      return_reason: null,
      outcome: null,
      refusal_reason: null,
      appeal_way: null,
      note: '',
      created_by: personOf(work),
      created_at: work.now,
      closed_at: null,
    })
    .execute()
  recordMove(work, {
    kind: 'access-request.received',
    subjectKind: 'access-request',
    subjectId: id,
    state: 'received',
    detail: { right: asked.right, ground: term.ground },
  })
  return id
}

/** It was made sure who asks; from now on the person's rows may be looked for. */
export async function checkIdentity(work: Work, id: string, check: string): Promise<void> {
  await requireCode(work, identityChecks, { code: check, at: '/check' })
  const request = await getRequest(work, id)
  requireState(request, 'received')
  await moveRequest(work, request, {
    act: 'identified',
    to: 'in-hand',
    set: {
      identity_check: check,
      identity_checked_by: personOf(work),
      identity_checked_at: work.now,
    },
    detail: { check },
  })
}

/** The person takes the request back. */
export async function withdrawRequest(work: Work, id: string): Promise<void> {
  const request = await getRequest(work, id)
  await moveRequest(work, request, { act: 'withdrawn', to: 'withdrawn', set: { closed_at: work.now } })
}

async function getTerm(work: Work, right: string) {
  const found = await sql<{ days: number; ground: string }>`
    select days, ground from parties.legal_term where data_right = ${right}`.execute(work.tx)
  const [term] = found.rows
  if (term === undefined) throw new Problem('not-permitted')
  return term
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
