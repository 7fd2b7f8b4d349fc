-- What a training changed in the work of one cohort's people, and of everybody else's, so that the gate can be kept over both:
-- a person belongs to the first cohort that they finished and in which the competency was taught, and to no other, so that no
-- two figures can be taken from each other. One row a person, without the person, in an order that tells nothing.
create function capacity.practice_by_cohort(wanted text, days integer)
returns table (cohort_id uuid, before_returned double precision, after_returned double precision, before_minutes double precision,
               after_minutes double precision, before_agreed double precision, after_agreed double precision)
language sql stable security definer set search_path = pg_catalog as
$$ select h.cohort_id, s.*
   from (select person_id, min(issued_at) as certified_at from capacity.certificate
         where kind = 'trained' and competency = wanted and person_id is not null group by person_id) c
   left join lateral (
     select m.cohort_id from capacity.cohort_member m
     join capacity.cohort o on o.id = m.cohort_id and o.state = 'finished'
     join capacity.kit_version k on k.id = o.kit_version_id
     where m.person_id = c.person_id and m.state = 'finished'
       and exists (select from jsonb_to_recordset(k.teaches) t (competency text, level smallint)
                   where t.competency = wanted and t.level > 0)
     order by o.finished_on, o.id limit 1) h on true,
   lateral capacity.practice_shares(c.person_id, c.certified_at, days) s
   where access.has_role('trainer', 'supervisor', 'project-team')
   order by 1, 2, 3, 4, 5, 6, 7 $$;
revoke execute on function capacity.practice_by_cohort from public;
grant execute on function capacity.practice_by_cohort to vigia_app;
