-- Who was certified for the first time, once and in one place, or the quarters of a year could not be added: the clock learns
-- how many, and no name. Whoever works for the whole country is of no department and in no figure.
create function results.people_certified(since date, until date) returns table (place_id text, people integer)
language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(m.place_id, g.place_id), count(*)::integer
   from (
     select c.person_id, c.participant_id, min(c.issued_at) as first_at from capacity.certificate c
     where c.kind = 'trained' and c.issued_at is not null
     group by c.person_id, c.participant_id) f
   left join parties.participant p on p.id = f.participant_id
   left join parties.meeting m on m.id = p.meeting_id
   left join lateral (
     select r.place_id from parties.role_grant r
     where r.person_id = f.person_id and r.place_id is not null order by r.place_id limit 1) g on true
   where f.first_at at time zone 'UTC' >= since and f.first_at at time zone 'UTC' < until
     and coalesce(m.place_id, g.place_id) is not null
   group by 1 $$;
revoke execute on function results.people_certified from public;
grant execute on function results.people_certified to vigia_job;
