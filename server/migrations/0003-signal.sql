-- A signal as it arrives: codes only. There is no column for free text here, and none may be added before
-- notes are sealed in the sender's browser.

create table warning.signal (
  id uuid primary key,
  client_uuid uuid not null unique,
  -- SHA-256 of what the receipt's words find; null where the channel cannot keep a receipt.
  find_hash bytea unique check (octet_length(find_hash) = 32),
  -- The public half of the key that the receipt opens, so that a sealed answer can be written to it.
  receipt_key bytea check (octet_length(receipt_key) = 65),
  territory_id text not null references parties.place,
  place_kind text not null,
  observed_kind text not null check (observed_kind in ('day', 'week', 'month')),
  observed_from date not null,
  still_happening text not null check (still_happening in ('yes', 'no', 'not-known')),
  known_how text not null check (known_how in ('saw-it', 'was-told', 'is-said')),
  children_involved text not null check (children_involved in ('yes', 'no', 'not-known')),
  danger_now boolean not null,
  authority_involved text not null check (authority_involved in ('yes', 'no', 'not-known')),
  codes text[] not null check (cardinality(codes) between 1 and 12),
  exposed_groups text[] not null default '{}' check (cardinality(exposed_groups) <= 12),
  contact_preference text not null,
  language text not null check (language in ('es', 'fr', 'en')),
  channel text not null check (channel in ('web', 'paper', 'import', 'openrosa', 'messaging')),
  -- restricted: a reporter or a code says that an authority is involved. It never passes a local table.
  compartment text not null check (compartment in ('local', 'restricted')),
  state text not null check (state in (
    'received', 'triaged', 'in-verification', 'verified', 'not-possible-to-confirm', 'discarded', 'linked',
    'answered', 'closed', 'withdrawn')),
  triage_outcome text check (triage_outcome in (
    'immediate-danger', 'valid', 'needs-information', 'duplicate', 'not-relevant')),
  duplicate_of uuid references warning.signal,
  exercise boolean not null default false,
  import_id uuid,
  -- The desk asked the reporter for more, by codes.
  asks_for_detail boolean not null default false,
  received_at timestamptz not null,
  -- 0 danger, 1 child and still happening, 2 child, 3 still happening, 4 the rest: the order of the queue.
  queue_rank smallint not null,
  state_since timestamptz not null,
  triage_due_at timestamptz not null,
  triaged_at timestamptz,
  verification_due_at timestamptz,
  verified_at timestamptz,
  -- Since when it counts as discarded; it is deleted thirty days later.
  discarded_at timestamptz,
  -- The day the receipt was last used; what it finds is forgotten ninety days later.
  receipt_used_on date,
  feedback_due_at timestamptz not null,
  answered_at timestamptz,
  feedback_code text,
  check (find_hash is null or receipt_used_on is not null),
  check (compartment = 'restricted' or authority_involved = 'no' or authority_involved = 'not-known'),
  check (state = 'received' or state = 'withdrawn' or triage_outcome is not null),
  check ((triage_outcome = 'duplicate') = (duplicate_of is not null) or triage_outcome is null)
);
create index signal_queue on warning.signal (queue_rank, received_at, id) where state = 'received';
create index signal_verifying on warning.signal (verification_due_at, id) where state in ('triaged', 'in-verification');
create index signal_unanswered on warning.signal (feedback_due_at, id)
  where state not in ('answered', 'closed', 'withdrawn');
create index signal_nearby on warning.signal (territory_id, received_at desc);
create index signal_discarded on warning.signal (discarded_at) where discarded_at is not null;
create index signal_repeats on warning.signal (duplicate_of) where duplicate_of is not null;
create index signal_receipt_used on warning.signal (receipt_used_on) where find_hash is not null;
create index signal_newest on warning.signal (received_at desc, id);

-- Institution codes imply the flag: whatever the application thinks, the database decides the compartment.
create function warning.compartment_of(authority text, codes text[]) returns text language sql immutable
set search_path = pg_catalog as
$$ select case when authority = 'yes' or exists (select from unnest(codes) c where c like 'INS%')
               then 'restricted' else 'local' end $$;

alter table warning.signal add constraint compartment_follows_flag
  check (compartment = 'restricted' or warning.compartment_of(authority_involved, codes) = 'local');

-- What was decided of a signal, by whom, when and why: one row a decision, never changed.
create table warning.signal_decision (
  id uuid primary key,
  signal_id uuid not null references warning.signal,
  -- The order of a signal's own decisions; two may be made at the same moment.
  number smallint not null check (number >= 1),
  kind text not null check (kind in (
    'triage', 'triage-undone', 'verification-started', 'verification', 'hand-off', 'clock-reason', 'answer',
    'close', 'withdraw', 'detail', 'restrict')),
  outcome text,
  reason text,
  detail jsonb not null default '{}',
  decided_by uuid references parties.person,
  decided_at timestamptz not null
);
create unique index decision_numbered_within_signal on warning.signal_decision (signal_id, number);
create index decision_by_batch on warning.signal_decision ((detail ->> 'batchId')) where detail ? 'batchId';

call access.protect('warning.signal');
call access.protect('warning.signal_decision');

-- The reporter, with the receipt; the sender of a new signal acts in the receipt's name as well.
create policy reporter_sends on warning.signal for insert to vigia_app
  with check (state = 'received' and channel in ('web', 'openrosa', 'messaging')
              and ((select access.actor_kind()) = 'public'
                   or find_hash = (select access.receipt_hash())));
create policy reporter_reads on warning.signal for select to vigia_app
  using (find_hash = (select access.receipt_hash()));
create policy reporter_changes on warning.signal for update to vigia_app
  using (find_hash = (select access.receipt_hash()));
-- The national desk: everything. A supervisor as well, since the clocks are theirs.
create policy national_desk_reads on warning.signal for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted');
create policy national_desk_decides on warning.signal for update to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst')));
create policy desk_types_in on warning.signal for insert to vigia_app
  with check ((select access.nationwide('triage-operator')) and channel = 'paper');
-- The local table: its own territory, after triage, and never what is restricted.
create policy local_table_reads on warning.signal for select to vigia_app
  using (compartment = 'local' and state <> 'received'
         and territory_id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator'))::text[]));
create policy local_table_decides on warning.signal for update to vigia_app
  using (compartment = 'local' and state <> 'received'
         and territory_id = any ((select access.places('local-coordinator'))::text[]));
create policy job_sees on warning.signal for all to vigia_job using (true) with check (true);

-- A decision is visible and can be made where its signal is.
create policy follows_signal on warning.signal_decision for select to vigia_app
  using (exists (select from warning.signal s where s.id = signal_id));
create policy decides_in_own_name on warning.signal_decision for insert to vigia_app
  with check (decided_by is not distinct from (select access.person_id())
              and exists (select from warning.signal s where s.id = signal_id));
create policy job_sees on warning.signal_decision for all to vigia_job using (true) with check (true);
create policy signal_history on audit.link for select to vigia_app
  using (subject_kind = 'signal' and exists (select from warning.signal s where s.id::text = subject_id));

grant select, insert, update on warning.signal to vigia_app;
grant select, insert on warning.signal_decision to vigia_app;
grant select, insert, update, delete on warning.signal, warning.signal_decision to vigia_job;
