import type { SessionDetail } from '../../../../vocabulary/wire/committee.ts'
import type { MinutesPaper, ReservedItem } from '../../../../vocabulary/wire/committee-minutes.ts'
import type { Mover } from '../../../commitment/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { committee } from '../committee-store.ts'
import { viewSession } from '../session-views.ts'
import { contentOf, readContent, readReserved, reservedOf } from './minutes-content.ts'

/**
 * The minutes to be read: the text that was fixed, or, while it is a draft, what it would say now.
 *
 * @throws Problem not-found when there are none, or none that the asker may read yet
 */
export async function viewMinutesPaper(work: Work, id: string, mover: Mover): Promise<MinutesPaper> {
  const session = await viewSession(work, id, mover)
  const { minutes } = session
  if (minutes === null) throw new Problem('not-found')
  const kept = await committee(work)
    .selectFrom('governance.minutes')
    .select('text')
    .where('id', '=', id)
    .executeTakeFirst()
  const text = kept?.text ?? null
  return {
    content: text === null ? contentOf(session) : readContent(text),
    reserved: text === null ? [...reservedOf(session, () => '')] : await findReserved(work, id),
    state: minutes.state,
    hash: minutes.hash,
    approvedAt: minutes.approvedAt,
    marks: marksOf(session),
    annexes: minutes.annexes,
  }
}

/** What is reserved, for whoever may read it. */
async function findReserved(work: Work, id: string): Promise<ReservedItem[]> {
  const found = await committee(work)
    .selectFrom('governance.minutes_reserved')
    .select('text')
    .where('id', '=', id)
    .executeTakeFirst()
  return found === undefined ? [] : readReserved(found.text)
}

function marksOf({ seats, minutes }: SessionDetail): MinutesPaper['marks'] {
  const seatOf = new Map(seats.map((seat) => [seat.seatId, seat]))
  return (minutes?.marks ?? [])
    .map(({ seatId, part, way, signedOn }) => {
      const seat = seatOf.get(seatId)
      return { seat: seat?.ordinal ?? 0, sector: seat?.sector ?? 'community', part, way, signedOn }
    })
    .sort((a, b) => a.seat - b.seat)
}
