-- Keys of people and of desks, as people make, share and replace them.

-- A desk of the whole country is one desk, at the country itself: a second one would stand in the signed list in its place.
create unique index country_desk_is_single on sealed.desk (kind)
  where kind in ('triage', 'fallback', 'ombudsman', 'analysis');
create unique index institution_desk_is_single on sealed.desk (organization_id) where kind = 'organization';
drop policy member_opens on sealed.desk;
create policy member_opens on sealed.desk for insert to vigia_app
  with check (access.in_desk(desk) and (kind = 'local' or exists (
    select from parties.place p where p.id = place_id and p.level = 0)));

-- The desks that the asker is of, whether they have a key yet or not.
create function access.own_desks() returns table (kind text, place_id text, organization_id uuid)
language sql stable security definer set search_path = pg_catalog as
$$ select distinct d.kind, d.place_id, d.organization_id
   from access.grants() g join parties.place l on l.id = g.place_id
   join parties.place root on root.level = 0
   cross join lateral (
     select case g.role when 'triage-operator' then 'triage' when 'supervisor' then 'fallback' when 'ombudsman' then 'ombudsman'
                        else 'analysis' end, root.id, null::uuid
     where l.level = 0 and g.role in ('triage-operator', 'supervisor', 'ombudsman', 'analyst', 'approver')
     union all select 'local', g.place_id, null where g.role = 'local-coordinator'
     union all select 'organization', root.id, g.organization_id
     where g.role in ('liaison', 'case-worker') and g.organization_id is not null) d (kind, place_id, organization_id) $$;

-- Everybody who is of one of these desks, for the desk itself, before it has a row as well.
create function access.people_beside(kind text, place_id text, organization_id uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog as
$$ select p.* from (select row(null::uuid, kind, place_id, organization_id)::sealed.desk as desk) d,
     sealed.people_of_desk(d.desk) p
   where access.in_desk(d.desk) $$;

-- Whether somebody who is of the desk now can open this key: it was sealed to the key that they use now.
create function sealed.is_held(key_id uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from sealed.desk_key k join sealed.desk d on d.id = k.desk_id
     join sealed.desk_key_share s on s.key_id = k.id
     join sealed.person_key p on p.id = s.person_key_id and p.retired_at is null
     where k.id = is_held.key_id and p.person_id in (select sealed.people_of_desk(d))) $$;
revoke execute on function sealed.is_held from public;

-- Nobody of the desk can open its newest key any more. What comes in would be sealed to a key that nobody holds, so a new
-- one may be made that does not open the one before; the keepers can bring that one back.
create function access.desk_key_lost(key_id uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from sealed.desk_key k where k.id = desk_key_lost.key_id
     and not exists (select from sealed.desk_key later where later.desk_id = k.desk_id and later.number > k.number)
     and not sealed.is_held(k.id)) $$;

-- The newest key of a desk and whether the asker holds it.
create function access.may_replace(desk uuid, number integer, after_loss boolean) returns boolean
language sql stable security definer set search_path = pg_catalog as
$$ select case when may_replace.number = 1 then not exists (select from sealed.desk_key k where k.desk_id = desk)
   else exists (
     select from sealed.desk_key k
     where k.desk_id = desk and k.number = may_replace.number - 1
       and not exists (select from sealed.desk_key later where later.desk_id = desk and later.number > k.number)
       and case when may_replace.after_loss then not sealed.is_held(k.id)
           else exists (select from sealed.desk_key_share s join sealed.person_key p on p.id = s.person_key_id
                        where s.key_id = k.id and p.person_id = access.person_id() and p.retired_at is null) end) end $$;

alter table sealed.desk_key add column after_loss boolean not null default false;
alter table sealed.desk_key drop constraint later_key_opens_earlier;
alter table sealed.desk_key add constraint later_key_opens_earlier check (
  case when number = 1 then previous is null and not after_loss else (previous is null) = after_loss end);
drop policy member_makes on sealed.desk_key;
create policy member_makes on sealed.desk_key for insert to vigia_app
  with check (made_by = (select access.person_id()) and desk_id = any ((select access.desks())::uuid[])
              and access.may_replace(desk_id, number, after_loss));

-- A key is due to be replaced once somebody who was given it is of the desk no longer, or uses another key: the one that it
-- was sealed to may have been lost to somebody.
create or replace function access.rotation_due(key_id uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from sealed.desk_key k
     join sealed.desk d on d.id = k.desk_id
     join sealed.desk_key_share s on s.key_id = k.id
     join sealed.person_key p on p.id = s.person_key_id
     where k.id = rotation_due.key_id
       and not exists (select from sealed.desk_key later where later.desk_id = k.desk_id and later.number > k.number)
       and (p.retired_at is not null or p.person_id not in (select sealed.people_of_desk(d)))) $$;

-- A share is found by itself when it was edited.
alter table sealed.desk_key_share drop constraint desk_key_share_pkey;
alter table sealed.desk_key_share add column id uuid primary key default gen_random_uuid();
alter table sealed.desk_key_share add constraint share_is_single unique (key_id, person_key_id);

create unique index passkey_lock_is_single on sealed.person_key_lock (key_id, credential_id) where kind = 'passkey';
grant update (made_at) on sealed.person_key_lock to vigia_app;

create or replace function audit.facts_of_person_key(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(k), 'person_id', 'public_key', 'made_at', 'retired_at')
          || jsonb_build_object('locks', (
            select jsonb_agg(audit.pick(to_jsonb(l), 'kind', 'locked', 'credential_id', 'salt', 'made_at') order by l.id)
            from sealed.person_key_lock l where l.key_id = key))
   from sealed.person_key k where k.id = key $$;
create or replace function audit.facts_of_desk_key(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(k), 'desk_id', 'number', 'public_key', 'made_by', 'made_at', 'previous', 'after_loss')
          || jsonb_build_object(
            'desk', (select audit.pick(to_jsonb(d), 'kind', 'place_id', 'organization_id') from sealed.desk d where d.id = k.desk_id),
            'shares', (
              select jsonb_agg(audit.pick(to_jsonb(s), 'person_key_id', 'sealed', 'made_by', 'made_at') order by s.person_key_id)
              from sealed.desk_key_share s where s.key_id = key))
   from sealed.desk_key k where k.id = key $$;
