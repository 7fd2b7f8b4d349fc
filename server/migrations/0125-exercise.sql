-- A drill runs the whole chain as an exercise. What it makes is marked in every row, never meets what is real, and is
-- closed with it. Only an open drill makes an exercise signal; a file may still bring marked ones of its own.

create unique index drill_open_is_single on parties.meeting (place_id) where kind = 'drill' and state = 'open';
-- Whoever runs mechanisms sees when each was last drilled.
create policy runs_mechanisms_reads on parties.meeting for select to vigia_app
  using (kind = 'drill' and (select access.has_role('administrator')));

alter table warning.signal
  add column drill_id uuid references parties.meeting,
  add constraint signal_of_drill_is_exercise check (drill_id is null or exercise);
create index signal_by_drill on warning.signal (drill_id) where drill_id is not null;

alter table warning.situation
  add column exercise boolean not null default false,
  add column drill_id uuid references parties.meeting,
  add constraint situation_of_drill_is_exercise check (drill_id is null or exercise);
create index situation_by_drill on warning.situation (drill_id) where drill_id is not null;
-- What was grouped before, from marked signals alone, is an exercise as well.
update warning.situation s set exercise = true
  where exists (select from warning.situation_signal l where l.situation_id = s.id)
    and not exists (select from warning.situation_signal l join warning.signal g on g.id = l.signal_id
                    where l.situation_id = s.id and not g.exercise);

-- One open situation per territory, modality and compartment; an exercise stands beside it, one a drill.
drop index warning.situation_open_is_single;
create unique index situation_open_is_single
  on warning.situation (territory_id, modality, compartment, exercise, drill_id) nulls not distinct
  where state <> 'closed';

-- Who may play the reporter in a drill that is open: whoever keeps it, and the people of the place.
create function access.plays_in_drill(drill uuid, place text) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from parties.meeting m where m.id = drill and m.kind = 'drill' and m.state = 'open'
       and place = any (parties.places_below(array[m.place_id]))
       and (access.keeps_meeting('drill', m.place_id)
            or place = any (access.places('local-coordinator', 'focal-point')))) $$;
revoke execute on function access.plays_in_drill from public;
grant execute on function access.plays_in_drill to vigia_app, vigia_job;

create policy drill_sends on warning.signal for insert to vigia_app
  with check (exercise and state = 'received' and channel = 'web' and find_hash is null
              and (select access.person_id()) is not null);
create policy exercise_needs_open_drill on warning.signal as restrictive for insert to vigia_app
  with check (exercise = (drill_id is not null)
              and (drill_id is null or access.plays_in_drill(drill_id, territory_id)));

-- A real signal never joins an exercise, nor an exercise a real situation, nor one drill another.
create function warning.is_same_exercise(situation uuid, signal uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from warning.situation t join warning.signal s on s.exercise = t.exercise
                    and s.drill_id is not distinct from t.drill_id
                  where t.id = situation and s.id = signal) $$;
revoke execute on function warning.is_same_exercise from public;
grant execute on function warning.is_same_exercise to vigia_app, vigia_job;
create policy links_within_exercise on warning.situation_signal as restrictive for insert to vigia_app, vigia_job
  with check (warning.is_same_exercise(situation_id, signal_id));

-- An alert is an exercise when its situation is one, and only then.
create function warning.is_exercise(situation uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from warning.situation t where t.id = situation and t.exercise) $$;
revoke execute on function warning.is_exercise from public;
grant execute on function warning.is_exercise to vigia_app, vigia_job;
create policy marked_as_its_situation on warning.alert as restrictive for insert to vigia_app
  with check (exercise = warning.is_exercise(situation_id));

create or replace function warning.situation_evidence(wanted uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog as
$$
  with situation as (
    select * from warning.situation s
    where s.id = wanted
      and (access.actor_kind() = 'job'
           or access.nationwide('triage-operator', 'supervisor', 'analyst', 'approver')
           or s.compartment = 'restricted' and access.nationwide('ombudsman')
           or s.compartment = 'local'
              and s.territory_id = any (access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor', 'approver')))),
  linked as (
    select s.*, row_number() over (order by s.id)::int as n,
           coalesce(v.outcome = 'verified' and s.state in ('verified', 'linked', 'answered', 'closed'), false) as verified,
           v.ground
    from situation t
    join warning.situation_signal l on l.situation_id = t.id and l.unlinked_at is null
    join warning.signal s on s.id = l.signal_id and s.compartment = t.compartment and s.state <> 'withdrawn'
      and s.exercise = t.exercise
    left join lateral (
      select d.outcome, d.detail ->> 'ground' as ground from warning.signal_decision d
      where d.signal_id = s.id and d.kind = 'verification' order by d.decided_at desc, d.id limit 1) v on true),
  pairs as (
    select distinct on (a.n, b.n) a.n as one, b.n as other, i.independent, i.ground
    from situation t
    join warning.independence i on i.situation_id = t.id
    join linked a on a.id = any (i.signal_ids)
    join linked b on b.id = any (i.signal_ids) and b.n > a.n
    order by a.n, b.n, i.judged_at desc, i.id)
  select jsonb_build_object(
    'territoryId', t.territory_id, 'modality', t.modality, 'compartment', t.compartment, 'state', t.state,
    'exercise', t.exercise,
    'sources', coalesce((select jsonb_agg(jsonb_build_object('n', n, 'verified', verified, 'knownHow', known_how,
                                                             'ground', ground) order by n) from linked), '[]'),
    'pairs', coalesce((select jsonb_agg(jsonb_build_object('one', one, 'other', other, 'independent', independent,
                                                           'ground', ground) order by one, other) from pairs), '[]'),
    'codes', coalesce((select jsonb_agg(distinct c order by c) from linked, unnest(codes) c where verified), '[]'),
    'child', exists (select from linked where verified and children_involved = 'yes'),
    'danger', exists (select from linked where verified and (danger_now or triage_outcome = 'immediate-danger')))
  from situation t
$$;

-- Somebody who is woken by an exercise is told that it is one.
alter table parties.duty_call add column exercise boolean not null default false;

-- When a drill ends, what it made ends with it.
create policy job_says_exercise_over on warning.alert_notice for insert to vigia_job
  with check (exists (select from warning.alert a where a.id = alert_id and a.exercise));
grant insert on warning.alert_notice to vigia_job;
grant update (ended_at) on warning.alert to vigia_job;
grant update (state, state_since) on commitment.commitment to vigia_job;
insert into audit.cursor (stage, position)
  select stage, max(position) from audit.link cross join (values ('exercise-signals'), ('exercise-situations'), ('exercise-alerts')) s (stage)
  group by stage having max(position) > 0;

create function audit.facts_of_signal(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.facts_of_warning('signal', s.id::text) || jsonb_strip_nulls(jsonb_build_object('drill_id', s.drill_id))
   from warning.signal s where s.id = key $$;
create function audit.facts_of_situation(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.facts_of_warning('situation', s.id::text)
          || jsonb_strip_nulls(jsonb_build_object('exercise', nullif(s.exercise, false), 'drill_id', s.drill_id))
   from warning.situation s where s.id = key $$;
revoke execute on function audit.facts_of_signal, audit.facts_of_situation from public;
