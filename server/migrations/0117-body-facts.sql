-- What the chain holds of a body: its rule of quorum, its seats, and who held them for how long.

create function audit.facts_of_body(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(b), 'kind', 'name', 'place_id', 'purpose', 'quorum', 'quorum_sectors', 'meets_every_days',
                     'established_on', 'ended_on', 'listed')
          || jsonb_build_object(
            'seats', (
              select jsonb_agg(audit.pick(to_jsonb(s), 'id', 'ordinal', 'sector', 'label', 'ended_on') order by s.ordinal)
              from governance.seat s where s.body_id = key),
            'terms', (
              select jsonb_agg(audit.pick(to_jsonb(t), 'id', 'seat_id', 'part', 'holder_name', 'organization_id',
                                          'person_id', 'sex', 'from_on', 'to_on') order by t.id)
              from governance.seat_term t join governance.seat s on s.id = t.seat_id where s.body_id = key))
   from governance.body b where b.id = key $$;
revoke execute on function audit.facts_of_body from public;

