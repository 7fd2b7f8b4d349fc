-- Situations group verified signals of one territory, modality and compartment; assessments say how grave they are.

create table warning.situation (
  id uuid primary key,
  territory_id text not null references parties.place,
  modality text not null,
  compartment text not null check (compartment in ('local', 'restricted')),
  state text not null check (state in (
    'open', 'under-assessment', 'assessed', 'monitored', 'alerted', 'referral-only', 'mitigated', 'persists',
    'materialised', 'closed')),
  state_since timestamptz not null,
  opened_at timestamptz not null,
  opened_by uuid references parties.person,
  urgent boolean not null,
  -- Until when it must be assessed; null while nothing is due.
  assessment_due_at timestamptz,
  alerted_at timestamptz,
  -- The state that a new assessment interrupted and that stands on: an alert is not undone by thinking again.
  resumes_as text check (resumes_as = 'alerted'),
  closed_outcome text,
  check ((state = 'closed') = (closed_outcome is not null))
);
-- One open situation per territory, modality and compartment, whoever opens two at once.
create unique index situation_open_is_single on warning.situation (territory_id, modality, compartment)
  where state <> 'closed';
create index situation_by_clock on warning.situation (assessment_due_at, opened_at, id);

-- Which signals it holds. A link that was undone stays, with its reason.
create table warning.situation_signal (
  id uuid primary key,
  situation_id uuid not null references warning.situation,
  signal_id uuid not null references warning.signal on delete cascade,
  linked_by uuid references parties.person,
  linked_at timestamptz not null,
  unlinked_at timestamptz,
  unlink_reason text,
  check ((unlinked_at is null) = (unlink_reason is null))
);
create unique index signal_in_one_situation on warning.situation_signal (signal_id) where unlinked_at is null;
create index situation_signals on warning.situation_signal (situation_id, linked_at);

-- A person's judgement that some signals are independent of each other, or are not. Never changed: a later one on
-- the same two signals counts instead.
create table warning.independence (
  id uuid primary key,
  situation_id uuid not null references warning.situation,
  signal_ids uuid[] not null check (cardinality(signal_ids) between 2 and 12),
  independent boolean not null,
  ground text not null,
  judged_by uuid not null references parties.person,
  judged_at timestamptz not null
);
create index independence_of_situation on warning.independence (situation_id, judged_at, id);

create table warning.situation_clock_reason (
  id uuid primary key,
  situation_id uuid not null references warning.situation,
  due_at timestamptz not null,
  reason text not null,
  given_by uuid not null references parties.person,
  given_at timestamptz not null
);
create index clock_reasons_of_situation on warning.situation_clock_reason (situation_id, given_at);

create table warning.assessment (
  id uuid primary key,
  situation_id uuid not null references warning.situation,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'in-peer-review', 'approved', 'returned', 'superseded', 'abandoned')),
  author_id uuid not null references parties.person,
  created_at timestamptz not null,
  -- 1 to 4; null is unknown, and then the reason says why.
  threat smallint check (threat between 1 and 4),
  threat_basis text[] not null,
  threat_unknown text,
  vulnerability smallint check (vulnerability between 1 and 4),
  vulnerability_basis text[] not null,
  vulnerability_unknown text,
  capacity smallint check (capacity between 1 and 4),
  capacity_basis text[] not null,
  capacity_unknown text,
  -- What the rule said when this version was last written, with the floors it saw.
  suggestion jsonb not null,
  suggested_level text check (suggested_level in ('low', 'medium', 'high', 'critical', 'imminent')),
  chosen_level text check (chosen_level in ('low', 'medium', 'high', 'critical', 'imminent')),
  deviation_reason text,
  submitted_at timestamptz,
  reviewer_id uuid references parties.person,
  reviewed_at timestamptz,
  return_reason text,
  unique (situation_id, version),
  check ((threat is null) = (threat_unknown is not null) and (threat is null) = (cardinality(threat_basis) = 0)),
  check ((vulnerability is null) = (vulnerability_unknown is not null)
         and (vulnerability is null) = (cardinality(vulnerability_basis) = 0)),
  check ((capacity is null) = (capacity_unknown is not null) and (capacity is null) = (cardinality(capacity_basis) = 0)),
  constraint deviation_is_justified check (
    suggested_level is not distinct from chosen_level or deviation_reason is not null
    or chosen_level is null and state in ('draft', 'abandoned')),
  constraint peer_is_not_author check (reviewer_id is distinct from author_id),
  check (state not in ('approved', 'superseded') or reviewer_id is not null),
  check ((state = 'returned') <= (return_reason is not null))
);
create unique index assessment_in_hand_is_single on warning.assessment (situation_id)
  where state in ('draft', 'in-peer-review', 'returned');
create unique index assessment_in_force_is_single on warning.assessment (situation_id) where state = 'approved';

call access.protect('warning.situation');
call access.protect('warning.situation_signal');
call access.protect('warning.independence');
call access.protect('warning.situation_clock_reason');
call access.protect('warning.assessment');

-- The national desk sees all, the ombudsman what is restricted, a territory's own people their local compartment.
create policy desk_reads on warning.situation for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted'
         or compartment = 'local'
            and territory_id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))::text[]));
create policy grouped_by_analyst on warning.situation for insert to vigia_app
  with check ((select access.nationwide('analyst'))
              or (select access.nationwide('ombudsman')) and compartment = 'restricted'
              or compartment = 'local' and territory_id = any ((select access.places('local-coordinator', 'analyst'))::text[]));
create policy moved_by_analyst on warning.situation for update to vigia_app
  using ((select access.nationwide('analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted'
         or compartment = 'local' and territory_id = any ((select access.places('local-coordinator', 'analyst'))::text[]));
create policy job_sees on warning.situation for all to vigia_job using (true) with check (true);

-- A link is seen by who sees both of its ends; so a signal that was flagged late leaves no trace at the local table.
create policy both_ends_seen on warning.situation_signal for select to vigia_app
  using (exists (select from warning.situation s where s.id = situation_id)
         and exists (select from warning.signal s where s.id = signal_id));
create policy links_in_own_name on warning.situation_signal for insert to vigia_app
  with check (linked_by = (select access.person_id())
              and exists (select from warning.situation s where s.id = situation_id)
              and exists (select from warning.signal s where s.id = signal_id));
create policy unlinks on warning.situation_signal for update to vigia_app
  using (exists (select from warning.situation s where s.id = situation_id)
         and exists (select from warning.signal s where s.id = signal_id));
create policy job_sees on warning.situation_signal for all to vigia_job using (true) with check (true);

create policy all_signals_seen on warning.independence for select to vigia_app
  using (exists (select from warning.situation s where s.id = situation_id)
         and not exists (select from unnest(signal_ids) judged
                         where not exists (select from warning.signal s where s.id = judged)));
create policy judges_in_own_name on warning.independence for insert to vigia_app
  with check (judged_by = (select access.person_id())
              and exists (select from warning.situation s where s.id = situation_id));
create policy job_sees on warning.independence for all to vigia_job using (true) with check (true);

create policy follows_situation on warning.situation_clock_reason for select to vigia_app
  using (exists (select from warning.situation s where s.id = situation_id));
create policy explains_in_own_name on warning.situation_clock_reason for insert to vigia_app
  with check (given_by = (select access.person_id())
              and exists (select from warning.situation s where s.id = situation_id));
create policy job_sees on warning.situation_clock_reason for all to vigia_job using (true) with check (true);

create policy follows_situation on warning.assessment for select to vigia_app
  using (exists (select from warning.situation s where s.id = situation_id));
create policy written_by_analyst on warning.assessment for insert to vigia_app
  with check (author_id = (select access.person_id()) and (select access.has_role('analyst'))
              and exists (select from warning.situation s where s.id = situation_id));
create policy moved_by_analyst on warning.assessment for update to vigia_app
  using ((select access.has_role('analyst')) and exists (select from warning.situation s where s.id = situation_id));
create policy job_sees on warning.assessment for all to vigia_job using (true) with check (true);

-- Grouping moves the signal, and an analyst of a territory or the ombudsman groups as well as the national desk.
create policy grouping_decides on warning.signal for update to vigia_app
  using (compartment = 'local' and state <> 'received' and territory_id = any ((select access.places('analyst'))::text[])
         or compartment = 'restricted' and (select access.nationwide('ombudsman')));

create policy situation_history on audit.link for select to vigia_app
  using (subject_kind = 'situation' and exists (select from warning.situation s where s.id::text = subject_id));
create policy assessment_history on audit.link for select to vigia_app
  using (subject_kind = 'assessment' and exists (select from warning.assessment a where a.id::text = subject_id));

-- What an alert rests on, without a signal: how many sources, how they know, how they were verified, which codes in
-- all. Approvers read this alone. Sources are numbered by the order of their random ids, which tells nothing.
create function warning.situation_evidence(wanted uuid) returns jsonb language sql stable security definer
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
    'sources', coalesce((select jsonb_agg(jsonb_build_object('n', n, 'verified', verified, 'knownHow', known_how,
                                                             'ground', ground) order by n) from linked), '[]'),
    'pairs', coalesce((select jsonb_agg(jsonb_build_object('one', one, 'other', other, 'independent', independent,
                                                           'ground', ground) order by one, other) from pairs), '[]'),
    'codes', coalesce((select jsonb_agg(distinct c order by c) from linked, unnest(codes) c where verified), '[]'),
    'child', exists (select from linked where verified and children_involved = 'yes'),
    'danger', exists (select from linked where verified and (danger_now or triage_outcome = 'immediate-danger')))
  from situation t
$$;

grant select, insert, update on warning.situation, warning.situation_signal, warning.assessment to vigia_app;
grant select, insert on warning.independence, warning.situation_clock_reason to vigia_app;
grant select, insert, update, delete on warning.situation, warning.situation_signal, warning.independence,
  warning.situation_clock_reason, warning.assessment to vigia_job;
grant execute on function warning.situation_evidence to vigia_app, vigia_job;
