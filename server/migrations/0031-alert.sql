-- Early warnings: documents to named addressees. The author never signs; an annulment reaches whom the alert reached.

create table warning.alert (
  id uuid primary key,
  situation_id uuid not null references warning.situation,
  assessment_id uuid not null references warning.assessment,
  -- The civil-society organisation it began with.
  proposed_by_id uuid references parties.organization,
  kind text not null check (kind in ('imminent', 'structural')),
  territory_id text not null references parties.place,
  modality text not null,
  compartment text not null check (compartment in ('local', 'restricted')),
  exercise boolean not null default false,
  level text not null check (level in ('low', 'medium', 'high', 'critical', 'imminent')),
  state text not null check (state in (
    'draft', 'awaiting-signature', 'returned', 'issued', 'responding', 'in-follow-up', 'escalated', 'lifted',
    'materialised', 'annulled', 'abandoned')),
  state_since timestamptz not null,
  revision integer not null default 0,
  title text not null default '' check (length(title) <= 160),
  location text not null default '' check (length(location) <= 2000),
  population text not null default '' check (length(population) <= 2000),
  context text not null default '' check (length(context) <= 2000),
  threat text not null default '' check (length(threat) <= 2000),
  vulnerability text not null default '' check (length(vulnerability) <= 2000),
  capacity text not null default '' check (length(capacity) <= 2000),
  rights text not null default '' check (length(rights) <= 2000),
  author_id uuid not null references parties.person,
  created_at timestamptz not null,
  check_singles_out text check (check_singles_out in ('no', 'handled', 'yes')),
  check_warns text check (check_warns in ('no', 'handled', 'yes')),
  check_note text not null default '' check (length(check_note) <= 500),
  check_warnings_reviewed boolean not null default false,
  checked_by uuid references parties.person,
  checked_at timestamptz,
  -- The revision that was checked: a draft changed afterwards is checked again.
  checked_revision integer,
  sent_by uuid references parties.person,
  sent_at timestamptz,
  signature_due_at timestamptz,
  return_reason text,
  return_note text not null default '' check (length(return_note) <= 500),
  returned_by uuid references parties.person,
  returned_at timestamptz,
  signed_by uuid references parties.person,
  number text unique,
  issued_at timestamptz,
  expires_at timestamptz,
  review_at timestamptz,
  embargo_until timestamptz,
  embargo_reason text,
  -- From when those who do not respond to it may know of it: null is never.
  open_from timestamptz,
  ended_at timestamptz,
  constraint issued_with_two_signatures check (state in ('draft', 'awaiting-signature', 'returned', 'abandoned')
    or number is not null and issued_at is not null and expires_at is not null and review_at is not null
       and signed_by is not null and sent_by is not null),
  constraint author_cannot_sign check (signed_by is null or signed_by <> author_id and signed_by <> sent_by),
  constraint embargo_with_reason check ((embargo_until is null) = (embargo_reason is null)),
  constraint sent_after_check check (state <> 'awaiting-signature' or
    check_singles_out in ('no', 'handled') and check_warns in ('no', 'handled') and checked_revision = revision)
);
create index alert_by_situation on warning.alert (situation_id);
create index alert_newest on warning.alert (created_at desc, id);
create index alert_to_sign on warning.alert (signature_due_at, id) where state = 'awaiting-signature';
create index alert_live on warning.alert (expires_at, id)
  where state in ('issued', 'responding', 'in-follow-up', 'escalated');

-- Everybody who wrote in a draft; none of them may sign it.
create table warning.alert_writer (
  alert_id uuid not null references warning.alert,
  person_id uuid not null references parties.person,
  primary key (alert_id, person_id)
);

create table warning.alert_recipient (
  id uuid primary key,
  alert_id uuid not null references warning.alert,
  organization_id uuid references parties.organization,
  place_id text references parties.place,
  part text not null check (part in ('responder', 'informed')),
  state text not null check (state in (
    'listed', 'excluded', 'embargoed', 'notified', 'no-acknowledgement', 'acknowledged')),
  visible_from timestamptz,
  acknowledge_due_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid references parties.person,
  late_reason text,
  check ((organization_id is null) <> (place_id is null)),
  check (state not in ('listed', 'excluded') or visible_from is null),
  check (state not in ('notified', 'no-acknowledgement', 'acknowledged') or visible_from is not null and acknowledge_due_at is not null),
  unique nulls not distinct (alert_id, organization_id, place_id)
);
create index alert_recipient_by_organization on warning.alert_recipient (organization_id, visible_from desc);
create index alert_recipient_by_place on warning.alert_recipient (place_id, visible_from desc);
create index alert_recipient_waiting on warning.alert_recipient (acknowledge_due_at) where state = 'notified';

-- What was said about an issued alert, to everybody whom it had reached.
create table warning.alert_notice (
  id uuid primary key,
  alert_id uuid not null references warning.alert,
  -- Their order, also where two were said at one moment.
  ordinal smallint not null check (ordinal >= 1),
  kind text not null check (kind in ('issued', 'extended', 'escalated', 'lifted', 'materialised', 'annulled')),
  at timestamptz not null,
  reason text,
  note text not null default '' check (length(note) <= 500),
  expires_at timestamptz,
  unique (alert_id, ordinal)
);

-- The last number given, per sequence and year; the sequences of compartments and exercises never meet.
create table warning.alert_number (
  series text not null check (series in ('AT', 'AR', 'EJ')),
  year smallint not null,
  last integer not null check (last > 0),
  primary key (series, year)
);

call access.protect('warning.alert');
call access.protect('warning.alert_writer');
call access.protect('warning.alert_recipient');
call access.protect('warning.alert_notice');
call access.protect('warning.alert_number');

-- Whether the alert has been addressed to the asker, and the moment has come. With the owner's rights: the
-- policies of alerts and of recipients would otherwise ask each other without end.
create function warning.alert_reaches_asker(alert uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from warning.alert_recipient r
     where r.alert_id = alert and r.visible_from <= access.moment()
       and (r.organization_id = any (access.organizations('liaison', 'local-member', 'organization-member'))
            or r.place_id = any (access.places('local-coordinator', 'local-member', 'focal-point')))) $$;

create function warning.wrote_alert(alert uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from warning.alert_writer w where w.alert_id = alert and w.person_id = access.person_id()) $$;

create policy desk_reads on warning.alert for select to vigia_app
  using ((select access.nationwide('analyst', 'approver', 'supervisor'))
         or compartment = 'local'
            and territory_id = any ((select access.places('analyst', 'approver', 'supervisor'))::text[]));
create policy ombudsman_reads on warning.alert for select to vigia_app
  using ((select access.nationwide('ombudsman')) and issued_at is not null);
create policy addressee_reads on warning.alert for select to vigia_app
  using (issued_at is not null and warning.alert_reaches_asker(id));
create policy committee_reads on warning.alert for select to vigia_app
  using (open_from <= (select access.moment()) and compartment = 'local' and not exercise
         and (select access.nationwide('steering-member', 'project-team')));
create policy local_table_reads on warning.alert for select to vigia_app
  using (open_from <= (select access.moment()) and compartment = 'local'
         and territory_id = any ((select access.places('local-coordinator'))::text[]));
create policy proposer_reads on warning.alert for select to vigia_app
  using (open_from <= (select access.moment())
         and proposed_by_id = any ((select access.organizations('organization-member'))::uuid[]));
create policy analyst_drafts on warning.alert for insert to vigia_app
  with check (state = 'draft' and author_id = (select access.person_id())
              and ((select access.nationwide('analyst'))
                   or compartment = 'local' and territory_id = any ((select access.places('analyst'))::text[])));
create policy desk_writes on warning.alert for update to vigia_app
  using ((select access.nationwide('analyst', 'approver', 'supervisor'))
         or compartment = 'local'
            and territory_id = any ((select access.places('analyst', 'approver', 'supervisor'))::text[]));
create policy ombudsman_escalates on warning.alert for update to vigia_app
  using ((select access.nationwide('ombudsman')) and issued_at is not null) with check (state = 'escalated');
-- Issuing needs somebody who wrote nothing of it.
create policy writer_does_not_sign on warning.alert as restrictive for update to vigia_app using (true)
  with check (signed_by is distinct from (select access.person_id()) or not warning.wrote_alert(id));
create policy job_sees on warning.alert for select to vigia_job using (true);
create policy job_moves on warning.alert for update to vigia_job using (true) with check (true);

create policy writer_enters on warning.alert_writer for insert to vigia_app
  with check (person_id = (select access.person_id()) and exists (select from warning.alert a where a.id = alert_id));
create policy desk_reads on warning.alert_writer for select to vigia_app
  using ((select access.has_role('analyst', 'approver', 'supervisor'))
         and exists (select from warning.alert a where a.id = alert_id));

-- The desk sees the whole distribution list; an addressee sees those whom the alert has reached.
create policy desk_reads on warning.alert_recipient for select to vigia_app
  using ((select access.has_role('analyst', 'approver', 'supervisor', 'ombudsman'))
         and exists (select from warning.alert a where a.id = alert_id));
create policy addressee_reads on warning.alert_recipient for select to vigia_app
  using (visible_from <= (select access.moment()) and exists (select from warning.alert a where a.id = alert_id));
create policy desk_lists on warning.alert_recipient for insert to vigia_app
  with check ((select access.has_role('analyst', 'approver')) and exists (select from warning.alert a where a.id = alert_id));
create policy desk_changes on warning.alert_recipient for update to vigia_app
  using ((select access.has_role('analyst', 'approver')) and exists (select from warning.alert a where a.id = alert_id));
-- Whom an alert was sent to stays on record.
create policy desk_strikes on warning.alert_recipient for delete to vigia_app
  using (visible_from is null and (select access.has_role('analyst', 'approver'))
         and exists (select from warning.alert a where a.id = alert_id));
create policy addressee_acknowledges on warning.alert_recipient for update to vigia_app
  using (visible_from <= (select access.moment())
         and (organization_id = any ((select access.organizations('liaison'))::uuid[])
              or place_id = any ((select access.places('local-coordinator', 'focal-point'))::text[])))
  with check (state = 'acknowledged' and acknowledged_by = (select access.person_id()));
create policy own_acknowledgement_only on warning.alert_recipient as restrictive for update to vigia_app using (true)
  with check (acknowledged_by is distinct from (select access.person_id())
              or organization_id = any ((select access.organizations('liaison'))::uuid[])
              or place_id = any ((select access.places('local-coordinator', 'focal-point'))::text[]));
create policy job_sees on warning.alert_recipient for select to vigia_job using (true);
create policy job_moves on warning.alert_recipient for update to vigia_job using (true) with check (true);

create policy follows_alert on warning.alert_notice for select to vigia_app
  using (exists (select from warning.alert a where a.id = alert_id));
create policy desk_says on warning.alert_notice for insert to vigia_app
  with check ((select access.has_role('analyst', 'approver', 'supervisor', 'ombudsman'))
              and exists (select from warning.alert a where a.id = alert_id));
create policy job_sees on warning.alert_notice for select to vigia_job using (true);

create policy approver_numbers on warning.alert_number for all to vigia_app
  using ((select access.has_role('approver'))) with check ((select access.has_role('approver')));

-- The desk alone reads the history of the drafting; an addressee has the notices.
create policy alert_history on audit.link for select to vigia_app
  using (subject_kind = 'alert' and (select access.has_role('analyst', 'approver', 'supervisor', 'ombudsman'))
         and exists (select from warning.alert a where a.id::text = subject_id));
create policy alert_recipient_history on audit.link for select to vigia_app
  using (subject_kind = 'alert-recipient'
         and exists (select from warning.alert_recipient r where r.id::text = subject_id));

grant select, insert, update on warning.alert, warning.alert_recipient, warning.alert_number to vigia_app;
grant delete on warning.alert_recipient to vigia_app;
grant select, insert on warning.alert_writer, warning.alert_notice to vigia_app;
grant select on warning.alert, warning.alert_recipient, warning.alert_notice to vigia_job;
grant update (state, state_since) on warning.alert to vigia_job;
grant update (state, acknowledge_due_at) on warning.alert_recipient to vigia_job;
