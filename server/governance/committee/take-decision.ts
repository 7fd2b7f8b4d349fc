import { type Decided, decide } from '../../../deliberation/index.ts'
import type { NewDecision } from '../../../vocabulary/wire/committee.ts'
import { personOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { committee, getItem, type ItemRecord, recordItemMove, type SessionRecord } from './committee-store.ts'
import { isMember, quorumFor, ruleIn, type SeatNow, seatsBefore } from './find-quorum.ts'
import { getOpenSession } from './move-item.ts'

interface Parts {
  readonly chance: Chance
}

/**
 * The seats say what they think of a text, and the rules say whether it is adopted. Each vote is kept with its words.
 *
 * @returns the id of the decision
 * @throws Problem no-quorum; invalid-input for votes that cannot stand, with each of them, or for seats that said nothing
 *   where silence is not consent
 */
export async function takeDecision(
  work: Work,
  taken: NewDecision & { readonly itemId: string },
  parts: Parts,
): Promise<string> {
  const item = await getItem(work, taken.itemId)
  const session = await getOpenSession(work, item.session_id)
  if (item.state === 'stopped') throw Problem.of('no-quorum', '/votes', item.stop_reason ?? 'too-few-seats')
  if (item.state !== 'open' || item.kind !== 'decision')
    throw Problem.of('move-not-allowed', '/state', item.state)
  const seats = (await seatsBefore(work, { sessionId: session.id, itemId: item.id })).filter(isMember)
  const votes = taken.votes.map(({ seatId, vote }) => ({ seat: seatId, vote }))
  const decided = decide({ rule: ruleIn(session), seats, method: taken.method, votes })
  const outcome = outcomeOf(decided)
  const id = parts.chance.uuid()
  const { present, needed } = quorumFor(session, seats)
  const kept = { id, ...(await nextNumber(work, session)), ...outcome, present, needed }
  await keep(work, { kept, item, taken })
  await keepVotes(work, { id, taken, seats }, parts)
  recordItemMove(work, item, {
    act: 'decided',
    state: item.state,
    detail: { number: kept.number, method: taken.method, ...outcome },
  })
  return id
}

type Outcome =
  | { readonly outcome: 'adopted'; readonly reason: null }
  | { readonly outcome: 'not-adopted'; readonly reason: 'blocked' | 'objected' | 'tied' | 'no-majority' }

function outcomeOf(decided: Decided): Outcome {
  switch (decided.kind) {
    case 'adopted':
      return { outcome: 'adopted', reason: null }
    case 'not-adopted':
      return { outcome: 'not-adopted', reason: decided.reason }
    case 'wrong-votes':
      throw new Problem(
        'invalid-input',
        decided.faults.map(({ at, fault }) => ({ field: `/votes/${at}`, code: fault })),
      )
    case 'cannot-decide':
      throw decided.because.kind === 'no-quorum'
        ? Problem.of('no-quorum', '/votes', decided.because.reason)
        : Problem.of('invalid-input', '/votes', 'silent-seats')
  }
}

async function nextNumber(
  work: Work,
  session: SessionRecord,
): Promise<{ readonly ordinal: number; readonly number: string }> {
  const last = await committee(work)
    .selectFrom('governance.decision')
    .select((of) => of.fn.max('ordinal').as('ordinal'))
    .where('session_id', '=', session.id)
    .executeTakeFirst()
  const ordinal = (last?.ordinal ?? 0) + 1
  return { ordinal, number: `${session.number}-D${ordinal}` }
}

async function keep(
  work: Work,
  of: {
    readonly kept: Outcome & { id: string; ordinal: number; number: string; present: number; needed: number }
    readonly item: ItemRecord
    readonly taken: NewDecision
  },
): Promise<void> {
  await committee(work)
    .insertInto('governance.decision')
    .values({
      ...of.kept,
      item_id: of.item.id,
      session_id: of.item.session_id,
      text: of.taken.text,
      method: of.taken.method,
      taken_at: work.now,
      recorded_by: personOf(work),
    })
    .execute()
}

async function keepVotes(
  work: Work,
  of: { readonly id: string; readonly taken: NewDecision; readonly seats: readonly SeatNow[] },
  parts: Parts,
): Promise<void> {
  const partOf = new Map(of.seats.map(({ id, here }) => [id, here]))
  for (const [index, { seatId, vote, words }] of of.taken.votes.entries())
    await under(`/votes/${index}`, () =>
      committee(work)
        .insertInto('governance.decision_vote')
        .values({
          id: parts.chance.uuid(),
          decision_id: of.id,
          seat_id: seatId,
          part: partOf.get(seatId) ?? 'holder',
          vote,
          words,
        })
        .execute(),
    )
}
