-- Weekly counts that are kept as signals move, and what the detectors found in them.

-- What of a signal stands in the counts now. A signal that moves is counted again as the difference to this row, so a
-- repeated event changes nothing and a discard takes back exactly what was added.
create table warning.signal_counted (
  signal_id uuid primary key references warning.signal on delete cascade,
  territory_id text not null references parties.place,
  compartment text not null check (compartment in ('local', 'restricted')),
  week date not null check (extract(isodow from week) = 1),
  codes text[] not null check (cardinality(codes) >= 1)
);
create index signal_counted_by_week on warning.signal_counted (territory_id, week);

-- Distinct signals by place and week: of one code, of one group of codes, or of any (`total`).
create table warning.weekly_count (
  territory_id text not null references parties.place,
  grain text not null check (grain in ('code', 'group', 'total')),
  key text not null,
  week date not null check (extract(isodow from week) = 1),
  compartment text not null check (compartment in ('local', 'restricted')),
  count integer not null check (count >= 0),
  primary key (territory_id, grain, key, compartment, week)
);
create index weekly_count_by_week on warning.weekly_count (grain, compartment, week);

create table warning.detection_run (
  id uuid primary key,
  week date not null check (extract(isodow from week) = 1),
  compartment text not null check (compartment in ('local', 'restricted')),
  ran_at timestamptz not null,
  series integer not null,
  judged integer not null,
  findings integer not null,
  false_discovery_rate double precision not null,
  expected_false_alarms_a_year double precision not null,
  -- How many series could not be judged, by reason: never the same as "no alarm".
  cannot_tell jsonb not null,
  unique (week, compartment)
);
create index detection_run_newest on warning.detection_run (week desc, compartment);

create table warning.finding (
  id uuid primary key,
  kind text not null check (kind in ('sentinel', 'series', 'hint')),
  rule text not null check (rule in (
    'danger', 'child-strong-indicator', 'two-independent-sources', 'institution-code', 'weekly-count', 'possible-campaign')),
  state text not null check (state in ('raised', 'accepted', 'dismissed', 'superseded')),
  state_since timestamptz not null,
  territory_id text not null references parties.place,
  -- A group of codes; null where the rule looks at the whole signal.
  key text,
  compartment text not null check (compartment in ('local', 'restricted')),
  week date not null check (extract(isodow from week) = 1),
  raised_at timestamptz not null,
  -- What makes it the same finding when an event comes again.
  sameness text not null unique,
  run_id uuid references warning.detection_run,
  observed double precision,
  expected double precision,
  p_value double precision check (p_value between 0 and 1),
  evidence jsonb not null,
  check ((kind = 'series') = (rule = 'weekly-count') and (kind = 'series') = (run_id is not null)),
  check (rule <> 'possible-campaign' or kind = 'hint')
);
create index finding_newest on warning.finding (raised_at desc, id);
create index finding_by_place on warning.finding (territory_id, compartment, rule, state);

create table warning.finding_signal (
  finding_id uuid not null references warning.finding,
  signal_id uuid not null references warning.signal on delete cascade,
  primary key (finding_id, signal_id)
);
create index findings_of_signal on warning.finding_signal (signal_id);

create table warning.finding_judgement (
  id uuid primary key,
  finding_id uuid not null references warning.finding,
  state text not null check (state in ('raised', 'accepted', 'dismissed', 'superseded')),
  reason text,
  judged_by uuid references parties.person,
  judged_at timestamptz not null,
  check (state <> 'dismissed' or reason is not null)
);
create index judgements_of_finding on warning.finding_judgement (finding_id, judged_at);

call access.protect('warning.signal_counted');
call access.protect('warning.weekly_count');
call access.protect('warning.detection_run');
call access.protect('warning.finding');
call access.protect('warning.finding_signal');
call access.protect('warning.finding_judgement');

-- What is counted of a signal is seen by who sees the signal.
create policy follows_signal on warning.signal_counted for select to vigia_app
  using (exists (select from warning.signal s where s.id = signal_id));
create policy job_sees on warning.signal_counted for all to vigia_job using (true) with check (true);

-- Counts are internal: for the desk, and of a territory for its own people, the local compartment alone.
create policy desk_reads on warning.weekly_count for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted'
         or compartment = 'local'
            and territory_id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))::text[]));
create policy job_sees on warning.weekly_count for all to vigia_job using (true) with check (true);

create policy national_desk_reads on warning.detection_run for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst')));
create policy national_analyst_runs on warning.detection_run for insert to vigia_app
  with check ((select access.nationwide('analyst')));
create policy job_sees on warning.detection_run for all to vigia_job using (true) with check (true);

-- Hints speak of signals that nobody has triaged, which no local table may know of.
create policy desk_reads on warning.finding for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted'
         or compartment = 'local' and kind <> 'hint'
            and territory_id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))::text[]));
create policy national_analyst_raises on warning.finding for insert to vigia_app
  with check ((select access.nationwide('analyst')));
create policy analyst_judges on warning.finding for update to vigia_app
  using ((select access.nationwide('analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted'
         or compartment = 'local' and kind <> 'hint' and territory_id = any ((select access.places('analyst'))::text[]));
create policy job_sees on warning.finding for all to vigia_job using (true) with check (true);

create policy both_ends_seen on warning.finding_signal for select to vigia_app
  using (exists (select from warning.finding f where f.id = finding_id)
         and exists (select from warning.signal s where s.id = signal_id));
create policy job_sees on warning.finding_signal for all to vigia_job using (true) with check (true);

create policy follows_finding on warning.finding_judgement for select to vigia_app
  using (exists (select from warning.finding f where f.id = finding_id));
create policy judges_in_own_name on warning.finding_judgement for insert to vigia_app
  with check (judged_by is not distinct from (select access.person_id())
              and exists (select from warning.finding f where f.id = finding_id));
create policy job_sees on warning.finding_judgement for all to vigia_job using (true) with check (true);

create policy finding_history on audit.link for select to vigia_app
  using (subject_kind = 'finding' and exists (select from warning.finding f where f.id::text = subject_id));

grant select on warning.signal_counted, warning.weekly_count, warning.finding_signal to vigia_app;
grant select, insert on warning.detection_run, warning.finding_judgement to vigia_app;
grant select, insert, update on warning.finding to vigia_app;
grant select, insert, update, delete on warning.signal_counted, warning.weekly_count, warning.detection_run,
  warning.finding, warning.finding_signal, warning.finding_judgement to vigia_job;
