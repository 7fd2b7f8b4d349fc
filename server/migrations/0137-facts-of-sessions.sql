-- What the chain holds of a session, of each item, of the minutes, and of what the committee asked.

create function audit.facts_of_session(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'body_id', 'number', 'extraordinary', 'extraordinary_reason', 'issues_at_once', 'convened_at',
                     'convened_by', 'convened_for', 'notice_days', 'convened_seats', 'quorum', 'quorum_sectors', 'opened_at', 'closed_at')
          || jsonb_build_object(
            'items', (select jsonb_agg(audit.pick(to_jsonb(i), 'id', 'ordinal', 'kind', 'title', 'question', 'minutes', 'added')
                                       order by i.ordinal) from governance.session_item i where i.session_id = key),
            'seats', (select jsonb_agg(audit.pick(to_jsonb(t), 'seat_id', 'ordinal', 'sector', 'label', 'answer') order by t.ordinal)
                      from governance.session_seat t where t.session_id = key),
            'presence', (select jsonb_agg(audit.pick(to_jsonb(p), 'seat_id', 'part', 'arrived_at', 'left_at')
                                          order by p.arrived_at, p.id) from governance.seat_presence p where p.session_id = key))
   from governance.session s where s.id = key $$;

create function audit.facts_of_session_item(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(i), 'notes', 'stop_reason')
          || jsonb_build_object(
            'conflicts', (select jsonb_agg(audit.pick(to_jsonb(c), 'seat_id', 'ground', 'words', 'declared_at', 'recorded_by')
                                           order by c.declared_at, c.id) from governance.item_conflict c where c.item_id = key),
            'decisions', (select jsonb_agg(
                audit.pick(to_jsonb(d), 'session_id', 'ordinal', 'number', 'text', 'method', 'outcome', 'reason', 'present',
                           'needed', 'taken_at', 'recorded_by')
                || jsonb_build_object('votes', (
                  select jsonb_agg(audit.pick(to_jsonb(v), 'seat_id', 'part', 'vote', 'words') order by v.id)
                  from governance.decision_vote v where v.decision_id = d.id)) order by d.ordinal)
              from governance.decision d where d.item_id = key))
   from governance.session_item i where i.id = key $$;

create function audit.facts_of_minutes(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(m), 'opening', 'closing', 'text', 'hash', 'drafted_by', 'read_back_at', 'approved_at', 'approved_by')
          || jsonb_build_object(
            'marks', (select jsonb_agg(audit.pick(to_jsonb(g), 'seat_id', 'part', 'way', 'signed_on', 'hash', 'recorded_by',
                                                  'recorded_at') order by g.recorded_at, g.id)
                      from governance.minutes_mark g where g.minutes_id = key),
            'annexes', (select jsonb_agg(audit.pick(to_jsonb(a), 'ordinal', 'text', 'hash', 'added_at', 'added_by') order by a.ordinal)
                        from governance.minutes_annex a where a.minutes_id = key),
            'published', (select audit.pick(to_jsonb(p), 'published_at', 'published_by')
                          from governance.minutes_publication p where p.id = key))
   from governance.minutes m where m.id = key $$;

create function audit.facts_of_committee_request(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(r), 'decision_id', 'finding', 'basis', 'follows_id')
          || jsonb_build_object('appraisals', (
            select jsonb_agg(audit.pick(to_jsonb(a), 'outcome', 'words', 'appraised_at', 'appraised_by')
                             order by a.appraised_at, a.id) from governance.appraisal a where a.request_id = key))
   from governance.committee_request r where r.id = key $$;

revoke execute on function audit.facts_of_session, audit.facts_of_session_item, audit.facts_of_minutes,
  audit.facts_of_committee_request from public;

create policy session_history on audit.link for select to vigia_app
  using (subject_kind in ('session', 'minutes') and governance.reads_session(audit.subject_key(subject_id)));
create policy session_item_history on audit.link for select to vigia_app
  using (subject_kind = 'session-item'
         and exists (select from governance.session_item i where i.id = audit.subject_key(subject_id)));
create policy committee_request_history on audit.link for select to vigia_app
  using (subject_kind = 'committee-request' and (select access.sees_internal())
         and exists (select from governance.committee_request r where r.id = audit.subject_key(subject_id)));
