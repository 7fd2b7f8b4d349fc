-- What a person has learned opens dangerous work: triage, verification, issuing an alert, opening a referral. A role says
-- where somebody works; a permit says that the person may do it, and until when. A permit is over by the clock alone.

-- Which competency at which level opens what, and whose work it is. A version is never edited; the next takes its place.
create table parties.permission_rule (
  version smallint not null check (version >= 1),
  permission text not null check (permission in ('triage', 'verification', 'issue-alert', 'open-referral')),
  competency text not null check (length(competency) between 1 and 48),
  level smallint not null check (level between 1 and 4),
  roles text[] not null check (cardinality(roles) between 1 and 8),
  noted_at timestamptz,
  noted_by uuid references parties.person,
  constraint permission_rule_is_single primary key (version, permission)
);
insert into parties.permission_rule (version, permission, competency, level, roles) values
  (1, 'triage', 'c2', 2, '{triage-operator,supervisor}'),
  (1, 'verification', 'c4', 2, '{triage-operator,local-coordinator,ombudsman,supervisor}'),
  (1, 'issue-alert', 'c5', 2, '{approver}'),
  (1, 'open-referral', 'c9', 2, '{case-worker}');

-- What somebody was found able to do. The subject of the credential is a random id; the name is in no credential.
create table capacity.certificate (
  id uuid primary key,
  -- Somebody with an account, or a participant of a training without one.
  person_id uuid references parties.person,
  participant_id uuid references parties.participant,
  subject_ref uuid not null unique,
  kind text not null check (kind in ('trained', 'founding')),
  competency text check (length(competency) between 1 and 48),
  level smallint check (level between 1 and 4),
  -- Of a founding one: what it opens. A trained one opens what the rules say of its competency.
  permissions text[] not null default '{}'
    check (permissions <@ array['triage', 'verification', 'issue-alert', 'open-referral']),
  -- Of a founding one: for how many days it will hold.
  founding_days smallint check (founding_days between 1 and 90),
  basis_kind text not null check (basis_kind in ('test', 'observation', 'simulation', 'cohort', 'founding')),
  basis_id uuid,
  assessor_role text not null check (length(assessor_role) between 3 and 48),
  state text not null check (state in ('proposed', 'issued', 'suspended', 'revoked', 'superseded', 'declined')),
  proposed_by uuid not null references parties.person,
  proposed_at timestamptz not null,
  issued_by uuid references parties.person,
  issued_at timestamptz,
  valid_from timestamptz,
  valid_until timestamptz,
  -- Its place in the list of states, drawn at random: the order of issue is nobody's to read.
  status_index integer unique check (status_index between 0 and 131071),
  -- The signed credential; the key that signs it lies outside the database.
  credential text check (length(credential) between 100 and 4000),
  ended_at timestamptz,
  ended_by uuid references parties.person,
  reason text check (length(reason) <= 48),
  superseded_by uuid references capacity.certificate,
  constraint certificate_is_somebodys check ((person_id is null) <> (participant_id is null)),
  constraint certificate_says_what_for check (
    case kind when 'founding' then competency is null and level is null and cardinality(permissions) > 0 and person_id is not null
                                   and founding_days is not null
              else competency is not null and level is not null and cardinality(permissions) = 0 and founding_days is null end),
  constraint nobody_certifies_themselves check (person_id is null or person_id <> proposed_by and person_id is distinct from issued_by),
  constraint founding_has_two_signatures check (kind <> 'founding' or issued_by is null or issued_by <> proposed_by),
  constraint issued_is_whole check (state in ('proposed', 'declined') or issued_by is not null and issued_at is not null
    and valid_from is not null and valid_until is not null and status_index is not null and credential is not null),
  constraint founding_lasts_ninety_days check (kind <> 'founding' or valid_until <= valid_from + founding_days * interval '1 day'),
  constraint certificate_ends_after_it_begins check (valid_until > valid_from),
  constraint certificate_ended_with_reason check (
    (state in ('suspended', 'revoked', 'declined')) <= (ended_at is not null and reason is not null)),
  constraint superseded_by_another check ((state = 'superseded') = (superseded_by is not null))
);
create index certificate_by_person on capacity.certificate (person_id, issued_at desc) where person_id is not null;
create index certificate_by_participant on capacity.certificate (participant_id) where participant_id is not null;
create index certificate_newest on capacity.certificate (proposed_at desc, id desc);

create table parties.permit (
  id uuid primary key,
  person_id uuid not null references parties.person,
  permission text not null check (permission in ('triage', 'verification', 'issue-alert', 'open-referral')),
  -- A certificate, two signatures that start a country, the change to certificates, or an emergency.
  ground text not null check (ground in ('certificate', 'founding', 'transitional', 'override')),
  certificate_id uuid references capacity.certificate,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  -- Ended before its time: the certificate was suspended, revoked or superseded.
  ended_at timestamptz,
  -- The last warning that was given: days before the end; 90 when a transitional one began, 0 when it is over.
  warned_days smallint check (warned_days in (90, 60, 30, 7, 0)),
  -- Of an override: why, and what somebody else thought of it afterwards.
  reason text check (length(reason) <= 48),
  reviewed_at timestamptz,
  reviewed_by uuid references parties.person,
  review text check (review in ('justified', 'not-justified')),
  review_note text not null default '' check (length(review_note) <= 300),
  constraint permit_has_a_length check (valid_to > valid_from),
  constraint permit_of_a_certificate_names_it check ((ground in ('certificate', 'founding')) = (certificate_id is not null)),
  constraint override_is_short_and_has_a_reason check (
    ground <> 'override' or reason is not null and valid_to <= valid_from + interval '12 hours'),
  constraint review_is_whole check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (review is null)),
  constraint only_overrides_are_reviewed check (reviewed_at is null or ground = 'override'),
  constraint nobody_reviews_the_own_override check (reviewed_by is null or reviewed_by <> person_id),
  constraint not_justified_says_why check (review <> 'not-justified' or review_note <> '')
);
create index permit_by_person on parties.permit (person_id, permission, valid_to desc);
create index permit_by_end on parties.permit (valid_to) where ended_at is null;
create index permit_by_certificate on parties.permit (certificate_id) where certificate_id is not null;
create index override_unreviewed on parties.permit (valid_from) where ground = 'override' and reviewed_at is null;

-- A desk whose last certified operator lapsed: another takes over until somebody is certified again.
create table parties.desk_fallback (
  id uuid primary key,
  desk_id uuid not null references parties.desk,
  -- Of a local desk the national one; of the national one the fallback desk, its supervisors.
  taken_by text not null check (taken_by in ('national-triage', 'fallback')),
  began_at timestamptz not null,
  ended_at timestamptz,
  constraint fallback_ends_after_it_began check (ended_at >= began_at)
);
create unique index fallback_in_force_is_single on parties.desk_fallback (desk_id) where ended_at is null;

call access.protect('parties.permission_rule');
call access.protect('capacity.certificate');
call access.protect('parties.permit');
call access.protect('parties.desk_fallback');

create function parties.rules_in_force() returns setof parties.permission_rule language sql stable security definer
set search_path = pg_catalog as
$$ select r.* from parties.permission_rule r where r.version = (select max(version) from parties.permission_rule) $$;

-- The permits of the asker that hold at this moment; half-open, as everywhere.
create function access.permits() returns setof parties.permit language sql stable security definer set search_path = pg_catalog as
$$ select p.* from parties.permit p where p.person_id = access.person_id() and p.ended_at is null
   and p.valid_from <= access.moment() and p.valid_to > access.moment() $$;

-- While nobody of the national desk is certified, its supervisors do what cannot wait.
create function access.stands_in() returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select access.nationwide('supervisor') and exists (
     select from parties.desk_fallback f join parties.desk d on d.id = f.desk_id and d.kind = 'national-triage'
     where f.ended_at is null) $$;

-- Whether the asker may do this now. Jobs are not asked.
create function access.permitted(wanted text) returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select access.actor_kind() <> 'person'
          or exists (select from access.permits() p where p.permission = wanted)
          or wanted in ('triage', 'verification') and access.stands_in() $$;

-- Whose work this is, by a role in force.
create function access.works_at(wanted text) returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from parties.rules_in_force() r join access.grants() g on g.role = any (r.roles)
                  where r.permission = wanted) $$;

-- Who works at a desk, and until when each is certified for what the desk does; null for who is not. An override is none.
create function parties.operators_of(desk uuid) returns table (person_id uuid, certified_until timestamptz)
language sql stable security definer set search_path = pg_catalog as
$$ select o.person_id, max(p.valid_to)
   from parties.desk d
   join lateral (
     select distinct g.person_id from parties.role_grant g join parties.person n on n.id = g.person_id and n.active
     where g.place_id = d.place_id and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment())
       and (g.role = 'triage-operator' or g.role = 'local-coordinator' and d.kind = 'local')) o on true
   left join parties.permit p on p.person_id = o.person_id and p.ended_at is null and p.ground <> 'override'
     and p.valid_from <= access.moment() and p.valid_to > access.moment()
     and p.permission = case d.kind when 'local' then 'verification' else 'triage' end
   where d.id = desk group by o.person_id $$;

-- A certificate opens what the rules say; suspended, revoked or superseded it opens nothing. The database does it, so that
-- no route can give a permit that no certificate carries.
create function capacity.keep_permits() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
  if new.person_id is null then return new; end if;
  if new.state = 'issued' then
    insert into parties.permit (id, person_id, permission, ground, certificate_id, valid_from, valid_to)
    select md5(new.id::text || r.permission)::uuid, new.person_id, r.permission,
           case new.kind when 'founding' then 'founding' else 'certificate' end, new.id, new.valid_from, new.valid_until
    from parties.rules_in_force() r
    where case new.kind when 'founding' then r.permission = any (new.permissions)
               else r.competency = new.competency and r.level <= new.level end
    on conflict (id) do update set ended_at = null;
  elsif new.state in ('suspended', 'revoked', 'superseded') then
    update parties.permit set ended_at = access.moment() where certificate_id = new.id and ended_at is null;
  end if;
  return new;
end
$$;
create trigger certificate_opens_and_closes after insert or update of state on capacity.certificate
  for each row execute function capacity.keep_permits();

-- What may never change once a certificate is issued: whose it is, what for, how long.
create function capacity.guard_certificate() returns trigger language plpgsql set search_path = pg_catalog as
$$
begin
  if old.state = 'proposed'
     and (new.state not in ('proposed', 'issued', 'declined') or new.state = 'issued' and new.issued_by is distinct from access.person_id()) then
    raise exception using errcode = '42501', message = 'whoever signs does it in their own name';
  end if;
  if old.issued_at is not null
     and (new.person_id, new.participant_id, new.subject_ref, new.kind, new.competency, new.level, new.permissions, new.valid_from,
          new.valid_until, new.status_index, new.credential, new.issued_by, new.proposed_by)
         is distinct from
         (old.person_id, old.participant_id, old.subject_ref, old.kind, old.competency, old.level, old.permissions, old.valid_from,
          old.valid_until, old.status_index, old.credential, old.issued_by, old.proposed_by) then
    raise exception using errcode = '42501', message = 'an issued certificate is not rewritten';
  end if;
  return new;
end
$$;
create trigger certificate_guarded before update on capacity.certificate
  for each row execute function capacity.guard_certificate();

-- The second wall of the gate: whatever a route forgets, a person without a permit moves nothing. What a drill made is open,
-- for people learn there. What is sent, read, handed off or answered is never asked for a permit.
create function warning.guard_signal_permission() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
declare
  needed text := case
    when new.triage_outcome is distinct from old.triage_outcome then 'triage'
    when new.state = 'in-verification' and old.state <> 'in-verification' then 'verification'
    when old.state = 'in-verification' and new.state in ('verified', 'not-possible-to-confirm', 'discarded') then 'verification'
  end;
begin
  if needed is not null and not old.exercise and not access.permitted(needed) then
    raise exception using errcode = '42501', message = 'no permit in force';
  end if;
  return new;
end
$$;
create trigger signal_permission before update on warning.signal
  for each row execute function warning.guard_signal_permission();

create function warning.guard_alert_permission() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
  if new.signed_by is not null and old.signed_by is null and not old.exercise and not access.permitted('issue-alert') then
    raise exception using errcode = '42501', message = 'no permit in force';
  end if;
  return new;
end
$$;
create trigger alert_permission before update on warning.alert
  for each row execute function warning.guard_alert_permission();

create policy opened_with_permit on warning.referral as restrictive for insert to vigia_app
  with check ((select access.permitted('open-referral')));
create policy decided_with_permit on warning.signal_decision as restrictive for insert to vigia_app
  with check (case when kind in ('triage', 'triage-undone') then (select access.permitted('triage'))
                   when kind in ('verification-started', 'verification') then (select access.permitted('verification'))
                   else true end
              or exists (select from warning.signal s where s.id = signal_id and s.exercise));

-- Who may know of somebody else's certificates: whoever trains, supervises, gives roles or reviews access.
create function access.keeps_certificates() returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select access.has_role('trainer', 'supervisor', 'project-team', 'administrator', 'data-officer') $$;

create policy anyone_signed_in_reads on parties.permission_rule for select to vigia_app
  using ((select access.person_id()) is not null);
-- Whom somebody asks who lost a permission: whoever trains first, then whoever supervises.
create function access.whom_to_ask() returns table (id uuid, display_name text) language sql stable security definer
set search_path = pg_catalog as
$$ select p.id, p.display_name from parties.person p join parties.role_grant g on g.person_id = p.id
   where p.active and access.person_id() is not null and p.id <> access.person_id() and g.role in ('trainer', 'supervisor')
     and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment())
   group by p.id, p.display_name order by bool_or(g.role = 'trainer') desc, p.display_name, p.id limit 4 $$;

-- A rule of the next version; the version itself is checked here, so that four of them make one.
create function parties.note_rule(next smallint, permission text, competency text, level smallint, roles text[]) returns void
language plpgsql security definer set search_path = pg_catalog as
$$
begin
  if not access.nationwide('project-team')
     or next <> (select max(r.version) from parties.permission_rule r where r.noted_at is distinct from access.moment()) + 1 then
    raise exception using errcode = '42501', message = 'the programme notes the next version';
  end if;
  insert into parties.permission_rule (version, permission, competency, level, roles, noted_at, noted_by)
  values (next, note_rule.permission, note_rule.competency, note_rule.level, note_rule.roles, access.moment(), access.person_id());
end
$$;

create policy job_reads on parties.permission_rule for select to vigia_job using (true);

create policy own_or_kept on capacity.certificate for select to vigia_app
  using (person_id = (select access.person_id()) or (select access.keeps_certificates()));
create policy trainer_issues on capacity.certificate for insert to vigia_app
  with check (kind = 'trained' and state = 'issued' and issued_by = (select access.person_id()) and (select access.has_role('trainer')));
create policy founder_proposes on capacity.certificate for insert to vigia_app
  with check (kind = 'founding' and state = 'proposed' and proposed_by = (select access.person_id())
              and (select access.nationwide('administrator', 'project-team', 'supervisor', 'trainer')));
create policy founder_signs on capacity.certificate for update to vigia_app
  using (kind = 'founding' and state = 'proposed' and (select access.nationwide('administrator', 'project-team', 'supervisor', 'trainer')))
  with check (state = 'issued' and issued_by = (select access.person_id())
              or state = 'declined' and ended_by = (select access.person_id()));
create policy keeper_ends on capacity.certificate for update to vigia_app
  using (state in ('issued', 'suspended') and (select access.has_role('trainer', 'supervisor')))
  with check (state in ('issued', 'suspended', 'revoked', 'superseded') and person_id is distinct from (select access.person_id()));
create policy job_sees on capacity.certificate for select to vigia_job using (true);

create policy own_or_kept on parties.permit for select to vigia_app
  using (person_id = (select access.person_id()) or (select access.keeps_certificates()));
create policy own_emergency on parties.permit for insert to vigia_app
  with check (ground = 'override' and person_id = (select access.person_id()) and valid_from = (select access.moment())
              and reviewed_at is null and (select access.works_at(permission)));
create policy another_reviews on parties.permit for update to vigia_app
  using (ground = 'override' and reviewed_at is null and person_id <> (select access.person_id())
         and (select access.has_role('supervisor', 'data-officer')))
  with check (reviewed_by = (select access.person_id()));
create policy job_keeps on parties.permit for all to vigia_job using (true) with check (true);

create policy signed_in_reads on parties.desk_fallback for select to vigia_app using ((select access.person_id()) is not null);
create policy job_keeps on parties.desk_fallback for all to vigia_job using (true) with check (true);

-- For anybody, whole: places in the list and what stands there, in the order of the list. No row says whose.
create function capacity.ended_certificates() returns table (status_index integer, state text) language sql stable security definer
set search_path = pg_catalog as
$$ select c.status_index, case c.state when 'superseded' then 'replaced' else c.state end from capacity.certificate c
   where c.state in ('suspended', 'revoked', 'superseded') and c.status_index is not null order by c.status_index $$;

-- A participant's name is for those who keep the meeting; everybody else reads a part of the id.
create function capacity.participant_label(participant uuid) returns text language sql stable security definer
set search_path = pg_catalog as
$$ select case when access.keeps_meeting(m.kind, m.place_id) then p.name else upper(left(p.id::text, 8)) end
   from parties.participant p join parties.meeting m on m.id = p.meeting_id where p.id = participant $$;

-- Whose work asks for a certificate; for whoever issues or founds one, and never the asker.
create function capacity.certifiable() returns table (id uuid, display_name text) language sql stable security definer
set search_path = pg_catalog as
$$ select distinct p.id, p.display_name from parties.person p
   join parties.role_grant g on g.person_id = p.id and g.valid_from <= access.moment()
     and (g.valid_to is null or g.valid_to > access.moment())
   join parties.rules_in_force() r on g.role = any (r.roles)
   where p.active and p.id <> access.person_id() and access.keeps_certificates() $$;

create policy certificate_history on audit.link for select to vigia_app
  using (subject_kind = 'certificate'
         and exists (select from capacity.certificate c where c.id = audit.subject_key(subject_id)));
create policy permit_history on audit.link for select to vigia_app
  using (subject_kind = 'permit' and exists (select from parties.permit p where p.id = audit.subject_key(subject_id)));
create policy fallback_history on audit.link for select to vigia_app
  using (subject_kind = 'desk-fallback' and (select access.has_role('supervisor', 'data-officer', 'administrator')));

create function audit.facts_of_certificate(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(c), 'person_id', 'participant_id', 'subject_ref', 'kind', 'competency', 'level', 'permissions', 'founding_days', 'basis_kind',
                     'basis_id', 'assessor_role', 'proposed_by', 'proposed_at', 'issued_by', 'issued_at', 'valid_from', 'valid_until',
                     'status_index', 'credential', 'ended_at', 'ended_by', 'reason', 'superseded_by')
   from capacity.certificate c where c.id = key $$;
create function audit.facts_of_permit(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'person_id', 'permission', 'ground', 'certificate_id', 'valid_from', 'valid_to', 'reason',
                     'reviewed_at', 'reviewed_by', 'review', 'review_note')
   from parties.permit p where p.id = key $$;
revoke execute on function audit.facts_of_certificate, audit.facts_of_permit, parties.operators_of from public;
grant execute on function parties.operators_of to vigia_app, vigia_job;

grant select on parties.permission_rule to vigia_app;
grant select, insert, update on capacity.certificate to vigia_app;
grant select, insert, update (reviewed_at, reviewed_by, review, review_note) on parties.permit to vigia_app;
grant select on parties.desk_fallback to vigia_app;
grant select on parties.permission_rule, capacity.certificate to vigia_job;
grant select, update on parties.permit to vigia_job;
grant select, insert, update on parties.desk_fallback to vigia_job;

-- Who tells is a notice without content, as for everything else.
alter table parties.duty_call drop constraint duty_call_kind_check;
alter table parties.duty_call add constraint duty_call_kind_check
  check (kind in ('danger', 'gap', 'trouble', 'alert', 'keepers', 'committee', 'certificate'));

-- Whoever works at a gated place today goes on for ninety days: no desk is closed by an update.
insert into parties.permit (id, person_id, permission, ground, valid_from, valid_to)
select md5('transitional' || g.person_id::text || r.permission)::uuid, g.person_id, r.permission, 'transitional',
       access.moment(), access.moment() + interval '90 days'
from parties.permission_rule r
join parties.role_grant g on g.role = any (r.roles)
join parties.person p on p.id = g.person_id and p.active
where g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment())
group by g.person_id, r.permission;
