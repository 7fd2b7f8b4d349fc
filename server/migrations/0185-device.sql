-- Telephones of focal points that send with another program's form. Each has a key of its own, of which only a hash is kept.
-- A key is a pseudonym, so nothing here may lead to a signal: no count, no moment of use, and no word in the row of a signal.

create table parties.device (
  id uuid primary key,
  -- For whom it is set up: the coordination of this place sees it. What it may report of has nothing to do with it.
  place_id text not null references parties.place,
  label text not null check (length(label) between 1 and 40),
  key_hash bytea not null unique check (octet_length(key_hash) = 32),
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references parties.person,
  -- The month alone, and of fetching the list of forms alone: a day, or the sending of a signal, would stand beside when
  -- signals arrived.
  seen_in date check (extract(day from seen_in) = 1),
  constraint device_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);
create index device_by_age on parties.device (created_at desc, id);

-- Whether a key opens the door. Whoever asks is the public: the key says nothing of who somebody is.
create function parties.opens_device(hash bytea) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.device d where d.key_hash = hash and d.revoked_at is null) $$;
revoke execute on function parties.opens_device from public;
grant execute on function parties.opens_device to vigia_app;

-- Called where the list of forms is fetched, never where something is sent.
create function parties.note_device(hash bytea) returns void language sql security definer set search_path = pg_catalog as
$$ update parties.device d set seen_in = date_trunc('month', access.moment() at time zone 'UTC')::date
   where d.key_hash = hash and d.revoked_at is null
     and d.seen_in is distinct from date_trunc('month', access.moment() at time zone 'UTC')::date $$;
revoke execute on function parties.note_device from public;
grant execute on function parties.note_device to vigia_app;

call access.protect('parties.device');
create policy keeper_reads on parties.device for select to vigia_app
  using ((select access.nationwide('administrator', 'project-team')) or (select access.has_role('data-officer'))
         or place_id = any ((select access.places('local-coordinator'))::text[]));
create policy keeper_makes on parties.device for insert to vigia_app
  with check (created_by = (select access.person_id()) and revoked_at is null and seen_in is null
              and ((select access.nationwide('administrator', 'project-team'))
                   or place_id = any ((select access.places('local-coordinator'))::text[])));
create policy keeper_ends on parties.device for update to vigia_app
  using ((select access.nationwide('administrator', 'project-team')) or (select access.has_role('data-officer'))
         or place_id = any ((select access.places('local-coordinator'))::text[]))
  with check (revoked_by = (select access.person_id()));

create policy device_history on audit.link for select to vigia_app
  using (subject_kind = 'device' and exists (
    select from parties.device d where d.id = audit.subject_key(subject_id)));

create function audit.facts_of_device(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(d), 'place_id', 'label', 'key_hash', 'created_by', 'created_at', 'revoked_at', 'revoked_by')
   from parties.device d where d.id = key $$;
revoke execute on function audit.facts_of_device from public;

grant select (id, place_id, label, created_by, created_at, revoked_at, revoked_by, seen_in), insert,
  update (revoked_at, revoked_by) on parties.device to vigia_app;
