-- A shift counts while the person may read the desk's signals: as triage operator or supervisor of its place, or of one
-- that contains it. Everything that asks who is on duty asks here.

-- The grants in force at some time with which a person can be on duty at a desk; half-open, as everywhere.
create function parties.duty_grants(desk uuid)
returns table (person_id uuid, valid_from timestamptz, valid_to timestamptz)
language sql stable security definer set search_path = pg_catalog as
$$ select g.person_id, g.valid_from, coalesce(g.valid_to, 'infinity')
   from parties.desk d
   join parties.role_grant g on g.role in ('triage-operator', 'supervisor')
     and g.place_id in (select a.place_id from parties.places_above(d.place_id) a)
   join parties.person p on p.id = g.person_id and p.active
   where d.id = desk $$;

-- The part of each shift of a desk in which its person may be on duty.
create function parties.duty_cover(desk uuid)
returns table (shift_id uuid, person_id uuid, rank smallint, from_at timestamptz, to_at timestamptz)
language sql stable security definer set search_path = pg_catalog as
$$ select s.id, s.person_id, s.rank, greatest(s.from_at, g.valid_from), least(s.to_at, g.valid_to)
   from parties.shift s join parties.duty_grants(desk) g on g.person_id = s.person_id
     and g.valid_from < s.to_at and g.valid_to > s.from_at
   where s.desk_id = desk $$;

create or replace function parties.next_reading(out on_duty_now boolean, out next_at timestamptz) language sql stable
security definer set search_path = pg_catalog as
$$ select coalesce(bool_or(s.from_at <= access.moment()), false),
          case when coalesce(bool_or(s.from_at <= access.moment()), false) then null else min(s.from_at) end
   from parties.desk d, parties.duty_cover(d.id) s
   where d.kind = 'national-triage' and d.ended_at is null and s.to_at > access.moment() $$;

revoke execute on function parties.duty_grants, parties.duty_cover from public;
grant execute on function parties.duty_grants, parties.duty_cover to vigia_app, vigia_job;
