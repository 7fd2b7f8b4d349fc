-- The other two wings get their schemas, a commitment may begin in any wing, and what the audit holds of a subject's
-- content is a function of that subject alone.

create schema governance;
create schema capacity;
grant usage on schema governance, capacity to vigia_app, vigia_job;

-- What a subject's rows say: `audit.facts_of_<kind>(id)`, written beside its table. The subjects that came first share one.
alter function audit.facts(text, text) rename to facts_of_warning;
create function audit.facts(kind text, id text) returns jsonb language plpgsql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'postgres' as
$$
declare
  own regprocedure := to_regprocedure(format('audit.%I(uuid)', 'facts_of_' || replace(kind, '-', '_')));
  facts jsonb;
begin
  if own is null then return audit.facts_of_warning(kind, id); end if;
  execute format('select %s($1)', own::regproc) into facts using audit.subject_key(id);
  return facts;
end
$$;
revoke execute on function audit.facts, audit.facts_of_warning from public;

-- P1: patterns, services, acts of institutions. Everybody who works with the programme, whatever the role; not the donor,
-- whose world is published figures, nor the administrator, who holds no content.
create function access.sees_internal() returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from access.grants() where role not in ('donor', 'administrator')) $$;

-- Whether the asker answers for this organisation: what it owes is accepted, done and shown in its name.
create function access.answers_for(organization uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from access.grants() where organization_id = organization
                  and role in ('liaison', 'local-coordinator', 'organization-member')) $$;

-- Whether the asker keeps the programme's own records of a place: its workshops, sessions, signatures, trainings.
create function access.keeps_programme(place text) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select place = any (access.places('project-team')) $$;

alter table commitment.commitment
  drop constraint commitment_kind_check,
  drop constraint commitment_origin_kind_check,
  drop constraint recommendation_is_complete,
  add column line text constraint commitment_line_check check (line in ('prevention', 'protection'));
update commitment.commitment set line =
  case when verb in ('protect', 'investigate', 'assist', 'refer', 'open-service', 'restore-service') then 'protection'
       else 'prevention' end
  where verb is not null;
alter table commitment.commitment
  add constraint commitment_kind_check check (kind in (
    'recommendation', 'committee-recommendation', 'agreement', 'pledge', 'action')),
  -- A signing is where pledges are made; a session is one of the steering committee.
  add constraint commitment_origin_kind_check check (origin_kind in ('alert', 'workshop', 'session', 'signing')),
  add constraint kind_has_its_origin check (
    kind = 'recommendation' and origin_kind = 'alert'
    or kind = 'agreement' and origin_kind = 'workshop'
    or kind in ('committee-recommendation', 'action') and origin_kind = 'session'
    or kind = 'pledge' and origin_kind = 'signing'),
  add constraint warning_alone_is_restricted check (compartment = 'local' or kind = 'recommendation'),
  -- One addressee, one date, its evidence and its line, or it is not issued; who is asked is asked by one verb.
  add constraint commitment_is_complete check (state in ('proposed', 'withdrawn') or (
    owner_id is not null and due_on is not null and evidence_required <> '' and what <> '' and line is not null
    and origin_number is not null and issued_at is not null and visible_from is not null
    and (kind not in ('recommendation', 'committee-recommendation') or verb is not null)
    and (state <> 'issued' or answer_due_at is not null)));
create index commitment_by_origin on commitment.commitment (origin_kind, origin_id, ordinal);

create function audit.facts_of_commitment(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.facts_of_warning('commitment', c.id::text)
          || audit.pick(to_jsonb(c), 'kind', 'origin_kind', 'line')
   from commitment.commitment c where c.id = key $$;
revoke execute on function audit.facts_of_commitment from public;

-- Civil society owes as well as institutions do: what it pledged or agreed to is answered by its own people. What is
-- restricted still reaches an institution through its liaison alone.
alter policy owner_reads on commitment.commitment
  using (visible_from <= (select access.moment())
         and (owner_id = any ((select access.organizations('liaison'))::uuid[])
              or compartment = 'local'
                 and owner_id = any ((select access.organizations(
                   'local-coordinator', 'local-member', 'organization-member'))::uuid[])));
alter policy owner_answers on commitment.commitment
  using (visible_from <= (select access.moment())
         and (owner_id = any ((select access.organizations('liaison'))::uuid[])
              or compartment = 'local'
                 and owner_id = any ((select access.organizations('local-coordinator', 'organization-member'))::uuid[])));
alter policy owner_adds on commitment.evidence
  with check (added_by = (select access.person_id())
              and exists (select from commitment.commitment c where c.id = commitment_id
                          and c.visible_from <= (select access.moment()) and access.answers_for(c.owner_id)));
-- A pledge is answered by its signature, which is recorded before a witness.
alter policy own_answer_only on commitment.commitment
  with check (state not in ('accepted', 'declined', 'in-progress', 'reported-done')
              or owner_id = any ((select access.organizations('liaison', 'local-coordinator', 'organization-member'))::uuid[])
              or kind = 'pledge' and state = 'accepted' and started_at is null and reported_at is null
                 and access.keeps_programme(territory_id));
alter policy owner_plans on warning.response_action
  with check (planned_by = (select access.person_id()) and access.answers_for(organization_id)
              and exists (select from commitment.commitment c where c.id = commitment_id and c.owner_id = organization_id
                          and c.visible_from <= (select access.moment())));
alter policy owner_acts on warning.response_action
  using (organization_id = any ((select access.organizations(
           'liaison', 'local-coordinator', 'local-member', 'organization-member'))::uuid[])
         and exists (select from commitment.commitment c where c.id = commitment_id));

-- What was agreed, pledged or asked by the committee is known to everybody who works with the programme.
create policy internal_reads on commitment.commitment for select to vigia_app
  using (kind <> 'recommendation' and (
    visible_from <= (select access.moment()) and (select access.sees_internal())
    or territory_id = any ((select access.places('project-team'))::text[])
    or (select access.nationwide('steering-member'))));
create policy governance_proposes on commitment.commitment for insert to vigia_app
  with check (kind <> 'recommendation' and state = 'proposed' and created_by = (select access.person_id())
              and (territory_id = any ((select access.places('project-team'))::text[])
                   or origin_kind = 'session' and (select access.nationwide('steering-member'))));
create policy governance_writes on commitment.commitment for update to vigia_app
  using (kind <> 'recommendation'
         and (territory_id = any ((select access.places('project-team'))::text[])
              or origin_kind = 'session' and (select access.nationwide('steering-member'))));
create policy governance_deletes_drafts on commitment.commitment for delete to vigia_app
  using (kind <> 'recommendation' and state = 'proposed'
         and (territory_id = any ((select access.places('project-team'))::text[])
              or origin_kind = 'session' and (select access.nationwide('steering-member'))));
-- What was signed in public, and what the committee asked in public, may be followed by anybody once it is open.
create policy anyone_follows on commitment.commitment for select to vigia_app
  using ((select access.is_public()) and kind in ('pledge', 'committee-recommendation')
         and open_from <= (select access.moment()) and compartment = 'local' and not exercise and state <> 'withdrawn');
