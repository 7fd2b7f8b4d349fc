-- What a form sent by another program must be known again by: hashes under a key outside the database, and a day. There is no
-- key of a device in it, and what was sent cannot be found from it.

create table warning.form_instance (
  instance_hash bytea primary key check (octet_length(instance_hash) = 32),
  content_hash bytea not null check (octet_length(content_hash) = 32),
  received_on date not null
);
create index form_instance_by_age on warning.form_instance (received_on);

-- A telephone may send what it filled in long after the form has changed: every version that was given out is known.
create table warning.form_version (
  version text primary key check (version ~ '^v[0-9a-f]{16}$'),
  since date not null
);

call access.protect('warning.form_instance');
call access.protect('warning.form_version');

-- new: it is kept from now on. same, other: an instance of this name came before, with the same bytes or with others. Of two
-- that come at once the second waits for the first.
create function warning.note_form_instance(instance bytea, content bytea) returns text language plpgsql security definer
set search_path = pg_catalog as
$$
declare earlier bytea;
begin
  insert into warning.form_instance values (instance, content, (access.moment() at time zone 'UTC')::date)
    on conflict do nothing;
  if found then
    return 'new';
  end if;
  select content_hash into earlier from warning.form_instance where instance_hash = instance;
  return case when earlier = content then 'same' else 'other' end;
end
$$;
revoke execute on function warning.note_form_instance from public;
grant execute on function warning.note_form_instance to vigia_app;

create function warning.note_form_version(given text) returns void language sql security definer set search_path = pg_catalog as
$$ insert into warning.form_version values (given, (access.moment() at time zone 'UTC')::date) on conflict do nothing $$;
revoke execute on function warning.note_form_version from public;
grant execute on function warning.note_form_version to vigia_app;

create function warning.is_form_version(asked text) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from warning.form_version where version = asked) $$;
revoke execute on function warning.is_form_version from public;
grant execute on function warning.is_form_version to vigia_app;

create policy job_forgets on warning.form_instance for all to vigia_job using (true) with check (true);
grant select, delete on warning.form_instance to vigia_job;
