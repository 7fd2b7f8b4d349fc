-- Judging a week is long work: a job with progress, that can be cancelled and survives a restart. A week may be judged
-- again when what it rests on has changed; with which settings is data, with a reason and a second pair of eyes.

create table warning.detection_settings (
  id uuid primary key,
  state text not null check (state in ('proposed', 'kept', 'declined')),
  level double precision not null check (level between 0.0001 and 0.1),
  false_discovery_rate double precision not null check (false_discovery_rate between 0.01 and 0.5),
  -- A finding adds up at least so many signals.
  minimum_count smallint not null check (minimum_count between 1 and 20),
  -- In the words of whoever proposes them.
  grounds text not null check (length(grounds) between 10 and 500),
  proposed_by uuid not null references parties.person,
  proposed_at timestamptz not null,
  settled_by uuid references parties.person,
  settled_at timestamptz,
  constraint settings_settled_by_another check (settled_by <> proposed_by),
  constraint settings_settled_by_somebody
    check ((state = 'proposed') = (settled_by is null) and (settled_by is null) = (settled_at is null))
);
create unique index settings_proposed_is_single on warning.detection_settings ((true)) where state = 'proposed';
create index detection_settings_newest on warning.detection_settings (proposed_at desc, id);

create table warning.detection_job (
  id uuid primary key,
  why text not null check (why in ('nightly', 'asked')),
  week date not null check (extract(isodow from week) = 1),
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  state_since timestamptz not null,
  asked_by uuid references parties.person,
  asked_at timestamptz not null,
  -- How often it was begun: a killed server leaves it running, and the next one begins again where it stood.
  attempts smallint not null check (attempts >= 0),
  step text not null check (step in ('waiting', 'reading', 'judging', 'keeping', 'over')),
  share double precision not null check (share between 0 and 1),
  cancelled_by uuid references parties.person,
  -- Compartments in which something had changed, and those in which nothing had.
  judged smallint not null check (judged >= 0),
  unchanged smallint not null check (unchanged >= 0),
  constraint job_asked_by_somebody check ((why = 'asked') = (asked_by is not null))
);
create unique index detection_job_under_way on warning.detection_job ((true)) where state in ('waiting', 'running');
create index detection_job_newest on warning.detection_job (asked_at desc, id);

alter table warning.detection_run
  add column job_id uuid references warning.detection_job,
  -- With which settings; null: as shipped.
  add column settings_id uuid references warning.detection_settings,
  add column level double precision not null default 0.01 check (level > 0 and level < 1),
  add column minimum_count smallint not null default 1 check (minimum_count >= 1),
  -- Of everything the judgement rests on: the same again is not judged again.
  add column input_digest bytea check (octet_length(input_digest) = 32),
  add column times integer not null default 1 check (times >= 1);

-- From now on the job judges, in nobody's request.
drop policy national_analyst_runs on warning.detection_run;
drop policy national_analyst_raises on warning.finding;
revoke insert on warning.detection_run, warning.finding from vigia_app;

call access.protect('warning.detection_settings');
call access.protect('warning.detection_job');

-- Whoever is shown a finding may know with which settings it was judged.
create policy desk_reads on warning.detection_settings for select to vigia_app
  using ((select access.has_role('triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator')));
create policy national_analyst_proposes on warning.detection_settings for insert to vigia_app
  with check (state = 'proposed' and proposed_by = (select access.person_id()) and (select access.nationwide('analyst')));
create policy another_settles on warning.detection_settings for update to vigia_app
  using (state = 'proposed' and (select access.nationwide('analyst', 'supervisor')))
  with check (state in ('kept', 'declined') and settled_by = (select access.person_id()));
create policy job_reads on warning.detection_settings for select to vigia_job using (true);

-- A job counts flagged signals as well: it is the national desk's alone.
create policy national_desk_reads on warning.detection_job for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst')));
create policy national_analyst_asks on warning.detection_job for insert to vigia_app
  with check (state = 'waiting' and why = 'asked' and asked_by = (select access.person_id())
              and (select access.nationwide('analyst')));
create policy national_analyst_cancels on warning.detection_job for update to vigia_app
  using (state in ('waiting', 'running') and (select access.nationwide('analyst')))
  with check (state in ('running', 'cancelled') and cancelled_by = (select access.person_id()));
create policy job_sees on warning.detection_job for all to vigia_job using (true) with check (true);

create policy detection_history on audit.link for select to vigia_app
  using (subject_kind in ('detection-job', 'detection-settings')
         and (select access.nationwide('triage-operator', 'supervisor', 'analyst')));

create function audit.facts_of_detection_settings(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'level', 'false_discovery_rate', 'minimum_count', 'grounds', 'proposed_by',
                     'proposed_at', 'settled_by', 'settled_at')
   from warning.detection_settings s where s.id = key $$;
revoke execute on function audit.facts_of_detection_settings from public;

grant select, insert on warning.detection_settings, warning.detection_job to vigia_app;
grant update (state, settled_by, settled_at) on warning.detection_settings to vigia_app;
grant update (state, state_since, step, cancelled_by) on warning.detection_job to vigia_app;
grant select on warning.detection_settings to vigia_job;
grant select, insert, update on warning.detection_job to vigia_job;
