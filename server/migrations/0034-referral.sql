-- A person-centred hand-over to a service: a pseudonym and codes. There is no column for a name, a story or any
-- other text, and none may be added.

create table warning.referral (
  id uuid primary key,
  pseudonym text not null unique check (pseudonym ~ '^[A-Z2-9]{4}-[A-Z2-9]{4}$'),
  person text not null check (person in ('adult', 'child')),
  guardian text check (guardian in ('available', 'implicated', 'none', 'unknown')),
  needs text[] not null check (cardinality(needs) <= 12),
  urgency text not null check (urgency in ('urgent', 'normal')),
  safe_contact text,
  provider_id uuid not null references parties.organization,
  state text not null check (state in (
    'draft', 'consent-recorded', 'legal-basis-recorded', 'legal-basis-signed', 'sent', 'received', 'no-answer',
    'accepted', 'declined', 'service-started', 'in-follow-up', 'closed', 'revoked')),
  state_since timestamptz not null,
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  assent text check (assent in ('yes', 'no', 'not-able')),
  best_interests text,
  legal_basis text,
  legal_basis_recorded_at timestamptz,
  legal_basis_due_at timestamptz,
  legal_basis_signed_by uuid references parties.person,
  legal_basis_signed_at timestamptz,
  legal_basis_lapse_told_at timestamptz,
  sent_at timestamptz,
  acceptance_due_at timestamptz,
  follow_up_due_at timestamptz,
  outcome text,
  revocation_reason text,
  ended_at timestamptz,
  check ((person = 'child') = (guardian is not null)),
  check (state <> 'closed' or outcome is not null),
  check (state <> 'revoked' or revocation_reason is not null and cardinality(needs) = 0 and safe_contact is null),
  check (state = 'revoked' or cardinality(needs) > 0 and safe_contact is not null),
  constraint worker_cannot_sign check (legal_basis_signed_by is null or legal_basis_signed_by <> created_by)
);
create index referral_by_worker on warning.referral (created_by, created_at desc);
create index referral_by_provider on warning.referral (provider_id, sent_at desc);
create index referral_ended on warning.referral (ended_at) where ended_at is not null;

-- Consent per purpose and recipient. Revoked, never deleted while the referral lives.
create table warning.referral_consent (
  id uuid primary key,
  referral_id uuid not null references warning.referral on delete cascade,
  purpose text not null,
  recipient_id uuid not null references parties.organization,
  given_by text not null check (given_by in ('person', 'guardian')),
  given_at timestamptz not null,
  recorded_by uuid not null references parties.person,
  revoked_at timestamptz,
  revocation_reason text,
  check ((revoked_at is null) = (revocation_reason is null))
);
create unique index consent_in_force_is_single on warning.referral_consent (referral_id, purpose, recipient_id)
  where revoked_at is null;

-- Every provider it was sent to, and what came back.
create table warning.referral_sending (
  id uuid primary key,
  referral_id uuid not null references warning.referral on delete cascade,
  organization_id uuid not null references parties.organization,
  sent_at timestamptz not null,
  answered_at timestamptz,
  answer text check (answer in ('accepted', 'declined', 'no-answer')),
  decline_reason text,
  check (answer is distinct from 'declined' or decline_reason is not null)
);
create index referral_sending_by_referral on warning.referral_sending (referral_id, sent_at);

-- What is left twelve months after the end. Read through the gate for small counts only: no policy opens it to anyone.
create table warning.referral_count (
  quarter date not null,
  person text not null,
  urgency text not null,
  outcome text not null,
  count integer not null check (count > 0),
  primary key (quarter, person, urgency, outcome)
);

call access.protect('warning.referral');
call access.protect('warning.referral_consent');
call access.protect('warning.referral_sending');
call access.protect('warning.referral_count');

-- Nothing leaves without consent for this recipient, or a legal basis that a supervisor signed: the database holds
-- the door, whatever the application thinks. A guardian who is implicated never consented.
create function warning.guard_referral() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
declare
  needed text[] := array['receive-service', 'share-needs', 'share-safe-contact'];
begin
  if new.state = 'sent' and old.state is distinct from 'sent' then
    if old.state = 'legal-basis-signed' then
      if new.legal_basis_signed_by is null then
        raise exception using errcode = '23514', constraint = 'referral_needs_consent', message = 'no signed legal basis';
      end if;
    elsif exists (select from unnest(needed) purpose where not exists (
            select from warning.referral_consent c where c.referral_id = new.id and c.recipient_id = new.provider_id
              and c.purpose = purpose and c.revoked_at is null
              and (c.given_by = 'person' and new.person = 'adult'
                   or c.given_by = 'guardian' and new.person = 'child' and new.guardian = 'available' and new.assent = 'yes')))
    then
      raise exception using errcode = '23514', constraint = 'referral_needs_consent', message = 'no consent';
    end if;
  end if;
  return new;
end
$$;
create trigger referral_guarded before update on warning.referral for each row execute function warning.guard_referral();

create policy worker_keeps on warning.referral for all to vigia_app
  using (created_by = (select access.person_id()) and (select access.has_role('case-worker')))
  with check (created_by = (select access.person_id()) and (select access.has_role('case-worker'))
              and state not in ('legal-basis-signed', 'received', 'accepted', 'declined', 'service-started'));
-- The provider sees what was sent to it, from then on, and nothing that was sent on to another.
create policy provider_reads on warning.referral for select to vigia_app
  using (provider_id = any ((select access.organizations('liaison'))::uuid[])
         and state in ('sent', 'received', 'no-answer', 'accepted', 'declined', 'service-started', 'in-follow-up', 'closed', 'revoked')
         and sent_at is not null);
create policy provider_answers on warning.referral for update to vigia_app
  using (provider_id = any ((select access.organizations('liaison'))::uuid[]) and sent_at is not null
         and state in ('sent', 'received', 'no-answer', 'accepted', 'service-started', 'in-follow-up'))
  with check (state in ('received', 'accepted', 'declined', 'service-started', 'in-follow-up', 'closed', 'revoked'));
-- The supervisor: only what rests on a legal basis without consent.
create policy supervisor_reads on warning.referral for select to vigia_app
  using ((select access.nationwide('supervisor')) and legal_basis is not null
         and state in ('legal-basis-recorded', 'legal-basis-signed', 'revoked'));
create policy supervisor_signs on warning.referral for update to vigia_app
  using ((select access.nationwide('supervisor')) and state in ('legal-basis-recorded', 'legal-basis-signed'))
  with check (state in ('legal-basis-signed', 'revoked') and created_by <> (select access.person_id()));
create policy job_keeps on warning.referral for all to vigia_job using (true) with check (true);

create policy follows_referral on warning.referral_consent for select to vigia_app
  using (exists (select from warning.referral r where r.id = referral_id and r.created_by = (select access.person_id()))
         or recipient_id = any ((select access.organizations('liaison'))::uuid[])
            and exists (select from warning.referral r where r.id = referral_id));
create policy worker_records on warning.referral_consent for insert to vigia_app
  with check (recorded_by = (select access.person_id())
              and exists (select from warning.referral r where r.id = referral_id and r.created_by = (select access.person_id())));
create policy hearer_revokes on warning.referral_consent for update to vigia_app
  using (exists (select from warning.referral r where r.id = referral_id)) with check (revoked_at is not null);
create policy job_keeps on warning.referral_consent for all to vigia_job using (true) with check (true);

create policy follows_referral on warning.referral_sending for select to vigia_app
  using (exists (select from warning.referral r where r.id = referral_id and r.created_by = (select access.person_id()))
         or organization_id = any ((select access.organizations('liaison'))::uuid[])
            and exists (select from warning.referral r where r.id = referral_id));
create policy worker_sends on warning.referral_sending for insert to vigia_app
  with check (exists (select from warning.referral r where r.id = referral_id and r.created_by = (select access.person_id())));
create policy provider_answers on warning.referral_sending for update to vigia_app
  using (organization_id = any ((select access.organizations('liaison'))::uuid[])
         and exists (select from warning.referral r where r.id = referral_id));
create policy job_keeps on warning.referral_sending for all to vigia_job using (true) with check (true);
create policy job_counts on warning.referral_count for all to vigia_job using (true) with check (true);

create policy referral_history on audit.link for select to vigia_app
  using (subject_kind = 'referral' and exists (select from warning.referral r where r.id::text = subject_id
                                               and r.created_by = (select access.person_id())));

grant select, insert, update on warning.referral, warning.referral_consent, warning.referral_sending to vigia_app;
grant select, insert, update, delete on warning.referral, warning.referral_consent, warning.referral_sending,
  warning.referral_count to vigia_job;
