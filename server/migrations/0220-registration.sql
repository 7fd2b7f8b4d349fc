-- What was registered: a Merkle tree of commitments, each a hash that says nothing without the salt that its reporter
-- keeps. Nothing here names a signal, a place or a moment, and nothing is deleted with a signal.

create schema registration;
grant usage on schema registration to vigia_app, vigia_job;

-- Arrived and not in the tree yet. Without a time: at the turn of the hour all of them enter in an order that is not
-- theirs, among leaves of chance.
create table registration.waiting (
  commitment bytea primary key check (octet_length(commitment) = 32)
);

create table registration.leaf (
  position bigint primary key check (position >= 0),
  -- SHA-256(0x00 || commitment), or of a commitment that nobody made.
  hash bytea not null check (octet_length(hash) = 32)
);
create index leaf_by_hash on registration.leaf (hash, position);

-- The full subtrees of sixteen leaves and more; those below are made from their leaves when they are asked for.
create table registration.node (
  level smallint not null check (level >= 4),
  index bigint not null check (index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, index)
);

-- The roots that were signed. The signature covers the day alone; the hour only says when the next one is due.
create table registration.head (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  hour timestamptz not null check (hour = date_trunc('hour', hour, 'UTC')),
  signature bytea not null check (octet_length(signature) = 64),
  key_id text not null
);
create index head_newest on registration.head (hour desc);

call access.protect('registration.waiting');
call access.protect('registration.leaf');
call access.protect('registration.node');
call access.protect('registration.head');

-- Everybody may read the tree: it consists of numbers that look drawn by chance.
create policy anyone_reads on registration.waiting for select to vigia_app using (access.actor_kind() <> '');
create policy anyone_registers on registration.waiting for insert to vigia_app with check (access.actor_kind() <> '');
create policy anyone_reads on registration.leaf for select to vigia_app using (access.actor_kind() <> '');
create policy anyone_reads on registration.node for select to vigia_app using (access.actor_kind() <> '');
create policy anyone_reads on registration.head for select to vigia_app using (access.actor_kind() <> '');
create policy job_registers on registration.waiting for all to vigia_job using (true) with check (true);
create policy job_grows on registration.leaf for all to vigia_job using (true) with check (true);
create policy job_grows on registration.node for all to vigia_job using (true) with check (true);
create policy job_signs on registration.head for all to vigia_job using (true) with check (true);

grant select, insert on registration.waiting to vigia_app;
grant select on registration.leaf, registration.node, registration.head to vigia_app;
grant select, insert, delete on registration.waiting to vigia_job;
-- The tree only grows: not even the job may change or delete of it.
grant select, insert on registration.leaf, registration.node, registration.head to vigia_job;
