-- A mapping session may be one of the sessions of a workshop. The agenda of a workshop is replaced as a whole, so a session is
-- known by its beginning; where none begins then any more, the link is to the workshop alone. Taken off, the row stays and names none.

create table governance.mapping_workshop (
  -- The meeting of the mapping.
  id uuid primary key references parties.meeting,
  workshop_id uuid references governance.workshop,
  session_at timestamptz,
  linked_by uuid not null references parties.person,
  linked_at timestamptz not null,
  constraint mapping_session_is_of_a_workshop check (session_at is null or workshop_id is not null)
);
create index mapping_workshop_by_workshop on governance.mapping_workshop (workshop_id) where workshop_id is not null;

call access.protect('governance.mapping_workshop');
create policy internal_reads on governance.mapping_workshop for select to vigia_app using ((select access.sees_internal()));
-- Whoever keeps the mapping links it to a workshop that they see.
create policy keeper_links on governance.mapping_workshop for insert to vigia_app
  with check (governance.keeps_mapping(id) and linked_by = (select access.person_id())
              and (workshop_id is null or exists (select from governance.workshop w where w.id = workshop_id)));
create policy keeper_relinks on governance.mapping_workshop for update to vigia_app
  using (governance.keeps_mapping(id))
  with check (governance.keeps_mapping(id) and linked_by = (select access.person_id())
              and (workshop_id is null or exists (select from governance.workshop w where w.id = workshop_id)));
create policy mapping_workshop_history on audit.link for select to vigia_app
  using (subject_kind = 'mapping-workshop' and (select access.sees_internal())
         and exists (select from governance.mapping_workshop l where l.id = audit.subject_key(subject_id)));

create function audit.facts_of_mapping_workshop(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(l), 'workshop_id', 'session_at', 'linked_by', 'linked_at')
   from governance.mapping_workshop l where l.id = key $$;
revoke execute on function audit.facts_of_mapping_workshop from public;

grant select, insert on governance.mapping_workshop to vigia_app;
grant update (workshop_id, session_at, linked_by, linked_at) on governance.mapping_workshop to vigia_app;
