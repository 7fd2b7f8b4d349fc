import { sql } from 'kysely'
import { z } from 'zod'
import type { TrainerRow } from '../../../vocabulary/wire/trainer.ts'
import { coFollowedNeeded } from '../../../vocabulary/words/index.ts'
import { type Mover, openMoves, personOf } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { decodeCursor, pageOf } from '../../platform/http/index.ts'
import { isAutonomous, teachingLevel } from './move-trainer.ts'
import { type TrainerRecord, trainerCycle } from './trainer-store.ts'

type Row = TrainerRecord & {
  name: string
  place_name: string
  keeps: boolean
  sessions: TrainerRow['sessions'] | null
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

/** Trainers, whoever was named last first; how well a training went, for those who keep trainers and for oneself. */
export async function listTrainers(
  work: Work,
  query: { readonly limit: number; readonly cursor?: string | undefined },
  mover: Mover,
) {
  const after = decodeCursor(query.cursor, keyShape)
  const named = sql`date_trunc('milliseconds', t.named_at)`
  const found = await sql<Row>`
    select t.*, n.display_name as name, p.name as place_name, access.keeps_meeting('training', t.place_id) as keeps,
      (select json_agg(json_build_object('trainingId', s.training_id, 'title', m.title,
                'on', to_char(parties.day_at(m.starts_at, m.utc_offset_minutes), 'YYYY-MM-DD'), 'way', s.way,
                'level', s.level, 'words', s.words, 'notedBy', b.display_name) order by m.starts_at, s.id)
       from capacity.trainer_session s join parties.meeting m on m.id = s.training_id
       left join parties.person b on b.id = s.noted_by where s.trainer_id = t.id) as sessions
    from capacity.trainer t
    join parties.person n on n.id = t.person_id join parties.place p on p.id = t.place_id
    ${after ? sql`where (${named}, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${named} desc, t.id desc limit ${query.limit + 1}`.execute(work.tx)
  const page = pageOf(found.rows, query.limit, (row) => [row.named_at.toISOString(), row.id])
  const asker = { me: personOf(work), watches: await isAutonomous(work), mover }
  return {
    items: page.items.map((row) => toRow(row, asker)),
    nextCursor: page.nextCursor,
    order: 'newest',
  }
}

function toRow(
  row: Row,
  asker: { readonly me: string; readonly watches: boolean; readonly mover: Mover },
): TrainerRow {
  const sessions = row.sessions ?? []
  const isOneself = row.person_id === asker.me
  const seenWell = sessions.filter(({ level }) => level !== null && level >= teachingLevel).length
  const seenEnough = (to: string) => to !== 'autonomous' || seenWell >= coFollowedNeeded
  return {
    id: row.id,
    name: row.name,
    placeId: row.place_id,
    placeName: row.place_name,
    state: row.state,
    since: row.state_since.toISOString(),
    founding: row.founding,
    ground: row.ground,
    seenWell,
    onOwn: sessions.filter(({ way }) => way === 'on-own').length,
    sessions,
    moves: row.keeps && !isOneself ? openMoves(trainerCycle, row.state, asker.mover).filter(seenEnough) : [],
    mayNote: row.keeps && row.state === 'autonomous',
    mayWatch: row.keeps && !isOneself && asker.watches && row.state === 'under-observation',
  }
}
