-- Who has something in hand: a signal, a situation, or what an institution owes. One at a time; those before stay as they
-- were. Whoever does not see the subject sees no assignment of it: every wing says so in a policy of its own.

create table parties.assignment (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('signal', 'situation', 'commitment')),
  subject_id uuid not null,
  person_id uuid not null references parties.person,
  assigned_by uuid not null references parties.person,
  assigned_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references parties.person,
  constraint assignment_ends_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index assignment_in_force_is_single on parties.assignment (subject_kind, subject_id) where ended_at is null;
create index assignment_by_person on parties.assignment (person_id, subject_kind) where ended_at is null;

call access.protect('parties.assignment');

create policy signal_seen on parties.assignment for select to vigia_app
  using (subject_kind = 'signal' and exists (select from warning.signal s where s.id = subject_id));
create policy situation_seen on parties.assignment for select to vigia_app
  using (subject_kind = 'situation' and exists (select from warning.situation s where s.id = subject_id));
-- Who does what within an institution is its own affair, whoever else may see what it owes.
create policy own_commitment_seen on parties.assignment for select to vigia_app
  using (subject_kind = 'commitment'
         and exists (select from commitment.commitment c where c.id = subject_id and access.works_for(c.owner_id)));

create policy worker_assigns on parties.assignment for insert to vigia_app
  with check (assigned_by = (select access.person_id()) and ended_at is null and (
    subject_kind = 'signal' and exists (select from warning.signal s where s.id = subject_id)
    or subject_kind = 'situation' and exists (select from warning.situation s where s.id = subject_id)
    -- Whoever answers for the institution says who does it; anybody of it may take it on.
    or subject_kind = 'commitment'
       and exists (select from commitment.commitment c where c.id = subject_id and access.works_for(c.owner_id)
                   and (access.answers_for(c.owner_id) or person_id = (select access.person_id())))));
create policy worker_ends on parties.assignment for update to vigia_app
  using (ended_at is null and (
    subject_kind = 'signal' and exists (select from warning.signal s where s.id = subject_id)
    or subject_kind = 'situation' and exists (select from warning.situation s where s.id = subject_id)
    or subject_kind = 'commitment'
       and exists (select from commitment.commitment c where c.id = subject_id and access.works_for(c.owner_id)
                   and (access.answers_for(c.owner_id) or person_id = (select access.person_id())))))
  with check (ended_by = (select access.person_id()));

create policy assignment_history on audit.link for select to vigia_app
  using (subject_kind = 'assignment'
         and exists (select from parties.assignment a where a.id = audit.subject_key(link.subject_id)));

grant select, insert on parties.assignment to vigia_app;
grant update (ended_at, ended_by) on parties.assignment to vigia_app;

create function audit.facts_of_assignment(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(a), 'subject_kind', 'subject_id', 'person_id', 'assigned_by', 'assigned_at', 'ended_at', 'ended_by')
   from parties.assignment a where a.id = key $$;
revoke execute on function audit.facts_of_assignment from public;

-- With its subject an assignment goes. And what is taken from the local table is given out anew: whoever had it in hand
-- may be among those who must not know of it any more.
create function parties.forget_assignment() returns trigger language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  gone text[];
begin
  with deleted as (
    delete from parties.assignment a where a.subject_kind = tg_argv[0] and a.subject_id = old.id returning a.id)
  select coalesce(array_agg(id::text), '{}') into gone from deleted;
  delete from audit.fact_salt where subject_kind = 'assignment' and subject_id = any (gone);
  return null;
end
$$;
revoke execute on function parties.forget_assignment from public;
create trigger signal_forgets_assignment after delete on warning.signal
  for each row execute function parties.forget_assignment('signal');
create trigger situation_forgets_assignment after delete on warning.situation
  for each row execute function parties.forget_assignment('situation');
create trigger commitment_forgets_assignment after delete on commitment.commitment
  for each row execute function parties.forget_assignment('commitment');
create trigger signal_leaves_table after update of compartment on warning.signal
  for each row when (new.compartment is distinct from old.compartment) execute function parties.forget_assignment('signal');
create trigger situation_leaves_table after update of compartment on warning.situation
  for each row when (new.compartment is distinct from old.compartment) execute function parties.forget_assignment('situation');
create trigger commitment_leaves_table after update of compartment on commitment.commitment
  for each row when (new.compartment is distinct from old.compartment) execute function parties.forget_assignment('commitment');

-- Whether somebody else would see a subject, by the very policies that decide it when they ask. It runs with the rights of
-- the asker, who is put back before it returns.
create function access.seen_by(person uuid, kind text, subject uuid) returns boolean language plpgsql volatile
set search_path = pg_catalog as
$$
declare
  asker text := current_setting('vigia.actor');
  seen boolean;
begin
  perform set_config('vigia.actor', 'person:' || person, true);
  seen := case kind
    when 'signal' then exists (select from warning.signal s where s.id = subject)
    when 'situation' then exists (select from warning.situation s where s.id = subject)
    when 'commitment' then exists (select from commitment.commitment c where c.id = subject and access.works_for(c.owner_id))
    else false end;
  perform set_config('vigia.actor', asker, true);
  return seen;
end
$$;

-- Those who hold one of these roles now, for whoever is signed in: names to choose a colleague from.
create function access.holders(variadic wanted text[]) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select distinct g.person_id from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
   where g.role = any (wanted) and exists (select from access.grants())
     and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment()) $$;

-- Those for whom the asker's institution can answer by each of its own people.
create function access.colleagues_of(organization uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select distinct g.person_id from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
   where g.organization_id = organization and access.works_for(organization)
     and g.role in ('liaison', 'local-coordinator', 'local-member', 'organization-member')
     and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment()) $$;
