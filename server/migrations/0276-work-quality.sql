-- The quality of a person's work before and after they were certified: shares and a median, never a list of signals, and
-- nothing where there is too little of it. For the person, and for whoever trains or supervises.

-- One row a side of the day, of a person's own triage, for the two functions below alone: what was put back by somebody else, how
-- long it took, and what somebody else found who verified it.
create function capacity.practice_around(who uuid, pivot timestamptz, days integer)
returns table (side text, decisions integer, returned integer, minutes double precision, checked integer, agreed integer)
language sql stable security definer set search_path = pg_catalog as
$$ with own as (
     select case when d.decided_at < pivot then 'before' else 'after' end as side, d.signal_id, d.number, d.outcome, d.decided_at,
            s.received_at
     from warning.signal_decision d join warning.signal s on s.id = d.signal_id and not s.exercise
     where d.kind = 'triage' and d.decided_by = who
       and d.decided_at >= pivot - days * interval '1 day' and d.decided_at < pivot + days * interval '1 day'),
   judged as (
     select o.side,
            exists (select from warning.signal_decision u where u.signal_id = o.signal_id and u.number > o.number
                    and u.kind = 'triage-undone' and u.decided_by is distinct from who) as returned,
            extract(epoch from o.decided_at - o.received_at) / 60 as minutes,
            (select v.outcome from warning.signal_decision v where v.signal_id = o.signal_id and v.number > o.number
               and v.kind = 'verification' and v.decided_by <> who and o.outcome in ('valid', 'immediate-danger')
             order by v.number limit 1) as verdict
     from own o)
   select side, count(*)::int, count(*) filter (where returned)::int,
          percentile_cont(0.5) within group (order by minutes),
          count(*) filter (where verdict in ('verified', 'discarded'))::int,
          count(*) filter (where verdict = 'verified')::int
   from judged group by side $$;

-- Both sides in one row; a side with fewer than eleven decisions says nothing: it would speak of single reports.
create function capacity.practice_shares(who uuid, pivot timestamptz, days integer)
returns table (before_returned double precision, after_returned double precision, before_minutes double precision,
               after_minutes double precision, before_agreed double precision, after_agreed double precision)
language sql stable security definer set search_path = pg_catalog as
$$ select max(p.returned::float / p.decisions) filter (where p.side = 'before' and p.decisions >= 11),
          max(p.returned::float / p.decisions) filter (where p.side = 'after' and p.decisions >= 11),
          max(p.minutes) filter (where p.side = 'before' and p.decisions >= 11),
          max(p.minutes) filter (where p.side = 'after' and p.decisions >= 11),
          max(p.agreed::float / p.checked) filter (where p.side = 'before' and p.checked >= 11),
          max(p.agreed::float / p.checked) filter (where p.side = 'after' and p.checked >= 11)
   from capacity.practice_around(who, pivot, days) p $$;

-- The asker's own, or somebody's whom the asker trains or supervises, around the first certificate for a competency.
create function capacity.practice_of(who uuid, wanted text, days integer)
returns table (certified_at timestamptz, before_returned double precision, after_returned double precision,
               before_minutes double precision, after_minutes double precision, before_agreed double precision, after_agreed double precision)
language sql stable security definer set search_path = pg_catalog as
$$ select c.certified_at, s.*
   from (select min(issued_at) as certified_at from capacity.certificate
         where kind = 'trained' and person_id = who and competency = wanted) c,
        lateral capacity.practice_shares(who, c.certified_at, days) s
   where c.certified_at is not null and (who = access.person_id() or access.has_role('trainer', 'supervisor')) $$;

-- Everybody's together, without saying whose is which: in an order that tells nothing.
create function capacity.practice_of_all(wanted text, days integer)
returns table (before_returned double precision, after_returned double precision, before_minutes double precision,
               after_minutes double precision, before_agreed double precision, after_agreed double precision)
language sql stable security definer set search_path = pg_catalog as
$$ select s.*
   from (select person_id, min(issued_at) as certified_at from capacity.certificate
         where kind = 'trained' and competency = wanted and person_id is not null group by person_id) c,
        lateral capacity.practice_shares(c.person_id, c.certified_at, days) s
   where access.has_role('trainer', 'supervisor', 'project-team')
   order by 1, 2, 3, 4, 5, 6 $$;

revoke execute on function capacity.practice_around, capacity.practice_shares, capacity.practice_of, capacity.practice_of_all from public;
grant execute on function capacity.practice_of, capacity.practice_of_all to vigia_app;

-- By which figure a competency is meant to be seen in the work itself: named for the training, never a count of victims or alerts.
create table capacity.competency_indicator (
  competency text primary key check (length(competency) between 1 and 48),
  indicator text not null check (indicator ~ '^I([1-9]|1[0-4])$'),
  named_at timestamptz not null,
  named_by uuid not null references parties.person
);
call access.protect('capacity.competency_indicator');
create policy internal_reads on capacity.competency_indicator for select to vigia_app using ((select access.sees_internal()));
create policy trainer_names on capacity.competency_indicator for insert to vigia_app
  with check (named_by = (select access.person_id()) and (select access.has_role('trainer', 'project-team')));
create policy trainer_renames on capacity.competency_indicator for update to vigia_app
  using ((select access.has_role('trainer', 'project-team'))) with check (named_by = (select access.person_id()));
grant select, insert, update on capacity.competency_indicator to vigia_app;
