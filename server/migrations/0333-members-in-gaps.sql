-- People of a cohort who have no account stand in no list of people, and are missing where gaps are drawn by institution and
-- department. They are counted there in rows of their own: beside a role nothing is asked of them, and who sits in two cohorts
-- without an account is counted in each. Asked is what their programme teaches; what is left of it later stands above the test.
create function capacity.member_counts(axis text)
returns table (group_key text, competency text, standing text, people integer)
language sql stable security definer set search_path = pg_catalog as
$$ with reach as (select case when access.has_role('supervisor', 'trainer') then access.places('supervisor', 'trainer')
                              else access.places('project-team') end as places),
   members as (
     select m.id, m.state, m.passed, c.state as cohort_state, k.teaches,
       case axis when 'institution' then (select o.id::text from parties.organization o
                                          where lower(o.name) = lower(trim(m.institution)) order by o.id limit 1)
                 when 'territory' then (select a.place_id from parties.places_above(c.place_id) a
                                        join parties.place p on p.id = a.place_id and p.level <= 1 order by a.distance limit 1)
                 end as group_key
     from reach, capacity.cohort_member m join capacity.cohort c on c.id = m.cohort_id
     join capacity.kit_version k on k.id = c.kit_version_id
     where m.person_id is null and c.place_id = any (reach.places)),
   standing as (
     select m.group_key, t.competency,
       case when o.level is not null then case when o.level >= t.level then 'reached' else 'below' end
            when m.cohort_state = 'finished' and m.state = 'finished' then case when m.passed then 'reached' else 'below' end
            else 'notKnown' end as standing
     from members m cross join jsonb_to_recordset(m.teaches) t (competency text, level smallint)
     left join lateral (
       select l.level from capacity.observation o cross join jsonb_to_recordset(o.levels) l (competency text, level smallint)
       where o.member_id = m.id and o.state = 'done' and l.competency = t.competency
       order by o.observed_on desc, o.months desc limit 1) o on true
     where m.group_key is not null and t.level > 0)
   select s.group_key, s.competency, s.standing, count(*)::integer from standing s group by 1, 2, 3 order by 1, 2, 3 $$;
revoke execute on function capacity.member_counts from public;
grant execute on function capacity.member_counts to vigia_app;
