-- A place that has a mechanism, and the numbers that answer there. A place without a row of its own belongs
-- to the nearest place above it that has one.

create table parties.territory (
  place_id text primary key references parties.place,
  state text not null check (state in ('draft', 'ready', 'live', 'paused')),
  state_since timestamptz not null,
  state_reason text check (length(state_reason) <= 48),
  check (state <> 'paused' or state_reason is not null)
);

-- Who stands behind a territory: known to those who run it, never published.
create table parties.territory_keeper (
  place_id text primary key references parties.territory,
  contact_name text not null check (length(contact_name) between 1 and 120),
  contact_role text not null check (length(contact_role) between 1 and 120),
  -- Answers for the clocks of this territory.
  clock_owner_id uuid not null references parties.person
);

-- The referral pathway in words: who receives what, where, when. A new text ends the one before it.
create table parties.pathway (
  id uuid primary key,
  place_id text not null references parties.territory,
  receiver text not null check (length(receiver) between 1 and 200),
  text text not null check (length(text) between 1 and 2000),
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to >= valid_from),
  last_verified_on date not null,
  verified_by uuid not null references parties.person
);
create unique index pathway_in_force on parties.pathway (place_id) where valid_to is null;

create table parties.contact (
  id uuid primary key,
  place_id text not null references parties.place,
  kind text not null check (kind in ('emergency', 'hotline', 'service')),
  name_es text not null check (length(name_es) between 1 and 120),
  name_fr text not null check (length(name_fr) between 1 and 120),
  name_en text not null check (length(name_en) between 1 and 120),
  number text not null check (number ~ '^[0-9+*#][0-9 *#-]{1,22}$'),
  -- Opening hours as OpenStreetMap writes them (24/7, Mo-Fr 08:00-16:00); null when they are not known.
  hours text check (length(hours) between 1 and 80),
  source text not null check (length(source) between 1 and 300),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- Null until a person has called it and says so; then when, and who.
  last_verified_on date,
  verified_by uuid references parties.person,
  check ((last_verified_on is null) = (verified_by is null))
);
create index contact_by_place on parties.contact (place_id, kind, name_es);

create function parties.effective_territory(start text) returns text language sql stable security definer
set search_path = pg_catalog as
$$ select t.place_id from parties.places_above(start) a join parties.territory t on t.place_id = a.place_id
   order by a.distance limit 1 $$;

call access.protect('parties.territory');
call access.protect('parties.territory_keeper');
call access.protect('parties.pathway');
call access.protect('parties.contact');

-- Whether intake is open, and which numbers answer, is for anybody to know.
create policy anyone_reads on parties.territory for select to vigia_app, vigia_job
  using (access.actor_kind() <> '');
create policy anyone_reads on parties.contact for select to vigia_app, vigia_job
  using (access.actor_kind() <> '');
create policy runs_it on parties.territory for all to vigia_app
  using (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]))
  with check (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]));
create policy runs_it on parties.contact for all to vigia_app
  using (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]))
  with check (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]));
create policy runs_it on parties.territory_keeper for all to vigia_app
  using (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]))
  with check (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]));
create policy runs_it on parties.pathway for all to vigia_app
  using (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]))
  with check (place_id = any ((select access.places('supervisor', 'project-team', 'administrator'))::text[]));
-- The way a person is helped is known to everybody who works in the place.
create policy works_there on parties.pathway for select to vigia_app
  using (place_id = any ((select access.places(
    'triage-operator', 'analyst', 'approver', 'local-coordinator', 'local-member', 'case-worker', 'liaison',
    'ombudsman', 'focal-point', 'organization-member'))::text[]));
-- A country that ships brings its numbers along, unverified.
create policy job_ships on parties.contact for insert to vigia_job
  with check (last_verified_on is null and verified_by is null);
create policy territory_history on audit.link for select to vigia_app
  using (subject_kind in ('territory', 'contact')
         and (select access.has_role('supervisor', 'project-team', 'administrator')));

grant select, insert, update on parties.territory, parties.territory_keeper, parties.pathway, parties.contact
  to vigia_app;
grant select on parties.territory, parties.contact to vigia_job;
grant insert on parties.contact to vigia_job;
