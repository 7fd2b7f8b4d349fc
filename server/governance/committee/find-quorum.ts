import { type Quorum, quorumOf, type SeatHere } from '../../../deliberation/index.ts'
import type { SeatKind } from '../../../vocabulary/wire/body.ts'
import type { QuorumNow } from '../../../vocabulary/wire/committee.ts'
import type { Work } from '../../platform/database/index.ts'
import { committee, type SeatPart, type SessionRecord } from './committee-store.ts'

/** A seat of the session as it stands now. */
export interface SeatNow {
  readonly id: string
  readonly ordinal: number
  readonly kind: SeatKind
  readonly sector: string
  /** As whom it is here; null when it is not. */
  readonly here: SeatPart | null
}

async function seatsNow(work: Work, sessionId: string): Promise<readonly SeatNow[]> {
  return await committee(work)
    .selectFrom('governance.session_seat as s')
    .leftJoin('governance.seat_presence as p', (on) =>
      on
        .onRef('p.session_id', '=', 's.session_id')
        .onRef('p.seat_id', '=', 's.seat_id')
        .on('p.left_at', 'is', null),
    )
    .select(['s.seat_id as id', 's.ordinal', 's.kind', 's.sector', 'p.part as here'])
    .where('s.session_id', '=', sessionId)
    .orderBy('s.ordinal')
    .execute()
}

/** The seats before an item: those that declared a conflict on it are recused. */
export async function seatsBefore(
  work: Work,
  of: { readonly sessionId: string; readonly itemId: string },
): Promise<readonly (SeatHere & SeatNow)[]> {
  const conflicts = await committee(work)
    .selectFrom('governance.item_conflict')
    .select('seat_id')
    .where('item_id', '=', of.itemId)
    .execute()
  const recused = new Set(conflicts.map(({ seat_id }) => seat_id))
  const seats = await seatsNow(work, of.sessionId)
  return seats.map((seat) => seatHere(seat, recused))
}

export const seatHere = (seat: SeatNow, recused: ReadonlySet<string>): SeatHere & SeatNow => ({
  ...seat,
  present: seat.here !== null,
  recused: recused.has(seat.id),
})

/**
 * The quorum of a session or of one of its items, by the rule that was in force when it was opened. A recused seat does
 * not count towards its item, and an observer towards nothing.
 */
export const quorumFor = (
  session: Pick<SessionRecord, 'quorum' | 'quorum_sectors'>,
  seats: readonly (SeatHere & { readonly kind: SeatKind })[],
): Quorum => quorumOf(ruleIn(session), seats.filter(isMember))

export const isMember = ({ kind }: { readonly kind: SeatKind }): boolean => kind === 'member'

export const ruleIn = (session: Pick<SessionRecord, 'quorum' | 'quorum_sectors'>) => ({
  // Without a rule nothing was opened, and nothing can be decided.
  seats: session.quorum ?? Number.MAX_SAFE_INTEGER,
  oneOfSectors: session.quorum_sectors,
})

export const quorumToWire = (quorum: Quorum, session: Pick<SessionRecord, 'quorum_sectors'>): QuorumNow => ({
  reached: quorum.kind === 'quorum',
  reason: quorum.kind === 'quorum' ? null : quorum.reason,
  present: quorum.present,
  needed: quorum.needed,
  sectors: session.quorum_sectors,
})
