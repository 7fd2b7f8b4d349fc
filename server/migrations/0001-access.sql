-- Who asks. Every transaction says in whose name (vigia.actor) and at what moment (vigia.now) it runs;
-- the policies below and in every later file decide by these two alone. Without them: zero rows.

create schema access;
create schema parties;
create schema warning;
create schema commitment;
create schema audit;

grant usage on schema access, parties, warning, commitment, audit to vigia_app, vigia_job;

create function access.moment() returns timestamptz language sql stable as
$$ select nullif(current_setting('vigia.now', true), '')::timestamptz $$;

create function access.actor_kind() returns text language sql stable as
$$ select split_part(coalesce(current_setting('vigia.actor', true), ''), ':', 1) $$;

create function access.person_id() returns uuid language sql stable as
$$ select case when access.actor_kind() = 'person'
               then split_part(current_setting('vigia.actor', true), ':', 2)::uuid end $$;

create function access.receipt_hash() returns bytea language sql stable as
$$ select case when access.actor_kind() = 'receipt'
               then decode(split_part(current_setting('vigia.actor', true), ':', 2), 'hex') end $$;

create function access.is_public() returns boolean language sql stable as
$$ select access.actor_kind() in ('public', 'receipt') $$;

-- Turns row-level security on for a table, for its owner too, and lets only the owner (who migrates and owns
-- the few functions that act with its rights) see everything.
create procedure access.protect(target regclass) language plpgsql as
$$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner_sees on %s to vigia_owner using (true) with check (true)', target);
end
$$;

create table parties.place (
  id text primary key check (id ~ '^[A-Z0-9][A-Z0-9-]{0,15}$'),
  name text not null check (length(name) between 1 and 120),
  parent_id text references parties.place,
  level smallint not null check (level between 0 and 3),
  population integer check (population >= 0),
  population_year smallint,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  outline jsonb,
  source text not null,
  check ((level = 0) = (parent_id is null))
);
create unique index place_root_is_single on parties.place ((true)) where level = 0;
create index place_by_parent on parties.place (parent_id, name, id);
call access.protect('parties.place');
create policy anyone_reads on parties.place for select to vigia_app, vigia_job using (access.actor_kind() <> '');

create table parties.organization (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  short_name text check (length(short_name) <= 40),
  kind text not null check (kind in ('institution', 'civil-society', 'programme', 'ombudsman', 'donor')),
  sector text,
  place_id text not null references parties.place,
  protection_role text,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
create index organization_by_place on parties.organization (place_id, name);
call access.protect('parties.organization');

create table parties.person (
  id uuid primary key,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  display_name text not null check (length(display_name) between 1 and 120),
  language text not null default 'es' check (language in ('es', 'fr', 'en')),
  active boolean not null default true,
  created_at timestamptz not null,
  ended_at timestamptz
);
call access.protect('parties.person');

-- A role that a person has: where, for which institution, and for how long.
create table parties.role_grant (
  id uuid primary key,
  person_id uuid not null references parties.person,
  role text not null check (role in (
    'focal-point', 'local-coordinator', 'local-member', 'triage-operator', 'supervisor', 'analyst', 'approver',
    'case-worker', 'liaison', 'ombudsman', 'steering-member', 'project-team', 'trainer', 'donor',
    'administrator', 'data-officer', 'organization-member')),
  place_id text not null references parties.place,
  organization_id uuid references parties.organization,
  valid_from timestamptz not null,
  valid_to timestamptz,
  granted_by uuid references parties.person,
  check (valid_to is null or valid_to >= valid_from),
  check (role not in ('liaison', 'local-member', 'organization-member', 'case-worker') or organization_id is not null)
);
create index role_grant_by_person on parties.role_grant (person_id, role);
call access.protect('parties.role_grant');

-- The roles in force of the person who asks. These functions run with the owner's rights, because a policy
-- that read role_grant through its own policy would never end; each is wrapped as (select …) where it is
-- used, so that it is computed once a query and not once a row.
create function access.grants() returns setof parties.role_grant language sql stable security definer
set search_path = pg_catalog as
$$ select g.* from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
   where g.person_id = access.person_id() and g.valid_from <= access.moment()
     and (g.valid_to is null or g.valid_to > access.moment()) $$;

create function access.has_role(variadic wanted text[]) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from access.grants() where role = any (wanted)) $$;

create function parties.places_below(roots text[]) returns text[] language sql stable security definer
set search_path = pg_catalog as
$$ with recursive below as (
     select id from parties.place where id = any (roots)
     union all select p.id from parties.place p join below b on p.parent_id = b.id)
   select coalesce(array_agg(id), '{}') from below $$;

-- The place itself and those that contain it, nearest first.
create function parties.places_above(start text) returns table (place_id text, distance integer)
language sql stable security definer set search_path = pg_catalog as
$$ with recursive above as (
     select id, parent_id, 0 as distance from parties.place where id = start
     union all select p.id, p.parent_id, a.distance + 1 from parties.place p join above a on p.id = a.parent_id)
   select id, distance from above order by distance $$;

-- All places in which the asker holds one of these roles.
create function access.places(variadic wanted text[]) returns text[] language sql stable security definer
set search_path = pg_catalog as
$$ select parties.places_below(coalesce(array_agg(place_id), '{}')) from access.grants() where role = any (wanted) $$;

-- Holds one of these roles for the whole country: what a restricted signal needs.
create function access.nationwide(variadic wanted text[]) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from access.grants() g join parties.place p on p.id = g.place_id
                  where g.role = any (wanted) and p.level = 0) $$;

-- The institutions and organisations for which the asker holds one of these roles.
create function access.organizations(variadic wanted text[]) returns uuid[] language sql stable security definer
set search_path = pg_catalog as
$$ select coalesce(array_agg(organization_id) filter (where organization_id is not null), '{}')
   from access.grants() where role = any (wanted) $$;

create policy signed_in_reads on parties.organization for select to vigia_app
  using ((select access.person_id()) is not null);
create policy administrator_writes on parties.organization for all to vigia_app
  using ((select access.has_role('administrator', 'project-team')))
  with check ((select access.has_role('administrator', 'project-team')));
create policy job_reads on parties.organization for select to vigia_job using (true);

create policy administrator_imports on parties.place for all to vigia_app
  using ((select access.has_role('administrator'))) with check ((select access.has_role('administrator')));
create policy job_imports on parties.place for all to vigia_job using (true) with check (true);

-- Colleagues are known by their names to those who work with them: everybody who is signed in at a desk.
create policy signed_in_reads on parties.person for select to vigia_app
  using ((select access.person_id()) is not null);
create policy administrator_writes on parties.person for all to vigia_app
  using ((select access.has_role('administrator'))) with check ((select access.has_role('administrator')));
create policy job_reads on parties.person for select to vigia_job using (true);

create policy own_or_reviewed on parties.role_grant for select to vigia_app
  using (person_id = (select access.person_id())
         or (select access.has_role('administrator', 'data-officer', 'supervisor')));
create policy administrator_writes on parties.role_grant for insert to vigia_app
  with check ((select access.has_role('administrator')));
create policy administrator_ends on parties.role_grant for update to vigia_app
  using ((select access.has_role('administrator'))) with check ((select access.has_role('administrator')));
create policy job_reads on parties.role_grant for select to vigia_job using (true);

grant select, insert, update on parties.place, parties.organization, parties.person, parties.role_grant to vigia_app;
grant select on parties.organization, parties.person, parties.role_grant to vigia_job;
grant select, insert, update on parties.place to vigia_job;
