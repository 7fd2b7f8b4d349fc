-- What was sealed in a browser: a key pair a subject, its private half sealed to each desk that may open it and to the
-- receipt, and letters sealed to its public half. Nothing here opens with what the host has.

create table sealed.key (
  id uuid primary key,
  -- What it belongs to: a signal, and later whatever else has something sealed.
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z-]{1,30}$'),
  subject_id uuid not null,
  -- The newest is the one to write to.
  number smallint not null check (number >= 1),
  public_key bytea not null check (octet_length(public_key) = 65),
  made_at timestamptz not null,
  constraint sealed_key_is_numbered unique (subject_kind, subject_id, number)
);

create table sealed.wrap (
  id uuid primary key,
  key_id uuid not null references sealed.key on delete cascade,
  -- Null: the receipt.
  desk_key_id uuid references sealed.desk_key,
  -- Wrapped once more, under the key of this month, which lies outside the database and every backup: when that key
  -- is destroyed, no copy of this row opens again.
  month date not null check (extract(day from month) = 1),
  sealed bytea not null check (octet_length(sealed) between 100 and 400),
  constraint wrap_is_single unique nulls not distinct (key_id, desk_key_id)
);
create index wrap_by_month on sealed.wrap (month, id);
create index wrap_by_desk_key on sealed.wrap (desk_key_id) where desk_key_id is not null;

create table sealed.letter (
  id uuid primary key,
  key_id uuid not null references sealed.key on delete cascade,
  kind text not null check (kind in ('note', 'question', 'answer', 'reply')),
  -- Null: the reporter, or a channel in the reporter's name.
  written_by uuid references parties.person,
  written_at timestamptz not null,
  ciphertext bytea not null check (octet_length(ciphertext) between 1000 and 8300)
);
create index letter_by_key on sealed.letter (key_id, written_at, id);

call access.protect('sealed.key');
call access.protect('sealed.wrap');
call access.protect('sealed.letter');

-- A signal that arrives in this very transaction: its sender may not read it, and still seals to it.
create function warning.arrives_now(signal uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from warning.signal s
                  where s.id = signal and s.state = 'received' and s.received_at = access.moment()
                    and s.xmin::text = pg_current_xact_id()::xid::text) $$;

create policy of_signals on sealed.key for select to vigia_app
  using (subject_kind = 'signal' and exists (select from warning.signal s where s.id = subject_id));
create policy of_signals_made on sealed.key for insert to vigia_app
  with check (subject_kind = 'signal'
              and (exists (select from warning.signal s where s.id = subject_id) or warning.arrives_now(subject_id)));
-- With the owner's rights: who sends a signal without a receipt seals to it and reads nothing of it.
create function sealed.arrives_now(key uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from sealed.key k where k.id = key and k.subject_kind = 'signal' and warning.arrives_now(k.subject_id)) $$;

create policy recipient_reads on sealed.wrap for select to vigia_app
  using (exists (select from sealed.key k where k.id = key_id)
         and case when desk_key_id is null then access.actor_kind() = 'receipt'
                  else desk_key_id = any ((select access.desk_keys())::uuid[]) end);
create policy sender_wraps on sealed.wrap for insert to vigia_app
  with check (exists (select from sealed.key k where k.id = key_id) or sealed.arrives_now(key_id));

create function sealed.is_recipient(key uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from sealed.wrap w where w.key_id = key
                  and case when w.desk_key_id is null then access.actor_kind() = 'receipt'
                           else w.desk_key_id = any (access.desk_keys()) end) $$;

create policy recipient_reads on sealed.letter for select to vigia_app
  using (exists (select from sealed.key k where k.id = key_id) and sealed.is_recipient(key_id));
create policy sender_writes on sealed.letter for insert to vigia_app
  with check (written_by is not distinct from (select access.person_id())
              and (exists (select from sealed.key k where k.id = key_id) or sealed.arrives_now(key_id)));

create policy job_keeps on sealed.key for all to vigia_job using (true) with check (true);
create policy job_keeps on sealed.wrap for all to vigia_job using (true) with check (true);
create policy job_keeps on sealed.letter for all to vigia_job using (true) with check (true);

grant select, insert on sealed.key, sealed.wrap, sealed.letter to vigia_app;
grant select, update, delete on sealed.key, sealed.wrap, sealed.letter to vigia_job;
