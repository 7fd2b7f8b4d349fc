-- A link holds a digest of what its row says, so that content edited behind the product is found as well as a state.
-- Every link of a subject draws a new salt and forgets the one before: no digest that stands in the chain can be guessed
-- once the row has changed or is deleted, and the data officer, who reads links, never reads a salt.

create table audit.fact_salt (
  subject_kind text not null,
  subject_id text not null,
  salt bytea not null check (octet_length(salt) = 16),
  primary key (subject_kind, subject_id)
);
call access.protect('audit.fact_salt');

create index link_with_facts on audit.link (subject_kind, subject_id, position desc) where detail ? 'facts';

create function audit.pick(record jsonb, variadic keys text[]) returns jsonb language sql immutable parallel safe
set search_path = pg_catalog as
$$ select jsonb_object_agg(key, record -> key) from unnest(keys) key $$;

-- What a subject's row and the rows that belong to it say, or null when it is gone. Columns are named one by one: a later
-- one must not change old digests. Left out: what changes without a move (a receipt and the day of its use).
create function audit.facts(kind text, id text) returns jsonb language plpgsql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' set intervalstyle = 'postgres' as
$$
declare
  key uuid := audit.subject_key(id);
begin
  case kind
    when 'signal' then return (
      select audit.pick(to_jsonb(s), 'client_uuid', 'territory_id', 'place_kind', 'observed_kind', 'observed_from',
               'still_happening', 'known_how', 'children_involved', 'danger_now', 'authority_involved', 'codes',
               'exposed_groups', 'contact_preference', 'language', 'channel', 'compartment', 'triage_outcome',
               'duplicate_of', 'exercise', 'import_id', 'asks_for_detail', 'received_at', 'triage_due_at', 'triaged_at',
               'verification_due_at', 'verified_at', 'discarded_at', 'feedback_due_at', 'answered_at', 'feedback_code')
             || jsonb_build_object('decisions', (
               select jsonb_agg(audit.pick(to_jsonb(d), 'number', 'kind', 'outcome', 'reason', 'detail', 'decided_by',
                                           'decided_at') order by d.number)
               from warning.signal_decision d where d.signal_id = key))
      from warning.signal s where s.id = key);
    when 'situation' then return (
      select audit.pick(to_jsonb(s), 'territory_id', 'modality', 'compartment', 'opened_at', 'opened_by', 'closed_outcome')
             || jsonb_build_object(
               'independence', (
                 select jsonb_agg(audit.pick(to_jsonb(i), 'signal_ids', 'independent', 'ground', 'judged_by', 'judged_at')
                                  order by i.id) from warning.independence i where i.situation_id = key),
               'clockReasons', (
                 select jsonb_agg(audit.pick(to_jsonb(c), 'due_at', 'reason', 'given_by', 'given_at') order by c.id)
                 from warning.situation_clock_reason c where c.situation_id = key))
      from warning.situation s where s.id = key);
    when 'assessment' then return (
      select audit.pick(to_jsonb(a), 'situation_id', 'version', 'author_id', 'created_at', 'threat', 'threat_basis',
               'threat_unknown', 'vulnerability', 'vulnerability_basis', 'vulnerability_unknown', 'capacity',
               'capacity_basis', 'capacity_unknown', 'suggestion', 'suggested_level', 'chosen_level', 'deviation_reason',
               'submitted_at', 'reviewer_id', 'reviewed_at', 'return_reason')
      from warning.assessment a where a.id = key);
    when 'alert' then return (
      -- Until it is issued a draft is written and rewritten.
      select case when a.issued_at is null then '{"issued": false}'::jsonb else
             audit.pick(to_jsonb(a), 'situation_id', 'assessment_id', 'proposed_by_id', 'kind', 'territory_id', 'modality',
               'compartment', 'exercise', 'level', 'title', 'location', 'population', 'context', 'threat',
               'vulnerability', 'capacity', 'rights', 'author_id', 'sent_by', 'signed_by', 'number', 'issued_at',
               'expires_at', 'review_at', 'embargo_until', 'embargo_reason', 'open_from', 'ended_at')
             || jsonb_build_object(
               'recommendations', (
                 select jsonb_agg(audit.pick(to_jsonb(c), 'id', 'ordinal', 'owner_id', 'verb', 'what', 'due_on',
                                             'evidence_required') order by c.ordinal, c.id)
                 from commitment.commitment c
                 where c.origin_kind = 'alert' and c.origin_id = key and c.issued_at is not null),
               'recipients', (
                 select jsonb_agg(audit.pick(to_jsonb(r), 'id', 'organization_id', 'place_id', 'part') order by r.id)
                 from warning.alert_recipient r where r.alert_id = key),
               'notices', (
                 select jsonb_agg(audit.pick(to_jsonb(n), 'ordinal', 'kind', 'at', 'reason', 'note', 'expires_at')
                                  order by n.ordinal) from warning.alert_notice n where n.alert_id = key)) end
      from warning.alert a where a.id = key);
    when 'alert-recipient' then return (
      select audit.pick(to_jsonb(r), 'alert_id', 'organization_id', 'place_id', 'part', 'acknowledged_at',
               'acknowledged_by', 'late_reason')
      from warning.alert_recipient r where r.id = key);
    when 'commitment' then return (
      select audit.pick(to_jsonb(c), 'origin_id', 'origin_number', 'ordinal', 'territory_id', 'compartment', 'exercise',
               'proposed_by_id', 'issued_at', 'answer_due_at', 'answered_at', 'answered_by', 'promised_on',
               'decline_reason', 'decline_note', 'late_reason', 'started_at', 'reported_at', 'reported_by', 'verified_at',
               'verified_by', 'not_verified_reason', 'verification_note')
             || case when c.issued_at is null then '{}'::jsonb
                else audit.pick(to_jsonb(c), 'owner_id', 'verb', 'what', 'due_on', 'evidence_required') end
             || jsonb_build_object('evidence', (
               select jsonb_agg(audit.pick(to_jsonb(e), 'kind', 'reference', 'added_by', 'added_at') order by e.id)
               from commitment.evidence e where e.commitment_id = key))
      from commitment.commitment c where c.id = key);
    when 'response-action' then return (
      select audit.pick(to_jsonb(a), 'commitment_id', 'organization_id', 'what', 'assigned_to', 'due_on', 'started_at',
               'finished_at', 'blocked_reason', 'note', 'planned_by', 'planned_at')
      from warning.response_action a where a.id = key);
    when 'proposal' then return (
      select audit.pick(to_jsonb(p), 'organization_id', 'submitted_by', 'submitted_at', 'kind', 'territory_id',
               'compartment', 'subject', 'codes', 'addressee_id', 'verb', 'asks', 'text', 'answer_due_at', 'decided_by',
               'decided_at', 'decline_reason', 'decline_note', 'alert_id', 'commitment_id')
      from warning.proposal p where p.id = key);
    when 'appeal' then return (
      select audit.pick(to_jsonb(a), 'proposal_id', 'lodged_by', 'lodged_at', 'ground', 'words', 'answer_due_at',
               'outcome_reason', 'answer', 'answered_by', 'answered_at')
      from warning.appeal a where a.id = key);
    when 'referral' then return (
      select audit.pick(to_jsonb(r), 'pseudonym', 'person', 'guardian', 'needs', 'urgency', 'safe_contact', 'provider_id',
               'created_by', 'created_at', 'assent', 'best_interests', 'legal_basis', 'legal_basis_recorded_at',
               'legal_basis_due_at', 'legal_basis_signed_by', 'legal_basis_signed_at', 'sent_at', 'outcome',
               'revocation_reason', 'ended_at')
             || jsonb_build_object(
               'consents', (
                 select jsonb_agg(audit.pick(to_jsonb(c), 'purpose', 'recipient_id', 'given_by', 'given_at', 'recorded_by',
                                             'revoked_at', 'revocation_reason') order by c.id)
                 from warning.referral_consent c where c.referral_id = key),
               'sendings', (
                 select jsonb_agg(audit.pick(to_jsonb(s), 'organization_id', 'sent_at', 'answered_at', 'answer',
                                             'decline_reason') order by s.id)
                 from warning.referral_sending s where s.referral_id = key))
      from warning.referral r where r.id = key);
    else return null;
  end case;
end
$$;

create function audit.fact_digest(facts jsonb, salt bytea) returns text language sql immutable parallel safe
set search_path = pg_catalog as
$$ select encode(sha256(salt || convert_to(facts::text, 'UTF8')), 'hex') $$;

-- As before the one way to add a link, which now takes a salt for the digest of the subject's facts; without one it
-- takes no digest. The facts are read under the lock of the head: nobody else's move stands between them and the link.
create function audit.append(
  link_id uuid, kind text, subject_kind text, subject_id text, step smallint, state text, detail jsonb, fact_salt bytea)
returns bigint language plpgsql security definer set search_path = pg_catalog as
$$
declare
  head audit.head;
  link audit.link;
  facts jsonb;
begin
  select * into strict head from audit.head for update;
  if fact_salt is not null then
    facts := audit.facts(subject_kind, subject_id);
    if facts is null then
      delete from audit.fact_salt s where s.subject_kind = append.subject_kind and s.subject_id = append.subject_id;
    else
      insert into audit.fact_salt values (append.subject_kind, append.subject_id, append.fact_salt)
      on conflict on constraint fact_salt_pkey do update set salt = excluded.salt;
      detail := detail || jsonb_build_object('facts', audit.fact_digest(facts, append.fact_salt));
    end if;
  end if;
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
drop function audit.append(uuid, text, text, text, smallint, text, jsonb);

-- The first row whose facts are not those of the last link that holds a digest of them. A row that is gone is told by
-- its state; a salt that is missing beside a row is a fault as well.
create function audit.first_fact_fault(subject text, out subject_id text, out link_position bigint, out link_id uuid)
language sql stable security definer set search_path = pg_catalog as
$$ with linked as (
     select distinct on (l.subject_id) l.subject_id, l.position, l.id, l.detail ->> 'facts' as digest from audit.link l
     where l.subject_kind = subject and l.detail ? 'facts' order by l.subject_id, l.position desc)
   select l.subject_id, l.position, l.id
   from linked l left join audit.fact_salt s on s.subject_kind = subject and s.subject_id = l.subject_id
   cross join lateral (select audit.facts(subject, l.subject_id) as facts offset 0) present
   where present.facts is not null and audit.fact_digest(present.facts, s.salt) is distinct from l.digest
   order by l.position limit 1 $$;

revoke execute on function audit.facts, audit.first_fact_fault, audit.append from public;
grant execute on function audit.append to vigia_app, vigia_job;
grant execute on function audit.first_fact_fault to vigia_job;
