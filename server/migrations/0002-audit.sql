-- The chain of everything that was done: append-only, each link holding the hash of the one before it.
-- The head row is locked as the last thing a transaction does, so positions are in the order of commits;
-- the stages of flow.ts read the events by position and can therefore never miss one.

create table audit.head (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  hash bytea not null
);
insert into audit.head (position, hash) values (0, sha256('vigia: the chain begins'));

create table audit.link (
  position bigint primary key,
  id uuid not null unique,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  -- The order of moves within one transaction. Positions are not shown to the desks: a gap between two of
  -- them would tell how much else happened, flagged signals included.
  step smallint not null,
  state text,
  detail jsonb not null,
  previous_hash bytea not null,
  hash bytea not null
);
create index link_by_subject on audit.link (subject_kind, subject_id, position);

-- Heads that a key kept outside the database has signed; one a month closes a segment.
create table audit.signed_head (
  position bigint primary key,
  hash bytea not null,
  signed_at timestamptz not null,
  signature bytea not null,
  key_id text not null
);

call access.protect('audit.head');
call access.protect('audit.link');
call access.protect('audit.signed_head');

-- What a link's hash covers: every field, each preceded by its length in bytes, so that no two different
-- links have the same text. `detail` is hashed as the text that jsonb prints.
create function audit.link_hash(link audit.link) returns bytea language sql immutable
set search_path = pg_catalog as
$$ select sha256(string_agg(decode(lpad(to_hex(octet_length(part)), 8, '0'), 'hex') || part, ''::bytea order by n))
   from unnest(array[
     convert_to(link.position::text, 'UTF8'), convert_to(link.id::text, 'UTF8'),
     convert_to(to_char(link.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'UTF8'),
     convert_to(link.actor, 'UTF8'), convert_to(link.kind, 'UTF8'), convert_to(link.subject_kind, 'UTF8'),
     convert_to(link.subject_id, 'UTF8'), convert_to(link.step::text, 'UTF8'), convert_to(coalesce(link.state, ''), 'UTF8'),
     convert_to(link.detail::text, 'UTF8'), link.previous_hash]) with ordinality as parts (part, n) $$;

-- The one way to add a link: with the owner's rights, under the lock of the head. Who did it and when are
-- taken from the transaction, not from the caller.
create function audit.append(
  link_id uuid, kind text, subject_kind text, subject_id text, step smallint, state text, detail jsonb)
returns bigint language plpgsql security definer set search_path = pg_catalog as
$$
declare
  head audit.head;
  link audit.link;
begin
  select * into strict head from audit.head for update;
  -- The chain is kept far longer than a receipt: what its words find must never be part of it.
  link := row(head.position + 1, link_id, access.moment(),
              case when access.actor_kind() = 'receipt' then 'reporter' else current_setting('vigia.actor') end, kind, subject_kind,
              subject_id, step, state, detail, head.hash, ''::bytea);
  link.hash := audit.link_hash(link);
  insert into audit.link values (link.*);
  update audit.head set position = link.position, hash = link.hash;
  return link.position;
end
$$;

-- How far each stage of flow.ts has come.
create table audit.cursor (
  stage text primary key,
  position bigint not null,
  moved_at timestamptz
);
call access.protect('audit.cursor');
create policy job_moves on audit.cursor for all to vigia_job using (true) with check (true);

create policy officer_reads on audit.link for select to vigia_app
  using ((select access.has_role('data-officer')));
create policy officer_reads on audit.signed_head for select to vigia_app
  using ((select access.has_role('data-officer')));
create policy officer_reads on audit.head for select to vigia_app
  using ((select access.has_role('data-officer')));
create policy job_reads on audit.link for select to vigia_job using (true);
create policy job_reads on audit.head for select to vigia_job using (true);
create policy job_signs on audit.signed_head for all to vigia_job using (true) with check (true);
-- A case's own history is shown to those who may see the case: each wing adds a policy that asks whether the
-- subject of the link is visible to the asker.

grant select (id, at, actor, kind, subject_kind, subject_id, step, state, detail) on audit.link to vigia_app;
grant select on audit.signed_head to vigia_app;
grant select on audit.link, audit.head, audit.signed_head to vigia_job;
grant insert on audit.signed_head to vigia_job;
grant select, insert, update on audit.cursor to vigia_job;
grant execute on function audit.append to vigia_app, vigia_job;
