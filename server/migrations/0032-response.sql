-- What institutions really did towards a recommendation.

create table warning.response_action (
  id uuid primary key,
  commitment_id uuid not null references commitment.commitment,
  organization_id uuid not null references parties.organization,
  what text not null check (length(what) between 3 and 300),
  state text not null check (state in ('planned', 'assigned', 'started', 'blocked', 'finished', 'cancelled')),
  state_since timestamptz not null,
  assigned_to uuid references parties.person,
  due_on date not null,
  started_at timestamptz,
  finished_at timestamptz,
  blocked_reason text,
  note text not null default '' check (length(note) <= 500),
  planned_by uuid not null references parties.person,
  planned_at timestamptz not null,
  check (state not in ('assigned', 'started', 'finished') or assigned_to is not null),
  check (state <> 'blocked' or blocked_reason is not null),
  check (state <> 'finished' or finished_at is not null and started_at is not null)
);
create index response_action_by_commitment on warning.response_action (commitment_id, due_on, id);

call access.protect('warning.response_action');

-- Who sees the recommendation sees what was done about it.
create policy follows_commitment on warning.response_action for select to vigia_app
  using (exists (select from commitment.commitment c where c.id = commitment_id));
-- Only the institution that owes it plans and acts.
create policy owner_plans on warning.response_action for insert to vigia_app
  with check (planned_by = (select access.person_id())
              and organization_id = any ((select access.organizations('liaison', 'local-coordinator'))::uuid[])
              and exists (select from commitment.commitment c where c.id = commitment_id and c.owner_id = organization_id
                          and c.visible_from <= (select access.moment())));
create policy owner_acts on warning.response_action for update to vigia_app
  using (organization_id = any ((select access.organizations('liaison', 'local-coordinator', 'local-member'))::uuid[])
         and exists (select from commitment.commitment c where c.id = commitment_id));
create policy job_sees on warning.response_action for select to vigia_job using (true);

-- Whom an institution can ask: its own people. Names and ids only, and only to those who plan for it.
create function access.people_of(organization uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select distinct g.person_id from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
   where g.organization_id = organization and access.works_for(organization)
     and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment()) $$;

create policy response_action_history on audit.link for select to vigia_app
  using (subject_kind = 'response-action'
         and exists (select from warning.response_action a where a.id::text = subject_id));

grant select, insert, update on warning.response_action to vigia_app;
grant select on warning.response_action to vigia_job;
