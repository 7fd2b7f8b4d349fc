-- Who owes what by when. One model for every wing; the recommendations of alerts are its first rows.

create table commitment.commitment (
  id uuid primary key,
  kind text not null check (kind in ('recommendation')),
  origin_kind text not null check (origin_kind in ('alert')),
  origin_id uuid not null,
  -- What the owner reads of the origin; set when it is issued and never changed after.
  origin_number text,
  origin_title text not null default '' check (length(origin_title) <= 160),
  ordinal smallint not null check (ordinal >= 1),
  territory_id text not null references parties.place,
  compartment text not null check (compartment in ('local', 'restricted')),
  exercise boolean not null default false,
  -- The organisation whose proposal it began with.
  proposed_by_id uuid references parties.organization,
  owner_id uuid references parties.organization,
  verb text,
  what text not null default '' check (length(what) <= 500),
  due_on date,
  evidence_required text not null default '' check (length(evidence_required) <= 500),
  state text not null check (state in (
    'proposed', 'issued', 'accepted', 'declined', 'in-progress', 'reported-done', 'verified', 'not-verified',
    'withdrawn')),
  state_since timestamptz not null,
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  issued_at timestamptz,
  -- From when the owner sees it, and from when those who do not answer it may: null is never.
  visible_from timestamptz,
  open_from timestamptz,
  answer_due_at timestamptz,
  answered_at timestamptz,
  answered_by uuid references parties.person,
  promised_on date,
  decline_reason text,
  decline_note text not null default '' check (length(decline_note) <= 500),
  late_reason text,
  started_at timestamptz,
  reported_at timestamptz,
  reported_by uuid references parties.person,
  verified_at timestamptz,
  verified_by uuid references parties.person,
  not_verified_reason text,
  verification_note text not null default '' check (length(verification_note) <= 500),
  -- Set once by the clock; unanswered and overdue themselves are computed from the dates.
  unanswered_escalated_at timestamptz,
  overdue_escalated_at timestamptz,
  -- One addressee, one verb, one date and its evidence, or it is not issued.
  constraint recommendation_is_complete check (state in ('proposed', 'withdrawn') or (
    owner_id is not null and verb is not null and due_on is not null and evidence_required <> '' and what <> ''
    and origin_number is not null and issued_at is not null and visible_from is not null and answer_due_at is not null)),
  constraint declined_with_reason check (state <> 'declined' or decline_reason is not null),
  constraint accepted_with_date check (state not in ('accepted', 'in-progress') or promised_on is not null),
  constraint verifier_is_not_reporter check (verified_by is null or verified_by <> reported_by),
  constraint not_verified_with_reason check (state <> 'not-verified' or not_verified_reason is not null),
  constraint ordinal_within_origin unique (origin_kind, origin_id, ordinal) deferrable initially deferred
);
create index commitment_by_owner on commitment.commitment (owner_id, state, due_on);
create index commitment_awaiting_answer on commitment.commitment (answer_due_at, id) where state = 'issued';
create index commitment_owed on commitment.commitment (due_on, id)
  where state in ('issued', 'accepted', 'in-progress', 'not-verified');
create index commitment_newest on commitment.commitment (issued_at desc, id);

-- What shows that it was done. References only: files come when they are sealed.
create table commitment.evidence (
  id uuid primary key,
  commitment_id uuid not null references commitment.commitment on delete cascade,
  kind text not null check (kind in ('document', 'register', 'visit', 'link', 'other')),
  reference text not null check (length(reference) between 3 and 500),
  added_by uuid not null references parties.person,
  added_at timestamptz not null
);
create index evidence_by_commitment on commitment.evidence (commitment_id, added_at);

call access.protect('commitment.commitment');
call access.protect('commitment.evidence');

-- A date is over when its day is over everywhere on earth, so no time zone makes an institution late.
create function commitment.end_of_day(day date) returns timestamptz language sql immutable as
$$ select (day + 1)::timestamp at time zone 'UTC' + interval '12 hours' $$;

-- Whether the asker works for this institution, in whatever role.
create function access.works_for(organization uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from access.grants() where organization_id = organization) $$;

create policy desk_reads on commitment.commitment for select to vigia_app
  using ((select access.nationwide('analyst', 'approver', 'supervisor'))
         or compartment = 'local'
            and territory_id = any ((select access.places('analyst', 'approver', 'supervisor'))::text[]));
create policy ombudsman_reads on commitment.commitment for select to vigia_app
  using ((select access.nationwide('ombudsman')) and visible_from is not null);
create policy owner_reads on commitment.commitment for select to vigia_app
  using (visible_from <= (select access.moment())
         and owner_id = any ((select access.organizations('liaison', 'local-coordinator', 'local-member'))::uuid[]));
-- Acts of institutions are known to those who hold them to account, once that warns nobody.
create policy committee_reads on commitment.commitment for select to vigia_app
  using (open_from <= (select access.moment()) and compartment = 'local' and not exercise
         and (select access.nationwide('steering-member', 'project-team')));
create policy local_table_reads on commitment.commitment for select to vigia_app
  using (open_from <= (select access.moment()) and compartment = 'local'
         and territory_id = any ((select access.places('local-coordinator'))::text[]));
create policy proposer_reads on commitment.commitment for select to vigia_app
  using (open_from <= (select access.moment())
         and proposed_by_id = any ((select access.organizations('organization-member'))::uuid[]));

create policy desk_proposes on commitment.commitment for insert to vigia_app
  with check (state = 'proposed' and created_by = (select access.person_id())
              and ((select access.nationwide('analyst'))
                   or compartment = 'local' and territory_id = any ((select access.places('analyst'))::text[])));
create policy desk_writes on commitment.commitment for update to vigia_app
  using ((select access.nationwide('analyst', 'approver'))
         or compartment = 'local' and territory_id = any ((select access.places('analyst', 'approver'))::text[]));
create policy owner_answers on commitment.commitment for update to vigia_app
  using (visible_from <= (select access.moment())
         and owner_id = any ((select access.organizations('liaison', 'local-coordinator'))::uuid[]));
create policy others_verify on commitment.commitment for update to vigia_app
  using ((select access.nationwide('ombudsman')) and visible_from is not null
         or (select access.nationwide('steering-member')) and compartment = 'local'
            and open_from <= (select access.moment()))
  with check (state in ('verified', 'not-verified'));
-- Nobody answers for an institution but its own people, and nobody verifies what their own institution did.
create policy own_answer_only on commitment.commitment as restrictive for update to vigia_app using (true)
  with check (state not in ('accepted', 'declined', 'in-progress', 'reported-done')
              or owner_id = any ((select access.organizations('liaison', 'local-coordinator'))::uuid[]));
create policy others_verify_only on commitment.commitment as restrictive for update to vigia_app using (true)
  with check (state not in ('verified', 'not-verified') or not access.works_for(owner_id));
-- A draft loses a recommendation by deleting it; what was issued stays.
create policy desk_deletes_drafts on commitment.commitment for delete to vigia_app
  using (state = 'proposed'
         and ((select access.nationwide('analyst'))
              or compartment = 'local' and territory_id = any ((select access.places('analyst'))::text[])));
create policy job_sees on commitment.commitment for select to vigia_job using (true);
create policy job_escalates on commitment.commitment for update to vigia_job using (true) with check (true);

create policy follows_commitment on commitment.evidence for select to vigia_app
  using (exists (select from commitment.commitment c where c.id = commitment_id));
create policy owner_adds on commitment.evidence for insert to vigia_app
  with check (added_by = (select access.person_id())
              and exists (select from commitment.commitment c where c.id = commitment_id
                          and c.visible_from <= (select access.moment())
                          and c.owner_id = any ((select access.organizations('liaison', 'local-coordinator'))::uuid[])));
create policy job_sees on commitment.evidence for select to vigia_job using (true);

create policy commitment_history on audit.link for select to vigia_app
  using (subject_kind = 'commitment' and exists (select from commitment.commitment c where c.id::text = subject_id));

grant select, insert, update, delete on commitment.commitment to vigia_app;
grant select, insert on commitment.evidence to vigia_app;
grant select on commitment.commitment, commitment.evidence to vigia_job;
grant update (unanswered_escalated_at, overdue_escalated_at) on commitment.commitment to vigia_job;
