-- Desks and their keys. What is sealed is sealed to desks; a desk's private key lies here only sealed to the key of each
-- of its members, and a member's private key only locked under a secret that never leaves the member's browser.

create schema sealed;
grant usage on schema sealed to vigia_app, vigia_job;

-- A desk as a reader: who is of one follows from roles in force. Who is on duty when is a roster's matter (parties.desk).
create table sealed.desk (
  id uuid primary key,
  kind text not null check (kind in ('triage', 'fallback', 'ombudsman', 'analysis', 'local', 'organization')),
  place_id text not null references parties.place,
  organization_id uuid references parties.organization,
  constraint desk_of_an_institution_names_it check ((kind = 'organization') = (organization_id is not null)),
  constraint desk_is_single unique nulls not distinct (kind, place_id, organization_id)
);

create table sealed.person_key (
  id uuid primary key,
  person_id uuid not null references parties.person,
  public_key bytea not null unique check (octet_length(public_key) = 65),
  made_at timestamptz not null,
  -- Since when another took its place: its passphrase was lost, or the device.
  retired_at timestamptz
);
create unique index person_key_in_use_is_single on sealed.person_key (person_id) where retired_at is null;

-- The ways in which the own private key is opened: the passphrase, or a passkey.
create table sealed.person_key_lock (
  id uuid primary key,
  key_id uuid not null references sealed.person_key,
  kind text not null check (kind in ('passphrase', 'passkey')),
  -- AES-256-GCM under a secret of the browser.
  locked bytea not null check (octet_length(locked) between 48 and 200),
  -- Of a passkey: which one, and what it is asked.
  credential_id bytea check (octet_length(credential_id) between 1 and 1023),
  salt bytea check (octet_length(salt) = 32),
  made_at timestamptz not null,
  constraint passkey_is_named check ((kind = 'passkey') = (credential_id is not null and salt is not null))
);
create unique index passphrase_lock_is_single on sealed.person_key_lock (key_id) where kind = 'passphrase';
create index lock_by_key on sealed.person_key_lock (key_id, id);

create table sealed.desk_key (
  id uuid primary key,
  -- Across all desks: the number of the list of keys follows from it.
  ordinal bigint generated always as identity unique,
  desk_id uuid not null references sealed.desk,
  number integer not null check (number >= 1),
  public_key bytea not null unique check (octet_length(public_key) = 65),
  made_by uuid not null references parties.person,
  made_at timestamptz not null,
  -- The private half of the key before, sealed to this one: who holds the newest reads what was written to the older.
  previous bytea check (octet_length(previous) between 81 and 400),
  constraint desk_key_is_numbered unique (desk_id, number),
  constraint later_key_opens_earlier check (number = 1 or previous is not null)
);

create table sealed.desk_key_share (
  key_id uuid not null references sealed.desk_key,
  person_key_id uuid not null references sealed.person_key,
  sealed bytea not null check (octet_length(sealed) between 81 and 400),
  made_by uuid not null references parties.person,
  made_at timestamptz not null,
  primary key (key_id, person_key_id)
);
create index desk_key_share_by_person on sealed.desk_key_share (person_key_id);

call access.protect('sealed.desk');
call access.protect('sealed.person_key');
call access.protect('sealed.person_key_lock');
call access.protect('sealed.desk_key');
call access.protect('sealed.desk_key_share');

-- Whether the asker is of this desk: by the roles in force, at every transaction. Who leaves is out at the next.
create function access.in_desk(desk sealed.desk) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select case desk.kind
     when 'triage' then access.nationwide('triage-operator')
     when 'fallback' then access.nationwide('supervisor')
     when 'ombudsman' then access.nationwide('ombudsman')
     when 'analysis' then access.nationwide('analyst', 'approver')
     when 'local' then exists (select from access.grants() g where g.role = 'local-coordinator' and g.place_id = desk.place_id)
     when 'organization' then desk.organization_id = any (access.organizations('liaison', 'case-worker'))
     else false end $$;

-- The desks that the asker is of.
create function access.desks() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(d.id), '{}') from sealed.desk d where access.in_desk(d) $$;

create function access.desk_keys() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(k.id), '{}') from sealed.desk_key k where k.desk_id = any (access.desks()) $$;

-- Everybody who is of a desk now.
create function sealed.people_of_desk(desk sealed.desk) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select distinct g.person_id from parties.role_grant g
   join parties.person p on p.id = g.person_id and p.active
   join parties.place l on l.id = g.place_id
   where g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment())
     and case desk.kind
       when 'triage' then g.role = 'triage-operator' and l.level = 0
       when 'fallback' then g.role = 'supervisor' and l.level = 0
       when 'ombudsman' then g.role = 'ombudsman' and l.level = 0
       when 'analysis' then g.role in ('analyst', 'approver') and l.level = 0
       when 'local' then g.role = 'local-coordinator' and g.place_id = desk.place_id
       when 'organization' then g.role in ('liaison', 'case-worker') and g.organization_id = desk.organization_id
       else false end $$;

-- The same for those who may know it: the desk itself, and who answers for roles.
create function access.colleagues(desk_id uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select p.* from sealed.desk d, sealed.people_of_desk(d) p
   where d.id = desk_id and (access.in_desk(d) or access.has_role('administrator', 'data-officer', 'supervisor')) $$;

-- A key is due to be replaced once somebody who was given it is of the desk no longer.
create function access.rotation_due(key_id uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from sealed.desk_key k
     join sealed.desk d on d.id = k.desk_id
     join sealed.desk_key_share s on s.key_id = k.id
     join sealed.person_key p on p.id = s.person_key_id
     where k.id = rotation_due.key_id
       and not exists (select from sealed.desk_key later where later.desk_id = k.desk_id and later.number > k.number)
       and p.person_id not in (select sealed.people_of_desk(d))) $$;

-- Whom a text is sealed to everybody may know: which desks there are, and their public keys.
create policy anyone_reads on sealed.desk for select to vigia_app, vigia_job using (access.actor_kind() <> '');
create policy member_opens on sealed.desk for insert to vigia_app with check (access.in_desk(desk));
create policy anyone_reads on sealed.desk_key for select to vigia_app, vigia_job using (access.actor_kind() <> '');
create policy member_makes on sealed.desk_key for insert to vigia_app
  with check (made_by = (select access.person_id()) and desk_id = any ((select access.desks())::uuid[]));
create policy signed_in_reads on sealed.person_key for select to vigia_app
  using ((select access.person_id()) is not null);
create policy own_made on sealed.person_key for insert to vigia_app with check (person_id = (select access.person_id()));
create policy own_retired on sealed.person_key for update to vigia_app
  using (person_id = (select access.person_id())) with check (person_id = (select access.person_id()));
create policy own on sealed.person_key_lock for all to vigia_app
  using (exists (select from sealed.person_key k where k.id = key_id and k.person_id = (select access.person_id())))
  with check (exists (select from sealed.person_key k where k.id = key_id and k.person_id = (select access.person_id())));
create policy desk_reads on sealed.desk_key_share for select to vigia_app
  using (key_id = any ((select access.desk_keys())::uuid[]));
create policy desk_shares on sealed.desk_key_share for insert to vigia_app
  with check (made_by = (select access.person_id()) and key_id = any ((select access.desk_keys())::uuid[])
              and exists (select from sealed.desk_key k join sealed.person_key p on p.id = person_key_id
                          where k.id = key_id and p.retired_at is null
                            and p.person_id in (select access.colleagues(k.desk_id))));
create policy job_reads on sealed.person_key for select to vigia_job using (true);

create policy person_key_history on audit.link for select to vigia_app
  using (subject_kind = 'person-key' and (select access.has_role('administrator', 'data-officer')));
create policy desk_key_history on audit.link for select to vigia_app
  using (subject_kind = 'desk-key'
         and (exists (select from sealed.desk_key k where k.id = audit.subject_key(subject_id)
                      and k.desk_id = any ((select access.desks())::uuid[]))
              or (select access.has_role('data-officer'))));

create function audit.facts_of_person_key(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(k), 'person_id', 'public_key', 'made_at', 'retired_at') from sealed.person_key k where k.id = key $$;
create function audit.facts_of_desk_key(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(k), 'desk_id', 'number', 'public_key', 'made_by', 'made_at', 'previous')
          || jsonb_build_object('shares', (
            select jsonb_agg(audit.pick(to_jsonb(s), 'person_key_id', 'sealed', 'made_by', 'made_at') order by s.person_key_id)
            from sealed.desk_key_share s where s.key_id = key))
   from sealed.desk_key k where k.id = key $$;
revoke execute on function sealed.people_of_desk, audit.facts_of_person_key, audit.facts_of_desk_key from public;

grant select, insert on sealed.desk, sealed.desk_key, sealed.desk_key_share to vigia_app;
grant select, insert, update (retired_at) on sealed.person_key to vigia_app;
grant select, insert, update (locked), delete on sealed.person_key_lock to vigia_app;
grant select on sealed.desk, sealed.desk_key, sealed.person_key to vigia_job;
