import type { Kysely, Selectable } from 'kysely'
import type { SeatKind } from '../../../vocabulary/wire/body.ts'
import { type BodyKind, declaredSectors } from '../../../vocabulary/words/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'

interface BodyTable {
  id: string
  kind: BodyKind
  name: string
  place_id: string
  purpose: string
  quorum: number
  quorum_sectors: string[]
  meets_every_days: number | null
  established_on: string
  ended_on: string | null
  listed: boolean
}

interface SeatTable {
  id: string
  body_id: string
  ordinal: number
  kind: SeatKind
  sector: string
  label: string
  ended_on: string | null
}

interface TermTable {
  id: string
  seat_id: string
  part: 'holder' | 'alternate'
  holder_name: string
  organization_id: string | null
  person_id: string | null
  sex: 'woman' | 'man' | 'other' | null
  from_on: string
  until_on: string | null
  to_on: string | null
}

type BodyTables = {
  'governance.body': BodyTable
  'governance.seat': SeatTable
  'governance.seat_term': TermTable
}
type BodyRecord = Selectable<BodyTable>
type SeatRecord = Selectable<SeatTable>

export const bodies = (work: Work): Kysely<BodyTables> => work.tx.withTables<BodyTables>()

/** The body, locked, for whoever keeps it. @throws Problem not-found, not-permitted; move-not-allowed once it has ended */
export async function getKeptBody(work: Work, id: string): Promise<BodyRecord> {
  const find = bodies(work).selectFrom('governance.body').selectAll().where('id', '=', id)
  if ((await find.executeTakeFirst()) === undefined) throw new Problem('not-found')
  const kept = await find.forUpdate().executeTakeFirst()
  if (kept === undefined) throw new Problem('not-permitted')
  if (kept.ended_on !== null) throw Problem.of('move-not-allowed', '/state', 'ended')
  return kept
}

/** @throws Problem not-found for a seat of another body; move-not-allowed for one that has ended */
export async function getSeat(
  work: Work,
  of: { readonly bodyId: string; readonly seatId: string },
): Promise<SeatRecord> {
  const seat = await bodies(work)
    .selectFrom('governance.seat')
    .selectAll()
    .where('id', '=', of.seatId)
    .where('body_id', '=', of.bodyId)
    .executeTakeFirst()
  if (seat === undefined) throw new Problem('not-found')
  if (seat.ended_on !== null) throw Problem.of('move-not-allowed', '/state', 'ended')
  return seat
}

export async function seatsOpen(work: Work, bodyId: string): Promise<readonly SeatRecord[]> {
  return await bodies(work)
    .selectFrom('governance.seat')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('ended_on', 'is', null)
    .orderBy('ordinal')
    .execute()
}

export async function requireSector(work: Work, sector: string, at: string): Promise<void> {
  await requireCode(work, declaredSectors, { code: sector, at })
}

/** A quorum that the seats can never reach would stop the body for good. */
export function requireReachableQuorum(
  rule: { readonly quorum: number; readonly quorumSectors: readonly string[] },
  seats: readonly { readonly sector: string; readonly kind: SeatKind }[],
): void {
  const members = seats.filter(({ kind }) => kind === 'member')
  if (rule.quorum > members.length) throw Problem.of('invalid-input', '/quorum', 'more-than-seats')
  const sectors = new Set(members.map(({ sector }) => sector))
  const missing = rule.quorumSectors.findIndex((sector) => !sectors.has(sector))
  if (missing >= 0) throw Problem.of('invalid-input', `/quorumSectors/${missing}`, 'no-such-seat')
}

export function recordBodyMove(
  work: Work,
  body: Pick<BodyRecord, 'id' | 'kind' | 'place_id'>,
  act: string,
): void {
  recordMove(work, {
    kind: `body.${act}`,
    subjectKind: 'body',
    subjectId: body.id,
    state: null,
    detail: { kind: body.kind, placeId: body.place_id },
  })
}
