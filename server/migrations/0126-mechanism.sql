-- What a territory has besides its pathway and its numbers: a protocol, and the drills that tried it. A drill is a meeting
-- of that kind; what is its own lies here under the same id.

-- The mechanism that serves the places of the people of a territory: their own, or the nearest above.
create function access.own_mechanisms() returns text[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(distinct parties.effective_territory(place)), '{}')
   from unnest(access.places('local-coordinator', 'local-member', 'focal-point')) place $$;
revoke execute on function access.own_mechanisms from public;
grant execute on function access.own_mechanisms to vigia_app;
create policy served_by_it on parties.pathway for select to vigia_app
  using (place_id = any ((select access.own_mechanisms())::text[]));

-- A text that was signed, or where it lies. A new version takes the place of the one before; none is changed or deleted.
create table governance.protocol (
  id uuid primary key,
  place_id text not null references parties.territory,
  title text not null check (length(title) between 3 and 160),
  version text not null check (length(version) between 1 and 40),
  text text not null default '' check (length(text) <= 6000),
  reference text not null default '' check (length(reference) <= 500),
  adopted_on date not null,
  -- The institutions and bodies that signed it.
  adopted_by text not null check (length(adopted_by) between 2 and 500),
  valid_until date,
  added_by uuid not null references parties.person,
  added_at timestamptz not null,
  constraint protocol_says_something check (text <> '' or reference <> ''),
  constraint protocol_ends_after_it_begins check (valid_until > adopted_on),
  constraint protocol_version_is_single unique (place_id, version)
);

create table governance.drill (
  id uuid primary key references parties.meeting,
  scenario text not null check (length(scenario) between 10 and 2000),
  opened_at timestamptz,
  opened_by uuid references parties.person,
  ended_at timestamptz,
  ended_by uuid references parties.person,
  result text check (result in ('passed', 'passed-with-observations', 'not-passed')),
  observations text not null default '' check (length(observations) <= 2000),
  lessons text[] not null default '{}' check (cardinality(lessons) <= 10),
  next_actions text[] not null default '{}' check (cardinality(next_actions) <= 10),
  check ((opened_at is null) = (opened_by is null)),
  check ((ended_at is null) = (ended_by is null) and ended_at >= opened_at),
  constraint drill_ends_with_result check ((ended_at is null) = (result is null))
);

-- The chain as it was when the drill ended: who did it, when, within which time, and why not.
create table governance.drill_step (
  id uuid primary key,
  drill_id uuid not null references governance.drill,
  ordinal smallint not null check (ordinal between 1 and 20),
  step text not null check (length(step) <= 48),
  done_at timestamptz,
  due_at timestamptz,
  by_role text check (length(by_role) <= 48),
  missed_reason text check (length(missed_reason) <= 48),
  unique (drill_id, step)
);

call access.protect('governance.protocol');
call access.protect('governance.drill');
call access.protect('governance.drill_step');

create policy keeper_writes on governance.protocol for insert to vigia_app
  with check (added_by = (select access.person_id())
              and place_id = any ((select access.places('supervisor', 'project-team'))::text[]));
create policy works_with_it on governance.protocol for select to vigia_app
  using (place_id = any ((select access.places('supervisor', 'project-team', 'administrator', 'analyst', 'approver',
                                               'triage-operator', 'local-coordinator', 'local-member'))::text[])
         or place_id = any ((select access.own_mechanisms())::text[]));

create policy follows_meeting on governance.drill for select to vigia_app
  using (exists (select from parties.meeting m where m.id = drill.id));
create policy keeper_writes on governance.drill for all to vigia_app
  using (exists (select from parties.meeting m where m.id = drill.id and access.keeps_meeting(m.kind, m.place_id)))
  with check (exists (select from parties.meeting m where m.id = drill.id and access.keeps_meeting(m.kind, m.place_id)));
create policy follows_drill on governance.drill_step for select to vigia_app
  using (exists (select from governance.drill d where d.id = drill_id));
create policy keeper_writes on governance.drill_step for insert to vigia_app
  with check (exists (select from parties.meeting m where m.id = drill_id and access.keeps_meeting(m.kind, m.place_id)));

create policy protocol_history on audit.link for select to vigia_app
  using (subject_kind = 'protocol'
         and exists (select from governance.protocol p where p.id = audit.subject_key(subject_id)));
create policy drill_history on audit.link for select to vigia_app
  using (subject_kind = 'drill' and exists (select from governance.drill d where d.id = audit.subject_key(subject_id)));

grant select, insert on governance.protocol, governance.drill_step to vigia_app;
grant select, insert, update on governance.drill to vigia_app;

create function audit.facts_of_protocol(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'place_id', 'title', 'version', 'text', 'reference', 'adopted_on', 'adopted_by',
                     'valid_until', 'added_by', 'added_at') from governance.protocol p where p.id = key $$;
create function audit.facts_of_drill(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(d), 'scenario', 'opened_at', 'opened_by', 'ended_at', 'ended_by', 'result', 'observations',
                     'lessons', 'next_actions')
          || jsonb_build_object('steps', (
            select jsonb_agg(audit.pick(to_jsonb(s), 'ordinal', 'step', 'done_at', 'due_at', 'by_role', 'missed_reason')
                             order by s.ordinal) from governance.drill_step s where s.drill_id = key))
   from governance.drill d where d.id = key $$;
revoke execute on function audit.facts_of_protocol, audit.facts_of_drill from public;

-- States and ages for everybody who works with the programme, without what stands behind them: no name, no text. The count
-- of focal points is a number of the programme and never leaves the desk.
create function governance.mechanism_facts(places text[])
returns table (place_id text, has_contact boolean, focal_points integer, committee text, seats integer, vacant integer,
               pathway_on date, protocol_version text, protocol_on date, protocol_until date, own_clocks integer,
               drill_id uuid, drilled_on date, drill_result text)
language sql stable security definer set search_path = pg_catalog as
$$
  select t.place_id,
    exists (select from parties.territory_keeper k where k.place_id = t.place_id),
    (select count(distinct g.person_id)::int from parties.role_grant g
     join parties.person p on p.id = g.person_id and p.active
     where g.role = 'focal-point' and g.place_id = any (parties.places_below(array[t.place_id]))
       and parties.effective_territory(g.place_id) = t.place_id
       and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment())),
    b.name, coalesce(s.seats, 0), coalesce(s.vacant, 0),
    (select w.last_verified_on from parties.pathway w where w.place_id = t.place_id and w.valid_to is null),
    r.version, r.adopted_on, r.valid_until,
    (select count(*)::int from parties.territory_clock c where c.place_id = t.place_id),
    d.id, (d.ended_at at time zone 'UTC')::date, d.result
  from parties.territory t
  left join lateral (
    select b.id, b.name from governance.body b
    where b.place_id = t.place_id and b.kind = 'local-committee' and b.established_on <= access.moment()::date
      and (b.ended_on is null or b.ended_on > access.moment()::date) order by b.established_on, b.id limit 1) b on true
  left join lateral (
    select count(*)::int as seats, count(*) filter (where not exists (
             select from governance.seat_term m where m.seat_id = s.id and m.part = 'holder'
               and m.from_on <= access.moment()::date and (m.to_on is null or m.to_on > access.moment()::date)))::int as vacant
    from governance.seat s
    where s.body_id = b.id and (s.ended_on is null or s.ended_on > access.moment()::date)) s on true
  left join lateral (
    select p.version, p.adopted_on, p.valid_until from governance.protocol p
    where p.place_id = t.place_id order by p.adopted_on desc, p.added_at desc, p.id limit 1) r on true
  left join lateral (
    select d.id, d.ended_at, d.result from governance.drill d join parties.meeting m on m.id = d.id
    where m.place_id = t.place_id and m.state = 'held' and d.ended_at is not null
    order by d.ended_at desc, d.id limit 1) d on true
  where t.place_id = any (places) and (access.sees_internal() or access.has_role('administrator'))
$$;
revoke execute on function governance.mechanism_facts from public;
grant execute on function governance.mechanism_facts to vigia_app;

-- The role in which somebody acted: the first of those that make such a step which the person holds.
create function access.role_among(person uuid, wanted text[]) returns text language sql stable security definer
set search_path = pg_catalog as
$$ select g.role from parties.role_grant g
   where g.person_id = person and g.role = any (wanted) and g.valid_from <= access.moment()
     and (g.valid_to is null or g.valid_to > access.moment())
   order by array_position(wanted, g.role) limit 1 $$;

-- The chain of one drill, from the rows of the exercise alone: when each step was made, until when, in which role. No
-- content of a signal and no name comes out of it.
create function governance.drill_chain(drill uuid, assessment_hours jsonb)
returns table (step text, done_at timestamptz, due_at timestamptz, by_role text, reason text)
language sql stable security definer set search_path = pg_catalog as
$$
  with lead as (
    select s.* from warning.signal s
    where s.drill_id = drill and s.exercise and (access.sees_internal() or access.has_role('administrator'))
    order by (s.state in ('discarded', 'withdrawn') or s.triage_outcome is not distinct from 'duplicate'), s.received_at, s.id
    limit 1),
  decided as (
    select distinct on (d.kind) d.kind, d.decided_at, d.decided_by from warning.signal_decision d join lead on lead.id = d.signal_id
    where d.kind in ('triage', 'verification') order by d.kind, d.number desc),
  late as (
    select distinct on (d.detail ->> 'step') d.detail ->> 'step' as step, d.reason
    from warning.signal_decision d join lead on lead.id = d.signal_id
    where d.kind = 'clock-reason' order by d.detail ->> 'step', d.number desc),
  grouped as (
    select t.* from warning.situation t where t.drill_id = drill and exists (select from lead)
    order by t.opened_at, t.id limit 1),
  assessed as (
    select a.reviewed_at, a.reviewer_id from warning.assessment a join grouped on grouped.id = a.situation_id
    where a.state in ('approved', 'superseded') order by a.version limit 1),
  warned as (
    select a.* from warning.alert a join grouped on grouped.id = a.situation_id
    where a.exercise and a.state <> 'abandoned' order by a.issued_at nulls last, a.created_at, a.id limit 1),
  addressed as (
    select case when bool_and(r.acknowledged_at is not null) then max(r.acknowledged_at) end as done_at,
           max(r.acknowledge_due_at) as due_at, (array_agg(r.acknowledged_by order by r.acknowledged_at))[1] as person,
           max(r.late_reason) as reason
    from warning.alert_recipient r join warned on warned.id = r.alert_id
    where r.part = 'responder' and r.visible_from is not null),
  asked as (
    select c.* from commitment.commitment c join warned on c.origin_kind = 'alert' and c.origin_id = warned.id
    where c.state not in ('proposed', 'withdrawn')),
  answered as (
    select case when bool_and(c.answered_at is not null) then max(c.answered_at) end as done_at,
           max(c.answer_due_at) as due_at, (array_agg(c.answered_by order by c.answered_at))[1] as person,
           max(c.late_reason) as reason from asked c),
  owed as (
    select case when bool_and(c.reported_at is not null) then max(c.reported_at) end as done_at,
           max(commitment.end_of_day(c.due_on)) as due_at,
           (array_agg(c.reported_by order by c.reported_at))[1] as reporter,
           case when bool_and(c.verified_at is not null) then max(c.verified_at) end as verified_at,
           (array_agg(c.verified_by order by c.verified_at))[1] as verifier
    from asked c where c.state <> 'declined')
  select c.step, c.done_at, c.due_at, c.by_role, c.reason from (
    select 1 as ordinal, 'signal' as step, lead.received_at as done_at, null::timestamptz as due_at,
           access.role_among(nullif(split_part(l.actor, ':', 2), '')::uuid,
             '{focal-point,local-coordinator,supervisor,project-team}') as by_role, null::text as reason
    from lead left join audit.link l on l.subject_kind = 'signal' and l.subject_id = lead.id::text
      and l.kind = 'signal.received' and l.actor like 'person:%'
    union all
    select 2, 'triage', d.decided_at, lead.triage_due_at,
           access.role_among(d.decided_by, '{triage-operator,supervisor}'), late.reason
    from lead left join decided d on d.kind = 'triage' left join late on late.step = 'triage'
    union all
    select 3, 'verification', d.decided_at, lead.verification_due_at,
           access.role_among(d.decided_by, '{triage-operator,local-coordinator,ombudsman,supervisor}'), late.reason
    from lead left join decided d on d.kind = 'verification' left join late on late.step = 'verification'
    union all
    select 4, 'situation', g.opened_at, null, access.role_among(g.opened_by, '{analyst,local-coordinator,ombudsman}'), null
    from grouped g
    union all
    select 5, 'assessment', a.reviewed_at,
           g.opened_at + make_interval(hours => coalesce(
             parties.clock_hours(g.territory_id, 'assessment', case when g.urgent then 'urgent' else 'normal' end),
             (assessment_hours ->> case when g.urgent then 'urgent' else 'normal' end)::int)),
           access.role_among(a.reviewer_id, '{analyst,approver}'),
           (select r.reason from warning.situation_clock_reason r where r.situation_id = g.id order by r.given_at desc limit 1)
    from grouped g left join assessed a on true
    union all
    select 6, 'alert', w.issued_at, w.signature_due_at, access.role_among(w.signed_by, '{approver}'),
           (select l.detail ->> 'lateReason' from audit.link l where l.subject_kind = 'alert' and l.subject_id = w.id::text
            and l.kind = 'alert.issued' limit 1)
    from warned w
    union all
    select 7, 'acknowledgement', a.done_at, a.due_at,
           access.role_among(a.person, '{liaison,local-coordinator,focal-point,organization-member}'), a.reason
    from addressed a where a.due_at is not null
    union all
    select 8, 'answer', a.done_at, a.due_at,
           access.role_among(a.person, '{liaison,local-coordinator,organization-member}'), a.reason
    from answered a where a.due_at is not null
    union all
    select 9, 'done', o.done_at, o.due_at, access.role_among(o.reporter, '{liaison,local-coordinator,organization-member}'), null
    from owed o where o.due_at is not null
    union all
    select 10, 'verified', o.verified_at, null, access.role_among(o.verifier, '{analyst,ombudsman,steering-member}'), null
    from owed o where o.due_at is not null) c (ordinal, step, done_at, due_at, by_role, reason)
  order by c.ordinal
$$;
revoke execute on function access.role_among, governance.drill_chain from public;
grant execute on function governance.drill_chain to vigia_app;
