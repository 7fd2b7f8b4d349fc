import pg from 'pg'

/**
 * Brings the number of signals to `total`, by plain SQL as the owner: they are load, not acts of the product. One in
 * twenty waits for triage, one in fifty is being verified, one in a hundred waits for its answer, the rest are over;
 * each has one true link in the chain.
 */
export async function fillSignals(owner: pg.PoolConfig, total: number, until: Date): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    const counted = await client.query<{ n: number }>('select count(*)::int as n from warning.signal')
    await client.query(rows, [counted.rows[0]?.n ?? 0, total - 1, until])
    await client.query(links)
    // The stages have seen them: what is measured is a day like any other, not the first one.
    await client.query('update audit.cursor set position = (select position from audit.head)')
    await client.query('reset role')
    await client.query('vacuum analyze warning.signal, audit.link')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

const rows = `
  insert into warning.signal (
    id, client_uuid, find_hash, territory_id, place_kind, observed_kind, observed_from, still_happening, known_how,
    children_involved, danger_now, authority_involved, codes, contact_preference, language, channel, compartment,
    state, triage_outcome, received_at, queue_rank, state_since, triage_due_at, verification_due_at, receipt_used_on,
    feedback_due_at)
  select gen_random_uuid(), gen_random_uuid(), sha256(n::text::bytea),
    (array['0101', '0102', '0201', '0202'])[1 + n % 4], 'bar-restaurant', 'day', at::date, 'not-known', 'saw-it',
    case when n % 9 = 0 then 'yes' else 'no' end, n % 200 = 0, case when n % 50 = 7 then 'yes' else 'no' end,
    array['CAP' || 1 + n % 5], 'read-answer', 'es', 'web', case when n % 50 = 7 then 'restricted' else 'local' end,
    state, case when state <> 'received' then 'valid' end, at,
    case when n % 200 = 0 then 0 when n % 9 = 0 then 2 else 4 end, at, at + interval '72 hours',
    case when state = 'in-verification' then at + interval '10 days' end, at::date, at + interval '30 days'
  from generate_series($1::int, $2::int) as n,
    lateral (select $3::timestamptz - (n::bigint * 7919 % 63072000) * interval '1 second' as at,
                    case when n % 20 = 3 then 'received' when n % 50 = 4 then 'in-verification'
                         when n % 100 = 5 then 'discarded' else 'closed' end as state) as made`

/** The links are hashed one after the other, and the head is written once. */
const links = `
  do $$
  declare
    last audit.head;
    link audit.link;
    one record;
  begin
    select * into strict last from audit.head for update;
    for one in select s.id, s.received_at, s.state, s.danger_now, s.compartment, s.territory_id from warning.signal s
               where not exists (select from audit.link l where l.subject_kind = 'signal' and l.subject_id = s.id::text)
               order by s.received_at loop
      last.position := last.position + 1;
      link := row(last.position, gen_random_uuid(), one.received_at, 'public', 'signal.received', 'signal', one.id::text,
                  0, one.state, jsonb_build_object('dangerNow', one.danger_now, 'compartment', one.compartment,
                  'territoryId', one.territory_id, 'exercise', false), last.hash, ''::bytea);
      link.hash := audit.link_hash(link);
      last.hash := link.hash;
      insert into audit.link values (link.*);
    end loop;
    update audit.head set position = last.position, hash = last.hash;
  end
  $$`
