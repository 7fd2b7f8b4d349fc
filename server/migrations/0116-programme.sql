-- The programme itself: its projects with donor, implementers and offices; and who does what where.

create table governance.project (
  id uuid primary key,
  name_es text not null check (length(name_es) between 3 and 200),
  name_fr text not null default '' check (length(name_fr) <= 200),
  name_en text not null default '' check (length(name_en) <= 200),
  objective_es text not null check (length(objective_es) between 3 and 1000),
  objective_fr text not null default '' check (length(objective_fr) <= 1000),
  objective_en text not null default '' check (length(objective_en) <= 1000),
  donor_id uuid references parties.organization,
  starts_on date,
  -- Since when, in words, where no day is known; nothing is made more exact than its source.
  since_es text not null default '' check (length(since_es) <= 80),
  since_fr text not null default '' check (length(since_fr) <= 80),
  since_en text not null default '' check (length(since_en) <= 80),
  ends_on date,
  -- Where these facts come from.
  source text not null default '' check (length(source) <= 300),
  -- A draft that shipped with the product, until somebody of the programme has read and saved it.
  is_draft boolean not null default false,
  is_public boolean not null default false,
  changed_by uuid references parties.person,
  changed_at timestamptz not null,
  constraint project_begins_somewhen check (starts_on is not null or since_es <> ''),
  constraint project_ends_after_it_starts check (ends_on is null or starts_on is null or ends_on > starts_on)
);
-- The front page tells of one.
create unique index project_is_public_once on governance.project ((true)) where is_public;
create index project_by_name on governance.project (name_es, id);

create table governance.project_implementer (
  project_id uuid not null references governance.project on delete cascade,
  ordinal smallint not null check (ordinal >= 1),
  organization_id uuid not null references parties.organization,
  primary key (project_id, ordinal),
  constraint implementer_is_named_once unique (project_id, organization_id)
);

create table governance.project_office (
  project_id uuid not null references governance.project on delete cascade,
  ordinal smallint not null check (ordinal >= 1),
  organization_id uuid not null references parties.organization,
  place_id text not null references parties.place,
  address text not null default '' check (length(address) <= 160),
  primary key (project_id, ordinal)
);

create table governance.budget_line (
  project_id uuid not null references governance.project on delete cascade,
  ordinal smallint not null check (ordinal >= 1),
  line text not null check (length(line) between 2 and 160),
  amount numeric(14, 2) not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (project_id, ordinal)
);

-- What an organisation does at a place, since when; ended, never deleted.
create table governance.activity (
  id uuid primary key,
  organization_id uuid not null references parties.organization,
  kind text not null check (length(kind) <= 48),
  place_id text not null references parties.place,
  from_on date not null,
  to_on date,
  note text not null default '' check (length(note) <= 300),
  noted_by uuid not null references parties.person,
  constraint activity_ends_after_it_starts check (to_on is null or to_on > from_on)
);
create unique index activity_is_noted_once on governance.activity (organization_id, kind, place_id) where to_on is null;
create index activity_by_place on governance.activity (place_id, kind);

call access.protect('governance.project');
call access.protect('governance.project_implementer');
call access.protect('governance.project_office');
call access.protect('governance.budget_line');
call access.protect('governance.activity');

create policy internal_reads on governance.project for select to vigia_app using ((select access.sees_internal()));
create policy anyone_reads_public on governance.project for select to vigia_app
  using (is_public and (access.is_public() or (select access.person_id()) is not null));
create policy team_writes on governance.project for all to vigia_app
  using ((select access.nationwide('project-team'))) with check ((select access.nationwide('project-team')));
create policy follows_project on governance.project_implementer for select to vigia_app
  using (exists (select from governance.project p where p.id = project_id));
create policy team_writes on governance.project_implementer for all to vigia_app
  using ((select access.nationwide('project-team'))) with check ((select access.nationwide('project-team')));
create policy follows_project on governance.project_office for select to vigia_app
  using (exists (select from governance.project p where p.id = project_id));
create policy team_writes on governance.project_office for all to vigia_app
  using ((select access.nationwide('project-team'))) with check ((select access.nationwide('project-team')));
-- What it costs stays with those who work with it.
create policy internal_reads on governance.budget_line for select to vigia_app using ((select access.sees_internal()));
create policy team_writes on governance.budget_line for all to vigia_app
  using ((select access.nationwide('project-team'))) with check ((select access.nationwide('project-team')));
create policy internal_reads on governance.activity for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on governance.activity for all to vigia_app
  using (access.keeps_programme(place_id) or access.answers_for(organization_id))
  with check (access.keeps_programme(place_id) or access.answers_for(organization_id));

-- With the owner's rights: the public sees no other organisation, and projects ask for theirs.
create function governance.is_of_public_project(organization uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.project p where p.is_public and (
     p.donor_id = organization
     or exists (select from governance.project_implementer i where i.project_id = p.id and i.organization_id = organization)
     or exists (select from governance.project_office o where o.project_id = p.id and o.organization_id = organization))) $$;
create policy anyone_reads_of_programme on parties.organization for select to vigia_app
  using (access.is_public() and governance.is_of_public_project(id));

-- The programme of a country that ships with the product comes in with its first set-up, and never later.
create policy set_up_ships on governance.project for insert to vigia_job with check (not access.is_set_up());
create policy set_up_ships on governance.project_implementer for insert to vigia_job with check (not access.is_set_up());
create policy set_up_ships on parties.organization for insert to vigia_job with check (not access.is_set_up());
grant insert on governance.project, governance.project_implementer, parties.organization to vigia_job;

create policy programme_history on audit.link for select to vigia_app
  using (subject_kind in ('project', 'activity') and (select access.sees_internal()));

create function audit.facts_of_project(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'name_es', 'name_fr', 'name_en', 'objective_es', 'objective_fr', 'objective_en', 'donor_id',
                     'starts_on', 'since_es', 'since_fr', 'since_en', 'ends_on', 'source', 'is_draft', 'is_public',
                     'changed_by', 'changed_at')
          || jsonb_build_object(
            'implementers', (
              select jsonb_agg(i.organization_id order by i.ordinal) from governance.project_implementer i
              where i.project_id = key),
            'offices', (
              select jsonb_agg(audit.pick(to_jsonb(o), 'organization_id', 'place_id', 'address') order by o.ordinal)
              from governance.project_office o where o.project_id = key),
            'budget', (
              select jsonb_agg(audit.pick(to_jsonb(b), 'line', 'amount', 'currency') order by b.ordinal)
              from governance.budget_line b where b.project_id = key))
   from governance.project p where p.id = key $$;
create function audit.facts_of_activity(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(a), 'organization_id', 'kind', 'place_id', 'from_on', 'to_on', 'note', 'noted_by')
   from governance.activity a where a.id = key $$;
revoke execute on function audit.facts_of_project, audit.facts_of_activity from public;

grant select, insert, update on governance.project, governance.activity to vigia_app;
grant select, insert, update, delete on governance.project_implementer, governance.project_office, governance.budget_line
  to vigia_app;
