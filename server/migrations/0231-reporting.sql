-- How much is reported, apart from what happens: waves after a training, a campaign or a drill, places that fell silent,
-- and how many people could report from a place.

-- When several weeks are added up, how many.
alter table warning.detection_settings
  add column window_weeks smallint not null default 4 check (window_weeks between 1 and 8);

create table warning.reporting_wave (
  id uuid primary key,
  place_id text not null references parties.place,
  kind text not null check (kind in ('training', 'campaign', 'drill')),
  -- Monday of the week in which it began.
  week date not null check (extract(isodow from week) = 1),
  weeks smallint not null check (weeks between 1 and 26),
  -- The training or drill that was held; null: an analyst knew of it.
  meeting_id uuid references parties.meeting,
  grounds text not null default '' check (length(grounds) <= 300),
  added_by uuid references parties.person,
  added_at timestamptz not null,
  withdrawn_by uuid references parties.person,
  withdrawn_at timestamptz,
  constraint wave_of_meeting_is_single unique (meeting_id),
  constraint wave_by_somebody check ((meeting_id is null) = (added_by is not null)),
  constraint wave_by_hand_has_grounds check (meeting_id is not null or length(grounds) >= 5),
  constraint wave_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index reporting_wave_newest on warning.reporting_wave (week desc, id);

create table warning.reporting_gap (
  run_id uuid not null references warning.detection_run,
  week date not null check (extract(isodow from week) = 1),
  -- Of the week that was judged last; those of earlier weeks stay for who looks back.
  current boolean not null,
  territory_id text not null references parties.place,
  compartment text not null check (compartment in ('local', 'restricted')),
  silent_weeks integer not null check (silent_weeks >= 1),
  expected double precision not null check (expected >= 0),
  p_value double precision not null check (p_value between 0 and 1),
  primary key (run_id, territory_id)
);

create index reporting_gap_current on warning.reporting_gap (p_value, territory_id) where current;

call access.protect('warning.reporting_wave');
call access.protect('warning.reporting_gap');

-- A training, a campaign or a drill is no secret of the desk, and says nothing of any signal.
create policy desk_reads on warning.reporting_wave for select to vigia_app
  using ((select access.has_role('triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator')));
create policy analyst_adds on warning.reporting_wave for insert to vigia_app
  with check (added_by = (select access.person_id()) and meeting_id is null and withdrawn_at is null
              and place_id = any ((select access.places('analyst'))::text[]));
create policy analyst_withdraws on warning.reporting_wave for update to vigia_app
  using (withdrawn_at is null and place_id = any ((select access.places('analyst'))::text[]))
  with check (withdrawn_by = (select access.person_id()));
create policy job_sees on warning.reporting_wave for all to vigia_job using (true) with check (true);

create policy desk_reads on warning.reporting_gap for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted'
         or compartment = 'local'
            and territory_id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))::text[]));
create policy job_sees on warning.reporting_gap for all to vigia_job using (true) with check (true);

create policy wave_history on audit.link for select to vigia_app
  using (subject_kind = 'reporting-wave'
         and (select access.has_role('triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator')));

create function audit.facts_of_reporting_wave(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(w), 'place_id', 'kind', 'week', 'weeks', 'meeting_id', 'grounds', 'added_by', 'added_at',
                     'withdrawn_by', 'withdrawn_at')
   from warning.reporting_wave w where w.id = key $$;
create or replace function audit.facts_of_detection_settings(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'level', 'false_discovery_rate', 'minimum_count', 'window_weeks', 'grounds', 'proposed_by',
                     'proposed_at', 'settled_by', 'settled_at')
   from warning.detection_settings s where s.id = key $$;
revoke execute on function audit.facts_of_reporting_wave from public;

-- How many people could report from each place in each month, as far as the product knows without knowing any of them: those
-- who were at a training there within the year, the telephones that were set up, and the focal points. Numbers alone leave
-- this function; who sent a signal is nowhere, and nothing here is derived from it.
create function warning.active_reporters(first_month date, last_month date)
returns table (place_id text, month date, people bigint) language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' as
$$
  with months as (
    select m::date as month, (m + interval '1 month')::date as next
    from generate_series(first_month::timestamp, last_month::timestamp, interval '1 month') m),
  known as (
    select t.place_id, m.month, count(distinct a.participant_id) as people
    from months m
    join parties.meeting t on t.kind = 'training' and t.state = 'held' and t.starts_at < m.next
      and t.starts_at >= m.month - interval '11 months'
    join parties.participant p on p.meeting_id = t.id
    join parties.attendance a on a.participant_id = p.id
    group by 1, 2
    union all
    select d.place_id, m.month, count(*) from months m
    join parties.device d on d.created_at < m.next and (d.revoked_at is null or d.revoked_at >= m.month)
    group by 1, 2
    union all
    select g.place_id, m.month, count(distinct g.person_id) from months m
    join parties.role_grant g on g.role in ('focal-point', 'local-coordinator', 'local-member') and g.valid_from < m.next
      and (g.valid_to is null or g.valid_to >= m.month)
    group by 1, 2)
  select k.place_id, k.month, sum(k.people)::bigint from known k
  where access.actor_kind() = 'job'
     or access.has_role('triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator')
  group by 1, 2
$$;
revoke execute on function warning.active_reporters from public;
grant execute on function warning.active_reporters to vigia_app, vigia_job;

grant select, insert on warning.reporting_wave to vigia_app;
grant update (withdrawn_by, withdrawn_at) on warning.reporting_wave to vigia_app;
grant select on warning.reporting_gap to vigia_app;
grant select, insert on warning.reporting_wave to vigia_job;
grant select, insert, update, delete on warning.reporting_gap to vigia_job;
