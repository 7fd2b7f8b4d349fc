-- The directory of referral services: who receives whom for what need, where, when and in which languages, as dated data.
-- A shelter has no address here: it is reached through a contact.

create table parties.service (
  id uuid primary key,
  name text not null check (length(name) between 2 and 120),
  organization_id uuid references parties.organization,
  place_id text not null references parties.place,
  needs text[] not null check (cardinality(needs) between 1 and 12),
  receives text[] not null check (cardinality(receives) between 1 and 11),
  sheltered boolean not null,
  whereabouts text not null default '' check (length(whereabouts) <= 160),
  hours text not null default '' check (length(hours) <= 120),
  languages text[] not null default '{}' check (cardinality(languages) <= 9),
  conditions text not null default '' check (length(conditions) <= 400),
  -- Through whom: a line, a desk, a role. Never a person's own number.
  reached_through text not null default '' check (length(reached_through) <= 200),
  mapping_id uuid references parties.meeting,
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  state text not null check (state in ('proposed', 'listed', 'ended')),
  state_since timestamptz not null,
  last_verified_on date,
  verified_by uuid references parties.person,
  end_reason text check (length(end_reason) <= 48),
  constraint shelter_has_no_address check (not sheltered or whereabouts = ''),
  constraint safe_place_is_sheltered check (sheltered or not 'safe-place' = any (needs)),
  constraint listed_is_verified check (
    state <> 'listed' or last_verified_on is not null and verified_by is not null and reached_through <> ''),
  constraint ended_with_reason check (state <> 'ended' or end_reason is not null)
);
create index service_by_place on parties.service (place_id, state, name, id);
create index service_by_verification on parties.service (last_verified_on, id) where state = 'listed';

call access.protect('parties.service');

-- Who may be asked to bring somebody to a service of this place: in it, within it, or where it belongs to.
create function access.refers_to(place text) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from access.grants() g
     where g.role in ('supervisor', 'project-team', 'case-worker', 'local-coordinator', 'triage-operator')
       and (exists (select from parties.places_above(place) a where a.place_id = g.place_id)
            or exists (select from parties.places_above(g.place_id) a where a.place_id = place))) $$;

create policy internal_reads on parties.service for select to vigia_app
  using ((select access.sees_internal()) and state <> 'proposed'
         -- That a shelter exists is for those who bring people to it.
         and (not sheltered or access.refers_to(place_id)));
create policy proposer_reads on parties.service for select to vigia_app
  using (state = 'proposed' and created_by = (select access.person_id()));
create policy keeper_writes on parties.service for all to vigia_app
  using (place_id = any ((select access.places('supervisor', 'project-team'))::text[]))
  with check (place_id = any ((select access.places('supervisor', 'project-team'))::text[]));
create policy coordinator_proposes on parties.service for insert to vigia_app
  with check (state = 'proposed' and created_by = (select access.person_id())
              and place_id = any ((select access.places('local-coordinator'))::text[]));

create policy service_history on audit.link for select to vigia_app
  using (subject_kind = 'service' and exists (
    select from parties.service s where s.id = audit.subject_key(subject_id)));

create function audit.facts_of_service(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'name', 'organization_id', 'place_id', 'needs', 'receives', 'sheltered', 'whereabouts',
                     'hours', 'languages', 'conditions', 'reached_through', 'mapping_id', 'created_by', 'created_at',
                     'last_verified_on', 'verified_by', 'end_reason')
   from parties.service s where s.id = key $$;
revoke execute on function audit.facts_of_service from public;

grant select, insert, update on parties.service to vigia_app;
