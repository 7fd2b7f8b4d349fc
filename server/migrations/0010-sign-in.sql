-- Credentials and sessions, in a schema of their own. better-auth reads and writes it on a connection of its
-- own that runs in the name of `sign-in` for its whole life; a request runs in the name of a person or of the
-- public, sets that name at its start, and finds every table here empty. A fourth login would not be a
-- stronger wall: the process would hold its password too, and deployers would have one more role to name.

create schema auth;
grant usage on schema auth to vigia_app;

create table auth."user" (
  -- The id of the person in parties.person: one name, two halves.
  id uuid primary key,
  name text not null,
  -- The sign-in name at a domain that can receive nothing; never a mail address.
  email text not null unique check (email like '%@vigia.invalid'),
  email_verified boolean not null default false,
  image text check (image is null),
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table auth.session (
  id uuid primary key,
  user_id uuid not null references auth."user" on delete cascade,
  token text not null unique,
  -- Where and with what somebody signs in is never kept, whatever the library tries to write.
  ip_address text check (ip_address is null),
  user_agent text check (user_agent is null),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- By the clock of the installation, which the demonstration may set.
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  demonstration boolean not null
);
create index session_by_user on auth.session (user_id);

create table auth.account (
  id uuid primary key,
  user_id uuid not null references auth."user" on delete cascade,
  account_id text not null,
  provider_id text not null check (provider_id = 'credential'),
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index account_by_user on auth.account (user_id);

create table auth.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_by_identifier on auth.verification (identifier);

create table auth.two_factor (
  id uuid primary key,
  user_id uuid not null unique references auth."user" on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

call access.protect('auth.user');
call access.protect('auth.session');
call access.protect('auth.account');
call access.protect('auth.verification');
call access.protect('auth.two_factor');

create policy sign_in_keeps on auth."user" for all to vigia_app
  using ((select access.actor_kind()) = 'sign-in') with check ((select access.actor_kind()) = 'sign-in');
create policy sign_in_keeps on auth.session for all to vigia_app
  using ((select access.actor_kind()) = 'sign-in') with check ((select access.actor_kind()) = 'sign-in');
create policy sign_in_keeps on auth.account for all to vigia_app
  using ((select access.actor_kind()) = 'sign-in') with check ((select access.actor_kind()) = 'sign-in');
create policy sign_in_keeps on auth.verification for all to vigia_app
  using ((select access.actor_kind()) = 'sign-in') with check ((select access.actor_kind()) = 'sign-in');
create policy sign_in_keeps on auth.two_factor for all to vigia_app
  using ((select access.actor_kind()) = 'sign-in') with check ((select access.actor_kind()) = 'sign-in');
grant select, insert, update, delete on all tables in schema auth to vigia_app;

-- One-time links: the first installation, an invitation, a forgotten passphrase. Only the hash is kept.
create table parties.entry_link (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  kind text not null check (kind in ('set-up', 'person')),
  person_id uuid references parties.person,
  created_by uuid references parties.person,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  check ((kind = 'person') = (person_id is not null))
);
create index entry_link_by_person on parties.entry_link (person_id) where used_at is null;
call access.protect('parties.entry_link');
create policy administrator_gives on parties.entry_link for insert to vigia_app
  with check (kind = 'person' and created_by = (select access.person_id())
              and (select access.has_role('administrator')));
-- A newer link makes the older ones of the same person void.
create policy administrator_voids on parties.entry_link for update to vigia_app
  using (kind = 'person' and (select access.has_role('administrator')));
create policy administrator_sees on parties.entry_link for select to vigia_app
  using (kind = 'person' and (select access.has_role('administrator')));
create policy job_keeps on parties.entry_link for all to vigia_job using (true) with check (true);
grant select (id, kind, person_id, created_by, created_at, expires_at, used_at), insert, update (used_at)
  on parties.entry_link to vigia_app;
grant select, insert, update, delete on parties.entry_link to vigia_job;

-- Where a notice without content reaches somebody. Read by the person, and by the job that sends.
create table parties.person_mail (
  person_id uuid primary key references parties.person,
  address text not null check (length(address) between 3 and 254 and address like '%_@_%')
);
call access.protect('parties.person_mail');
create policy own on parties.person_mail for all to vigia_app
  using (person_id = (select access.person_id())) with check (person_id = (select access.person_id()));
create policy administrator_notes on parties.person_mail for insert to vigia_app
  with check ((select access.has_role('administrator')));
create policy job_reads on parties.person_mail for select to vigia_job using (true);
grant select, insert, update, delete on parties.person_mail to vigia_app;
grant select on parties.person_mail to vigia_job;

-- The first administrator is made by the set-up, and only while there is none.
create function access.is_empty_installation() returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select not exists (select from parties.role_grant where role = 'administrator') $$;
create policy set_up_makes_first on parties.person for insert to vigia_job
  with check ((select access.is_empty_installation()));
create policy set_up_makes_first on parties.role_grant for insert to vigia_job
  with check (role = 'administrator' and (select access.is_empty_installation()));
grant insert on parties.person, parties.role_grant to vigia_job;

create function access.is_set_up() returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select not access.is_empty_installation() $$;

-- A person may choose the language, and nothing else, of the own row.
create function access.choose_language(chosen text) returns void language sql security definer
set search_path = pg_catalog as
$$ update parties.person set language = chosen where id = access.person_id() $$;

-- Who was invited, with which roles, is seen in the chain by those who may see the person's grants.
create policy person_history on audit.link for select to vigia_app
  using (subject_kind = 'person' and (select access.has_role('administrator', 'data-officer')));
