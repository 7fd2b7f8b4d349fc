-- What civil-society organisations propose, what the desk answers by a clock, and the appeal to the ombudsman.

create table warning.proposal (
  id uuid primary key,
  organization_id uuid not null references parties.organization,
  submitted_by uuid not null references parties.person,
  submitted_at timestamptz not null,
  kind text not null check (kind in ('alert', 'recommendation')),
  territory_id text not null references parties.place,
  compartment text not null check (compartment in ('local', 'restricted')),
  subject text not null,
  codes text[] not null default '{}' check (cardinality(codes) <= 12),
  addressee_id uuid references parties.organization,
  verb text,
  asks text not null check (length(asks) between 3 and 500),
  text text not null default '' check (length(text) <= 1000),
  state text not null check (state in ('submitted', 'accepted', 'declined', 'withdrawn')),
  answer_due_at timestamptz not null,
  -- Told once by the clock; unanswered itself is computed.
  unanswered_escalated_at timestamptz,
  decided_by uuid references parties.person,
  decided_at timestamptz,
  decline_reason text,
  decline_note text not null default '' check (length(decline_note) <= 500),
  -- The alert that it became, or whose recommendation it became.
  alert_id uuid references warning.alert,
  commitment_id uuid,
  constraint declined_with_reason check (state <> 'declined' or decline_reason is not null and decline_note <> ''),
  constraint accepted_becomes_something check (state <> 'accepted' or alert_id is not null)
);
create index proposal_waiting on warning.proposal (answer_due_at, id) where state = 'submitted';
create index proposal_by_organization on warning.proposal (organization_id, submitted_at desc);

create table warning.appeal (
  id uuid primary key,
  proposal_id uuid not null references warning.proposal,
  lodged_by uuid not null references parties.person,
  lodged_at timestamptz not null,
  ground text not null,
  words text not null default '' check (length(words) <= 1000),
  state text not null check (state in ('lodged', 'under-review', 'not-admitted', 'upheld', 'dismissed', 'withdrawn')),
  answer_due_at timestamptz not null,
  outcome_reason text,
  answer text not null default '' check (length(answer) <= 1000),
  answered_by uuid references parties.person,
  answered_at timestamptz,
  check (state not in ('not-admitted', 'upheld', 'dismissed')
         or outcome_reason is not null and answer <> '' and answered_by is not null)
);
-- A refusal is appealed once; an appeal taken back may be lodged again.
create unique index appeal_is_single on warning.appeal (proposal_id) where state <> 'withdrawn';
create index appeal_waiting on warning.appeal (answer_due_at, id) where state in ('lodged', 'under-review');

call access.protect('warning.proposal');
call access.protect('warning.appeal');

-- What an appeal opens to the ombudsman; with the owner's rights, since each table's policy asks for the other.
create function warning.is_appealed(proposal uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from warning.appeal a where a.proposal_id = proposal) $$;

create policy own_organization_reads on warning.proposal for select to vigia_app
  using (organization_id = any ((select access.organizations('organization-member'))::uuid[]));
create policy desk_reads on warning.proposal for select to vigia_app
  using ((select access.nationwide('analyst', 'approver', 'supervisor'))
         or compartment = 'local'
            and territory_id = any ((select access.places('analyst', 'approver', 'supervisor'))::text[]));
-- The ombudsman: what was appealed, and what the desk let pass.
create policy ombudsman_reads on warning.proposal for select to vigia_app
  using ((select access.nationwide('ombudsman'))
         and (warning.is_appealed(id) or state = 'submitted' and answer_due_at <= (select access.moment())));
create policy organization_submits on warning.proposal for insert to vigia_app
  with check (state = 'submitted' and submitted_by = (select access.person_id())
              and organization_id = any ((select access.organizations('organization-member'))::uuid[]));
create policy organization_withdraws on warning.proposal for update to vigia_app
  using (organization_id = any ((select access.organizations('organization-member'))::uuid[]))
  with check (state = 'withdrawn');
create policy desk_decides on warning.proposal for update to vigia_app
  using ((select access.nationwide('analyst', 'approver'))
         or compartment = 'local' and territory_id = any ((select access.places('analyst', 'approver'))::text[]));
-- An upheld appeal sets the desk's clock again.
create policy ombudsman_reopens on warning.proposal for update to vigia_app
  using ((select access.nationwide('ombudsman')) and warning.is_appealed(id)) with check (state in ('submitted', 'declined'));
-- Nobody decides on what their own organisation proposed.
create policy own_is_not_decided on warning.proposal as restrictive for update to vigia_app using (true)
  with check (state not in ('accepted', 'declined') or decided_by is distinct from (select access.person_id())
              or not access.works_for(organization_id));
create policy job_sees on warning.proposal for select to vigia_job using (true);
create policy job_escalates on warning.proposal for update to vigia_job using (true) with check (true);

create policy follows_proposal on warning.appeal for select to vigia_app
  using (exists (select from warning.proposal p where p.id = proposal_id));
create policy organization_lodges on warning.appeal for insert to vigia_app
  with check (state = 'lodged' and lodged_by = (select access.person_id())
              and exists (select from warning.proposal p where p.id = proposal_id
                          and p.organization_id = any ((select access.organizations('organization-member'))::uuid[])));
create policy organization_withdraws on warning.appeal for update to vigia_app
  using (exists (select from warning.proposal p where p.id = proposal_id
                 and p.organization_id = any ((select access.organizations('organization-member'))::uuid[])))
  with check (state = 'withdrawn');
create policy ombudsman_answers on warning.appeal for update to vigia_app
  using ((select access.nationwide('ombudsman')))
  with check (state in ('under-review', 'not-admitted', 'upheld', 'dismissed'));
create policy job_sees on warning.appeal for select to vigia_job using (true);

create policy proposal_history on audit.link for select to vigia_app
  using (subject_kind = 'proposal' and exists (select from warning.proposal p where p.id::text = subject_id));
create policy appeal_history on audit.link for select to vigia_app
  using (subject_kind = 'appeal' and exists (select from warning.appeal a where a.id::text = subject_id));

grant select, insert, update on warning.proposal, warning.appeal to vigia_app;
grant select on warning.proposal, warning.appeal to vigia_job;
grant update (unanswered_escalated_at) on warning.proposal to vigia_job;
