-- What a link is about, as the key of its row, so that a history is found along the indexes of both tables. A
-- subject that is named otherwise (a territory, by its place) has no such key.
create function audit.subject_key(subject_id text) returns uuid language sql immutable parallel safe
return case when subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then subject_id::uuid end;

revoke execute on function audit.subject_key from public;
grant execute on function audit.subject_key to vigia_app, vigia_job;

alter policy signal_history on audit.link
  using (subject_kind = 'signal'
         and exists (select from warning.signal s where s.id = audit.subject_key(subject_id)));
alter policy situation_history on audit.link
  using (subject_kind = 'situation'
         and exists (select from warning.situation s where s.id = audit.subject_key(subject_id)));
alter policy assessment_history on audit.link
  using (subject_kind = 'assessment'
         and exists (select from warning.assessment a where a.id = audit.subject_key(subject_id)));
alter policy finding_history on audit.link
  using (subject_kind = 'finding'
         and exists (select from warning.finding f where f.id = audit.subject_key(subject_id)));
alter policy commitment_history on audit.link
  using (subject_kind = 'commitment'
         and exists (select from commitment.commitment c where c.id = audit.subject_key(subject_id)));
alter policy alert_history on audit.link
  using (subject_kind = 'alert' and (select access.has_role('analyst', 'approver', 'supervisor', 'ombudsman'))
         and exists (select from warning.alert a where a.id = audit.subject_key(subject_id)));
alter policy alert_recipient_history on audit.link
  using (subject_kind = 'alert-recipient'
         and exists (select from warning.alert_recipient r where r.id = audit.subject_key(subject_id)));
alter policy response_action_history on audit.link
  using (subject_kind = 'response-action'
         and exists (select from warning.response_action a where a.id = audit.subject_key(subject_id)));
alter policy proposal_history on audit.link
  using (subject_kind = 'proposal'
         and exists (select from warning.proposal p where p.id = audit.subject_key(subject_id)));
alter policy appeal_history on audit.link
  using (subject_kind = 'appeal'
         and exists (select from warning.appeal a where a.id = audit.subject_key(subject_id)));
alter policy referral_history on audit.link
  using (subject_kind = 'referral'
         and exists (select from warning.referral r where r.id = audit.subject_key(subject_id)
                     and r.created_by = (select access.person_id())));
