-- What a community said in a mapping session: places by their kind, services, to whom people turn by what they do, and
-- seasons. There is no column for a point, an address or a name, and amounts are some, several or many.

-- When and where people map their risks is told to those who come, and stands in no public calendar.
alter table parties.meeting add constraint mapping_is_not_listed check (kind <> 'mapping' or not listed);

create table governance.mapping (
  -- The meeting, of kind mapping; everything about the gathering itself stands there.
  id uuid primary key references parties.meeting,
  notes text not null default '' check (length(notes) <= 600),
  entered_by uuid not null references parties.person,
  entered_at timestamptz not null,
  state text not null check (state = 'entered')
);

create table governance.mapped_place (
  id uuid primary key,
  mapping_id uuid not null references governance.mapping,
  ordinal smallint not null check (ordinal >= 1),
  kind text not null check (length(kind) <= 48),
  standing text not null check (standing in ('risk', 'safe')),
  reasons text[] not null check (cardinality(reasons) between 1 and 10),
  times text[] not null default '{}' check (cardinality(times) <= 7),
  amount text not null check (amount in ('some', 'several', 'many')),
  constraint mapped_place_ordinal_is_single unique (mapping_id, ordinal)
);
create table governance.mapped_service (
  id uuid primary key,
  mapping_id uuid not null references governance.mapping,
  ordinal smallint not null check (ordinal >= 1),
  need text not null check (length(need) <= 48),
  standing text not null check (length(standing) <= 48),
  hours text not null default '' check (length(hours) <= 80),
  constraint mapped_service_ordinal_is_single unique (mapping_id, ordinal)
);
create table governance.mapped_role (
  id uuid primary key,
  mapping_id uuid not null references governance.mapping,
  ordinal smallint not null check (ordinal >= 1),
  role text not null check (length(role) <= 48),
  amount text not null check (amount in ('some', 'several', 'many')),
  constraint mapped_role_ordinal_is_single unique (mapping_id, ordinal)
);
create table governance.mapped_season (
  id uuid primary key,
  mapping_id uuid not null references governance.mapping,
  ordinal smallint not null check (ordinal >= 1),
  reason text not null check (length(reason) <= 48),
  months smallint[] not null
    check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}' and cardinality(months) between 1 and 12),
  constraint mapped_season_ordinal_is_single unique (mapping_id, ordinal)
);

-- Who keeps the session keeps its record.
create function governance.keeps_mapping(mapping uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.meeting m where m.id = mapping and m.kind = 'mapping'
                  and access.keeps_meeting(m.kind, m.place_id)) $$;

do $$
declare part text;
begin
  foreach part in array array['mapping', 'mapped_place', 'mapped_service', 'mapped_role', 'mapped_season'] loop
    call access.protect(('governance.' || part)::regclass);
    execute format('create policy internal_reads on governance.%I for select to vigia_app
                    using ((select access.sees_internal()))', part);
    execute format('create policy keeper_writes on governance.%I for all to vigia_app
                    using (governance.keeps_mapping(%2$s)) with check (governance.keeps_mapping(%2$s))',
                   part, case part when 'mapping' then 'id' else 'mapping_id' end);
  end loop;
end
$$;

create policy mapping_history on audit.link for select to vigia_app
  using (subject_kind = 'mapping' and (select access.sees_internal())
         and exists (select from governance.mapping m where m.id = audit.subject_key(subject_id)));

create function audit.facts_of_mapping(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(m), 'notes', 'entered_by', 'entered_at') || jsonb_build_object(
     'places', (select jsonb_agg(audit.pick(to_jsonb(p), 'ordinal', 'kind', 'standing', 'reasons', 'times', 'amount')
                                 order by p.ordinal) from governance.mapped_place p where p.mapping_id = key),
     'services', (select jsonb_agg(audit.pick(to_jsonb(s), 'ordinal', 'need', 'standing', 'hours') order by s.ordinal)
                  from governance.mapped_service s where s.mapping_id = key),
     'roles', (select jsonb_agg(audit.pick(to_jsonb(r), 'ordinal', 'role', 'amount') order by r.ordinal)
               from governance.mapped_role r where r.mapping_id = key),
     'seasons', (select jsonb_agg(audit.pick(to_jsonb(s), 'ordinal', 'reason', 'months') order by s.ordinal)
                 from governance.mapped_season s where s.mapping_id = key))
   from governance.mapping m where m.id = key $$;
revoke execute on function audit.facts_of_mapping from public;

grant select, insert, update on governance.mapping to vigia_app;
grant select, insert, delete on governance.mapped_place, governance.mapped_service, governance.mapped_role,
  governance.mapped_season to vigia_app;
