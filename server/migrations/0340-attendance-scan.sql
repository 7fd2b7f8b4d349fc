-- The sheet that people signed, scanned or photographed, beside the day it was signed on. It bears names, so it is for those who
-- keep the meeting and for nobody else, for a year; the erasure of a name takes the sheets with it.

create table parties.attendance_scan (
  id uuid primary key,
  meeting_id uuid not null references parties.meeting on delete cascade,
  day date not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  -- Bytes of the file, before it was enciphered.
  size integer not null check (size between 1 and 4194304),
  kept_at timestamptz not null,
  kept_by uuid not null references parties.person,
  -- Enciphered under a key of its own, which lies in `sealed` under the key of the month: a copy of the database opens none.
  content bytea check (octet_length(content) <= 4200000),
  month date,
  sealed bytea,
  removed_at timestamptz,
  -- Null when its term was over.
  removed_by uuid references parties.person,
  removed_reason text check (removed_reason in ('wrong-sheet', 'unreadable', 'not-needed', 'name-erased', 'term-over')),
  constraint scan_is_there_or_removed check (
    (removed_at is null) = (content is not null) and (content is null) = (month is null) and (content is null) = (sealed is null)),
  constraint scan_is_removed_for_a_reason check (
    (removed_at is null) = (removed_reason is null) and (removed_by is null or removed_at is not null))
);
create index attendance_scan_by_meeting on parties.attendance_scan (meeting_id, day, kept_at, id);
create index attendance_scan_by_month on parties.attendance_scan (month, id) where month is not null;
create index attendance_scan_kept on parties.attendance_scan (kept_at) where removed_at is null;
call access.protect('parties.attendance_scan');

create policy keeper_reads on parties.attendance_scan for select to vigia_app
  using (exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)));
create policy keeper_keeps on parties.attendance_scan for insert to vigia_app
  with check (kept_by = (select access.person_id()) and removed_at is null
              and exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)));
-- The one change there is: it goes, and the row says that it was there.
create policy keeper_removes on parties.attendance_scan for update to vigia_app
  using (removed_at is null
         and exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)))
  with check (removed_at is not null and removed_by = (select access.person_id())
              and removed_reason in ('wrong-sheet', 'unreadable', 'not-needed'));
create policy job_keeps on parties.attendance_scan for all to vigia_job using (true) with check (true);
grant select, insert on parties.attendance_scan to vigia_app;
grant update (content, month, sealed, removed_at, removed_by, removed_reason) on parties.attendance_scan to vigia_app, vigia_job;
grant select on parties.attendance_scan to vigia_job;

create or replace function audit.facts_of_meeting(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(m), 'kind', 'title', 'place_id', 'venue', 'language', 'starts_at', 'ends_at', 'cancel_reason',
                     'listed', 'check_in_code', 'utc_offset_minutes', 'created_by', 'created_at')
          || jsonb_build_object(
            'agenda', (
              select jsonb_agg(audit.pick(to_jsonb(i), 'ordinal', 'starts_at', 'minutes', 'title', 'objective', 'lead')
                               order by i.ordinal) from parties.agenda_item i where i.meeting_id = key),
            'materials', (
              select jsonb_agg(audit.pick(to_jsonb(a), 'id', 'title', 'reference', 'added_at') order by a.id)
              from parties.meeting_material a where a.meeting_id = key),
            'participants', (
              select jsonb_agg(audit.pick(to_jsonb(p), 'id', 'name', 'organization_id', 'institution', 'sector', 'sex',
                                          'code', 'added_at') order by p.id)
              from parties.participant p where p.meeting_id = key),
            'attendance', (
              select jsonb_agg(audit.pick(to_jsonb(t), 'participant_id', 'day', 'way', 'noted_at', 'noted_by')
                               order by t.participant_id, t.day)
              from parties.attendance t join parties.participant p on p.id = t.participant_id where p.meeting_id = key))
          -- Named only where there is one: what was linked of a meeting before stands as it was.
          || coalesce((
              select jsonb_build_object('scans', jsonb_agg(
                audit.pick(to_jsonb(c), 'id', 'day', 'media_type', 'size', 'kept_at', 'kept_by', 'removed_at', 'removed_by',
                           'removed_reason') order by c.id))
              from parties.attendance_scan c where c.meeting_id = key having count(*) > 0), '{}')
   from parties.meeting m where m.id = key $$;

-- What a person is told of: the days of which a sheet is kept that may bear the name.
create or replace function parties.copy_of_named(request uuid) returns table (source text, row_id uuid, content jsonb)
language sql stable security definer set search_path = pg_catalog as
$$ select t.source, t.row_id, case t.source
     when 'account' then (
       select audit.pick(to_jsonb(p), 'login', 'display_name', 'language', 'active', 'created_at', 'ended_at')
              || jsonb_build_object(
                'mail', (select a.address from parties.person_mail a where a.person_id = p.id),
                'roles', (select jsonb_agg(audit.pick(to_jsonb(g), 'role', 'place_id', 'organization_id', 'valid_from', 'valid_to')
                                           order by g.valid_from, g.id) from parties.role_grant g where g.person_id = p.id),
                'shifts', (select count(*) from parties.shift s where s.person_id = p.id))
       from parties.person p where p.id = t.row_id)
     when 'contact' then (
       select audit.pick(to_jsonb(k), 'place_id', 'contact_name', 'contact_role') from parties.territory_keeper k
       where md5('contact:' || k.place_id)::uuid = t.row_id)
     when 'seat' then (
       select audit.pick(to_jsonb(s), 'part', 'holder_name', 'organization_id', 'sex', 'from_on', 'to_on') from governance.seat_term s
       where s.id = t.row_id)
     when 'signature' then (
       select audit.pick(to_jsonb(y), 'signer_name', 'signer_capacity', 'organization_id', 'precepts', 'publishes_name')
       from governance.signatory y where y.id = t.row_id)
     when 'witness' then (
       select audit.pick(to_jsonb(g), 'number', 'witness_name', 'witness_capacity') from governance.signing g where g.id = t.row_id)
     else (
       select audit.pick(to_jsonb(p), 'name', 'organization_id', 'institution', 'sector', 'sex', 'added_at')
              || jsonb_build_object(
                'meeting', m.title, 'kind', m.kind, 'place', m.place_id,
                'days', (select jsonb_agg(a.day order by a.day) from parties.attendance a where a.participant_id = p.id),
                'scannedSheets', (select jsonb_agg(distinct c.day) from parties.attendance_scan c
                                  where c.meeting_id = m.id and c.removed_at is null),
                'answers', (select jsonb_agg(jsonb_build_object('test', e.moment, 'answers', s.answers, 'sentAt', s.sent_at)
                                             order by s.sent_at, s.id)
                            from capacity.answer_sheet s join capacity.test e on e.id = s.test_id where s.participant_id = p.id))
       from parties.participant p join parties.meeting m on m.id = p.meeting_id where p.id = t.row_id)
     end
   from parties.access_trace t where t.request_id = request and parties.in_hand(request) order by t.source, t.id $$;

-- A sheet that was printed bears the names of all who were invited: none of the meeting's stays when one of them is to go.
create or replace function parties.erase_named(trace uuid, stands text) returns boolean language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  t parties.access_trace;
begin
  select * into t from parties.access_trace where id = trace and deed = 'erase' and done_at is null for update;
  if t.id is null or not parties.in_hand(t.request_id)
     or not exists (select from parties.access_request r where r.id = t.request_id and r.data_right = 'erasure'
                    and r.second_by is not null and r.second_by <> r.proposed_by) then
    return false;
  end if;
  case t.source
    when 'account' then
      if exists (select from parties.person p where p.id = t.row_id and p.active) then return false; end if;
      delete from parties.person_mail m where m.person_id = t.row_id;
      update parties.person p set display_name = stands, login = 'retired-' || left(replace(p.id::text, '-', ''), 24)
      where p.id = t.row_id;
      update auth."user" u set name = stands, email = 'retired-' || left(replace(u.id::text, '-', ''), 24) || '@vigia.invalid'
      where u.id = t.row_id;
    when 'participant', 'trainee' then
      update parties.participant p set name = stands, institution = '', organization_id = null, sector = null, sex = null
      where p.id = t.row_id;
      update parties.attendance_scan c
      set removed_at = access.moment(), removed_by = access.person_id(), removed_reason = 'name-erased',
          content = null, month = null, sealed = null
      where c.removed_at is null and c.meeting_id = (select p.meeting_id from parties.participant p where p.id = t.row_id);
    else return false;
  end case;
  update parties.access_trace a set done_at = access.moment(), done_by = access.person_id() where a.id = trace;
  return true;
end
$$;

create or replace function audit.retention_terms(at timestamptz) returns table (class text, until timestamptz) language sql immutable
set search_path = pg_catalog set timezone = 'UTC' as
$$ values ('discarded-signal', at - interval '30 days'), ('withdrawn-signal', at - interval '1 day'),
          ('receipt', at - interval '90 days'), ('signal-note', at - interval '90 days'),
          ('referral', at - interval '12 months'), ('staged-import', at - interval '7 days'),
          ('form-instance', at - interval '366 days'), ('webhook-delivery', at - interval '30 days'),
          ('access-log', at - interval '24 months'), ('requester-name', at - interval '180 days'),
          ('attendance-scan', at - interval '12 months') $$;

create or replace function audit.retention_due(wanted text, until timestamptz) returns setof text language plpgsql stable security definer
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
    when 'attendance-scan' then
      return query select c.id::text from parties.attendance_scan c join parties.meeting m on m.id = c.meeting_id
        where c.removed_at is null and greatest(m.ends_at, c.kept_at) < until;
    else null;
  end case;
end
$$;

alter table audit.retention_proof drop constraint retention_proof_class_check;
alter table audit.retention_proof add constraint retention_proof_class_check check (class in (
    'discarded-signal', 'withdrawn-signal', 'receipt', 'signal-note', 'referral', 'staged-import', 'form-instance',
    'webhook-delivery', 'access-log', 'month-key', 'requester-name', 'attendance-scan'));
