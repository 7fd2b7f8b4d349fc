-- Moves of one instant stand in the order in which they were made, wherever a history is shown. The position of a link stays
-- closed to the desks, because a gap would tell how much else happened: whoever knows some links learns their order alone.

create function audit.in_order(links uuid[]) returns table (id uuid, turn integer)
language sql stable security definer set search_path = pg_catalog as
$$ select l.id, row_number() over (order by l.position)::int from audit.link l where l.id = any (links) $$;
revoke execute on function audit.in_order from public;
grant execute on function audit.in_order to vigia_app;

-- Openings likewise: a page goes on after the link that ended the last one.
drop index audit.link_openings_by_actor;
create index link_openings_by_actor on audit.link (actor, at desc, position desc) where kind like 'opening.%';

create or replace function audit.openings_of(person uuid, before_at timestamptz, before_id uuid, amount integer)
returns table (id uuid, at timestamptz, subject text, subject_id text, compartment text)
language sql stable security definer set search_path = pg_catalog as
$$ select l.id, l.at, replace(l.kind, 'opening.', ''), l.subject_id, l.detail ->> 'compartment'
   from audit.link l
   where l.actor = 'person:' || person::text and l.kind like 'opening.%'
     and (person = access.person_id() or access.has_role('data-officer'))
     and (before_at is null
          or (l.at, l.position) < (before_at, coalesce((select b.position from audit.link b where b.id = before_id), 0)))
   order by l.at desc, l.position desc limit least(amount, 101) $$;
