-- Other programs that are told of public events of the programme: where, of which events, and what became of each telling.
-- What is told holds ids, codes and dates, never a text that a person wrote, and never anything of signals or of what is
-- restricted. The secret of a webhook lies in no table: it follows from a key outside the database, the id and the turn.

create table parties.webhook (
  id uuid primary key,
  name text not null check (length(name) between 1 and 60),
  address text not null check (address ~ '^https?://' and length(address) <= 300),
  events text[] not null check (cardinality(events) between 1 and 60),
  exercises boolean not null,
  secret_turn smallint not null default 1 check (secret_turn >= 1),
  state text not null check (state in ('active', 'paused', 'ended')),
  state_since timestamptz not null,
  paused_because text check (paused_because in ('by-hand', 'failing')),
  -- Since when every sending failed.
  failing_since timestamptz,
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  constraint paused_for_a_reason check ((state = 'paused') = (paused_because is not null))
);
create index webhook_by_name on parties.webhook (name, id);

create table parties.webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references parties.webhook,
  -- Of the link of the chain: whoever receives it twice knows it again.
  event_id uuid not null,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  -- The bytes that are signed, the same at each attempt.
  body text not null,
  -- Where the event stands in the chain: events of one moment keep their order.
  ordinal bigint not null,
  tell_from timestamptz not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  delivered_at timestamptz,
  given_up_at timestamptz,
  given_up_because text check (given_up_because in ('failed', 'withheld', 'ended')),
  last_status smallint,
  last_failure text,
  constraint event_is_told_once unique (webhook_id, event_id),
  constraint given_up_for_a_reason check ((given_up_at is null) = (given_up_because is null)),
  constraint delivery_ends_once check (
    num_nonnulls(delivered_at, given_up_at) <= 1
    and (next_attempt_at is null) = (num_nonnulls(delivered_at, given_up_at) = 1))
);
create index webhook_delivery_waiting on parties.webhook_delivery (webhook_id, tell_from, ordinal)
  where next_attempt_at is not null;
create index webhook_delivery_latest on parties.webhook_delivery (webhook_id, tell_from desc, ordinal desc);

call access.protect('parties.webhook');
call access.protect('parties.webhook_delivery');

-- What is told is of the whole country, so whoever decides it answers for the whole country.
create policy keeper_keeps on parties.webhook for all to vigia_app
  using ((select access.nationwide('administrator', 'project-team')))
  with check ((select access.nationwide('administrator', 'project-team')));
create policy officer_reads on parties.webhook for select to vigia_app
  using ((select access.has_role('data-officer')));
create policy job_keeps on parties.webhook for all to vigia_job using (true) with check (true);
create policy keeper_reads on parties.webhook_delivery for select to vigia_app
  using ((select access.nationwide('administrator', 'project-team')) or (select access.has_role('data-officer')));
-- A person may send a test and nothing else.
create policy keeper_tests on parties.webhook_delivery for insert to vigia_app
  with check (kind = 'webhook.test' and (select access.nationwide('administrator', 'project-team')));
create policy job_keeps on parties.webhook_delivery for all to vigia_job using (true) with check (true);

create policy webhook_history on audit.link for select to vigia_app
  using (subject_kind = 'webhook' and exists (
    select from parties.webhook w where w.id = audit.subject_key(subject_id)));

create function audit.facts_of_webhook(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(w), 'name', 'address', 'events', 'exercises', 'secret_turn', 'paused_because', 'created_by',
                     'created_at')
   from parties.webhook w where w.id = key $$;
revoke execute on function audit.facts_of_webhook from public;

grant select, insert, update on parties.webhook to vigia_app;
grant select, update on parties.webhook to vigia_job;
-- Positions in the chain are shown to nobody at a desk.
grant select (id, webhook_id, event_id, kind, tell_from, attempts, next_attempt_at, delivered_at, given_up_at,
  given_up_because, last_status, last_failure), insert on parties.webhook_delivery to vigia_app;
grant select, insert, update, delete on parties.webhook_delivery to vigia_job;
