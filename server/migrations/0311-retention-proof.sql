-- What a sweep of retention deleted, and a check that nothing older than its term is left. The terms stand here a second time,
-- apart from the sweeps: a sweep that stops, or deletes something else, is found by what it leaves.

create table audit.retention_proof (
  id uuid primary key,
  class text not null check (class in (
    'discarded-signal', 'withdrawn-signal', 'receipt', 'signal-note', 'referral', 'staged-import', 'form-instance',
    'webhook-delivery', 'access-log', 'month-key', 'requester-name')),
  rows integer not null check (rows > 0),
  -- Nothing older than this was left by it, of what it deleted.
  until timestamptz not null,
  due_before integer not null,
  due_after integer not null,
  -- SHA-256 over the ids of what went, in order; none where an id is a word of somebody's telephone or of a receipt.
  ids_hash bytea check (octet_length(ids_hash) = 32),
  proven_at timestamptz not null,
  constraint proof_adds_up check (due_before - due_after = rows)
);
create index retention_proof_by_age on audit.retention_proof (proven_at desc, id);

-- The daily check, and those that the data officer asked for.
create table audit.retention_check (
  id uuid primary key,
  checked_at timestamptz not null,
  -- By class, how many rows are older than their term by more than a day.
  overdue jsonb not null check (jsonb_typeof(overdue) = 'object'),
  asked_by uuid references parties.person
);
create index retention_check_by_age on audit.retention_check (checked_at desc, id);

call access.protect('audit.retention_proof');
call access.protect('audit.retention_check');
create policy officer_reads on audit.retention_proof for select to vigia_app using ((select access.has_role('data-officer')));
create policy job_proves on audit.retention_proof for all to vigia_job using (true) with check (true);
create policy officer_reads on audit.retention_check for select to vigia_app using ((select access.has_role('data-officer')));
create policy officer_asks on audit.retention_check for insert to vigia_app
  with check ((select access.has_role('data-officer')) and asked_by = (select access.person_id()));
create policy job_checks on audit.retention_check for all to vigia_job using (true) with check (true);
grant select on audit.retention_proof to vigia_app;
grant select, insert on audit.retention_check to vigia_app;
grant select, insert on audit.retention_proof, audit.retention_check to vigia_job;

-- Each class, and the moment before which nothing of it may be left.
create function audit.retention_terms(at timestamptz) returns table (class text, until timestamptz) language sql immutable
set search_path = pg_catalog set timezone = 'UTC' as
$$ values ('discarded-signal', at - interval '30 days'), ('withdrawn-signal', at - interval '1 day'),
          ('receipt', at - interval '90 days'), ('signal-note', at - interval '90 days'),
          ('referral', at - interval '12 months'), ('staged-import', at - interval '7 days'),
          ('form-instance', at - interval '366 days'), ('webhook-delivery', at - interval '30 days'),
          ('access-log', at - interval '24 months'), ('requester-name', at - interval '180 days') $$;

-- What is older than a moment, by its id. With the owner's rights: a sweep that lost a policy would find nothing, and
-- what it left would not be seen either.
create function audit.retention_due(wanted text, until timestamptz) returns setof text language plpgsql stable security definer
set search_path = pg_catalog set timezone = 'UTC' as
$$
begin
  if access.actor_kind() <> 'job' and not access.has_role('data-officer') then return; end if;
  case wanted
    when 'discarded-signal' then
      return query select s.id::text from warning.signal s where s.discarded_at < until and s.detail_due_at is null;
    when 'withdrawn-signal' then
      return query select s.id::text from warning.signal s where s.state = 'withdrawn' and s.state_since < until;
    when 'receipt' then
      return query select s.id::text from warning.signal s where s.find_hash is not null and s.receipt_used_on < until::date;
    when 'signal-note' then
      return query select s.id::text from warning.signal s
        left join warning.situation_signal l on l.signal_id = s.id and l.unlinked_at is null
        left join warning.situation t on t.id = l.situation_id
        where s.detail_due_at is null
          and case when t.id is null then s.state in ('answered', 'closed') and s.state_since < until
                   else t.state = 'closed' and t.state_since < until end
          and exists (select from sealed.key k where k.subject_kind = 'signal' and k.subject_id = s.id);
    when 'referral' then
      return query select r.id::text from warning.referral r where r.ended_at < until;
    when 'staged-import' then
      return query select i.id::text from warning.import i where i.state = 'staging' and i.started_at < until;
    when 'form-instance' then
      return query select encode(sha256(convert_to(f::text, 'UTF8')), 'hex') from warning.form_instance f where f.received_on < until::date;
    when 'webhook-delivery' then
      return query select d.id::text from parties.webhook_delivery d
        where d.next_attempt_at is null and coalesce(d.delivered_at, d.given_up_at) < until;
    when 'access-log' then
      return query select h.position::text from audit.signed_head h join audit.link l on l.position = h.position
        where h.closes_month is not null and h.signed_at < until;
    when 'requester-name' then
      return query select r.id::text from parties.access_request r where r.requester_name is not null and r.closed_at < until;
    else null;
  end case;
end
$$;

revoke execute on function audit.retention_due, audit.retention_terms from public;
grant execute on function audit.retention_due, audit.retention_terms to vigia_app, vigia_job;

create function audit.facts_of_retention_proof(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'class', 'rows', 'until', 'due_before', 'due_after', 'ids_hash', 'proven_at')
   from audit.retention_proof p where p.id = key $$;
revoke execute on function audit.facts_of_retention_proof from public;
