import type { z } from 'zod'
import type { BodyChange, NewBody, newSeat } from '../../../vocabulary/wire/body.ts'
import { requirePlace } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  bodies,
  getKeptBody,
  getSeat,
  recordBodyMove,
  requireReachableQuorum,
  requireSector,
  seatsOpen,
} from './body-store.ts'

/**
 * Establishes a body with its seats.
 *
 * @throws Problem invalid-input for an unknown place or sector, and for a quorum that its seats cannot reach
 */
export async function establishBody(
  work: Work,
  given: NewBody,
  parts: { readonly chance: Chance },
): Promise<{ readonly id: string; readonly seatIds: string[] }> {
  await requirePlace(work, given.placeId)
  for (const [index, { sector }] of given.seats.entries())
    await requireSector(work, sector, `/seats/${index}/sector`)
  requireReachableQuorum(given, given.seats)
  const id = parts.chance.uuid()
  await bodies(work)
    .insertInto('governance.body')
    .values({
      id,
      kind: given.kind,
      place_id: given.placeId,
      established_on: given.establishedOn,
      ended_on: null,
      ...columnsOf(given),
    })
    .execute()
  const seatIds: string[] = []
  for (const [index, seat] of given.seats.entries()) {
    const seatId = parts.chance.uuid()
    await under(`/seats/${index}`, () =>
      bodies(work)
        .insertInto('governance.seat')
        .values({ id: seatId, body_id: id, ordinal: index + 1, ...seat, ended_on: null })
        .execute(),
    )
    seatIds.push(seatId)
  }
  recordBodyMove(work, { id, kind: given.kind, place_id: given.placeId }, 'established')
  return { id, seatIds }
}

/** Changes what a body is for and when it may decide. @throws Problem as establishing it */
export async function changeBody(work: Work, id: string, change: BodyChange): Promise<void> {
  const body = await getKeptBody(work, id)
  requireReachableQuorum(change, await seatsOpen(work, id))
  await bodies(work).updateTable('governance.body').set(columnsOf(change)).where('id', '=', id).execute()
  recordBodyMove(work, body, 'changed')
}

/** Ends a body; its seats, terms and decisions stay. */
export async function endBody(work: Work, id: string, endedOn: string): Promise<void> {
  const body = await getKeptBody(work, id)
  await bodies(work).updateTable('governance.body').set({ ended_on: endedOn }).where('id', '=', id).execute()
  recordBodyMove(work, body, 'ended')
}

type NewSeat = z.output<typeof newSeat>

/** Adds a seat after those there are. */
export async function addSeat(
  work: Work,
  given: NewSeat & { readonly bodyId: string },
  parts: { readonly chance: Chance },
): Promise<string> {
  const body = await getKeptBody(work, given.bodyId)
  await requireSector(work, given.sector, '/sector')
  const last = await bodies(work)
    .selectFrom('governance.seat')
    .select(({ fn }) => fn.max('ordinal').as('ordinal'))
    .where('body_id', '=', body.id)
    .executeTakeFirst()
  const id = parts.chance.uuid()
  await bodies(work)
    .insertInto('governance.seat')
    .values({
      id,
      body_id: body.id,
      ordinal: (last?.ordinal ?? 0) + 1,
      kind: given.kind,
      sector: given.sector,
      label: given.label,
      ended_on: null,
    })
    .execute()
  recordBodyMove(work, body, 'seat-added')
  return id
}

/**
 * Ends a seat, and the terms that were running.
 *
 * @throws Problem invalid-input when the quorum could not be reached any more, or a term would end before it began
 */
export async function endSeat(
  work: Work,
  of: { readonly bodyId: string; readonly seatId: string; readonly endedOn: string },
): Promise<void> {
  const body = await getKeptBody(work, of.bodyId)
  const seat = await getSeat(work, of)
  const left = (await seatsOpen(work, body.id)).filter(({ id, kind }) => id !== seat.id && kind === 'member')
  if (left.length < body.quorum) throw Problem.of('invalid-input', '/endedOn', 'quorum-unreachable')
  if (body.quorum_sectors.some((sector) => !left.some((one) => one.sector === sector)))
    throw Problem.of('invalid-input', '/endedOn', 'quorum-unreachable')
  const later = await bodies(work)
    .selectFrom('governance.seat_term')
    .select('id')
    .where('seat_id', '=', seat.id)
    .where('to_on', 'is', null)
    .where('from_on', '>=', of.endedOn)
    .executeTakeFirst()
  if (later !== undefined) throw Problem.of('invalid-input', '/endedOn', 'before-a-term')
  await bodies(work)
    .updateTable('governance.seat_term')
    .set({ to_on: of.endedOn })
    .where('seat_id', '=', seat.id)
    .where('to_on', 'is', null)
    .execute()
  await bodies(work)
    .updateTable('governance.seat')
    .set({ ended_on: of.endedOn })
    .where('id', '=', seat.id)
    .execute()
  recordBodyMove(work, body, 'seat-ended')
}

const columnsOf = (given: BodyChange) => ({
  name: given.name,
  purpose: given.purpose,
  quorum: given.quorum,
  quorum_sectors: given.quorumSectors,
  meets_every_days: given.meetsEveryDays,
  listed: given.listed,
})
