-- Signals from a file. They are staged here in batches, in transactions of their own, and published in one short
-- move with one link of the chain, so that nobody who reports meanwhile waits.

create table warning.import (
  id uuid primary key,
  -- SHA-256 of the file and of how its columns were read: the same file again is the same import.
  file_digest bytea not null unique check (octet_length(file_digest) = 32),
  state text not null check (state in ('staging', 'published')),
  -- Lines of the file up to and including this one are staged.
  staged_to_line integer not null default 0,
  signals integer check (signals >= 0),
  -- Rows whose signal was here before, from an earlier file.
  repeated integer check (repeated >= 0),
  started_at timestamptz not null,
  published_at timestamptz,
  check ((state = 'published') = (published_at is not null and signals is not null and repeated is not null))
);

create table warning.import_row (
  import_id uuid not null references warning.import on delete cascade,
  line integer not null,
  -- Null where the file gives none: then it is made of the row's content when the import is published.
  client_uuid uuid,
  content_digest bytea not null check (octet_length(content_digest) = 32),
  signal jsonb not null,
  primary key (import_id, line)
);

create index signal_by_import on warning.signal (import_id) where import_id is not null;

-- The identity of a row that brought none: its content, and how many equal rows stand before it in the file, so
-- that two equal rows are two signals and the same file again is none.
create function warning.row_uuid(content bytea, occurrence bigint) returns uuid language sql immutable
set search_path = pg_catalog as
$$ select (substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-8' || substr(h, 14, 3) || '-a' || substr(h, 18, 3) || '-'
           || substr(h, 21, 12))::uuid
   from (select encode(sha256(content || int8send(occurrence)), 'hex')) hashed (h) $$;

-- What the link of an import covers: the facts of its signals that no later decision changes.
create function warning.import_digest(wanted uuid) returns bytea language sql stable
set search_path = pg_catalog as
$$ select sha256(coalesce(string_agg(sha256(convert_to(jsonb_build_array(client_uuid, territory_id, place_kind,
            observed_kind, observed_from, known_how, codes, exposed_groups, received_at at time zone 'UTC')::text, 'UTF8')),
          ''::bytea order by client_uuid), ''::bytea))
   from warning.signal where import_id = wanted $$;

alter table warning.signal add constraint import_is_named check (import_id is null or channel = 'import');

call access.protect('warning.import');
call access.protect('warning.import_row');
create policy job_imports on warning.import for all to vigia_job using (true) with check (true);
create policy job_imports on warning.import_row for all to vigia_job using (true) with check (true);
grant select, insert, update, delete on warning.import, warning.import_row to vigia_job;
