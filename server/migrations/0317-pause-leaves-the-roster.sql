-- Whoever pauses is on no duty from that moment, whatever the roster says: nobody has to ask them to be taken off, and
-- nobody counts on them. What opens is a gap like any other, and the supervisors are told of it. Back again, their shifts count.
create or replace function parties.duty_cover(desk uuid)
returns table (shift_id uuid, person_id uuid, rank smallint, from_at timestamptz, to_at timestamptz)
language sql stable security definer set search_path = pg_catalog as
$$ select s.id, s.person_id, s.rank, greatest(s.from_at, g.valid_from), least(s.to_at, g.valid_to, v.from_at)
   from parties.shift s join parties.duty_grants(desk) g on g.person_id = s.person_id
     and g.valid_from < s.to_at and g.valid_to > s.from_at
   left join governance.volunteer_pause v on v.person_id = s.person_id and v.to_at is null
   where s.desk_id = desk and (v.from_at is null or v.from_at > s.from_at) $$;
