-- Who outside may be given what: a protocol that all parties signed, and each request for data, which every owner approves or
-- nobody gives. No protocol reaches what reporters sent, referrals or what is life-critical.

create table parties.sharing_protocol (
  id uuid primary key,
  title text not null check (length(title) between 3 and 160),
  -- With whom; the owners stand in a table of their own.
  with_whom text not null check (length(with_whom) between 2 and 200),
  purpose text not null check (length(purpose) between 10 and 1000),
  -- Codes of what may be asked for under it.
  fields text[] not null check (cardinality(fields) between 1 and 20),
  data_class text not null constraint no_protocol_opens_more check (data_class in ('P0', 'P1')),
  signed_on date not null,
  valid_from date not null,
  valid_until date not null,
  -- SHA-256 of the signed document, which lies elsewhere.
  document_hash bytea not null constraint document_hash_is_sha256 check (octet_length(document_hash) = 32),
  state text not null check (state in ('draft', 'in-force', 'expired', 'ended')),
  state_since timestamptz not null,
  end_reason text check (length(end_reason) <= 48),
  added_by uuid not null references parties.person,
  added_at timestamptz not null,
  confirmed_by uuid references parties.person,
  confirmed_at timestamptz,
  constraint protocol_runs_forward check (valid_until > valid_from and valid_until <= valid_from + 1830 and signed_on <= valid_from),
  constraint protocol_is_confirmed_by_another check (
    (state = 'draft' or state = 'ended' or confirmed_by is not null) and confirmed_by is distinct from added_by
    and (confirmed_by is null) = (confirmed_at is null)),
  constraint protocol_ends_with_reason check ((state = 'ended') = (end_reason is not null))
);
create index sharing_protocol_by_title on parties.sharing_protocol (title, id);

create table parties.sharing_owner (
  protocol_id uuid not null references parties.sharing_protocol on delete cascade,
  organization_id uuid not null references parties.organization,
  constraint owner_is_named_once primary key (protocol_id, organization_id)
);

create table parties.outside_request (
  id uuid primary key,
  protocol_id uuid references parties.sharing_protocol,
  asked_by text not null check (length(asked_by) between 2 and 200),
  purpose text not null check (length(purpose) between 10 and 1000),
  fields text[] not null check (cardinality(fields) between 1 and 20),
  -- What they say they may rest on: a protocol, an order of a court, a law, nothing.
  basis text not null check (length(basis) between 1 and 48),
  received_on date not null,
  answer_by date not null check (answer_by > received_on),
  state text not null check (state in ('waiting', 'approved', 'refused', 'handed-over', 'withdrawn')),
  state_since timestamptz not null,
  refusal_reason text check (length(refusal_reason) <= 48),
  -- SHA-256 of the file that was handed over.
  file_hash bytea constraint file_hash_is_sha256 check (octet_length(file_hash) = 32),
  noted_by uuid not null references parties.person,
  noted_at timestamptz not null,
  constraint only_under_a_protocol check (protocol_id is not null or state in ('refused', 'withdrawn')),
  constraint request_refused_with_reason check ((state = 'refused') = (refusal_reason is not null)),
  constraint handed_over_with_hash check ((state = 'handed-over') = (file_hash is not null))
);
create index outside_request_by_age on parties.outside_request (received_on desc, id);

create table parties.outside_approval (
  request_id uuid not null references parties.outside_request,
  organization_id uuid not null references parties.organization,
  answer text not null check (answer in ('approved', 'refused')),
  reason text check (length(reason) <= 48),
  answered_by uuid not null references parties.person,
  answered_at timestamptz not null,
  constraint owner_answers_once primary key (request_id, organization_id),
  constraint owner_refuses_with_reason check ((answer = 'refused') = (reason is not null))
);

call access.protect('parties.sharing_protocol');
call access.protect('parties.sharing_owner');
call access.protect('parties.outside_request');
call access.protect('parties.outside_approval');

-- Who owns what is asked for: the institutions whose liaison answers.
create function parties.owns_protocol(protocol uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.sharing_owner o where o.protocol_id = protocol
                  and o.organization_id = any (access.organizations('liaison'))) $$;
create function parties.oversees_sharing() returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select access.has_role('project-team', 'data-officer') or access.nationwide('ombudsman', 'steering-member') $$;
-- Whether every owner said yes, of a protocol that is in force on the day.
create function parties.all_owners_approved(request uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from parties.outside_request r join parties.sharing_protocol p on p.id = r.protocol_id
     where r.id = request and p.state = 'in-force' and p.valid_until >= (access.moment() at time zone 'UTC')::date
       and exists (select from parties.sharing_owner o where o.protocol_id = p.id)
       and not exists (
         select from parties.sharing_owner o where o.protocol_id = p.id and not exists (
           select from parties.outside_approval a
           where a.request_id = r.id and a.organization_id = o.organization_id and a.answer = 'approved'))) $$;
revoke execute on function parties.owns_protocol, parties.oversees_sharing, parties.all_owners_approved from public;
grant execute on function parties.owns_protocol, parties.oversees_sharing, parties.all_owners_approved to vigia_app, vigia_job;

create policy overseer_reads on parties.sharing_protocol for select to vigia_app
  using ((select parties.oversees_sharing()) or parties.owns_protocol(id));
create policy keeper_adds on parties.sharing_protocol for insert to vigia_app
  with check (state = 'draft' and confirmed_by is null and added_by = (select access.person_id())
              and (select access.has_role('project-team', 'data-officer')));
create policy keeper_moves on parties.sharing_protocol for update to vigia_app
  using ((select access.has_role('project-team', 'data-officer')))
  with check ((select access.has_role('project-team', 'data-officer')));
create policy job_closes on parties.sharing_protocol for all to vigia_job using (true) with check (true);

create policy follows_protocol on parties.sharing_owner for select to vigia_app
  using (exists (select from parties.sharing_protocol p where p.id = protocol_id));
create policy keeper_names on parties.sharing_owner for insert to vigia_app
  with check (exists (select from parties.sharing_protocol p where p.id = protocol_id and p.state = 'draft'
                      and p.added_by = (select access.person_id())));

create policy overseer_reads on parties.outside_request for select to vigia_app
  using ((select parties.oversees_sharing()) or parties.owns_protocol(protocol_id));
create policy keeper_notes on parties.outside_request for insert to vigia_app
  with check (noted_by = (select access.person_id()) and state in ('waiting', 'refused')
              and (select access.has_role('project-team', 'data-officer')));
create policy keeper_moves on parties.outside_request for update to vigia_app
  using ((select access.has_role('project-team', 'data-officer')) or parties.owns_protocol(protocol_id))
  with check ((state not in ('approved', 'handed-over') or parties.all_owners_approved(id))
              and (state <> 'handed-over' or (select access.has_role('data-officer'))));
create policy job_closes on parties.outside_request for all to vigia_job using (true) with check (state in ('waiting', 'refused'));

create policy follows_request on parties.outside_approval for select to vigia_app
  using (exists (select from parties.outside_request r where r.id = request_id));
create policy owner_answers on parties.outside_approval for insert to vigia_app
  with check (answered_by = (select access.person_id()) and organization_id = any ((select access.organizations('liaison'))::uuid[])
              and exists (select from parties.outside_request r join parties.sharing_owner o on o.protocol_id = r.protocol_id
                          where r.id = request_id and r.state = 'waiting' and o.organization_id = outside_approval.organization_id));

create policy sharing_protocol_history on audit.link for select to vigia_app
  using (subject_kind = 'sharing-protocol'
         and exists (select from parties.sharing_protocol p where p.id = audit.subject_key(subject_id)));
create policy outside_request_history on audit.link for select to vigia_app
  using (subject_kind = 'outside-request'
         and exists (select from parties.outside_request r where r.id = audit.subject_key(subject_id)));

create function audit.facts_of_sharing_protocol(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'title', 'with_whom', 'purpose', 'fields', 'data_class', 'signed_on', 'valid_from', 'valid_until',
                     'document_hash', 'end_reason', 'added_by', 'added_at', 'confirmed_by', 'confirmed_at')
          || jsonb_build_object('owners', (select jsonb_agg(o.organization_id order by o.organization_id)
                                           from parties.sharing_owner o where o.protocol_id = key))
   from parties.sharing_protocol p where p.id = key $$;
create function audit.facts_of_outside_request(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(r), 'protocol_id', 'asked_by', 'purpose', 'fields', 'basis', 'received_on', 'answer_by',
                     'refusal_reason', 'file_hash', 'noted_by', 'noted_at')
          || jsonb_build_object('approvals', (
            select jsonb_agg(audit.pick(to_jsonb(a), 'organization_id', 'answer', 'reason', 'answered_by', 'answered_at')
                             order by a.organization_id) from parties.outside_approval a where a.request_id = key))
   from parties.outside_request r where r.id = key $$;
revoke execute on function audit.facts_of_sharing_protocol, audit.facts_of_outside_request from public;

grant select, insert, update on parties.sharing_protocol, parties.outside_request to vigia_app;
grant select, insert on parties.sharing_owner, parties.outside_approval to vigia_app;
grant select, update on parties.sharing_protocol, parties.outside_request to vigia_job;
grant select on parties.sharing_owner, parties.outside_approval to vigia_job;
