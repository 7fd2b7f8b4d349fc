import pg from 'pg'
import type { TestServer } from './test-server.ts'

/**
 * So many voices that answer every statement of a round that is open, written as the owner: a hundred telephones would take a test's time.
 * Every third disagrees, every fifth passes, and each leaves out one statement in seven.
 */
export async function manyVoters(server: TestServer, roundId: string, many: number): Promise<void> {
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  try {
    await owner.query('set role vigia_owner')
    const at = server.clock.now()
    await owner.query(
      `insert into governance.voice (id, workshop_id, key_hash, token_hash, sector, way, number, joined_at)
       select gen_random_uuid(), d.workshop_id, sha256(convert_to('k' || d.id || n, 'UTF8')), sha256(convert_to('t' || d.id || n, 'UTF8')),
         (array['women', 'education', 'health', null])[1 + n % 4], 'telephone',
         n + (select coalesce(max(v.number), 0) from governance.voice v where v.workshop_id = d.workshop_id),
         date_trunc('day', $3::timestamptz, 'UTC')
       from governance.round d, generate_series(1, $2::int) n where d.id = $1`,
      [roundId, many, at],
    )
    await owner.query(
      `insert into governance.ballot (round_id, statement_id, voice_id, choice, revision, cast_at)
       select q.round_id, q.statement_id, v.id,
         case when (v.number * 7 + q.ordinal) % 5 = 0 then 0 when (v.number + q.ordinal) % 3 = 0 then -1 else 1 end, 1, $2
       from governance.round_statement q join governance.round d on d.id = q.round_id
         join governance.voice v on v.workshop_id = d.workshop_id and v.way = 'telephone'
       where q.round_id = $1 and (v.number + q.ordinal) % 7 <> 0 on conflict do nothing`,
      [roundId, at],
    )
  } finally {
    await owner.end()
  }
}
