-- What an item of an agenda is about, where that is kept: so that what was decided is found from its subject and back. No
-- signal, situation or referral can be named: a body reaches none.

alter table governance.session_item
  add column subject_kind text check (subject_kind in ('workshop', 'statement', 'commitment', 'alert')),
  add column subject_id uuid,
  add constraint subject_is_whole check (num_nulls(subject_kind, subject_id) in (0, 2));
create index session_item_by_subject on governance.session_item (subject_kind, subject_id) where subject_id is not null;

create or replace function audit.facts_of_session(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'body_id', 'number', 'extraordinary', 'extraordinary_reason', 'issues_at_once', 'convened_at',
                     'convened_by', 'convened_for', 'notice_days', 'convened_seats', 'quorum', 'quorum_sectors', 'opened_at', 'closed_at')
          || jsonb_build_object(
            'items', (select jsonb_agg(audit.pick(to_jsonb(i), 'id', 'ordinal', 'kind', 'title', 'question', 'minutes', 'added')
                                       || case when num_nonnulls(i.subject_kind, i.subject_id) = 0 then '{}'::jsonb
                                          else audit.pick(to_jsonb(i), 'subject_kind', 'subject_id') end
                                       order by i.ordinal) from governance.session_item i where i.session_id = key),
            'seats', (select jsonb_agg(audit.pick(to_jsonb(t), 'seat_id', 'ordinal', 'sector', 'label', 'answer') order by t.ordinal)
                      from governance.session_seat t where t.session_id = key),
            'presence', (select jsonb_agg(audit.pick(to_jsonb(p), 'seat_id', 'part', 'arrived_at', 'left_at')
                                          order by p.arrived_at, p.id) from governance.seat_presence p where p.session_id = key))
   from governance.session s where s.id = key $$;
