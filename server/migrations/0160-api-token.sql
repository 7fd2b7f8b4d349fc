-- Keys with which a program reads in somebody's name. Only a hash is kept; what the key opens is a list of scopes, and
-- within them what row-level security shows to that person.

create table parties.api_token (
  id uuid primary key,
  person_id uuid not null references parties.person,
  name text not null check (length(name) between 1 and 60),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  scopes text[] not null check (cardinality(scopes) between 1 and 20),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references parties.person,
  -- The day alone: when a program asks, to the minute, is nobody's business.
  last_used_on date,
  constraint token_lasts_a_year_at_most check (
    expires_at > created_at and expires_at <= created_at + interval '8760 hours'),
  constraint token_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
create index api_token_by_person on parties.api_token (person_id, created_at desc, id);
create index api_token_by_age on parties.api_token (created_at desc, id);

-- A key lies in the settings of some program, so it never stands for somebody who may read signals, referrals or what is
-- restricted: every role in force must be one of these.
create function access.token_may_serve(person uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.person p where p.id = person and p.active)
          and coalesce((
            select bool_and(g.role in ('project-team', 'steering-member', 'trainer', 'donor', 'administrator', 'data-officer'))
            from parties.role_grant g
            where g.person_id = person and g.valid_from <= access.moment()
              and (g.valid_to is null or g.valid_to > access.moment())), false) $$;
revoke execute on function access.token_may_serve from public;

create function access.may_hold_token() returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select access.token_may_serve(access.person_id()) $$;

-- Who asks with this key, if it opens anything at this moment; the day of its use is noted. A role that was given later,
-- and that no key may stand for, closes the key as an end does.
create function access.use_token(hash bytea) returns table (person_id uuid, scopes text[])
language sql security definer set search_path = pg_catalog as
$$ with found as (
     select t.id, t.person_id, t.scopes from parties.api_token t
     where t.token_hash = hash and t.revoked_at is null and t.expires_at > access.moment()
       and access.token_may_serve(t.person_id)),
   noted as (
     update parties.api_token t set last_used_on = (access.moment() at time zone 'UTC')::date from found f
     where t.id = f.id and t.last_used_on is distinct from (access.moment() at time zone 'UTC')::date)
   select f.person_id, f.scopes from found f $$;
revoke execute on function access.use_token from public;
grant execute on function access.use_token to vigia_app;

call access.protect('parties.api_token');
create policy own_or_reviewed on parties.api_token for select to vigia_app
  using (person_id = (select access.person_id()) or (select access.has_role('administrator', 'data-officer')));
create policy own_is_made on parties.api_token for insert to vigia_app
  with check (person_id = (select access.person_id()) and revoked_at is null and (select access.may_hold_token()));
create policy own_or_reviewed_ends on parties.api_token for update to vigia_app
  using (person_id = (select access.person_id()) or (select access.has_role('administrator', 'data-officer')))
  with check (revoked_by = (select access.person_id()));

create policy api_token_history on audit.link for select to vigia_app
  using (subject_kind = 'api-token' and exists (
    select from parties.api_token t where t.id = audit.subject_key(subject_id)));

create function audit.facts_of_api_token(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(t), 'person_id', 'name', 'token_hash', 'scopes', 'created_at', 'expires_at', 'revoked_at',
                     'revoked_by')
   from parties.api_token t where t.id = key $$;
revoke execute on function audit.facts_of_api_token from public;

grant select (id, person_id, name, scopes, created_at, expires_at, revoked_at, revoked_by, last_used_on), insert,
  update (revoked_at, revoked_by) on parties.api_token to vigia_app;
