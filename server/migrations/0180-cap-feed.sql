-- A door of its own for the alerts of one institution: its programs fetch them as messages of the Common Alerting Protocol,
-- with a key of the institution. Only a hash is kept. The key stands for nobody: what it opens is what the alert's
-- distribution list says of that institution at this moment.

-- In which language the author wrote. What people wrote is never translated, so a message must say what it is.
alter table warning.alert add column language text not null default 'es' check (language in ('es', 'fr', 'en'));

create table parties.feed_key (
  id uuid primary key,
  organization_id uuid not null references parties.organization,
  name text not null check (length(name) between 1 and 60),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references parties.person,
  -- The day alone, as of every key.
  last_used_on date,
  constraint feed_key_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
create index feed_key_by_organization on parties.feed_key (organization_id, created_at desc, id);
create index feed_key_by_age on parties.feed_key (created_at desc, id);

-- Since when a key has not been used. One that rested for ninety days opens nothing: a program that is alive asks every few
-- minutes, so what rests that long is lost or forgotten.
create function access.feed_key_is_open(key parties.feed_key) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select key.revoked_at is null
          and coalesce(key.last_used_on, (key.created_at at time zone 'UTC')::date)
              >= (access.moment() at time zone 'UTC')::date - 90
          and exists (select from parties.organization o where o.id = key.organization_id
                      and (o.valid_to is null or o.valid_to > (access.moment() at time zone 'UTC')::date)) $$;
revoke execute on function access.feed_key_is_open from public;

-- Which key has this hash, if it opens anything now.
create function access.find_feed_key(hash bytea) returns uuid language sql stable security definer
set search_path = pg_catalog as
$$ select k.id from parties.feed_key k where k.token_hash = hash and access.feed_key_is_open(k) $$;
revoke execute on function access.find_feed_key from public;
grant execute on function access.find_feed_key to vigia_app;

-- For whom the key that asks fetches; null for everybody who does not ask with one.
create function access.feed_organization() returns uuid language sql stable security definer
set search_path = pg_catalog as
$$ select k.organization_id from parties.feed_key k
   where k.id = case when access.actor_kind() = 'feed' then split_part(current_setting('vigia.actor', true), ':', 2)::uuid end
     and access.feed_key_is_open(k) $$;

-- Notes the day of the use, and tells whom the key fetches for and whether it was used before.
create function access.use_feed_key()
returns table (key_id uuid, organization_id uuid, organization_name text, made_at timestamptz, is_first boolean)
language sql security definer set search_path = pg_catalog as
$$ with found as (
     select k.id, k.organization_id, o.name, k.created_at, k.last_used_on is null as is_first
     from parties.feed_key k join parties.organization o on o.id = k.organization_id
     where k.organization_id = access.feed_organization()
       and k.id = split_part(current_setting('vigia.actor', true), ':', 2)::uuid),
   noted as (
     update parties.feed_key k set last_used_on = (access.moment() at time zone 'UTC')::date from found f
     where k.id = f.id and k.last_used_on is distinct from (access.moment() at time zone 'UTC')::date)
   select f.id, f.organization_id, f.name, f.created_at, f.is_first from found f $$;
revoke execute on function access.use_feed_key from public;
grant execute on function access.use_feed_key to vigia_app;

call access.protect('parties.feed_key');
create policy own_or_reviewed on parties.feed_key for select to vigia_app
  using (organization_id = any ((select access.organizations('liaison'))::uuid[])
         or (select access.has_role('administrator', 'data-officer')));
-- A key opens what a liaison reads, the restricted included: no local role makes one.
create policy liaison_makes on parties.feed_key for insert to vigia_app
  with check (created_by = (select access.person_id()) and revoked_at is null
              and (organization_id = any ((select access.organizations('liaison'))::uuid[])
                   or (select access.has_role('administrator'))));
create policy own_or_reviewed_ends on parties.feed_key for update to vigia_app
  using (organization_id = any ((select access.organizations('liaison'))::uuid[])
         or (select access.has_role('administrator', 'data-officer')))
  with check (revoked_by = (select access.person_id()));

-- The feed reads along the path of the liaison's inbox: the one function that knows whom an alert has reached.
create or replace function warning.alert_reaches_asker(alert uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from warning.alert_recipient r join warning.alert a on a.id = r.alert_id
     where r.alert_id = alert and r.visible_from <= access.moment()
       and (r.organization_id = any (access.organizations('liaison', 'organization-member'))
            or r.organization_id = access.feed_organization()
            or a.compartment = 'local'
               and (r.organization_id = any (access.organizations('local-member'))
                    or r.place_id = any (access.places('local-coordinator', 'local-member', 'focal-point'))))) $$;

-- What the institution itself is asked for, and nothing of what others are.
create policy feed_reads on commitment.commitment for select to vigia_app
  using (kind = 'recommendation' and visible_from <= (select access.moment())
         and owner_id = (select access.feed_organization()));

create policy feed_key_history on audit.link for select to vigia_app
  using (subject_kind = 'feed-key' and exists (
    select from parties.feed_key k where k.id = audit.subject_key(subject_id)));

create function audit.facts_of_feed_key(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(k), 'organization_id', 'name', 'token_hash', 'created_by', 'created_at', 'revoked_at',
                     'revoked_by')
   from parties.feed_key k where k.id = key $$;
revoke execute on function audit.facts_of_feed_key from public;

grant select (id, organization_id, name, created_by, created_at, revoked_at, revoked_by, last_used_on), insert,
  update (revoked_at, revoked_by) on parties.feed_key to vigia_app;
