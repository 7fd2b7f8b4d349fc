import pg from 'pg'

/**
 * Signals and recommendations of two years, by plain SQL as the owner: load, not acts of the product. Nine in ten signals are
 * triaged, two in three answered; three in four recommendations are answered, half of them done.
 */
export async function fillWork(
  owner: pg.PoolConfig,
  sizes: { readonly signals: number; readonly recommendations: number },
  until: Date,
): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    await client.query(signals, [sizes.signals, until])
    await client.query(recommendations, [sizes.recommendations, until])
    await client.query('reset role')
    await client.query('vacuum analyze warning.signal, commitment.commitment')
  } finally {
    await client.end()
  }
}

const signals = `
  insert into warning.signal (
    id, client_uuid, find_hash, territory_id, place_kind, observed_kind, observed_from, still_happening, known_how,
    children_involved, danger_now, authority_involved, codes, exposed_groups, contact_preference, language, channel, compartment,
    state, triage_outcome, received_at, queue_rank, state_since, triage_due_at, triaged_at, receipt_used_on, feedback_due_at,
    answered_at)
  select gen_random_uuid(), gen_random_uuid(), sha256(n::text::bytea), (array['0101', '0102', '0201', '0202'])[1 + n % 4],
    'bar-restaurant', 'day', at::date, case when n % 5 = 0 then 'not-known' else 'yes' end, 'saw-it',
    case when n % 9 = 0 then 'yes' else 'no' end, false, 'no', array['CAP' || 1 + n % 5],
    case when n % 3 = 0 then '{}'::text[] else array['children'] end, 'read-answer', 'es', 'web', 'local',
    case when n % 10 = 3 then 'received' else 'closed' end, case when n % 10 <> 3 then 'valid' end, at, 4, at,
    at + interval '24 hours', case when n % 10 <> 3 then at + make_interval(mins => (n % 2880)) end, at::date,
    at + interval '7 days', case when n % 3 > 0 and n % 10 <> 3 then at + make_interval(hours => 24 + n % 240) end
  from generate_series(1, $1::int) as n,
    lateral (select $2::timestamptz - (n::bigint * 7919 % 63072000) * interval '1 second' as at) as made`

const recommendations = `
  insert into commitment.commitment (
    id, kind, origin_kind, origin_id, origin_number, ordinal, territory_id, compartment, owner_id, verb, line, what, due_on,
    evidence_required, state, state_since, created_by, created_at, issued_at, visible_from, answer_due_at, answered_at,
    promised_on, reported_at, verified_at, proposed_by_id)
  select gen_random_uuid(), 'recommendation', 'alert', gen_random_uuid(), 'AT-2026-001', 1,
    (array['0101', '0102', '0201', '0202'])[1 + n % 4], 'local', o.ids[1 + n % cardinality(o.ids)], 'protect', 'protection', 'A step', at::date + 30,
    'A record', case when n % 2 = 0 then 'verified' when n % 4 = 1 then 'issued' else 'accepted' end, at, p.id, at, at, at,
    at + interval '72 hours', case when n % 4 <> 1 then at + make_interval(hours => n % 100) end,
    case when n % 4 <> 1 then at::date + 30 end, case when n % 2 = 0 then at + make_interval(days => 10 + n % 30) end,
    case when n % 2 = 0 then at + interval '50 days' end, case when n % 7 = 0 then o.ids[1] end
  from generate_series(1, $1::int) as n,
    lateral (select $2::timestamptz - (n::bigint * 104729 % 63072000) * interval '1 second' as at) as made,
    (select array_agg(id order by id) as ids from parties.organization) o,
    (select id from parties.person order by id limit 1) p`
