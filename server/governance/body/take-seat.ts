import type { NewTerm } from '../../../vocabulary/wire/body.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { bodies, getKeptBody, getSeat, recordBodyMove } from './body-store.ts'

interface OfSeat {
  readonly bodyId: string
  readonly seatId: string
}

/**
 * Somebody takes a seat or stands in for its holder. Whoever did so until then leaves on that day; the term stays, since
 * decisions were taken in it.
 *
 * @throws Problem invalid-input for a day before that term began or before the body was there
 */
export async function takeSeat(
  work: Work,
  of: OfSeat,
  given: NewTerm & { readonly chance: Chance },
): Promise<string> {
  const body = await getKeptBody(work, of.bodyId)
  const seat = await getSeat(work, of)
  if (given.untilOn !== null && given.untilOn <= given.fromOn)
    throw Problem.of('invalid-input', '/untilOn', 'before-its-beginning')
  if (given.fromOn < body.established_on) throw Problem.of('invalid-input', '/fromOn', 'before-the-body')
  const latest = await bodies(work)
    .selectFrom('governance.seat_term')
    .select(['id', 'from_on', 'to_on'])
    .where('seat_id', '=', seat.id)
    .where('part', '=', given.part)
    .orderBy('from_on', 'desc')
    .executeTakeFirst()
  const isFree = latest === undefined || given.fromOn >= (latest.to_on ?? '9999-12-31')
  if (!isFree && (latest.to_on !== null || given.fromOn <= latest.from_on))
    throw Problem.of('invalid-input', '/fromOn', 'within-another-term')
  if (latest?.to_on === null) await closeTerm(work, latest.id, given.fromOn)
  const id = given.chance.uuid()
  await bodies(work)
    .insertInto('governance.seat_term')
    .values({
      id,
      seat_id: seat.id,
      part: given.part,
      holder_name: given.holderName,
      organization_id: given.organizationId,
      person_id: given.personId,
      sex: given.sex,
      from_on: given.fromOn,
      until_on: given.untilOn,
      to_on: null,
    })
    .execute()
  recordBodyMove(work, body, given.part === 'holder' ? 'seat-taken' : 'alternate-named')
  return id
}

/** Ends a term; the seat is vacant until somebody takes it. @throws Problem not-found; conflict when it has ended already */
export async function endTerm(
  work: Work,
  of: OfSeat & { readonly termId: string; readonly toOn: string },
): Promise<void> {
  const body = await getKeptBody(work, of.bodyId)
  const seat = await getSeat(work, of)
  const term = await bodies(work)
    .selectFrom('governance.seat_term')
    .select(['id', 'to_on'])
    .where('id', '=', of.termId)
    .where('seat_id', '=', seat.id)
    .executeTakeFirst()
  if (term === undefined) throw new Problem('not-found')
  if (term.to_on !== null) throw Problem.of('conflict', '/toOn', 'ended')
  await closeTerm(work, term.id, of.toOn)
  recordBodyMove(work, body, 'term-ended')
}

async function closeTerm(work: Work, id: string, toOn: string): Promise<void> {
  await bodies(work).updateTable('governance.seat_term').set({ to_on: toOn }).where('id', '=', id).execute()
}
