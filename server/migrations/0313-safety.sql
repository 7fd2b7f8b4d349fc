-- People who volunteer are protected: a plan for their place, a right to pause that nobody has to be asked for, and a log of
-- what happened to somebody. The log holds codes alone: no name, no words, no place below the municipality, no day.

create table governance.safety_plan (
  id uuid primary key,
  place_id text not null references parties.place,
  measures text[] not null check (cardinality(measures) between 1 and 20),
  -- The role that answers when somebody calls; never a name.
  call_first text not null check (length(call_first) between 1 and 48),
  agreed_on date not null,
  review_on date not null check (review_on > agreed_on and review_on <= agreed_on + 400),
  added_by uuid not null references parties.person,
  added_at timestamptz not null
);
create index safety_plan_by_place on governance.safety_plan (place_id, agreed_on desc, id);

-- Whoever volunteers stops when they want, and says no reason.
create table governance.volunteer_pause (
  id uuid primary key,
  person_id uuid not null references parties.person,
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at)
);
create unique index pause_is_single on governance.volunteer_pause (person_id) where to_at is null;

create table governance.person_incident (
  id uuid primary key,
  place_id text not null references parties.place,
  kind text not null check (length(kind) between 1 and 48),
  -- Which part of the work the person has; a group of one could be a name, so it is never published.
  who text not null check (length(who) between 1 and 48),
  -- The Monday of the week in which it happened.
  week date not null check (extract(isodow from week) = 1),
  severity text not null check (severity in ('worrying', 'grave', 'life-at-risk')),
  authority_involved boolean not null,
  measures text[] not null default '{}' check (cardinality(measures) <= 20),
  state text not null check (state in ('open', 'contained', 'closed')),
  state_since timestamptz not null,
  known_at timestamptz not null,
  contained_at timestamptz,
  closed_reason text check (length(closed_reason) <= 48),
  reported_by uuid not null references parties.person,
  constraint contained_is_dated check ((state = 'open') = (contained_at is null) and contained_at >= known_at),
  constraint contained_by_measures check (state = 'open' or cardinality(measures) > 0),
  constraint incident_closed_with_reason check ((state = 'closed') = (closed_reason is not null))
);
create index person_incident_by_age on governance.person_incident (known_at desc, id);

call access.protect('governance.safety_plan');
call access.protect('governance.volunteer_pause');
call access.protect('governance.person_incident');

create policy internal_reads on governance.safety_plan for select to vigia_app
  using (place_id = any ((select access.places('supervisor', 'project-team', 'local-coordinator', 'local-member', 'focal-point',
                                               'organization-member', 'ombudsman', 'data-officer'))::text[])
         or (select access.places('focal-point', 'local-coordinator', 'local-member', 'organization-member'))
            && parties.places_below(array[place_id]));
create policy keeper_adds on governance.safety_plan for insert to vigia_app
  with check (added_by = (select access.person_id())
              and place_id = any ((select access.places('supervisor', 'project-team', 'local-coordinator'))::text[]));

create policy own on governance.volunteer_pause for all to vigia_app
  using (person_id = (select access.person_id())) with check (person_id = (select access.person_id()));
-- Whoever counts on somebody knows that they pause, and asks nothing.
create policy supervisor_reads on governance.volunteer_pause for select to vigia_app
  using ((select access.has_role('supervisor')));

-- What an authority may stand behind goes past the local table.
create policy overseer_reads on governance.person_incident for select to vigia_app
  using (reported_by = (select access.person_id())
         or (select access.nationwide('supervisor', 'ombudsman'))
         or not authority_involved and place_id = any ((select access.places('supervisor'))::text[]));
create policy anyone_reports on governance.person_incident for insert to vigia_app
  with check (reported_by = (select access.person_id()) and state = 'open'
              and (select access.has_role('focal-point', 'local-coordinator', 'local-member', 'organization-member', 'supervisor',
                                          'triage-operator', 'analyst', 'project-team', 'trainer', 'case-worker', 'ombudsman')));
create policy keeper_moves on governance.person_incident for update to vigia_app
  using ((select access.nationwide('supervisor', 'ombudsman'))
         or not authority_involved and place_id = any ((select access.places('supervisor'))::text[]));

-- What the indicator reads: how many, how many were contained, and in how many hours. No kind, no place below what is asked.
create function governance.incident_figures(from_at timestamptz, to_at timestamptz, place text)
returns table (incidents integer, contained integer, median_hours double precision, longest_hours double precision)
language sql stable security definer set search_path = pg_catalog as
$$ select count(*)::int, count(i.contained_at)::int,
          percentile_cont(0.5) within group (order by extract(epoch from i.contained_at - i.known_at) / 3600),
          max(extract(epoch from i.contained_at - i.known_at) / 3600)::double precision
   from governance.person_incident i
   where (access.sees_internal() or access.actor_kind() = 'job') and i.known_at >= from_at and i.known_at < to_at
     and i.place_id = any (parties.places_below(array[place])) $$;
revoke execute on function governance.incident_figures from public;
grant execute on function governance.incident_figures to vigia_app, vigia_job;

create policy safety_plan_history on audit.link for select to vigia_app
  using (subject_kind = 'safety-plan' and exists (select from governance.safety_plan p where p.id = audit.subject_key(subject_id)));
create policy person_incident_history on audit.link for select to vigia_app
  using (subject_kind = 'person-incident'
         and exists (select from governance.person_incident i where i.id = audit.subject_key(subject_id)));

create function audit.facts_of_safety_plan(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'place_id', 'measures', 'call_first', 'agreed_on', 'review_on', 'added_by', 'added_at')
   from governance.safety_plan p where p.id = key $$;
create function audit.facts_of_person_incident(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(i), 'place_id', 'kind', 'who', 'week', 'severity', 'authority_involved', 'measures', 'known_at',
                     'contained_at', 'closed_reason', 'reported_by')
   from governance.person_incident i where i.id = key $$;
revoke execute on function audit.facts_of_safety_plan, audit.facts_of_person_incident from public;

grant select, insert on governance.safety_plan to vigia_app;
grant select, insert, update on governance.volunteer_pause, governance.person_incident to vigia_app;
